import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { RunResult } from '../result.ts'
import { parseScenario, type Scenario } from '../scenario.ts'
import { composedModels, modelAccount } from './model-account.ts'
import { needsShare, shareOfPeople } from './people-share.ts'

const scenarios = join(import.meta.dirname, '../../../scenarios')

function read(name: string, change = (text: string) => text): Scenario {
  const file = join(scenarios, name)
  return parseScenario(change(readFileSync(file, 'utf8')), {
    file,
    read: (path) => readFileSync(join(scenarios, path), 'utf8'),
  })
}

const rescue = read('rescue.yaml')
/** What the account looks at of a result: which states were computed. */
const found = (...statesComputed: string[]) =>
  ({ statesComputed, eventsWatched: [], columns: [], summaryLines: [] }) as unknown as RunResult

describe('the account of a model', () => {
  it('has the values that the run had, and what gave them', () => {
    const { parameters } = modelAccount(
      rescue,
      found('breathing.peripheral', 'naloxone.depot', 'naloxone.transit1', 'naloxone.absorbed'),
    )
    const chronic = parameters.find(({ id }) => id === 'breathing.P1')
    expect(chronic).toMatchObject({ value: 4.22625, changedBy: 'history: chronic', doubt: { kind: 'fixed' } })
    const absorbed = parameters.find(({ id }) => id === 'naloxone.F')
    expect(absorbed).toMatchObject({ value: 0.5704, changedBy: 'product im-2mg-0.4mL', doubt: { kind: 'measured' } })
  })

  it('says of a value that was set what the model has', () => {
    const set = read('rescue.yaml', (text) => `${text}set: { breathing.P1: 3 }\n`)
    const { parameters } = modelAccount(set, found('breathing.peripheral'))
    expect(parameters.find(({ id }) => id === 'breathing.P1')).toMatchObject({
      value: 3,
      changedBy: 'set in the scenario',
      doubt: { kind: 'fixed', text: 'chosen for this run; the model has 2.875' },
    })
  })

  it('tells of what was computed only', () => {
    const states = ['fentanyl.central', 'fentanyl.peripheral', 'fentanyl.deep', 'fentanyl.effect', 'fentanyl.bound']
    const { parts, parameters } = modelAccount(rescue, found(...states))
    const ids = parts.map(({ id }) => id)
    expect(ids).toContain('fentanyl-mann2022')
    expect(ids).not.toContain('carfentanil-mann2022')
    expect(parameters.map(({ id }) => id)).not.toContain('carfentanil.kon')
    expect(composedModels(rescue).map(({ id }) => id)).toContain('carfentanil-mann2022')
    const rates = parts.flatMap(({ equations }) => equations).filter(({ text }) => /^[\w.]+'/.test(text))
    expect(rates).toHaveLength(states.length)
    expect(rates[0]!.mathml).toMatch(/^<math/)
  })

  it('of a model without a heart is not of an overdose', () => {
    expect(needsShare(read('users-own-model.yaml'))).toBe(false)
    expect(modelAccount(read('users-own-model.yaml'), found('effect.C')).isOverdose).toBe(false)
  })
})

describe('the share of people', () => {
  it('is needed beside one person’s overdose only', () => {
    expect(needsShare(rescue)).toBe(true)
    expect(needsShare(read('rescue-population.yaml'))).toBe(false)
    const onlyNaloxone = read('rescue.yaml', (text) => text.replace(/.*substance: fentanyl.*\n/, ''))
    expect(needsShare(onlyNaloxone)).toBe(false)
  })

  it('counts the same people with and without the antagonist', async () => {
    const share = await shareOfPeople(rescue, { people: 6 })
    expect(share!.people).toBe(6)
    expect(share!.arms.map(({ label }) => label)).toEqual([
      'With naloxone, as in this scenario',
      'Without naloxone, all else the same',
    ])
    const [withNaloxone, without] = share!.arms
    expect(withNaloxone!.withEvent).toBeLessThanOrEqual(without!.withEvent)
  })
})
