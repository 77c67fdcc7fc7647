import { INNER } from '../../engine/stepper.ts'
import { Code, type Emit, OP } from './code.ts'
import { frameReader } from './frame.ts'
import { advance } from './loops.ts'

export const CROSSES = { parameters: ['i32', 'f64', 'f64', 'f64'], results: ['i32'] } as const
export const LOOK = { parameters: ['i32', 'f64', 'f64'], results: [] } as const

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

/** Functions for the states that switches read alone. */
export interface Watched {
  readonly formDense: number
  readonly stateAt: number
}

/**
 * crosses(frame, start, end, span): 1 when a switch stands otherwise than its mode at a third, two thirds or the end of the step, as
 * `Scan.along` looks for it. Leaves the switches at each of them in `values`.
 *
 * Most steps are asked for nothing else, so that only the states that switches read are worked out, in `block` and in `looks`.
 */
export function writeCrosses(watched: Watched, { index, together, strict }: Switches, states: number): Code {
  const code = new Code(CROSSES.parameters)
  const [start, end, span] = [1, 2, 3] as const
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
  const at = code.local('i32')
  code.get(0)
  code.call(watched.formDense)
  if (together === undefined) {
    code.get(frame('values'))
    code.set(at)
    for (const time of times) {
      stateAt(time, frame('looks'))
      call(index, frame('looks'), at)
      advance(code, at, 8 * strict.length)
    }
  } else {
    code.get(frame('looks'))
    code.set(at)
    for (const time of times) {
      stateAt(time, at)
      advance(code, at, 8 * states)
    }
    call(together, frame('looks'), frame('values'))
  }
  for (let i = 0; i < LOOKS * strict.length; i++) {
    const k = i % strict.length
    code.get(frame('values'))
    code.memory(OP.f64Load, i * 8)
    code.f64(0)
    code.op(strict[k]! ? OP.f64Less : OP.f64LessEqual)
    code.get(frame('m'))
    code.memory(OP.i32Load8, k)
    code.op(OP.i32Ne)
    code.get(found)
    code.op(OP.i32Or)
    code.set(found)
  }
  code.get(found)
  return code
}

/** look(frame, theta, t): the switches at share theta of the step, in `values` behind those that `crosses` leaves. */
export function writeLook(watched: Watched, { index, strict }: Switches): Code {
  const code = new Code(LOOK.parameters)
  const [theta, t] = [1, 2] as const
  const frame = frameReader(code, 0)
  for (const local of [frame('block'), frame('denseRows'), theta, frame('looks')]) code.get(local)
  code.call(watched.stateAt)
  for (const local of [t, frame('looks'), frame('c'), frame('d'), frame('values')]) code.get(local)
  code.i32(8 * LOOKS * strict.length)
  code.op(OP.i32Add)
  code.call(index)
  return code
}
