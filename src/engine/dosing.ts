import type { Agenda } from './agenda.ts'
import { copyInto } from './combine.ts'
import type { Dose, LoggedEvent } from './subject.ts'
import type { System } from './system.ts'
import { closeTo } from './time.ts'

interface Infusion {
  readonly state: number
  readonly rate: number
  readonly id: number
}

/** What a set of doses did, for the choice of the next step and for the breaks of delays. */
export interface Given {
  /** Greatest bolus by size, or undefined when none was given. */
  readonly bolus: { readonly state: number; readonly amount: number } | undefined
  readonly boluses: readonly number[]
  /** States whose infusion rate is another now. */
  readonly ratesChanged: readonly number[]
  readonly parametersChanged: boolean
}

/** Gives doses: boluses as jumps, infusions as constant rates, counters as parameters. */
export class Dosing {
  private readonly system: System
  private readonly agenda: Agenda
  private readonly log: LoggedEvent[]
  private running: Infusion[] = []
  private nextId = 0
  /** Units counted at the instant `momentTime`, by the index of the `together` parameter. */
  /** Rates of infusions before what is given now. */
  private readonly before: Float64Array
  private readonly moment = new Map<number, number>()
  private momentTime = Number.NEGATIVE_INFINITY

  constructor(system: System, agenda: Agenda, log: LoggedEvent[]) {
    this.system = system
    this.before = new Float64Array(system.n)
    this.agenda = agenda
    this.log = log
  }

  /** Gives doses that fall on time t, in their order; y and the system's parameters and infusions change. */
  give(doses: readonly Dose[], ended: readonly number[], t: number, y: Float64Array): Given {
    const { system } = this
    const { before } = this
    copyInto(before, system.infusion)
    if (ended.length > 0) this.running = this.running.filter((infusion) => !ended.includes(infusion.id))
    let bolus: Given['bolus']
    const boluses: number[] = []
    for (const dose of doses) {
      if (dose.tag !== undefined) this.log.push({ time: t, kind: 'dose', tag: dose.tag })
      // The length that the clock can tell, so that exactly the amount arrives; what it cannot tell from nothing is a bolus.
      const end = t + dose.duration
      if (!closeTo(end, t)) {
        const id = this.nextId++
        this.running.push({ state: dose.state, rate: dose.amount / (end - t), id })
        this.agenda.add({ kind: 'infusion-end', time: end, infusion: id })
      } else if (dose.amount !== 0) {
        y[dose.state]! += dose.amount
        boluses.push(dose.state)
        if (bolus === undefined || Math.abs(dose.amount) > Math.abs(bolus.amount)) bolus = dose
      }
    }
    const parametersChanged = this.count(doses, t)
    this.sumRates()
    const ratesChanged: number[] = []
    for (let i = 0; i < before.length; i++) if (before[i] !== system.infusion[i]) ratesChanged.push(i)
    return { bolus, boluses, ratesChanged, parametersChanged }
  }

  private count(doses: readonly Dose[], t: number): boolean {
    const { p } = this.system
    if (this.moment.size > 0 && !closeTo(this.momentTime, t)) this.moment.clear()
    let changed = false
    for (const { counts } of doses) {
      if (counts === undefined) continue
      this.momentTime = t
      p[counts.total]! += counts.units
      const together = (this.moment.get(counts.together) ?? 0) + counts.units
      this.moment.set(counts.together, together)
      p[counts.together] = together
      changed = true
    }
    if (changed) this.system.prepare()
    return changed
  }

  /** Sums anew in the order of starts, so that nothing is left over when an infusion ends. */
  private sumRates(): void {
    const { infusion } = this.system
    infusion.fill(0)
    for (const { state, rate } of this.running) infusion[state]! += rate
    this.system.hasInfusion = this.running.length > 0
  }
}
