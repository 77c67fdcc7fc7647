import type { Program } from './program.ts'
import type { Tolerance } from './subject.ts'

/** Watches the bounds of states; the first time and the extent of each breach become one warning. */
export class Bounds {
  private readonly program: Program
  /** States that have bounds, how many of them, and how far each may go: one look at every step, so plain vectors and no lists. */
  private readonly states: Int32Array
  private count = 0
  private readonly low: Float64Array
  private readonly high: Float64Array
  /** By state: when it first left its bounds, and how far it went. */
  private readonly breaches = new Map<number, { readonly time: number; extreme: number }>()

  constructor(program: Program, tolerance: Tolerance) {
    const { states } = program
    this.program = program
    this.states = new Int32Array(states.length)
    this.low = new Float64Array(states.length)
    this.high = new Float64Array(states.length)
    for (let i = 0; i < states.length; i++) {
      const { within } = states[i]!
      if (within === undefined) continue
      this.states[this.count] = i
      this.low[this.count] = within[0] - slack(within[0], i, tolerance)
      this.high[this.count] = within[1] + slack(within[1], i, tolerance)
      this.count += 1
    }
  }

  look(t: number, y: Float64Array): void {
    const { states, count, low, high } = this
    for (let b = 0; b < count; b++) {
      const value = y[states[b]!]!
      if (!(value >= low[b]! && value <= high[b]!)) this.noteBreach(states[b]!, value, value < low[b]!, t)
    }
  }

  private noteBreach(state: number, value: number, isBelow: boolean, t: number): void {
    const seen = this.breaches.get(state)
    if (!seen) this.breaches.set(state, { time: t, extreme: value })
    else if (isBelow ? value < seen.extreme : value > seen.extreme) seen.extreme = value
  }

  warnings(): string[] {
    const { program, breaches } = this
    return [...breaches]
      .sort(([a], [b]) => a - b)
      .map(([state, { time, extreme }]) => {
        const { id, unit, within } = program.states[state]!
        return `${id} left its bounds [${within![0]}, ${within![1]}] ${unit} at ${time} ${program.timeUnit}, as far as ${extreme}`
      })
  }
}

/** A step may err by its tolerance, a run by several of them. */
function slack(bound: number, state: number, { absolute, relative }: Tolerance): number {
  return Number.isFinite(bound) ? 10 * (absolute[state]! + relative * Math.abs(bound)) : 0
}
