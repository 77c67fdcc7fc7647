import { locateCrossing } from './root.ts'
import type { Rosenbrock } from './rosenbrock.ts'
import { INNER, type Stepper, WALKED, type Walked } from './stepper.ts'
import { holds, type System } from './system.ts'
import { resolution } from './time.ts'
import { roundUp, type Triggers } from './triggers.ts'

/** A bracket need not be narrower than this share of the step, where that is wider than rounding. */
const NARROWEST = 2 ** -60
/**
 * Of a switch not narrower than this share of the step times the relative tolerance: the rate is the wrong one for no longer, which moves
 * a state by a thousandth of the tolerance times what that rate moves it in a whole step. When it was is told to nobody.
 */
const NARROWEST_FOR_SWITCHES = 2 ** -10

interface Crossing {
  readonly signal: number
  readonly time: number
}

/**
 * Looks along an accepted step for what changes in it: switches that flip, delayed times that go over a break, and what
 * triggers watch. Nothing here depends on observers.
 *
 * Signals are numbered switches first, then groups of delays, then triggers.
 */
export class Scan {
  /** Values of the signals at the end of what was scanned last, or where they were looked at after a restart. */
  private now: Float64Array
  private next: Float64Array
  private readonly scratch: Float64Array
  /** The switch that ended the last scan; -1 when none did. */
  flipped = -1
  readonly outputs: Float64Array
  readonly conditions: Uint8Array

  private readonly system: System
  private readonly triggers: Triggers
  private readonly step: Rosenbrock
  readonly stepper: Stepper | undefined
  private readonly switches: number
  private readonly strict: Uint8Array
  private readonly groups: number
  private readonly count: number
  private readonly d: Float64Array
  private readonly y: Float64Array
  private stepStart = 0
  private stepLength = 0
  /** Nothing but switches is watched, and the back end has looked along the step. */
  private isLooked = false

  constructor(system: System, triggers: Triggers, step: Rosenbrock) {
    this.system = system
    this.triggers = triggers
    this.step = step
    this.stepper = step.stepper
    this.switches = system.program.switches.length
    this.strict = Uint8Array.from(system.program.switches, ({ strict }) => (strict ? 1 : 0))
    this.groups = system.delays?.groups ?? 0
    this.count = this.switches + this.groups + triggers.list.length
    const { vectors } = system.program
    this.now = vectors.numbers(this.count)
    this.next = vectors.numbers(this.count)
    this.scratch = vectors.numbers(this.count)
    this.outputs = vectors.numbers(system.program.outputs.length)
    this.conditions = vectors.flags(system.program.conditions.length)
    this.d = vectors.numbers(system.d.length)
    this.y = vectors.numbers(system.n)
  }

  /**
   * Takes the modes as they are at (t, y).
   *
   * @param isScanned  (t, y) is where the last scan ended, and nothing reads the past
   * @returns          whether one that is not floating changed
   */
  takeModes(t: number, y: Float64Array, isScanned = false): boolean {
    const { system, switches, now, d } = this
    let changed = false
    const { switching: looksBack } = system.program.looksBack
    // A mode may move a lag and that a condition: a few rounds settle it.
    for (let round = 0; round < 4; round++) {
      if (system.delays !== undefined && looksBack) system.delays.read(t, y, system.c, system.m, d)
      if (switches === 0) return false
      if (!isScanned) system.program.switching(t, y, system.c, d, now)
      let again = false
      for (let k = 0; k < switches; k++) {
        const mode = holds(now[k]!, this.strict[k] === 1) ? 1 : 0
        if (mode !== system.m[k]) {
          system.m[k] = mode
          if (system.floating[k] === 0) changed = true
          again = true
        }
      }
      if (!again || system.delays === undefined || !looksBack) break
    }
    return changed
  }

