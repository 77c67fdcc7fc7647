import { describe, expect, it } from 'vitest'
import { expandGive } from './give-doses.ts'
import { parseScenario } from './scenario.ts'

const HOUR = 3600
const DAY = 24 * HOUR

function give(item: string, { duration = '10 day', person = '' } = {}) {
  return parseScenario(`allostat: 1\nduration: ${duration}\n${person}give: [ ${item} ]\n`)
}

function doses(item: string, options?: { duration?: string; person?: string }) {
  const { give: items, duration } = give(item, options)
  return expandGive(items[0]!, duration).map(({ seconds, amount }) => [seconds, `${amount.value} ${amount.unit.text}`])
}

const FENTANYL = 'substance: fentanyl, route: iv'

describe('doses', () => {
  it('one, at its time', () => {
    expect(doses(`{ ${FENTANYL}, dose: 1.625 mg, at: 5 min }`)).toEqual([[300, '1.625 mg']])
  })

  it('`times` counts all, the first included', () => {
    expect(doses(`{ ${FENTANYL}, dose: 4 mg, at: 1 min, repeat: { every: 150 s, times: 3 } }`)).toEqual([
      [60, '4 mg'],
      [210, '4 mg'],
      [360, '4 mg'],
    ])
  })

  it('`until` is exclusive', () => {
    const item = `{ ${FENTANYL}, dose: 1 mg, at: 0 h, repeat: { every: 24 h, until: day 3 } }`
    expect(doses(item).map(([at]) => at)).toEqual([0, DAY, 2 * DAY])
  })

  it('the run ends them too, and a dose at the very end is among them', () => {
    const item = `{ ${FENTANYL}, dose: 1 mg, at: 0 h, repeat: { every: 24 h, times: 100 } }`
    expect(doses(item, { duration: '2 day' }).map(([at]) => at)).toEqual([0, DAY, 2 * DAY])
    expect(doses(`{ ${FENTANYL}, dose: 1 mg, at: 3 day }`, { duration: '2 day' })).toEqual([])
  })

  it('are at multiples, not at sums of steps: the thousandth of every 0.1 s is at 99.9 s', () => {
    const item = `{ ${FENTANYL}, dose: 1 mg, at: 0 s, repeat: { every: 0.1 s, times: 1000 } }`
    expect(doses(item).at(-1)![0]).toBe(999 * 0.1)
  })

  it('by times of day begin with the first one at or after the start', () => {
    const times = 'times_per_day: [08:00, 20:00, 14:00]'
    const item = `{ ${FENTANYL}, dose: 1 mg, at: day 1 14:00, repeat: { ${times}, times: 5 } }`
    expect(doses(item).map(([at]) => (at as number) / HOUR)).toEqual([38, 44, 56, 62, 68])
    const fromZero = `{ ${FENTANYL}, dose: 1 mg, repeat: { ${times}, until: day 1 } }`
    expect(doses(fromZero).map(([at]) => (at as number) / HOUR)).toEqual([8, 14, 20])
  })

  it('of a taper change linearly from the first dose, then stay', () => {
    const item = `{ ${FENTANYL}, dose: { from: 60 mg, to: 0 mg, over: 3 day }, at: 1 day, repeat: { every: 1 day, times: 5 } }`
    expect(doses(item).map(([, dose]) => dose)).toEqual(['60 mg', '40 mg', '20 mg', '0 mg', '0 mg'])
  })

  it('of an induction rise, whatever the units', () => {
    const item = `{ ${FENTANYL}, dose: { from: 4 mg, to: 0.016 g, over: 2 day }, at: 0 h, repeat: { every: 24 h, times: 3 } }`
    expect(doses(item).map(([, dose]) => dose)).toEqual(['4 mg', '10 mg', '16 mg'])
  })

  it('after a condition count from its moment', () => {
    const item = `{ ${FENTANYL}, dose: 4 mg, when: breathing.ventilation < 40 % of rest, after: 60 s, repeat: { every: 150 s, times: 2 } }`
    expect(doses(item).map(([at]) => at)).toEqual([0, 150])
    expect(give(item).give[0]!.start).toMatchObject({
      kind: 'when',
      after: { value: 60 },
      when: { quantity: 'breathing.ventilation', op: '<', threshold: { kind: 'of-rest', share: 0.4 } },
    })
  })

  it('per body weight wait for the weight of each person, and are refused where nobody says any', () => {
    const person = 'person: { weight: 70 kg }\n'
    expect(doses(`{ ${FENTANYL}, dose: 2 ug/kg, at: 0 s }`, { person })).toEqual([[0, '2 ug/kg']])
    expect(() => doses(`{ ${FENTANYL}, dose: 2 ug/kg, at: 0 s }`)).toThrow(/person: \{ weight: 70 kg \}/)
  })
})

describe('a condition', () => {
  const start = (when: string) => give(`{ ${FENTANYL}, dose: 1 mg, when: "${when}" }`).give[0]!.start

  it('is a quantity against a value, or against a share of rest', () => {
    expect(start('breathing.PaO2 > 60 mmHg')).toMatchObject({
      when: { op: '>', threshold: { kind: 'value', value: { value: 60, unit: { text: 'mmHg' } } } },
      after: { value: 0 },
    })
    expect(start('breathing.PaO2<0.5 of rest')).toMatchObject({ when: { threshold: { share: 0.5 } } })
    expect(start('x.y < 3')).toMatchObject({ when: { threshold: { value: { value: 3, unit: { text: '1' } } } } })
  })

  it.each([
    ['breathing.PaO2 <= 60 mmHg', /write `<`/],
    ['breathing.PaO2 = 60 mmHg', /falling below/],
    ['breathing.PaO2', /40 % of rest/],
    ['breathing.PaO2 < 60 mmHg of rest', /leave out `of rest`/],
    ['breathing.PaO2 < -40 % of rest', /leave out the minus/],
    ['60 mmHg > breathing.PaO2', /40 % of rest/],
    ['2 < 1', /one id/],
  ])('`%s` is refused', (when, remedy) => expect(() => start(when)).toThrow(remedy))
})
