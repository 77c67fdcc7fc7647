import { describe, expect, it } from 'vitest'
import { lines, summariesOfWhole } from '../../../tests/fixtures/summaries.ts'

const given = (regimen: string, weight = 70) =>
  `person: { weight: ${weight} kg, history: naive }\nduration: 2 h\ngive: [{ ${regimen}, at: 0 h }]\n`

describe('morphine from muscle', () => {
  it.each(['im', 'sc'])('10 mg %s peak between what was found after muscle and under the skin', async (route) => {
    const [peak, time] = await summariesOfWhole(
      given(`substance: morphine, route: ${route}, dose: 10 mg`) +
        lines('maximum of morphine.plasma in ng/mL', 'time of maximum of morphine.plasma in min'),
    )
    // Stanski 1978: 51 to 62 ng/mL within 20 min after muscle; Stuart-Harris 2000: 75 ng/mL at 15 min under the skin.
    expect(peak).toBeGreaterThan(51)
    expect(peak).toBeLessThan(75)
    expect(time).toBeGreaterThan(10)
    expect(time).toBeLessThan(22)
  })
})

describe('fentanyl by weight', () => {
  it('spreads over volumes in proportion to weight, and its whole area goes with a clearance of weight to the power of 0.75', async () => {
    const read = (weight: number) =>
      summariesOfWhole(
        given('substance: fentanyl, route: iv, dose: 0.1 mg', weight).replace('2 h', '60 day') +
          lines('maximum of fentanyl.plasma in ng/mL', 'area of fentanyl.plasma between 0 h and 60 day'),
      )
    const [[peak, area], [peakOfTwice, areaOfTwice]] = await Promise.all([read(60), read(120)])
    expect(peak! / peakOfTwice!).toBeCloseTo(2, 6)
    expect(area! / areaOfTwice!).toBeCloseTo(2 ** 0.75, 3)
  })
})
