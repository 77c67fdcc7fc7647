import type { Dose, Spell } from './subject.ts'
import { closeTo } from './time.ts'

/** Something that will happen at a known time. At one instant acts come before changes of spells and ends of infusions, those before doses. */
export type Item =
  | { readonly kind: 'act'; readonly time: number; readonly trigger: number }
  | { readonly kind: 'spell'; readonly time: number; readonly spell: Spell; readonly begins: boolean }
  | { readonly kind: 'infusion-end'; readonly time: number; readonly infusion: number }
  | { readonly kind: 'dose'; readonly time: number; readonly dose: Dose }

const RANK = { act: 0, spell: 1, 'infusion-end': 2, dose: 3 } as const

/** What is to happen, in order of time, then kind, then the order in which it was put in. */
export class Agenda {
  /** What is known from the beginning, by time alone; it is never moved, for there may be a million. */
  private readonly planned: readonly Item[]
  private next = 0
  /** What came to it on the way, by time and kind. What was taken stays in front of `nextAdded` for a while: there may be a million here too. */
  private readonly added: Item[] = []
  private nextAdded = 0

  /** Starts with doses and spells at their own times. */
  constructor(doses: readonly Dose[], spells: readonly Spell[] = []) {
    const items = [
      ...spells.map((spell): Item => ({ kind: 'spell', time: spell.time, spell, begins: true })),
      ...doses.map((dose): Item => ({ kind: 'dose', time: dose.time, dose })),
    ]
    this.planned = items.sort((a, b) => a.time - b.time)
  }

  /** Time of the next item; Infinity when there is none. */
  get nextTime(): number {
    const planned = this.planned[this.next]?.time ?? Number.POSITIVE_INFINITY
    return Math.min(planned, this.added[this.nextAdded]?.time ?? Number.POSITIVE_INFINITY)
  }

  add(item: Item): void {
    const { added } = this
    let low = this.nextAdded
    let high = added.length
    while (low < high) {
      const middle = (low + high) >> 1
      const other = added[middle]!
      if (other.time < item.time || (other.time === item.time && RANK[other.kind] <= RANK[item.kind])) low = middle + 1
      else high = middle
    }
    added.splice(low, 0, item)
  }

  /** Takes out what is due at time t (to rounding), in order of kind; empty when nothing is. */
  takeDue(t: number): Item[] {
    const isDue = ({ time }: Item) => time <= t || closeTo(time, t)
    const due: Item[] = []
    for (; this.next < this.planned.length && isDue(this.planned[this.next]!); this.next += 1)
      due.push(this.planned[this.next]!)
    const { added } = this
    for (; this.nextAdded < added.length && isDue(added[this.nextAdded]!); this.nextAdded += 1)
      due.push(added[this.nextAdded]!)
    if (2 * this.nextAdded > added.length) {
      added.splice(0, this.nextAdded)
      this.nextAdded = 0
    }
    if (due.length > 1) due.sort((a, b) => RANK[a.kind] - RANK[b.kind] || a.time - b.time)
    return due
  }
}
