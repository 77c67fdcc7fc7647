import { describe, expect, it } from 'vitest'
import { parseScenario, run } from '../index.ts'

const simulate = (body: string) =>
  run(parseScenario(`allostat: 1\ntitle: Law\nmodel: overdose-mann2022\n${body}`, { file: 'law.yaml' }))
const summaries = async (body: string) => (await simulate(body)).people[0]!.summaries
const fentanyl = (dose: string) => `give: [{ substance: fentanyl, route: iv, dose: ${dose}, at: 0 s }]`

describe('the published overdose model', () => {
  it('rests where the published implementation rests', async () => {
    const at = (ids: string[]) => ids.map((id) => `  - value of ${id} at 0 s`).join('\n')
    const found = await summaries(`duration: 1 s
summarise:
${at(['breathing.ventilation', 'breathing.PaO2', 'breathing.PaCO2', 'breathing.brainPO2', 'breathing.brainPCO2', 'circulation.brain', 'circulation.total'])}
`)
    // reference/fda, section 1.8, printed to eight digits.
    const published = [6.7643677, 92.795018, 38.58683, 31.60901, 45.442025, 0.68041893, 4.93133]
    for (const [i, value] of published.entries()) expect(found[i]! / value).toBeCloseTo(1, 6)
  })

  it('neither makes nor loses fentanyl when none is eliminated', async () => {
    const [central, peripheral, deep] = await summaries(`duration: 30 min
${fentanyl('1 mg')}
set: { fentanyl.kout: 0 1/s }
summarise: [end of fentanyl.central, end of fentanyl.peripheral, end of fentanyl.deep]
`)
    // The solver keeps a sum that the equations keep, up to its rounding.
    expect(central! + peripheral! + deep!).toBeCloseTo(1, 9)
  })

  it('neither makes nor loses receptors, whatever competes for them', async () => {
    const found = await summaries(`duration: 30 min
give:
  - { substance: fentanyl, route: iv, dose: 3 mg, at: 0 s }
  - { substance: carfentanil, route: iv, dose: 0.02 mg, at: 1 min }
  - { substance: naloxone, route: iv, dose: 10 mg, at: 2 min }
summarise:
  - maximum of receptor.occupancy
  - minimum of receptor.free
  - minimum of fentanyl.bound
  - maximum of receptor.signal
`)
    const [most, free, bound, signal] = found
    expect(most).toBeLessThanOrEqual(1)
    expect(free! + most!).toBeCloseTo(1, 9)
    expect(bound).toBeGreaterThanOrEqual(0)
    expect(signal).toBeLessThanOrEqual(most!)
  })

  it('settles where binding balances unbinding', async () => {
    const [bound] = await summaries(`duration: 60 min
give: [{ substance: naloxone, route: iv, dose: 2 mg, at: 0 s }]
hold: { naloxone.effect: 0.32727 ng/mL }
summarise: [end of naloxone.bound]
`)
    // 0.32727 ng/mL is 1,000 pM at 327.27 g/mol.
    const pull = 1.67e-4 * 1000 ** 0.858
    expect(bound! / (pull / (pull + 0.03959))).toBeCloseTo(1, 6)
  })

  it('depresses breathing more the larger the dose, and less in people with chronic use', async () => {
    const lowest = async (dose: string, history: string) =>
      (
        await summaries(
          `duration: 10 min\nperson: { history: ${history} }\n${fentanyl(dose)}\nsummarise: [minimum of breathing.ventilation]\n`,
        )
      )[0]!
    const naive = await Promise.all(['0.05 mg', '0.1 mg', '0.2 mg', '0.4 mg'].map((dose) => lowest(dose, 'naive')))
    for (let i = 1; i < naive.length; i++) expect(naive[i]).toBeLessThan(naive[i - 1]!)
    expect(await lowest('0.2 mg', 'chronic')).toBeGreaterThan(naive[2]!)
  })

  it('stays at rest when nothing is given', async () => {
    const [low, high] = await summaries(`duration: 60 min
summarise: [minimum of breathing.PaO2, maximum of breathing.PaO2]
`)
    // The hour of rest has not quite come to an end: tissue carbon dioxide still drifts in the sixth digit.
    expect(high! / low!).toBeCloseTo(1, 4)
  })
})