  /** Triggers that have become true by a jump at (t, y), where modes were just taken, in their order; those that became false are noted. */
  risenAt(t: number, y: Float64Array): number[] {
    const { triggers, now, switches, groups } = this
    if (!this.hasSwitchesAlone()) this.evaluate(t, y, now)
    const risen: number[] = []
    for (let j = 0; j < triggers.list.length; j++) {
      if (triggers.active[j] === 0) continue
      const isTrue = triggers.isTrue(j, now[switches + groups + j]!)
      if (isTrue && triggers.truth[j] === 0) risen.push(j)
      if (!isTrue) triggers.truth[j] = 0
    }
    return risen
  }

  /** Outputs and conditions at (t, y), left in `outputs` and `conditions`. */
  observe(t: number, y: Float64Array): void {
    const { system, d } = this
    if (system.delays !== undefined) system.delays.read(t, y, system.c, system.m, d)
    system.program.observe(t, y, system.c, d, this.outputs)
    if (this.conditions.length > 0) system.program.conditionsAt(t, y, system.c, d, this.conditions)
  }

  /**
   * Scans the step just accepted; triggers that cross fire.
   *
   * @param start  start of the step
   * @param end    its end
   * @param span   end − start
   * @param walked what is known of it already
   * @returns      where the step must end: at the far side of the first flip, at an action of a trigger, else at `end`
   */
  along(start: number, end: number, span: number, walked: Walked): number {
    this.flipped = -1
    this.stepStart = start
    this.stepLength = span
    const { triggers } = this
    if (this.switches + this.groups === 0 && !triggers.watchesOutputs && !triggers.watchesConditions) return end
    if (walked === WALKED.quiet) return end
    const { stepper } = this
    this.isLooked = walked === WALKED.crossing || (stepper !== undefined && this.hasSwitchesAlone())
    if (this.isLooked && walked !== WALKED.crossing && !stepper!.crosses(start, end, span)) {
      this.takeLook(INNER.length, this.now)
      return end
    }
    let limit = end
    let from = start
    let sample = 0
    while (from < limit) {
      while (sample < INNER.length && start + INNER[sample]! * span <= from) sample += 1
      let to = sample < INNER.length ? Math.min(limit, start + INNER[sample]! * span) : limit
      if (this.isLooked) this.takeLook(sample, this.next)
      else this.evaluateAt(to, this.next)
      if (this.anyCrossed(this.next)) {
        limit = this.take(this.locateAll(from, to), limit)
        if (limit < to) {
          to = limit
          this.evaluateAt(to, this.next)
        }
      }
      this.noteTruth(this.next)
      this.swap()
      from = to
    }
    return limit
  }

  /** Takes steps in a row from y on, as `Rosenbrock.walk` does; only where nothing is watched but switches. */
  walk(pace: Float64Array, limits: Float64Array, y: Float64Array): Walked {
    return this.step.walk(pace, limits, y, this.now)
  }

  /** Nothing but switches is watched, and all of them have their modes. */
  hasSwitchesAlone(): boolean {
    const { system, groups, triggers } = this
    return groups === 0 && !system.hasFloating && !triggers.watchesOutputs && !triggers.watchesConditions
  }

  /** Takes the switches as `Stepper.crosses` has found them. */
  private takeLook(look: number, out: Float64Array): void {
    const { looks } = this.stepper!
    const { switches } = this
    for (let k = 0; k < switches; k++) out[k] = looks[look * switches + k]!
  }

  private swap(): void {
    const { now } = this
    this.now = this.next
    this.next = now
  }

  private take(found: Crossing[], upTo: number): number {
    const { triggers, switches, groups, next } = this
    let limit = upTo
    for (const { signal, time } of found) {
      if (time > limit) break
      if (signal < switches + groups) {
        if (signal < switches && this.flipped < 0) this.flipped = signal
        limit = time
        continue
      }
      const j = signal - switches - groups
      if (triggers.isTrue(j, next[signal]!)) limit = Math.min(limit, triggers.fire(j, time, this.crossingOf(j, time)))
      else triggers.truth[j] = 0
    }
    return limit
  }

