import type { LabState } from '../lab/catalogue.ts'

/** What of the Lab a link says. The others are none of the chapter's question, and as at first. */
type Asked = Partial<LabState> & Pick<LabState, 'age' | 'history' | 'give' | 'twin' | 'days'>

const calm = { age: '30', history: 'none', give: 'none', twin: 'off', days: '30' } as const
const afterSmolka = { ...calm, history: 'smolka1999', days: '365' } as const

/**
 * The question of each chapter, by its id, as near as the closed lists of the Lab have it: the reader goes on from there. No text of the
 * lists is loaded with the story for it; a test asks the Lab whether it takes each.
 */
export const CHAPTER_QUESTIONS: Readonly<Record<string, Asked>> = {
  // Morphine as the label has it, for three days.
  'the-balance': { ...calm, give: 'morphine', days: '10' },
  'one-dose': { ...calm, exposure: 'kaiko1981', zoom: 'days' },
  // Rows a minute apart, for its first minutes and hours.
  'the-way-in': { ...calm, exposure: 'kaiko1981', days: '1' },
  // Four weeks of morphine four times a day, then none.
  'again-and-again': { ...calm, history: 'tompkins2009', days: '180' },
  'the-pull': afterSmolka,
  // A reminder and then a hard day, in its order, in the weeks that the lists have.
  deciding: { ...afterSmolka, age: '20', cue: 'day-7', stress: 'day-14', days: '30' },
  'the-long-run': { ...afterSmolka, reward: 'day-7' },
  // The two weeks without, in which tolerance goes. The Lab has no dose after them, and shows people beside one person.
  'after-a-break': { ...calm, history: 'su2018', people: '20' },
  methadone: { ...afterSmolka, give: 'methadone-maintenance', twin: 'none' },
  buprenorphine: { ...afterSmolka, give: 'buprenorphine', twin: 'none' },
  // Both of its medicines, of which the Lab gives one to each person.
  'without-an-opioid': { ...afterSmolka, give: 'lofexidine', twin: 'naltrexone', days: '30' },
  // Good evenings beside hard days. The lists have one every day, or one.
  'good-days': {
    ...afterSmolka,
    setting: 'days-28',
    reward: 'daily',
    twin: 'same',
    'twin.setting': 'none',
    'twin.reward': 'none',
    'twin.stress': 'daily',
  },
}

/** The Lab at the question of a chapter. */
export function labLinkOf(chapter: string): string {
  return `#v1.lab?${new URLSearchParams(CHAPTER_QUESTIONS[chapter])}`
}
