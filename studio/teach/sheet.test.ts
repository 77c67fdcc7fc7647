import { describe, expect, it } from 'vitest'
import { readTrack } from '../../scripts/chapter-files.ts'
import { readSheets } from '../../scripts/worksheets.ts'
import type { Chapter } from '../state/chapter.ts'
import { COLUMN_NAMES } from '../state/columns.ts'
import type { Track } from '../state/track.ts'
import { sheetPage } from './page.ts'
import { fill, type Sheet } from './sheet.ts'

/** A chapter of ten hours in which every column rises from 0 to 10 on a straight line. */
const steps = [
  { at: '0 h', for: 'At first', text: '', sees: '' },
  { at: '5 h', for: 'Later', text: '', sees: '' },
  { at: '10 h', for: 'At last', text: '', sees: '' },
]
const chapter: Chapter = { id: 'rise', title: 'Rise & <fall>', claims: [], scenario: {}, steps, door: '' }
const hours = [0, 5, 10]
const track = {
  ...{ chapter: 'rise', digest: '', model: '', perLeg: 1, hours },
  values: Object.fromEntries(COLUMN_NAMES.map((name) => [name, hours])),
  more: { mood: [1, 0.4, 0.9] },
} as unknown as Track
const sheet: Sheet = {
  ...{ chapter: 'rise', minutes: 5, for: 'a class', standards: 'none', goals: ['one'], care: 'take care' },
  sketch: { column: 'tone', label: 'tone', until: '7 h', ask: 'Draw.', look: 'It is {tone at 2.5 h} then.' },
  questions: [
    { ask: 'How high?', answer: '{cows at 10 h} points', sees: [{ column: 'cows', at: '10 h', is: 'above', than: 9 }] },
  ],
}

type Point = readonly [across: number, up: number]

/** What the graph of a part of the page shows: the places of its ticks, its line and its crosses. */
function drawn(part: string) {
  const pointsOf = (path: string, pattern: RegExp): Point[] =>
    [...path.matchAll(pattern)].map(([, across, up]) => [Number(across), Number(up)])
  const path = (name: string) => new RegExp(`class="${name}" d="([^"]+)"`).exec(part)?.[1] ?? ''
  const number = (text: string) => Number(text.replace('−', '-'))
  const tick = (pattern: RegExp): Point[] =>
    [...part.matchAll(pattern)].map(([, at, label]) => [Number(at), number(label!)])
  return {
    ticks: {
      across: tick(/d="M([\d.]+) 10V\d+"\/><text [^>]*>([^<]+)</g),
      up: tick(/d="M56 ([\d.]+)H\d+"\/><text [^>]*>([^<]+)</g),
    },
    course: pointsOf(path('course'), /([\d.-]+) ([\d.-]+)/g),
    crosses: pointsOf(path('cross'), /M([\d.]+) ([\d.]+)/g).map(([across, up]): Point => [across + 5, up + 5]),
  }
}

/** Where a number stands by the first and last tick; every tick between has to stand there too. */
function evenScale(ticks: readonly Point[]): (value: number) => number {
  const [[from, low], [to, high]] = [ticks[0]!, ticks.at(-1)!]
  const at = (value: number) => from + ((value - low) / (high - low)) * (to - from)
  for (const [place, label] of ticks) expect(at(label)).toBeCloseTo(place, 6)
  return at
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

  it('reads the highest and lowest points between two times, and what only its chapter records', () => {
    const look = '{cows highest from 1 h to 9 h}, {tone lowest from 1 h to 9 h}, {mood at 5 h}'
    expect(fill({ ...sheet, sketch: { ...sheet.sketch, look } }, chapter, track).sketch.look).toBe('5.0, 5.0, 0.40')
  })

  it('says how to compare on paper: with the numbers of the stops that lie on its axes, and not by the line in the studio', () => {
    const filled = fill(sheet, chapter, track)
    expect(filled.crosses.map(({ hour, value }) => [hour, value])).toEqual([
      [0, 0],
      [5, 5],
    ])
    const [forClass, answers] = sheetPage(filled).split('answers and notes for')
    expect(forClass!.indexOf('Draw first')).toBeLessThan(forClass!.indexOf('Then compare'))
    expect(forClass).toMatch(/“The numbers, and where they come from”[^.]*\..*first\n2 stops.*“Tone”/s)
    expect(forClass).not.toContain('class="cross"')
    expect(answers).toContain('<th scope="row">Later</th><td>5 h</td><td>5.00</td>')
    expect(answers).not.toContain('At last')
  })

  it.each([...readSheets()])(
    '%s has its answer drawn from the track, on even axes that are those of the class',
    (name, filled) => {
      const [forClass, answers] = sheetPage(filled).split('answers and notes for').map(drawn)
      expect(answers!.ticks).toEqual(forClass!.ticks)
      const { hours, values } = readTrack(name)
      const { ticks, course, crosses } = answers!
      const x = evenScale(ticks.across)
      const y = evenScale(ticks.up)
      // Half a hundredth of the width, and of the height: paths are written to a tenth of a unit.
      const [near, level] = [3, 1]
      expect(course.length).toBeGreaterThan(20)
      const inHours = filled.hours.at(-1)! > 72 ? 24 : 1
      const column = values[filled.sketch.column]
      for (const [across, up] of [...course.slice(0, -1), ...crosses]) {
        const fits = hours.some(
          (hour, i) => Math.abs(x(hour / inHours) - across) < near && Math.abs(y(column[i]!) - up) < level,
        )
        expect(fits, `${name}: ${across}, ${up}`).toBe(true)
      }
      expect(crosses).toHaveLength(filled.crosses.length)
      expect(crosses.length).toBeGreaterThanOrEqual(3)
    },
  )

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
      { questions: [{ ask: '', answer: 'low', sees: [{ column: 'cows', at: '10 h', is: 'below', than: 9 }] }] },
      /cows at 10 h is 10, not below 9: "low" is not true/,
    ],
  ])('%s is refused', (_, change, message) => {
    expect(() => fill({ ...sheet, ...change }, chapter, track)).toThrow(message)
  })

  it('of the pack is true of its chapter, and needs nothing from elsewhere', () => {
    const pages = [...readSheets().values()].map(sheetPage)
    expect(pages.length).toBeGreaterThanOrEqual(3)
    for (const page of pages) expect(page).not.toMatch(/<script|https?:|src=|\{\w+ |NaN|undefined/)
  })
})
