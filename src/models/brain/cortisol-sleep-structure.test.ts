import { describe, expect, it } from 'vitest'
import { lines, summariesOfWhole as summaries } from '../../../tests/fixtures/summaries.ts'

const history = (substance: string, route: string, dose: string, every: string, span: string) =>
  `person: { history: { substance: ${substance}, route: ${route}, dose: ${dose}, repeat: { every: ${every} }, for: ${span} } }\n`
const heroinForAYear = history('heroin', 'iv', '50 mg', '6 h', '1 y')
const methadoneForAYear = history('methadone', 'oral', '60 mg', '24 h', '1 y')

it('cortisol, sleep and matter rest where healthy people have them', async () => {
  const found = await summaries(
    `duration: 30 day\n${lines('end of cortisol.morning in ug/dL', 'end of cortisol.night in ug/dL', 'end of sleep.efficiency', 'end of structure.amygdala', 'end of endogenous.tone')}`,
  )
  // Debono 2009: 15.5 and 2.0 ug/dL.
  for (const [i, rest] of [15.5, 2, 0.9, 1, 1].entries()) expect(found[i]).toBeCloseTo(rest, 9)
})

describe('cortisol', () => {
  it('is high after heroin, still on day 16 and no more after four months', async () => {
    const [day16, months] = await summaries(
      `${heroinForAYear}duration: 125 day\n${lines('value of cortisol.morning in ug/dL at day 16', 'value of cortisol.morning in ug/dL at day 120')}`,
    )
    // Camí 1992: saliva, people on day 16 and after four months on average.
    expect(day16).toBeGreaterThan(15.5 * 1.05)
    expect(months).toBeLessThan(15.5 * 1.05)
  })

  it('is held down by a first dose, and within the reference range under steady methadone', async () => {
    const [first] = await summaries(
      `duration: 4 h\ngive: [{ substance: morphine, route: iv, dose: 10 mg, at: 0 h }]\n${lines('minimum of cortisol.morning in ug/dL')}`,
    )
    const [steady] = await summaries(`${methadoneForAYear}duration: 24 h\n${lines('end of cortisol.morning in ug/dL')}`)
    expect(first).toBeLessThan(15.5)
    // Schluger 2003: no difference from controls; Debono 2009: 11.7 to 20.6.
    expect(steady).toBeGreaterThan(11.7)
    expect(steady).toBeLessThan(20.6)
  })
})

describe('sleep', () => {
  it('is worst in withdrawal, poor for weeks, and back within months', async () => {
    const [worst, weeks, months] = await summaries(
      `${heroinForAYear}duration: 180 day\n${lines('minimum of sleep.efficiency', 'value of sleep.efficiency at day 28', 'end of sleep.efficiency')}`,
    )
    // Angarita 2016: poor for weeks to months; 0.85 is the lower end of what healthy adults have.
    expect(worst).toBeLessThan(weeks!)
    expect(weeks).toBeLessThan(0.9)
    expect(months).toBeGreaterThan(0.85)
  })
})

describe('matter', () => {
  it('of the amygdala is less after a month of morphine tablets and still so at 4.7 months, more after higher doses', async () => {
    const tablets = async (dose: string) =>
      summaries(
        `${history('morphine', 'oral', dose, '6 h', '30 day')}duration: 150 day\n${lines('value of structure.amygdala at 0 h', 'value of structure.amygdala at day 143')}`,
      )
    const [after, later] = await tablets('30 mg')
    const [less] = await tablets('10 mg')
    // Younger 2011 (neuro.csv PFC009): the decrease goes with the dose, and changes persisted.
    expect(after).toBeLessThan(less!)
    expect(later).toBeLessThan(0.99)
    expect(later).toBeGreaterThan(after!)
  })

  it('is less, the more years of use there were', async () => {
    const at = async (span: string) =>
      (
        await summaries(
          `${history('heroin', 'iv', '50 mg', '12 h', span)}duration: 1 day\n${lines('value of structure.grey at 0 h')}`,
        )
      )[0]!
    // Shi 2020: grey matter of the prefrontal cortex falls with the years of use.
    const [two, six] = await Promise.all(['2 y', '6 y'].map(at))
    expect(six).toBeLessThan(two! - 0.001)
  })
})

it('mood is lower weeks after methadone than under it', async () => {
  const [under, after] = await summaries(
    `${methadoneForAYear}duration: 21 day\n${lines('value of mood.level at 12 h', 'end of mood.level')}`,
  )
  // Wu 2016: depression is less under methadone than before it.
  expect(after).toBeLessThan(under!)
})

it('the body makes less of its own opioids after long use, for more than a month', async () => {
  const [using, month, year] = await summaries(
    `${heroinForAYear}duration: 365 day\n${lines('value of endogenous.tone at 0 h', 'value of endogenous.tone at day 30', 'end of endogenous.tone')}`,
  )
  // Shi 2009: β-endorphin of plasma is low for the first month without heroin.
  expect(using).toBeLessThan(0.95)
  expect(month).toBeLessThan(0.95)
  expect(year).toBeGreaterThan(0.99)
})
