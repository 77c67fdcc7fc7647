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
  private readonly items: Item[]
  private head = 0

  /** Starts with doses and spells at their own times. */
  constructor(doses: readonly Dose[], spells: readonly Spell[] = []) {
    this.items = [
      ...spells.map((spell): Item => ({ kind: 'spell', time: spell.time, spell, begins: true })),
      ...doses.map((dose): Item => ({ kind: 'dose', time: dose.time, dose })),
    ]
    this.items.sort((a, b) => a.time - b.time)
  }

  /** Time of the next item; Infinity when there is none. */
  get nextTime(): number {
    return this.head < this.items.length ? this.items[this.head]!.time : Number.POSITIVE_INFINITY
  }

  add(item: Item): void {
    const { items } = this
    let low = this.head
    let high = items.length
    while (low < high) {
      const middle = (low + high) >> 1
      const other = items[middle]!
      if (other.time < item.time || (other.time === item.time && RANK[other.kind] <= RANK[item.kind])) low = middle + 1
      else high = middle
    }
    items.splice(low, 0, item)
  }

  /** Takes out what is due at time t (to rounding), in order of kind; empty when nothing is. */
  takeDue(t: number): Item[] {
    const due: Item[] = []
    while (this.head < this.items.length) {
      const item = this.items[this.head]!
      if (item.time > t && !closeTo(item.time, t)) break
      due.push(item)
      this.head += 1
    }
    if (due.length > 1) due.sort((a, b) => RANK[a.kind] - RANK[b.kind])
    if (this.head > 1024) {
      this.items.splice(0, this.head)
      this.head = 0
    }
    return due
  }
}
