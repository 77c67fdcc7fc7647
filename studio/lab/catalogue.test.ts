import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { describe as describeModel, parseScenario } from '../../src/index.ts'
import { EXPOSURES, HISTORIES, LIFE, REGIMENS, START, TWIN_KEYS, twinOf } from './catalogue.ts'
import type { Choice } from './choice.ts'
import { beyondLabels } from './label-bounds.ts'
import { MEDICINES } from './medicines.ts'
import { questionData, written } from './scenario.ts'

interface Dose {
  readonly substance: string
  readonly route: string
  readonly product?: string
}
interface Asked {
  readonly person?: { readonly history?: unknown }
  readonly give?: readonly Dose[]
}

/** What the people of a study got: of its regimen as a whole and of one arm. */
function studied([regimen, arm]: readonly [string, string]): { history: unknown; give: readonly Dose[] } {
  const url = new URL(`../../evidence/regimens/${regimen}.yaml`, import.meta.url)
  const whole = parse(readFileSync(url, 'utf8')) as Asked & { arms: Readonly<Record<string, Asked>> }
  const own = whole.arms[arm]!
  return { history: own.person?.history ?? whole.person?.history, give: own.give ?? [] }
}

const withStudy = (choices: readonly Choice[]) => choices.flatMap((each) => (each.study ? [{ ...each }] : []))
const withoutTime = (doses: readonly Dose[]) => doses.map((dose) => ({ ...dose, at: undefined }))
/** `1 y` and `1 y`, `0 min` and `0 h`: the same words in the same units but for times of 0. */
const plain = (value: unknown) => JSON.parse(JSON.stringify(value))

describe('exposures of the Lab', () => {
  it.each(withStudy(HISTORIES))('before time 0 are those of the study: $label', ({ scenario, study }) => {
    expect(plain(scenario.history)).toEqual(plain(studied(study!).history))
  })

  it.each(withStudy(EXPOSURES))('in the run are those of the study: $label', ({ scenario, study }) => {
    expect(plain(withoutTime(scenario.give as Dose[]))).toEqual(plain(withoutTime(studied(study!).give)))
  })

  it.each(withStudy(REGIMENS))('of medicine in a study are as it gave it: $label', ({ scenario, study }) => {
    expect(plain(scenario.give)).toEqual(plain(studied(study!).give))
  })

  it('outside approved medicine all have a study', () => {
    const doses = [...HISTORIES, ...EXPOSURES, ...REGIMENS].flatMap(({ scenario, study }) =>
      [...((scenario.give as Dose[]) ?? []), ...((scenario.history ? [scenario.history] : []) as Dose[])].map(
        ({ substance }) => ({ substance, study }),
      ),
    )
    expect(doses.filter(({ substance, study }) => !MEDICINES.includes(substance) && !study)).toEqual([])
    expect(doses.filter(({ substance }) => substance === 'heroin').length).toBe(5)
  })
})

describe('medicines of the Lab', () => {
  it.each(REGIMENS.filter(({ id }) => id !== 'none'))(
    'are within their labels, and say where from: $label',
    (choice) => {
      const { give } = parseScenario(written(questionData({ ...START, give: choice.id }, '365')))
      expect(give.length).toBeGreaterThan(0)
      expect(beyondLabels(give, 365 * 24)).toBeUndefined()
      expect(choice.detail).toMatch(/US label|our regimen for/)
    },
  )

  it('go in by ways that the model has', () => {
    const { substances } = describeModel('allostat')
    for (const { scenario } of [...REGIMENS, ...EXPOSURES]) {
      for (const { substance, route, product } of (scenario.give as Dose[]) ?? []) {
        const { routes } = substances.find(({ id }) => id === substance)!
        expect(routes).toContain(product && product !== route ? `${route}, product ${product}` : route)
      }
    }
  })
})

it('the library takes everything that the Lab can ask', () => {
  const parts = [
    ...HISTORIES.map(({ id }) => ({ history: id })),
    ...EXPOSURES.map(({ id }) => ({ exposure: id })),
    ...REGIMENS.map(({ id }) => ({ give: id })),
    ...Object.entries(LIFE).flatMap(([key, choices]) => choices.map(({ id }) => ({ [key]: id }))),
  ]
  for (const part of parts)
    expect(() => parseScenario(written(questionData({ ...START, ...part }, '30')))).not.toThrow()
})

describe('a twin', () => {
  it('is the same person but for what is chosen', () => {
    expect(twinOf({ ...START, twin: 'same' })).toEqual(twinOf({ ...START, twin: 'none' }))
    expect(twinOf({ ...START, twin: 'methadone', 'twin.age': '16' })).toMatchObject({
      age: '16',
      weight: START.weight,
      history: START.history,
      give: 'methadone',
    })
    expect(twinOf({ ...START, twin: 'off', 'twin.age': '16' })).toBeUndefined()
  })

  it('may differ in everything that the first person is asked', () => {
    expect(TWIN_KEYS.map((key) => key.slice(5)).sort()).toEqual(
      Object.keys(twinOf(START)!)
        .filter((key) => key !== 'give')
        .sort(),
    )
  })
})
