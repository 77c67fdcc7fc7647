import type { Program } from './program.ts'
import type { Tolerance } from './subject.ts'

/** Watches the bounds of states; the first time and the extent of each breach become one warning. */
export class Bounds {
  private readonly program: Program
  /** States that have bounds, and how many of them: one look at every step, so a plain vector and no list. */
  private readonly states: Int32Array
  private count = 0
  /** How far each state may go down, and then up; infinitely far where it has no bounds. */
  readonly limits: Float64Array
  /** By state: when it first left its bounds, and how far it went. */
  private readonly breaches = new Map<number, { readonly time: number; extreme: number }>()

  constructor(program: Program, tolerance: Tolerance) {
    const { states } = program
    this.program = program
    this.states = new Int32Array(states.length)
    this.limits = program.vectors.numbers(2 * states.length)
    for (let i = 0; i < states.length; i++) {
      const { within = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] } = states[i]!
      this.limits[i] = within[0] - slack(within[0], i, tolerance)
      this.limits[states.length + i] = within[1] + slack(within[1], i, tolerance)
      if (states[i]!.within !== undefined) this.states[this.count++] = i
    }
  }

  look(t: number, y: Float64Array): void {
    const { states, count, limits } = this
    for (let b = 0; b < count; b++) {
      const i = states[b]!
      const value = y[i]!
      const low = limits[i]!
      if (!(value >= low && value <= limits[y.length + i]!)) this.noteBreach(i, value, value < low, t)
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
