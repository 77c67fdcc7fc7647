import { describe, expect, it } from 'vitest'
import { InputError } from '../units/index.ts'
import { runByHand } from './testing/hand-person.ts'

/** The person by hand, whose way in by mouth has a share and a wait in units of their own. */
const withRoute =
  (share: string, lag = '30, unit: min') =>
  (model: string) =>
    model
      .replace(
        '  tracer.k:',
        `  tracer.F: { value: ${share}, is: share that arrives, assumed: example, plausible: [-500, 500] }
  tracer.wait: { value: ${lag}, is: wait, assumed: example }
  tracer.k:`,
      )
      .replace(
        '  - { substance: tracer, route: iv',
        '  - { substance: tracer, route: oral, target: tracer.central, bioavailability: tracer.F, lag: tracer.wait }\n  - { substance: tracer, route: iv',
      )

const scenario = (more = '') => `duration: 2 h
give: [{ substance: tracer, route: oral, dose: 20 mg, at: 0 h }]
summarise: [value of tracer.central in mg at 0.4 h, value of tracer.central in mg at 1.5 h]
${more}`

const amounts = async (share: string, lag?: string, more?: string, people?: string) => {
  const result = await runByHand(scenario(more), withRoute(share, lag), people)
  return result.people.map(({ summaries }) => [...summaries])
}
/** One hour after a dose of so many mg has arrived. */
const anHourLater = (mg: number) => mg * Math.exp(-0.1)

describe('the parameters of a way in', () => {
  it.each([
    ['75, unit: "%"', undefined],
    ['0.75, unit: 1', '0.5, unit: h'],
    ['75, unit: "%"', '1800, unit: s'],
  ])('are read in their own units: %s, %s', async (share, lag) => {
    const [[before, arrived]] = (await amounts(share, lag)) as [number[]]
    expect(before).toBe(0)
    expect(arrived! / anHourLater(15) - 1).toBeCloseTo(0, 5)
  })

  it('are read so from a scenario and from a table of people too', async () => {
    const [[, set]] = (await amounts('75, unit: "%"', undefined, 'set: { tracer.F: 0.5 }')) as [number[]]
    expect(set! / anHourLater(0.1) - 1).toBeCloseTo(0, 5)
    const [[, inUnits]] = (await amounts('75, unit: "%"', undefined, 'set: { tracer.F: 50 % }')) as [number[]]
    expect(inUnits! / anHourLater(10) - 1).toBeCloseTo(0, 5)
    const table = 'person,tracer.F [1],tracer.wait [h]\na,0.25,0.5\nb,1,0.5\n'
    const people = await amounts('75, unit: "%"', undefined, 'people: { table: people.csv }', table)
    expect(people[0]![1]! / anHourLater(5) - 1).toBeCloseTo(0, 5)
    expect(people[1]![1]! / anHourLater(20) - 1).toBeCloseTo(0, 5)
  })

  it('never let more arrive than is given, nor less than nothing', async () => {
    for (const share of ['75, unit: 1', '101, unit: "%"', '-0.1, unit: 1'])
      await expect(amounts(share)).rejects.toThrow(/the share of a dose that arrives/)
    await expect(amounts('75, unit: "%"', undefined, 'set: { tracer.F: 120 % }')).rejects.toThrow(/from 0 to 100 %/)
    await expect(
      amounts('0.5, unit: 1', undefined, 'people: { table: people.csv }', 'person,tracer.F\na,1.5\n'),
    ).rejects.toThrow(InputError)
  })

  it('never let a dose arrive before it is given', async () => {
    await expect(amounts('0.5, unit: 1', '-30, unit: min')).rejects.toThrow(
      /arrives before it is given: tracer.wait is -0.5 h/,
    )
    await expect(amounts('0.5, unit: 1', undefined, 'set: { tracer.wait: -1 h }')).rejects.toThrow(InputError)
  })

  it('stay in bounds when they are drawn from doubt', async () => {
    const doubt = 'doubt: { draws: 20, seed: 1 }\nrecord: { every: 1 h, columns: { a: tracer.central in mg } }'
    const result = await runByHand(scenario(doubt), withRoute('75, unit: "%"'))
    // Evenly between -500 and 500 %: many draws lie above the bound, so that the band ends at the whole dose.
    expect(Math.max(...result.people[0]!.values) / (20 * Math.exp(-0.05)) - 1).toBeCloseTo(0, 5)
  })

  it('bring nothing that is heavier than a kilogram, which is a slip of a unit', async () => {
    const dose = (text: string) => runByHand(scenario().replace('20 mg', text), withRoute('0.5, unit: 1'))
    for (const text of ['2 kg', '1e30 mg', '1e300 g'])
      await expect(dose(text)).rejects.toThrow(/a dose of .*at most 1 kg/s)
    await expect(dose('1 g')).resolves.toBeDefined()
  })
})
