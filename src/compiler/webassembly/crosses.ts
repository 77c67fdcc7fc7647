import { INNER } from '../../engine/stepper.ts'
import { Code, type Emit, OP } from './code.ts'
import { frameReader } from './frame.ts'
import { advance } from './loops.ts'

export const CROSSES = { parameters: ['i32', 'f64', 'f64', 'f64', 'i32', 'i32'], results: ['i32'] } as const

/** Looks along a step: those of `INNER` and one at its end. */
export const LOOKS = INNER.length + 1

/** The switches as a module computes them. */
export interface Switches {
  readonly index: number
  /** The same for all looks along a step at once, where there is such a function. */
  readonly together: number | undefined
  readonly strict: readonly boolean[]
  /** States that they read. */
  readonly states: ReadonlySet<number>
}

/**
 * crosses(frame, start, end, span, y, out): 1 when a switch stands otherwise than its mode at a third, two thirds or the end of the step, as
 * `Scan.along` looks for it. Leaves the switches at the end in `out`.
 *
 * Most steps are asked for nothing else, so that only the states that switches read are worked out, in `block` and in `y` or `looks`.
 *
 * @param watched  functions for those states alone
 */
export function writeCrosses(
  watched: { readonly formDense: number; readonly stateAt: number },
  { index, together, strict }: Switches,
  states: number,
): Code {
  const code = new Code(CROSSES.parameters)
  const [start, end, span, y, out] = [1, 2, 3, 4, 5] as const
  const frame = frameReader(code, 0)
  const t = code.local('f64')
  const found = code.local('i32')
  const stateAt = (time: Emit, into: number) => {
    code.set(t, time)
    code.get(frame('block'))
    code.get(frame('denseRows'))
    code.get(t)
    code.get(start)
    code.op(OP.f64Subtract)
    code.get(span)
    code.op(OP.f64Divide)
    code.get(into)
    code.call(watched.stateAt)
  }
  const call = (switching: number, from: number, into: number) => {
    for (const local of [t, from, frame('c'), frame('d'), into]) code.get(local)
    code.call(switching)
  }
  const compare = (values: number) => {
    strict.forEach((isStrict, k) => {
      code.get(values)
      code.memory(OP.f64Load, k * 8)
      code.f64(0)
      code.op(isStrict ? OP.f64Less : OP.f64LessEqual)
      code.get(frame('m'))
      code.memory(OP.i32Load8, k)
      code.op(OP.i32Ne)
      code.get(found)
      code.op(OP.i32Or)
      code.set(found)
    })
  }
  const inner = INNER.map(
    (share): Emit =>
      () => {
        code.get(start)
        code.f64(share)
        code.get(span)
        code.op(OP.f64Multiply)
        code.op(OP.f64Add)
      },
  )
  const times: readonly Emit[] = [...inner, () => code.get(end)]
  code.get(0)
  code.call(watched.formDense)
  if (together === undefined) {
    for (const time of times) {
      stateAt(time, y)
      call(index, y, out)
      compare(out)
    }
  } else {
    const at = code.local('i32')
    const values = code.local('i32')
    code.get(frame('looks'))
    code.set(at)
    for (const time of times) {
      stateAt(time, at)
      advance(code, at, 8 * states)
    }
    code.get(at)
    code.set(values)
    call(together, frame('looks'), values)
    times.forEach((_, look) => {
      compare(values)
      if (look < INNER.length) advance(code, values, 8 * strict.length)
    })
    strict.forEach((_, k) => {
      code.get(out)
      code.get(values)
      code.memory(OP.f64Load, k * 8)
      code.memory(OP.f64Store, k * 8)
    })
  }
  code.get(found)
  return code
}
