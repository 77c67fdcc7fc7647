import { describe, expect, it } from 'vitest'
import { readSheets } from '../../scripts/worksheets.ts'
import type { Chapter } from '../state/chapter.ts'
import { COLUMN_NAMES } from '../state/columns.ts'
import type { Track } from '../state/track.ts'
import { sheetPage } from './page.ts'
import { fill, type Sheet } from './sheet.ts'

/** A chapter of ten hours in which every column rises from 0 to 10 on a straight line. */
const chapter: Chapter = { id: 'rise', title: 'Rise & <fall>', claims: [], scenario: {}, steps: [], door: '' }
const hours = [0, 5, 10]
const track = {
  ...{ chapter: 'rise', digest: '', model: '', perLeg: 1, hours },
  values: Object.fromEntries(COLUMN_NAMES.map((name) => [name, hours])),
} as unknown as Track
const sheet: Sheet = {
  ...{ chapter: 'rise', minutes: 5, for: 'a class', standards: 'none', goals: ['one'], care: 'take care' },
  sketch: { column: 'tone', label: 'tone', until: '7 h', ask: 'Draw.', look: 'It is {tone at 2.5 h} then.' },
  questions: [
    { ask: 'How high?', answer: '{cows at 10 h} points', sees: { column: 'cows', at: '10 h', is: 'above', than: 9 } },
  ],
}

describe('a worksheet', () => {
  it('reads its numbers from the track of its chapter, and ends its line where the sketch ends', () => {
    const filled = fill(sheet, chapter, track)
    expect(filled.sketch.look).toBe('It is 2.5 then.')
    expect(filled.questions[0]!.answer).toBe('10 points')
    expect([filled.hours, filled.values]).toEqual([
      [0, 5, 7],
      [0, 5, 7],
    ])
  })

  it('prints the class sheet without the answers before the answers, as text', () => {
    const [forClass, answers] = sheetPage(fill(sheet, chapter, track)).split('answers and notes')
    expect(forClass).toContain('Rise &amp; &lt;fall&gt;')
    expect(forClass).not.toMatch(/10 points|class="course"/)
    expect(answers).toMatch(/10 points/)
    expect(answers).toContain('class="course"')
  })

  it.each<[string, Partial<Sheet>, RegExp]>([
    ['on another chapter', { chapter: 'fall' }, /on "fall", the chapter is "rise"/],
    ['with an unknown column', { questions: [{ ask: '', answer: '{joy at 1 h}' }] }, /"joy" is none of/],
    [
      'with a time outside',
      { questions: [{ ask: '', answer: '{tone at 2 day}' }] },
      /2 day is outside the track of rise/,
    ],
    [
      'that says what the model does not show',
      { questions: [{ ask: '', answer: 'low', sees: { column: 'cows', at: '10 h', is: 'below', than: 9 } }] },
      /cows at 10 h is 10, not below 9: "low" is not true/,
    ],
  ])('%s is refused', (_, change, message) => {
    expect(() => fill({ ...sheet, ...change }, chapter, track)).toThrow(message)
  })

  it('of the pack is true of its chapter, and needs nothing from elsewhere', () => {
    const pages = [...readSheets().values()].map(sheetPage)
    expect(pages.length).toBeGreaterThanOrEqual(3)
    for (const page of pages) expect(page).not.toMatch(/<script|https?:|src=|\{\w+ at|NaN/)
  })
})
