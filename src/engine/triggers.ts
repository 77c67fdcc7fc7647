import type { Agenda } from './agenda.ts'
import type { LoggedEvent, Subject, Trigger, Watch } from './subject.ts'
import { holds } from './system.ts'

/** A crossing this share of the grid before a grid time belongs to that time: it is located to rounding only. Chosen. */
const GRID_SLACK = 1e-9

/** A watch with its threshold worked out: true when the signed value holds (< 0, or <= 0 when not strict). */
interface Signed {
  readonly output: number
  readonly condition: number
  readonly sign: number
  readonly threshold: number
  readonly strict: boolean
}

/**
 * The latches of a person's triggers: what is watched, what is true now, what has fired and what follows.
 *
 * @source the semantics of `Trigger` in subject.ts
 */
export class Triggers {
  readonly list: readonly Trigger[]
  /** 1 = still watched. */
  readonly active: Uint8Array
  /** 1 = was true when last looked at. */
  readonly truth: Uint8Array
  watchesOutputs = false
  watchesConditions = false

  private readonly watches: Signed[]
  private readonly checks: (Signed | undefined)[]
  private readonly agenda: Agenda
  private readonly log: LoggedEvent[]
  private readonly until: number

  /** @param rest outputs at the start state: the reference of `shareOfRest` */
  constructor(subject: Subject, rest: Float64Array, agenda: Agenda, log: LoggedEvent[]) {
    this.list = subject.triggers
    this.agenda = agenda
    this.log = log
    this.until = subject.until
    this.active = new Uint8Array(this.list.length).fill(1)
    this.truth = new Uint8Array(this.list.length)
    this.watches = this.list.map((trigger) => signed(trigger.watch, rest))
    this.checks = this.list.map((trigger) => (trigger.check === undefined ? undefined : signed(trigger.check, rest)))
    this.recount()
  }

  /** Signed value of what trigger j watches, from outputs and conditions at one time. */
  value(j: number, outputs: Float64Array, conditions: Uint8Array): number {
    return signedValue(this.watches[j]!, outputs, conditions)
  }

  isTrue(j: number, value: number): boolean {
    return holds(value, this.watches[j]!.strict)
  }

  /** Whether the check of trigger j (if it has one) holds. */
  passesCheck(j: number, outputs: Float64Array, conditions: Uint8Array): boolean {
    const check = this.checks[j]
    return check === undefined || holds(signedValue(check, outputs, conditions), check.strict)
  }

  /**
   * Lets trigger j fire at time t.
   *
   * @param crossing  when what it watches became true, where that is not t
   * @returns the time at which the run must stop for what follows; Infinity when nothing that follows touches the run
   */
  fire(j: number, t: number, crossing = t): number {
    const trigger = this.list[j]!
    this.truth[j] = 1
    if (trigger.repeats !== true) {
      this.active[j] = 0
      this.recount()
    }
    const moment = trigger.grid === undefined ? crossing : roundUp(t, trigger.grid)
    if (moment > this.until) return Number.POSITIVE_INFINITY
    this.log.push({ time: moment, kind: 'fired', trigger: trigger.id })
    // Rounding may put the moment a hair before the crossing; what follows must not lie in the past.
    const acts = Math.max(moment + trigger.after, t)
    const touches = trigger.check !== undefined || trigger.actions.length > 0
    if (!touches) {
      if (acts <= this.until) this.log.push({ time: acts, kind: 'done', trigger: trigger.id })
      return Number.POSITIVE_INFINITY
    }
    this.agenda.add({ kind: 'act', time: acts, trigger: j })
    return acts
  }

  private recount(): void {
    this.watchesOutputs = false
    this.watchesConditions = false
    for (let j = 0; j < this.list.length; j++) {
      if (this.active[j] === 0) continue
      if (this.watches[j]!.condition >= 0) this.watchesConditions = true
      else this.watchesOutputs = true
    }
  }
}

/** The first multiple of `grid` at or after t; k/n exactly where the grid is 1/n, as 0.1 s is. */
export function roundUp(t: number, grid: number): number {
  // + 0 makes −0 at time 0 a plain 0.
  const count = Math.ceil(t / grid - GRID_SLACK) + 0
  const perUnit = Math.round(1 / grid)
  return perUnit >= 1 && Math.abs(perUnit * grid - 1) < 1e-12 ? count / perUnit : count * grid
}

function signed(watch: Watch, rest: Float64Array): Signed {
  if ('condition' in watch) return { output: -1, condition: watch.condition, sign: 1, threshold: 0, strict: false }
  const { threshold, op } = watch
  return {
    output: watch.output,
    condition: -1,
    sign: op === '<' || op === '<=' ? 1 : -1,
    threshold: 'value' in threshold ? threshold.value : threshold.shareOfRest * rest[watch.output]!,
    strict: op === '<' || op === '>',
  }
}

function signedValue(watch: Signed, outputs: Float64Array, conditions: Uint8Array): number {
  if (watch.condition >= 0) return conditions[watch.condition] === 1 ? -1 : 1
  return watch.sign * (outputs[watch.output]! - watch.threshold)
}
