import { describe, expect, it } from 'vitest'
import { Agenda, type Item } from './agenda.ts'
import type { Dose } from './subject.ts'

const dose = (time: number, tag: number): Dose => ({ time, tag, state: 0, amount: 1 }) as unknown as Dose
const tagOf = (item: Item) => (item.kind === 'dose' ? item.dose.tag : item.kind)

describe('the agenda', () => {
  it('takes what is due by time, then kind, then the order in which it was put in', () => {
    const agenda = new Agenda([dose(2, 0), dose(1, 1), dose(2, 2)])
    agenda.add({ kind: 'dose', time: 2, dose: dose(2, 3) })
    agenda.add({ kind: 'act', time: 2, trigger: 0 })
    agenda.add({ kind: 'infusion-end', time: 1.5, infusion: 0 })
    expect(agenda.nextTime).toBe(1)
    expect(agenda.takeDue(1).map(tagOf)).toEqual([1])
    expect(agenda.nextTime).toBe(1.5)
    expect(agenda.takeDue(1.5).map(tagOf)).toEqual(['infusion-end'])
    expect(agenda.takeDue(2).map(tagOf)).toEqual(['act', 0, 2, 3])
    expect(agenda.nextTime).toBe(Number.POSITIVE_INFINITY)
  })

  it('takes two moments that rounding alone tells apart together, the earlier first', () => {
    const later = 3 * (1 + 2e-16)
    const agenda = new Agenda([dose(later, 0)])
    agenda.add({ kind: 'dose', time: 3, dose: dose(3, 1) })
    expect(agenda.takeDue(3).map(tagOf)).toEqual([1, 0])
  })

  it('takes any number of items that came on the way at one moment: more than a call takes arguments', () => {
    const agenda = new Agenda([])
    for (let i = 0; i < 200_000; i++) agenda.add({ kind: 'dose', time: 1, dose: dose(1, i) })
    expect(agenda.takeDue(1).length).toBe(200_000)
    expect(agenda.nextTime).toBe(Number.POSITIVE_INFINITY)
  })

  it('leaves what is planned where it is when something is added: a million items cost as little each as ten', () => {
    const agenda = new Agenda(Array.from({ length: 1_000_000 }, (_, i) => dose(i, i)))
    let taken = 0
    // By moving the million for each, this would be minutes of copying.
    for (let i = 0; i < 100_000; i++) {
      agenda.add({ kind: 'act', time: i + 0.5, trigger: i })
      taken += agenda.takeDue(i).length + agenda.takeDue(i + 0.5).length
    }
    expect([taken, agenda.nextTime]).toEqual([200_000, 100_000])
  })

  it('takes what came on the way one by one without moving the others: a condition may give a million doses', () => {
    const agenda = new Agenda([])
    for (let i = 0; i < 400_000; i++) agenda.add({ kind: 'dose', time: i, dose: dose(i, i) })
    let taken = 0
    // By moving the others for each, this would be minutes of copying.
    for (let i = 0; i < 400_000; i++) {
      taken += agenda.takeDue(i).length
      if (i % 100_000 !== 0) continue
      agenda.add({ kind: 'act', time: i, trigger: i })
      expect([agenda.nextTime, ...agenda.takeDue(i).map(tagOf)]).toEqual([i, 'act'])
    }
    expect([taken, agenda.nextTime]).toEqual([400_000, Number.POSITIVE_INFINITY])
  })
})
