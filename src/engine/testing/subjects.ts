import type { Program } from '../program.ts'
import type { Observer, Segment, Subject } from '../subject.ts'

/** A subject with tolerances from the states' scales and everything else as given, for tests of the engine. */
export function subjectOf(
  program: Program,
  given: {
    readonly start: ArrayLike<number>
    readonly until: number
    readonly relative?: number
    readonly absolute?: ArrayLike<number>
  } & Partial<Omit<Subject, 'start' | 'until' | 'parameters' | 'tolerance'>> & {
      readonly parameters?: ArrayLike<number>
    },
): Subject {
  const relative = given.relative ?? 1e-8
  const { relative: _r, absolute: _a, ...rest } = given
  return {
    person: '1',
    doses: [],
    triggers: [],
    method: 'rodas5p',
    ...rest,
    program,
    parameters: Float64Array.from(given.parameters ?? []),
    start: Float64Array.from(given.start),
    tolerance: {
      relative,
      absolute: Float64Array.from(given.absolute ?? program.states.map((state) => 1e-3 * relative * state.scale)),
    },
  }
}

/** Keeps start, end and end state of every segment. */
export function collector(
  n: number,
): Observer & { readonly pieces: { start: number; end: number; first: Float64Array; last: Float64Array }[] } {
  const pieces: { start: number; end: number; first: Float64Array; last: Float64Array }[] = []
  return {
    pieces,
    segment(segment: Segment): void {
      const first = new Float64Array(n)
      const last = new Float64Array(n)
      segment.stateAt(segment.start, first)
      segment.stateAt(segment.end, last)
      pieces.push({ start: segment.start, end: segment.end, first, last })
    },
  }
}