  /**
   * Where the line between two samples crosses, for a trigger that is sampled; else the crossing itself. A sample outside the step is read
   * off its extended polynomial: right to rounding unless something jumps at the step's edge (then to a small part of the grid).
   */
  private crossingOf(j: number, time: number): number {
    const { sampled } = this.triggers.list[j]!
    if (sampled === undefined) return time
    const signal = this.switches + this.groups + j
    const { scratch } = this
    const before = roundUp(time, sampled) - sampled
    this.evaluateAt(before, scratch)
    const above = scratch[signal]!
    this.evaluateAt(before + sampled, scratch)
    const below = scratch[signal]!
    return above > 0 && below <= 0 ? before + (sampled * above) / (above - below) : time
  }

  private noteTruth(values: Float64Array): void {
    const { triggers, switches, groups } = this
    for (let j = 0; j < triggers.list.length; j++) {
      if (triggers.active[j] === 1 && !triggers.isTrue(j, values[switches + groups + j]!)) triggers.truth[j] = 0
    }
  }

  private anyCrossed(values: Float64Array): boolean {
    for (let i = 0; i < this.count; i++) if (this.isCrossed(i, values[i]!)) return true
    return false
  }

  private isCrossed(signal: number, value: number): boolean {
    const { system, switches, groups, triggers } = this
    if (signal < switches) {
      if (system.floating[signal] === 1) return false
      return holds(value, this.strict[signal] === 1) !== (system.m[signal] === 1)
    }
    if (signal < switches + groups) return value < 0
    const j = signal - switches - groups
    if (triggers.active[j] === 0) return false
    return triggers.isTrue(j, value) !== (triggers.truth[j] === 1)
  }

  private locateAll(from: number, to: number): Crossing[] {
    const { now: before, next: after, scratch } = this
    const found: Crossing[] = []
    const forSwitches = Math.max(NARROWEST, NARROWEST_FOR_SWITCHES * this.step.relative)
    for (let i = 0; i < this.count; i++) {
      if (!this.isCrossed(i, after[i]!)) continue
      const width = Math.max(resolution(to), (i < this.switches ? forSwitches : NARROWEST) * this.stepLength)
      const time = locateCrossing(
        (t) => {
          this.evaluateAt(t, scratch)
          return scratch[i]!
        },
        (value) => this.isCrossed(i, value),
        from,
        before[i]!,
        to,
        after[i]!,
        width,
      )
      found.push({ signal: i, time })
    }
    return found.sort((a, b) => a.time - b.time || a.signal - b.signal)
  }

  private evaluateAt(t: number, out: Float64Array): void {
    const theta = (t - this.stepStart) / this.stepLength
    const { step, y } = this
    if (this.isLooked) {
      this.stepper!.look(theta, t, out)
      return
    }
    step.stateAt(theta, y)
    this.evaluate(t, y, out)
  }

  private evaluate(t: number, y: Float64Array, out: Float64Array): void {
    const { system, triggers, switches, groups, d, outputs, conditions } = this
    const { program, delays } = system
    if (delays !== undefined) {
      const { looksBack } = program
      const isAsked =
        looksBack.switching ||
        (looksBack.observe && triggers.watchesOutputs) ||
        (looksBack.conditionsAt && triggers.watchesConditions)
      if (isAsked) delays.read(t, y, system.c, system.m, d)
      else delays.readLags(t, y, system.c, system.m)
      // The slack keeps rounding at a landing from counting as a crossing; `settle` moves the group on there.
      for (let q = 0; q < groups; q++) out[switches + q] = delays.slack(q, t) - delays.excess(q, t)
    }
    if (switches > 0) program.switching(t, y, system.c, d, out)
    if (triggers.watchesOutputs) program.observe(t, y, system.c, d, outputs)
    if (triggers.watchesConditions) program.conditionsAt(t, y, system.c, d, conditions)
    for (let j = 0; j < triggers.list.length; j++) {
      if (triggers.active[j] === 1) out[switches + groups + j] = triggers.value(j, outputs, conditions)
    }
  }
}
