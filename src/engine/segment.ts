import type { Segment } from './subject.ts'
import type { System } from './system.ts'

/**
 * The segment shown to observers: one object that is moved along, so that a run allocates none.
 *
 * Valid until the observer returns. Reading it changes nothing that the run depends on.
 */
export class LiveSegment implements Segment {
  start = 0
  end = 0
  private span = 0
  private readonly system: System
  private readonly stateOf: (theta: number, out: Float64Array) => void
  private readonly only: Float64Array
  private readonly y: Float64Array
  private readonly d: Float64Array
  private readonly outputs: Float64Array

  constructor(system: System, stateOf: (theta: number, out: Float64Array) => void) {
    this.system = system
    this.stateOf = stateOf
    const { vectors } = system.program
    this.only = new Float64Array(system.n)
    this.y = vectors.numbers(system.n)
    this.d = vectors.numbers(system.d.length)
    this.outputs = vectors.numbers(system.program.outputs.length)
  }

  /** Moves on to a piece of the step [start, start + span]. */
  moveTo(start: number, end: number, span: number): void {
    this.start = start
    this.end = end
    this.span = span
  }

  /** Makes it a segment without length: one instant with this state. */
  standAt(t: number, y: Float64Array): void {
    this.moveTo(t, t, 0)
    this.only.set(y)
  }

  stateAt(time: number, out: Float64Array): void {
    if (this.span === 0) out.set(this.only)
    else this.stateOf((time - this.start) / this.span, out)
  }

  outputsAt(time: number, out: Float64Array, at = 0): void {
    const { system, y, d } = this
    this.stateAt(time, y)
    if (system.delays !== undefined && system.program.looksBack.observe)
      system.delays.read(time, y, system.c, system.m, d)
    const { outputs } = this
    system.program.observe(time, y, system.c, d, outputs)
    for (let k = 0; k < outputs.length; k++) out[at + k] = outputs[k]!
  }
}
