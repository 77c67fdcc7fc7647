import { describe, expect, it } from 'vitest'
import { drawPerson, type Population, type TypicalNumber } from './index.ts'
import adults from './populations/adults.ts'

const PEOPLE = 4000
const NOBODY: Population = { id: 'hand', model: 'hand', is: 'hand', from: 'hand', blocks: [], derived: [] }
const typical = (numbers: Record<string, TypicalNumber>) => new Map(Object.entries(numbers))

function drawn(population: Population, numbers: Record<string, TypicalNumber> = {}, people = PEOPLE) {
  const all = new Map<string, number[]>()
  for (let person = 1; person <= people; person++) {
    for (const { parameter, value } of drawPerson(population, 7, person, new Set(), typical(numbers))) {
      all.set(parameter, [...(all.get(parameter) ?? []), value])
    }
  }
  return all
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const sd = (values: readonly number[]) => {
  const middle = mean(values)
  return Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1))
}
/** Four standard errors: a right program fails once in 16,000 seeds. */
const FAR = 4

describe('what a model declares as spread between people', () => {
  const population: Population = { ...NOBODY, drawsDeclared: true }

  it('is drawn log-normally around the typical number', () => {
    const logs = drawn(population, { 'x.CL': { value: 20, between: 0.3 } })
      .get('x.CL')!
      .map(Math.log)
    expect(Math.abs(mean(logs) - Math.log(20))).toBeLessThan((FAR * 0.3) / Math.sqrt(PEOPLE))
    expect(Math.abs(sd(logs) - 0.3)).toBeLessThan((FAR * 0.3) / Math.sqrt(2 * PEOPLE))
  })

  it('is drawn of no number without one', () => {
    expect(drawn(population, { 'x.CL': { value: 20 } }, 3).size).toBe(0)
  })

  it('stays inside the bounds of the number', () => {
    const shares = drawn(population, { 'x.F': { value: 0.9, between: 1, within: [0, 1] } }).get('x.F')!
    expect(Math.max(...shares)).toBe(1)
  })

  it('of one number does not hang on what else is drawn', () => {
    const few = drawn(population, { 'x.CL': { value: 20, between: 0.3 } }, 5).get('x.CL')
    const more = drawn(
      population,
      { 'a.V': { value: 2, between: 0.5 }, 'x.CL': { value: 20, between: 0.3 }, 'y.F': { value: 1, between: 0.1 } },
      5,
    )
    expect(more.get('x.CL')).toEqual(few)
    expect(more.get('y.F')).not.toEqual(more.get('a.V'))
  })
})

describe('a share between people', () => {
  it('has a normal logit', () => {
    const population: Population = { ...NOBODY, logits: [{ parameter: 'x.fast', spread: 0.8, from: 'hand' }] }
    const logits = drawn(population, { 'x.fast': { value: 0.75 } })
      .get('x.fast')!
      .map((share) => Math.log(share / (1 - share)))
    expect(Math.abs(mean(logits) - Math.log(3))).toBeLessThan((FAR * 0.8) / Math.sqrt(PEOPLE))
    expect(Math.abs(sd(logits) - 0.8)).toBeLessThan((FAR * 0.8) / Math.sqrt(2 * PEOPLE))
  })
})

describe('the adults', () => {
  const rates = {
    'fentanyl.VP': { value: 10.5 },
    'fentanyl.kout': { value: 0.002, between: 0.719 },
    'fentanyl.k21': { value: 0.0023, between: 0.954 },
  }
  const people = drawn(adults, rates)

  it('have the genes of the people in whom they were counted', () => {
    const scores = people.get('person.cyp2b6')!
    for (const [score, share] of [
      [0, 3 / 52],
      [0.5, 18 / 52],
      [1, 29 / 52],
      [1.5, 2 / 52],
    ] as const) {
      const found = scores.filter((value) => value === score).length / PEOPLE
      expect(Math.abs(found - share)).toBeLessThan(FAR * Math.sqrt((share * (1 - share)) / PEOPLE))
    }
  })

  it('are as old and as heavy as those whose clearance was measured', () => {
    const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[PEOPLE / 2]!
    const [weight, age] = [people.get('person.weight')!, people.get('person.age')!]
    // A median is as uncertain as 1.25 standard errors of the mean; spread 12 kg and 8 years.
    expect(Math.abs(median(weight) - 72.2)).toBeLessThan((FAR * 1.25 * 12) / Math.sqrt(PEOPLE))
    expect(Math.abs(median(age) - 35)).toBeLessThan((FAR * 1.25 * 8) / Math.sqrt(PEOPLE))
    expect([Math.min(...weight) >= 50.4, Math.max(...weight) <= 127]).toEqual([true, true])
    expect([Math.min(...age) >= 18, Math.max(...age) <= 65]).toEqual([true, true])
  })

  it('have rates of fentanyl that share a volume: the clearance that they make varies less than each of them', () => {
    const [volumes, rate] = [people.get('fentanyl.VP')!, people.get('fentanyl.kout')!]
    const clearance = rate.map((each, i) => Math.log(each * volumes[i]!))
    // Mann 2022: the log-variance of the clearance is 0.087, that of the volume 0.43.
    expect(Math.abs(sd(clearance) - Math.sqrt(0.087))).toBeLessThan((FAR * 0.295) / Math.sqrt(2 * PEOPLE))
    expect(Math.abs(sd(rate.map(Math.log)) - Math.sqrt(0.087 + 0.43))).toBeLessThan(
      (FAR * 0.72) / Math.sqrt(2 * PEOPLE),
    )
    expect(Math.abs(mean(clearance) - Math.log(0.021))).toBeLessThan((FAR * 0.295) / Math.sqrt(PEOPLE))
  })
})
