import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readChapters, trackFile } from '../../scripts/chapter-files.ts'
import { parseScenario } from '../../src/index.ts'
import { countUnsafe } from '../describe/crowd-words.ts'
import { seenAt } from '../describe/seen.ts'
import { MEDICINES } from '../lab/medicines.ts'
import { type Chapter, readSees } from '../state/chapter.ts'
import { hoursOf, perLegOf, scenarioText } from '../state/chapter-run.ts'
import { frameAtPosition, type Track } from '../state/track.ts'

const chapters = [...readChapters()].map(([name, chapter]) => ({ name, chapter }))
const trackOf = (name: string): Track => JSON.parse(readFileSync(trackFile(name), 'utf8'))

describe.each(chapters)('the chapter $name', ({ name, chapter }) => {
  it('shows in its track, at every stop, what its text says', () => {
    const track = trackOf(name)
    expect(track.chapter).toBe(chapter.id)
    expect(track.hours.length).toBe((chapter.steps.length - 1) * perLegOf(chapter) + 1)
    const untrue = chapter.steps.flatMap(({ sees }, i) => {
      const values = seenAt(frameAtPosition(track, i))
      return readSees(sees).flatMap(({ column, holds }) =>
        holds(values[column]!) ? [] : [`${sees}: ${values[column]}`],
      )
    })
    expect(untrue).toEqual([])
  })

  it('has a scenario that the library takes, with its stops inside it and in order', () => {
    expect(() => parseScenario(scenarioText(chapter), { file: `${name}.json` })).not.toThrow()
    const hours = chapter.steps.map(({ at }) => hoursOf(at))
    expect(hours).toEqual([...hours].sort((a, b) => a - b))
    expect(hours.at(-1)).toBeLessThanOrEqual(hoursOf(String(chapter.scenario.duration)))
  })

  it('says of each difference between account and evidence where it was found', () => {
    for (const { said, from } of chapter.doors ?? []) {
      expect(from.length, said).toBeGreaterThan(0)
      for (const each of from)
        expect(each).toMatch(/^(this model|[A-ZÀ-Ž][\w’ -]+ \d{4}, (doi:10\.\d{4,}\/\S+|[A-Z][A-Za-z ]+( \d+:\d+)?))$/)
    }
  })

  it('answers its guess where it says', () => {
    const { guess, steps } = chapter
    if (guess === undefined) return
    expect(steps[guess.before]).toBeDefined()
    expect(guess.options[guess.answer]).toBeDefined()
  })
})

it('the story has two guesses to draw and two to choose, and ends in recovery', () => {
  const guesses = chapters.flatMap(({ chapter }) => chapter.guess ?? [])
  expect(guesses.filter(({ draw }) => draw).length).toBeGreaterThanOrEqual(2)
  expect(guesses.filter(({ draw }) => !draw).length).toBeGreaterThanOrEqual(2)
  expect(chapters.at(-1)!.chapter.id).toBe('good-days')
})

it('breathing is shown of many people, after a note, and ends with everybody out of danger', () => {
  for (const { name, chapter } of chapters) {
    const { crowd } = trackOf(name)
    expect(crowd === undefined).toBe(chapter.crowd === undefined)
    if (crowd === undefined) continue
    expect(chapter.note?.quiet.length).toBeGreaterThan(0)
    expect(crowd.length).toBe(20)
    expect(countUnsafe(crowd.map((person) => person.at(-1)!))).toBe(0)
  }
})

// Doses other than those of approved medicine

/** Where the exposure of each study stands in the project, by the id that chapters name it by. */
const STUDIES: Readonly<Record<string, readonly [file: string, arm: string]>> = {
  smolka1999: ['withdrawal-heroin-foil-smolka1999', 'vein'],
  kaiko1981: ['heroin-morphine-analgesia-kaiko1981', 'heroin 5 mg'],
  'abstinence-studies': ['abstinence-pleasure-mood-craving', 'heroin'],
}

interface Exposed {
  readonly person?: { readonly history?: unknown }
  readonly history?: unknown
  readonly give?: readonly object[]
}

/** Every dose of a scenario that is not of an approved medicine, without its time: given in the run or before it. */
function exposuresOf({ person, history = person?.history, give = [] }: Exposed): object[] {
  const doses = [...give, ...[history ?? []].flat()].filter((dose) => typeof dose === 'object')
  return doses
    .map((dose) => Object.fromEntries(Object.entries(dose).filter(([key]) => key !== 'at')))
    .filter(({ substance }) => !MEDICINES.includes(String(substance)))
}

/** A dose of the history that is given once more is the same exposure. */
function withoutRepeats(doses: readonly object[]): object[] {
  const isOnceMore = ({ substance, route, dose }: Record<string, unknown>, i: number) =>
    doses.some((other, j) => {
      const { substance: same, route: way, dose: mass, repeat } = other as Record<string, unknown>
      return i !== j && repeat !== undefined && same === substance && way === route && mass === dose
    })
  return doses.filter((dose, i) => 'repeat' in dose || !isOnceMore(dose as Record<string, unknown>, i))
}

function studied(id: string): object[] {
  const [file, arm] = STUDIES[id]!
  const url = new URL(`../../evidence/regimens/${file}.yaml`, import.meta.url)
  return exposuresOf(parse(readFileSync(url, 'utf8')).arms[arm])
}

describe('exposures outside approved medicine', () => {
  it.each(chapters)('of the chapter $name are those of the study that it names', ({ chapter }) => {
    const found = withoutRepeats(exposuresOf(chapter.scenario as Exposed))
    expect(found).toEqual(chapter.exposure === undefined ? [] : studied(chapter.exposure))
  })

  it('are found where one creeps in', () => {
    const dose = { substance: 'heroin', route: 'iv', dose: '40 mg' }
    expect(exposuresOf({ give: [{ ...dose, at: '1 h' }] })).toEqual([dose])
    expect(exposuresOf({ person: { history: [dose] } })).toEqual([dose])
    expect(studied('smolka1999')).toHaveLength(1)
    expect(studied('kaiko1981')).toHaveLength(1)
  })
})

describe('what a stop shows', () => {
  it('is read as a column and a limit', () => {
    expect(readSees('tone < -0.5')[0]!.holds(-0.6)).toBe(true)
    expect(readSees('tone < -0.5')[0]!.holds(-0.4)).toBe(false)
    expect(readSees('crf > 1 and agonist < 0.1').map(({ column }) => column)).toEqual(['crf', 'agonist'])
  })

  it.each(['tone = 0', 'tone <', 'low', 'joy > 1', 'tone < 0 or crf > 1'])('is refused as %s', (sees) => {
    expect(() => readSees(sees)).toThrow(/is not COLUMN < NUMBER or COLUMN > NUMBER/)
  })
})

it('every chapter has a file beside its track', () => {
  const tracks = readdirSync(new URL('tracks/', import.meta.url)).sort()
  expect(tracks).toEqual(chapters.map(({ name }) => `${name}.json`))
  const ids = chapters.map(({ chapter }: { chapter: Chapter }) => chapter.id)
  expect(new Set(ids).size).toBe(ids.length)
})
