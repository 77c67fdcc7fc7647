import { ln, pow } from './elementary.ts'
import { MOST_GROWTH, MOST_SHRINKAGE, NO_ERROR, PACE, SAFETY, STRETCH } from './stepper.ts'

/** The least order that two refused tries of a step are taken to show, and how much shorter the third may be. Chosen. */
const LEAST_ORDER = 0.5
const MOST_SHRINKAGE_AGAIN = 20

/** A last error below this counts as this: a lucky step must not throttle the next. As in RODAS. */
const LEAST_ERROR = 1e-2

/** Doses within this factor of the last one of their kind start with its remembered step. Chosen. */
const SIMILAR = 2

/** Where a step of the length wanted ends that must not go beyond `may`. */
export function endOf(start: number, wanted: number, may: number): number {
  const longest = may - start
  if (wanted * STRETCH >= longest) return may
  // Two even steps rather than a long one and a stub.
  return start + (2 * wanted > longest ? longest / 2 : wanted)
}

/**
 * Chooses step lengths: predictive control (Gustafsson) between restarts, and a memory of what the first step after each
 * kind of restart could have been.
 *
 * @source Gustafsson, ACM TOMS 20 (1994) 496; Hairer & Wanner 1996, equation IV.8 (8.23)
 */
export class StepControl {
  /** Length to try next. */
  suggested = 0

  private readonly exponent: number
  private lastLength = 0
  /** Last error to the exponent, and the least that counts; Infinity, which foretells nothing, after a restart. */
  private lastSize = Number.POSITIVE_INFINITY
  private readonly leastSize: number
  private wasRejected = false
  /** Length and error of the last refused try of this step; 0 when there was none. */
  private refusedLength = 0
  private refusedError = 0
  /** What the next step starts anew after; -1 when it does not, or after a kink. */
  private kind = -1
  private size = 0
  private readonly memory = new Map<number, { length: number; size: number }>()

  constructor(embeddedOrder: number) {
    this.exponent = 1 / (embeddedOrder + 1)
    this.leastSize = pow(LEAST_ERROR, this.exponent)
  }

  /**
   * Starts anew after a jump.
   *
   * @param kind  any whole number >= 0 that names what jumped
   * @param size  how much; the remembered step counts for sizes within a factor 2
   * @returns     whether a remembered step serves; otherwise the caller sets `suggested`
   */
  restart(kind: number, size: number): boolean {
    this.forget()
    this.kind = kind
    this.size = Math.abs(size)
    const known = this.memory.get(kind)
    if (known === undefined || this.size > SIMILAR * known.size || known.size > SIMILAR * this.size) return false
    this.suggested = known.length
    return true
  }

  /** Goes on after a kink with the step at hand: the past says little about the error to come. */
  forget(): void {
    this.lastSize = Number.POSITIVE_INFINITY
    this.wasRejected = false
    this.kind = -1
  }

  /** Takes an accepted step. `isCut`: it was shorter than suggested because something had to be met. */
  accept(length: number, error: number, isCut: boolean): void {
    const size = pow(Math.max(error, NO_ERROR), this.exponent)
    // pow(error² / last error, exponent) of powers that are there.
    const trend = ((this.lastLength / length) * ((size * size) / this.lastSize)) / SAFETY
    const shrink = Math.max(size / SAFETY, trend)
    let next = length / Math.min(MOST_SHRINKAGE, Math.max(1 / MOST_GROWTH, shrink))
    // Nothing has foretold anything here: `next` is what this step alone says.
    if (this.kind >= 0) this.remember(next, isCut)
    if (this.wasRejected) next = Math.min(next, length)
    this.suggested = isCut && !this.wasRejected ? Math.max(next, this.suggested) : next
    this.lastLength = length
    this.lastSize = Math.max(this.leastSize, size)
    this.wasRejected = false
    this.refusedLength = 0
  }

  private remember(next: number, isCut: boolean): void {
    const known = this.memory.get(this.kind)
    const length = isCut && known !== undefined ? Math.max(next, known.length) : next
    if (known === undefined) this.memory.set(this.kind, { length, size: this.size })
    else {
      known.length = length
      known.size = this.size
    }
    this.kind = -1
  }

  /** Whether the next step is one like any other: neither the first after a restart nor another try. */
  get isSettled(): boolean {
    return this.kind < 0 && !this.wasRejected
  }

  /** Writes down what steps in a row go by; only where the control is settled. */
  writePace(pace: Float64Array): void {
    pace[PACE.exponent] = this.exponent
    pace[PACE.leastSize] = this.leastSize
    pace[PACE.suggested] = this.suggested
    pace[PACE.lastLength] = this.lastLength
    pace[PACE.lastSize] = this.lastSize
  }

  /** Takes over what steps in a row have made of it. */
  readPace(pace: Float64Array): void {
    this.suggested = pace[PACE.suggested]!
    this.lastLength = pace[PACE.lastLength]!
    this.lastSize = pace[PACE.lastSize]!
  }

  /**
   * Takes a refused step; sets the shorter length to try.
   *
   * Far from where its order shows, at a kink or where a state has just left 0, the error falls more slowly than the method's order says:
   * two tries from the same place show how fast, and the third goes by that.
   */
  reject(length: number, error: number): void {
    let exponent = this.exponent
    let most = MOST_SHRINKAGE
    if (this.refusedLength > 0) {
      const order = ln(this.refusedError / error) / ln(this.refusedLength / length)
      exponent = Math.max(exponent, 1 / Math.max(LEAST_ORDER, order))
      most = MOST_SHRINKAGE_AGAIN
    }
    this.suggested = length / Math.min(most, pow(error, exponent) / SAFETY)
    this.wasRejected = true
    this.refusedLength = length
    this.refusedError = error
  }

  /** Takes a step in which something was not a number. */
  rejectUnknown(length: number): void {
    this.suggested = length / 4
    this.wasRejected = true
  }
}
