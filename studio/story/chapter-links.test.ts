import { describe, expect, it } from 'vitest'
import { readChapters } from '../../scripts/chapter-files.ts'
import { parseScenario, type Scenario } from '../../src/index.ts'
import { AGES, EXPOSURES, HISTORIES, LIFE, LIFE_KEYS, REGIMENS, START, twinOf } from '../lab/catalogue.ts'
import { sameMeaning } from '../lab/same-meaning.ts'
import { questionData, written } from '../lab/scenario.ts'
import { readLink } from '../share/link.ts'
import type { Chapter } from '../state/chapter.ts'
import { scenarioText } from '../state/chapter-run.ts'
import { CHAPTER_QUESTIONS, labLinkOf } from './chapter-links.ts'

const CALM = { ...START, history: 'none' }
const chapters = [...readChapters().values()]
const parsed = (text: string) => parseScenario(text, { file: 'a.json' })
const asked = (question: Parameters<typeof questionData>[0], days = '365') =>
  parsed(written(questionData(question, days)))

describe.each(chapters)('the link to the Lab from $id', (chapter: Chapter) => {
  const { state, problem } = readLink(labLinkOf(chapter.id))
  const own = parsed(scenarioText(chapter))
  const link = asked(state)
  type Part = (scenario: Scenario) => unknown
  const isListed = (choices: readonly { readonly id: string }[], key: string, part: Part) =>
    choices.some(({ id }) => sameMeaning(part(asked({ ...CALM, [key]: id })), part(own)))
  const isSame = (part: Part) => sameMeaning(part(link), part(own))

  it('is one that the Lab takes, and says what it says', () => {
    expect(problem).toBeUndefined()
    expect(state).toMatchObject(CHAPTER_QUESTIONS[chapter.id]!)
  })

  it('asks what the chapter asks, where the lists of the Lab have it', () => {
    const before: Part = ({ person }) => person.history
    const doses: Part = ({ give }) => give
    const areDosesListed = isListed(REGIMENS, 'give', doses) || isListed(EXPOSURES, 'exposure', doses)
    if (areDosesListed && isListed(HISTORIES, 'history', before))
      expect([isSame(before), isSame(doses)]).toEqual([true, true])
    for (const key of LIFE_KEYS)
      if (isListed(LIFE[key], key, ({ life }) => life)) expect(isSame(({ life }) => life)).toBe(true)
    const { age } = own.person
    if (AGES.some((each) => Number(each) === age)) expect(link.person.age).toBe(age)
  })

  it('has a twin where the chapter has one', () => {
    // Of many people the twin is without naloxone, given after a dose that the Lab has not.
    if (chapter.twin && !chapter.crowd) expect(state.twin).not.toBe('off')
  })
})

it('the scenario of the chapter on buprenorphine, which the lists have, is asked as it is, with its twin', () => {
  const chapter = chapters.find(({ id }) => id === 'buprenorphine')!
  const { state } = readLink(labLinkOf(chapter.id))
  const [link, own] = [asked(state, state.days), parsed(scenarioText(chapter))]
  for (const part of ['person', 'duration', 'give', 'life'] as const)
    expect(sameMeaning(link[part], own[part])).toBe(true)
  expect(asked(twinOf(state)!).give).toEqual([])
})

it('no link is of a chapter that is not there', () => {
  expect(Object.keys(CHAPTER_QUESTIONS).sort()).toEqual(chapters.map(({ id }) => id).sort())
})
