import { describe, expect, it } from 'vitest'
import { parseScenario } from '../../src/index.ts'
import { yamlOf } from '../share/yaml.ts'
import { EXPOSURES, HISTORIES, LIFE, QUESTION_KEYS, type Question, REGIMENS, START } from './catalogue.ts'
import { LONGEST_FILE } from './file-messages.ts'
import { readQuestion } from './open-file.ts'
import { questionData, written } from './scenario.ts'

const open = (text: string) => readQuestion('question.yaml', text, text.length)
const refusal = (text: string) => {
  const found = open(text)
  return 'refused' in found ? found.refused : JSON.stringify(found)
}
const questionOf = (state: Question) => Object.fromEntries(QUESTION_KEYS.map((key) => [key, state[key]]))
const HEAD = 'allostat: 1\nduration: 10 day\n'
const give = (dose: string) => `${HEAD}give: [{ ${dose} }]\n`

describe('a file that the lists of the Lab can say', () => {
  const states = [
    ...HISTORIES.map(({ id }) => ({ ...START, history: id })),
    ...EXPOSURES.map(({ id }) => ({ ...START, exposure: id, give: 'naltrexone' })),
    ...REGIMENS.map(({ id }) => ({ ...START, give: id, age: '16', weight: '90' })),
    ...Object.entries(LIFE).flatMap(([key, choices]) => choices.map(({ id }) => ({ ...START, [key]: id }))),
    { ...START, cue: 'day-3', pain: 'day-1', setting: 'days-28', exposure: 'kaiko1981' },
  ] as const

  it('becomes its choices, from YAML as from JSON', () => {
    for (const state of states) {
      const data = questionData(state, '30')
      for (const text of [yamlOf({ ...data }), written(data)])
        expect(open(text)).toEqual({ question: { ...questionOf(state), days: '30' } })
    }
  }, 60_000)

  it('may be written in other units and by hand', () => {
    const text = `${HEAD}person: { age: 30, weight: 70000 g, history: { substance: heroin, route: iv, dose: 0.02 g, repeat: { every: 360 min }, for: 90 days } }\n`
    expect(open(text)).toMatchObject({ question: { history: 'smolka1999', days: '10' } })
  })
})

describe('a file of approved medicine that the lists do not have', () => {
  it('runs as it is, written anew', () => {
    const text = `allostat: 1
title: "<img src=x onerror=alert(1)>"
person: { age: 52, weight: 81.5 kg }
duration: 45 day
give:
  - { substance: methadone, route: oral, dose: { from: 20 mg, to: 60 mg, over: 10 day }, at: day 1 08:00, repeat: { times_per_day: [08:00], until: day 30 } }
life: [{ stress: 0.25, at: day 2, for: 90 min }]
record: { every: 1 s, columns: { x: person.weight } }
summarise: [maximum of withdrawal.cows in 1]
`
    const found = open(text)
    const data = 'data' in found ? found.data : undefined
    expect(data).toBeDefined()
    expect(JSON.stringify(data)).not.toMatch(/img|person\.weight|maximum/)
    const anew = parseScenario(written(data!))
    const was = parseScenario(text)
    const meant = (value: unknown) =>
      JSON.parse(
        JSON.stringify(value, (key, inner) =>
          /^(place|places|text)$/.test(key) ? undefined : typeof inner === 'bigint' ? String(inner) : inner,
        ),
      )
    expect(meant(anew.life)).toEqual(meant(was.life))
    expect(meant({ ...anew.person, history: 0 })).toEqual(meant({ ...was.person, history: 0 }))
    expect(anew.give[0]!.repeat).toMatchObject({ kind: 'times-of-day', minutes: [480] })
  })

  it('may have a cited exposure beside it', () => {
    const text = give('substance: heroin, route: im, dose: 5 mg, at: 0 h').replace('10 day', '11 day')
    expect(open(text)).toHaveProperty('data')
  })
})

