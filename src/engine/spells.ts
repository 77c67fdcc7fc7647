import type { Agenda } from './agenda.ts'
import type { LoggedEvent, Spell } from './subject.ts'
import type { System } from './system.ts'
import { closeTo } from './time.ts'

/** A spell that begins or ends at a known time. */
export interface SpellChange {
  readonly spell: Spell
  readonly begins: boolean
}

/** Gives parameters the values of the spells that are on, and their own again when none is. */
export class Spells {
  private readonly system: System
  private readonly agenda: Agenda
  private readonly log: LoggedEvent[]
  /** By parameter, in the order in which they began. */
  private readonly on = new Map<number, Spell[]>()
  private readonly atRest = new Map<number, number>()

  constructor(system: System, agenda: Agenda, log: LoggedEvent[]) {
    this.system = system
    this.agenda = agenda
    this.log = log
  }

  /** Makes the changes that fall on time t, ends first, so that of two that touch the second follows the first. @returns whether a parameter is another now */
  change(changes: readonly SpellChange[], t: number): boolean {
    for (const { spell, begins } of changes) if (!begins) this.end(spell, t)
    for (const { spell, begins } of changes) if (begins) this.begin(spell, t)
    let changed = false
    for (const parameter of new Set(changes.map(({ spell }) => spell.parameter))) {
      const value = this.valueOf(parameter)
      if (this.system.p[parameter] === value) continue
      this.system.p[parameter] = value
      changed = true
    }
    if (changed) this.system.prepare()
    return changed
  }

  private begin(spell: Spell, t: number): void {
    const { parameter, duration, tag } = spell
    if (!this.on.has(parameter)) {
      this.on.set(parameter, [])
      this.atRest.set(parameter, this.system.p[parameter]!)
    }
    if (tag !== undefined) this.log.push({ time: t, kind: 'begins', tag })
    this.on.get(parameter)!.push(spell)
    if (duration === undefined) return
    const end = t + duration
    // What the clock cannot tell from nothing is over at once.
    if (closeTo(end, t)) this.end(spell, t)
    else this.agenda.add({ kind: 'spell', time: end, spell, begins: false })
  }

  private end(spell: Spell, t: number): void {
    const on = this.on.get(spell.parameter)!
    on.splice(on.indexOf(spell), 1)
    if (spell.tag !== undefined) this.log.push({ time: t, kind: 'ends', tag: spell.tag })
  }

  private valueOf(parameter: number): number {
    const on = this.on.get(parameter)!
    const last = on.at(-1)
    if (last === undefined) return this.atRest.get(parameter)!
    return last.counts === 'latest' ? last.value : on.reduce((most, { value }) => Math.max(most, value), last.value)
  }
}
