import type { System } from './system.ts'

/** Flips in a row, each in a vanishing part of a step, that count as chattering. Chosen. */
const MOST_FLIPS = 20
/** A piece of a step shorter than this share of it is no progress. Chosen. */
const NO_PROGRESS = 1e-3
/** While a switch floats, a step of this share of the one before is taken whatever its error says. Chosen. */
const FLOATING_FLOOR = 1e-3
const MOST_FLOATING_STEPS = 1024

/**
 * Keeps a switch that flips to and fro on the spot from stopping the run: it floats (is evaluated live in every stage) for
 * one step, then two, four …, until it rests. Where the true solution slides along the switch the result is its average to
 * the order of the floating steps, and a warning says so.
 */
export class Chatter {
  readonly warnings: string[] = []
  /** Steps are at least this long, and up to it taken even if their error is too great; 0 when nothing floats. */
  floor = 0
  private readonly system: System
  private whole = 0
  private lastStuck = Number.NEGATIVE_INFINITY
  private readonly flips: Int32Array
  private readonly span: Int32Array
  private readonly left: Int32Array
  private readonly warned: Uint8Array

  constructor(system: System) {
    const count = system.m.length
    this.system = system
    this.flips = new Int32Array(count)
    this.span = new Int32Array(count).fill(1)
    this.left = new Int32Array(count)
    this.warned = new Uint8Array(count)
  }

  /** Nothing floats, and no switch has been stuck of late: a step in which none flips need not be noted. */
  get isAtRest(): boolean {
    return this.whole === 0 && !this.system.hasFloating
  }

  /**
   * Takes note of an accepted step.
   *
   * @param flipped   the switch that ended it, or -1
   * @param progress  the part of the step that was kept, 0 to 1
   * @param length    the length of the whole step
   */
  note(flipped: number, progress: number, length: number, t: number): void {
    const { system, flips, left, span } = this
    const isStuck = flipped >= 0 && progress < NO_PROGRESS
    if (system.hasFloating) {
      system.hasFloating = false
      for (let k = 0; k < left.length; k++) {
        if (left[k]! > 0) left[k]! -= 1
        system.floating[k] = left[k]! > 0 ? 1 : 0
        if (left[k]! > 0) system.hasFloating = true
      }
      if (!system.hasFloating) this.floor = 0
    } else if (this.whole > 0 && t - this.lastStuck > this.whole) {
      // As far on as a step was before it all began: whatever chattered has come to rest.
      flips.fill(0)
      span.fill(1)
      this.whole = 0
    }
    if (!isStuck) return
    this.lastStuck = t
    // The length before it all began: steps shrink while a switch chatters.
    if (flips[flipped] === 0) this.whole = Math.max(this.whole, length)
    flips[flipped]! += 1
    if (flips[flipped]! < MOST_FLIPS) return
    flips[flipped] = 0
    left[flipped] = span[flipped]!
    span[flipped] = Math.min(MOST_FLOATING_STEPS, 2 * span[flipped]!)
    system.floating[flipped] = 1
    system.hasFloating = true
    this.floor = FLOATING_FLOOR * this.whole
    if (this.warned[flipped] === 0) {
      this.warned[flipped] = 1
      const { text } = system.program.switches[flipped]!
      this.warnings.push(
        `switch ${text} flipped ${MOST_FLIPS} times on the spot at ${t} ${system.program.timeUnit}; from there it is averaged, ` +
          'which is less accurate than asked',
      )
    }
  }
}
