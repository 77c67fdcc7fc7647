import type { Program } from './program.ts'
import type { Tolerance } from './subject.ts'

/** Watches the bounds of states; the first time and the extent of each breach become one warning. */
export class Bounds {
  private readonly program: Program
  private readonly states: number[] = []
  private readonly low: number[] = []
  private readonly high: number[] = []
  private readonly firstTime: number[] = []
  private readonly extreme: number[] = []

  constructor(program: Program, tolerance: Tolerance) {
    this.program = program
    program.states.forEach((state, i) => {
      if (state.within === undefined) return
      const [low, high] = state.within
      this.states.push(i)
      // A step may err by its tolerance, a run by several of them.
      const slack = (bound: number): number => 10 * (tolerance.absolute[i]! + tolerance.relative * Math.abs(bound))
      this.low.push(low === Number.NEGATIVE_INFINITY ? low : low - slack(low))
      this.high.push(high === Number.POSITIVE_INFINITY ? high : high + slack(high))
      this.firstTime.push(Number.NaN)
      this.extreme.push(Number.NaN)
    })
  }

  look(t: number, y: Float64Array): void {
    const { states, low, high } = this
    for (let b = 0; b < states.length; b++) {
      const value = y[states[b]!]!
      if (value >= low[b]! && value <= high[b]!) continue
      const seen = this.extreme[b]!
      if (Number.isNaN(seen)) this.firstTime[b] = t
      const isWorse = Number.isNaN(seen) || (value < low[b]! ? value < seen : value > seen)
      if (isWorse) this.extreme[b] = value
    }
  }

  warnings(): string[] {
    const { program } = this
    return this.states.flatMap((i, b) => {
      const extreme = this.extreme[b]!
      if (Number.isNaN(extreme)) return []
      const { id, unit, within } = program.states[i]!
      return [
        `${id} left its bounds [${within![0]}, ${within![1]}] ${unit} at ${this.firstTime[b]} ${program.timeUnit}, as far as ${extreme}`,
      ]
    })
  }
}