describe('a file is refused, with words that name the command line, where it holds', () => {
  it.each([
    ['another dose of an exposure', give('substance: heroin, route: iv, dose: 20.5 mg, at: 4 h')],
    ['another way of it', give('substance: heroin, route: inhaled, dose: 20 mg, at: 4 h')],
    ['another time of it', give('substance: heroin, route: iv, dose: 20 mg, at: 5 h')],
    [
      'it again and again',
      give('substance: heroin, route: iv, dose: 20 mg, at: 4 h, repeat: { every: 6 h, times: 9 }'),
    ],
    [
      'it twice',
      `${HEAD}give: [${Array(2).fill('{ substance: heroin, route: iv, dose: 20 mg, at: 4 h }').join(', ')}]`,
    ],
    [
      'those of two studies',
      `${HEAD}give: [{ substance: heroin, route: iv, dose: 20 mg, at: 4 h }, { substance: heroin, route: iv, dose: 25 mg, at: 24 h }]`,
    ],
    ['an infusion of it', give('substance: heroin, route: iv, dose: 20 mg, at: 4 h, over: 1 h')],
    ['fentanyl', give('substance: fentanyl, route: iv, dose: 1 ug, at: 0 h')],
    ['carfentanil', give('substance: carfentanil, route: iv, dose: 1 ug, at: 0 h')],
    [
      'a history that no study had',
      `${HEAD}person: { history: { substance: heroin, route: iv, dose: 60 mg, repeat: { every: 6 h }, for: 90 day } }`,
    ],
    [
      'a longer one',
      `${HEAD}person: { history: { substance: heroin, route: iv, dose: 20 mg, repeat: { every: 6 h }, for: 91 day } }`,
    ],
    [
      'a history of medicine beyond its label',
      `${HEAD}person: { history: { substance: methadone, route: oral, dose: 60 mg, repeat: { every: 6 h }, for: 90 day } }`,
    ],
    [
      'the same in many small doses',
      `${HEAD}person: { history: { substance: morphine, route: oral, dose: 0.035 mg, repeat: { every: 10 s }, for: 10 day } }`,
    ],
    [
      'the same in two doses, the first and the last',
      `${HEAD}person: { history: { substance: methadone, route: oral, dose: 120 mg, repeat: { every: 12 h }, for: 12 h } }`,
    ],
    [
      'the same with what follows it',
      `${HEAD}person: { history: { substance: methadone, route: oral, dose: 80 mg, repeat: { every: 24 h }, for: 30 day } }\ngive: [{ substance: methadone, route: oral, dose: 80 mg, at: 1 h }]`,
    ],
    [
      'a life of a million moments',
      `${HEAD}life: [{ stress: 0.5, at: 0 h, for: 1 s, repeat: { every: 2 s, times: 1000000 } }]`,
    ],
    [
      'the same in many lines, none of them long',
      `${HEAD}life:\n${'  - { stress: 0.1, at: 0 h, for: 1 min, repeat: { every: 1 h, until: day 10 } }\n'.repeat(30)}`,
    ],
    ['a medicine beyond its label at once', give('substance: methadone, route: oral, dose: 200 mg, at: 0 h')],
    [
      'a medicine beyond its label in a day',
      give('substance: methadone, route: oral, dose: 50 mg, at: 0 h, repeat: { every: 6 h, times: 9 }'),
    ],
    [
      'the same in many lines',
      `${HEAD}give: [${Array.from({ length: 9 }, (_, i) => `{ substance: methadone, route: oral, dose: 20 mg, at: ${i} h }`).join(', ')}]`,
    ],
    [
      'the same as a taper that ends low',
      give(
        'substance: methadone, route: oral, dose: { from: 400 mg, to: 0 mg, over: 9 day }, at: 0 h, repeat: { every: 24 h, times: 9 }',
      ),
    ],
    [
      'a dose every millisecond',
      give('substance: morphine, route: oral, dose: 1 mg, at: 0 h, repeat: { every: 1 s, times: 800000 }'),
    ],
    ['a medicine by a way that is not its own', give('substance: morphine, route: iv, dose: 10 mg, at: 0 h')],
    [
      'a dose by weight',
      `${HEAD}person: { weight: 70 kg }\n${give('substance: methadone, route: oral, dose: 9 mg/kg, at: 0 h').slice(HEAD.length)}`,
    ],
    [
      'a condition',
      give('substance: naloxone, route: im, product: im-2mg-0.4mL, dose: 2 mg, when: withdrawal.cows > 3'),
    ],
    ['a set parameter', `${HEAD}set: { receptor.reserve: 9 }`],
    ['a held quantity', `${HEAD}hold: { withdrawal.cows: 0 }`],
    ['a lesion', `${HEAD}life: [{ lesion: prefrontal, size: 0.3, at: 0 h }]`],
    ['a sedative', `${HEAD}life: [{ sedative: 1, at: 0 h, for: 1 h }]`],
    ['a stimulant', `${HEAD}life: [{ dopamine-drug: 2, at: 0 h, for: 1 h }]`],
    ['another model', `${HEAD}model: overdose-mann2022`],
    ['people', `${HEAD}people: { count: 100000 }`],
    ['doubt', `${HEAD}doubt: { draws: 1000 }`],
    ['many years', 'allostat: 1\nduration: 20 y'],
  ])('%s', (_, text) => {
    const words = refusal(text)
    expect(words).toMatch(/^“question\.yaml”: /)
    expect(words).toContain('npx allostat run FILE')
    expect(words.length).toBeLessThan(400)
  })
})

describe('a file is refused with file, line and column where it holds', () => {
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'.replace(
    /./g,
    (letter) =>
      `${letter}: &${letter} [${Array(9)
        .fill(`*${String.fromCharCode(letter.charCodeAt(0) - 1)}`)
        .join()}]\n`,
  )}`
  it.each([
    ['a model of its own', `${HEAD}model: ./mine.model.yaml`],
    ['a table of doses', `${HEAD}give: { table: doses.csv }`],
    ['a table of people', `${HEAD}people: { table: people.csv }`],
    ['what no scenario has', `${HEAD}extra: 1`],
    ['the inside of an object', `${HEAD}__proto__: { polluted: 1 }`],
    ['the same deeper', `${HEAD}person: { __proto__: { age: 3 } }`],
    ['a constructor', `${HEAD}constructor: { prototype: { polluted: 1 } }`],
    ['a tag', `${HEAD}title: !!js/function "alert(1)"`],
    ['a bomb of anchors', `${HEAD}${bomb}`],
    ['brackets without end', `${HEAD}title: ${'['.repeat(20_000)}`],
    ['nothing', ''],
    ['bytes that are no text', 'allostat: 1\u0000'],
    ['two documents', `${HEAD}---\n${HEAD}`],
  ])('%s', (_, text) => {
    const started = performance.now()
    expect(refusal(text)).toMatch(/question\.yaml/)
    expect(performance.now() - started).toBeLessThan(3000)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it('says where', () => {
    expect(refusal(`${HEAD}extra: 1`)).toMatch(/question\.yaml:3/)
  })

  it('reads nothing of a file that is too large', () => {
    const words = readQuestion('x'.repeat(10_000), '', LONGEST_FILE + 1)
    expect(words).toHaveProperty('refused', expect.stringContaining(`at most ${LONGEST_FILE}`))
    expect(JSON.stringify(words).length).toBeLessThan(300)
  })
})
