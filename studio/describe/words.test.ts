import { describe, expect, it } from 'vitest'
import { byColumn } from '../state/columns.ts'
import { byHolder } from '../state/holders.ts'
import { pseudo } from '../words/pseudo.ts'
import { balanceWords } from './balance-words.ts'
import { crowdWords } from './crowd-words.ts'
import { differenceWords } from './difference-words.ts'
import { guessWords } from './guess-words.ts'
import { againstRest, shown, timeWords } from './numbers.ts'
import { receptorWords } from './receptor-words.ts'
import { brainWords, REGIONS, regionWords } from './region-words.ts'
import { restsWords } from './rests-words.ts'
import { seriesWords } from './series-words.ts'
import { spreadName, spreadWords } from './spread-words.ts'

describe('a curve in words', () => {
  it('has its ends and what lies between them', () => {
    expect(seriesWords('Tone', [0, 1, 2, 72], [0, 0.5, -0.25, -0.1])).toBe(
      'Tone begins at 0.00, is highest, 0.50, at 60 min, is lowest, −0.25, at 2 h, and ends at −0.10.',
    )
  })

  it('names no extreme that is an end', () => {
    expect(seriesWords('Craving', [0, 24], [1, 3])).toBe('Craving begins at 1.00, and ends at 3.00.')
  })

  it('that stays says so', () => {
    expect(seriesWords('Control', [0, 24], [1, 1.001])).toBe('Control stays at 1.00.')
  })
})

describe('several courses in words', () => {
  const spread = { kind: 'people', hours: [0, 1, 72], lines: [1, 2], low: [0, 1, 1], high: [0, 2, 4], of: 2 } as const

  it('are counted, also while they come', () => {
    expect(spreadName({ ...spread, of: 20 })).toBe('5th to 95th of the first 2 of 20 virtual people')
    expect(spreadName({ ...spread, kind: 'doubt' })).toBe('5th to 95th of 2 draws from what is not known')
  })

  it('lie between two values here, and farthest apart there', () => {
    expect(spreadWords('Tone', spread, 1)).toBe(
      'Tone, 5th to 95th of 2 virtual people: between 1.00 and 2.00 at 60 min; widest at day 3, between 1.00 and 4.00.',
    )
  })

  it('of a twin differ most at a time, or not at all', () => {
    const hours = [0, 24, 72]
    const one = { hours, values: [0, 1, 1] }
    expect(differenceWords('Tone', one, { hours, values: [0, 0.5, 1] })).toBe(
      'Tone: the twin’s differs most at 24 h, 0.50 lower.',
    )
    expect(differenceWords('Tone', one, one)).toBe('Tone: the twin’s is the same.')
  })

  it('rest on numbers that are counted by how sure they are', () => {
    expect(restsWords({ assumed: 3, measured: 2, fixed: 1 })).toBe(
      'Rests on 6 numbers, 3 of them assumed, 2 with a published doubt, 1 fixed.',
    )
    expect(restsWords({ assumed: 0, measured: 2, fixed: 0 })).toMatch(/none of them assumed/)
  })
})

describe('numbers', () => {
  it('have a true minus, and none at zero', () => {
    expect([shown(-0.5), shown(-0.001), shown(2, 0)]).toEqual(['−0.50', '0.00', '2'])
  })

  it('against rest are shares above and below', () => {
    expect([1.374, 0.88, 1.002].map(againstRest)).toEqual(['37 % above rest', '12 % below rest', 'as at rest'])
  })

  it('of time are as exact as a reader needs', () => {
    expect([0.75, 6, 72, 24 * 42, 24 * 213].map(timeWords)).toEqual(['45 min', '6 h', 'day 3', 'week 6', 'month 7'])
  })
})

describe('people in words', () => {
  it('are counted by how much they breathe, most urgent first', () => {
    expect(crowdWords([0.3, 0.39, 0.5, 1])).toEqual([
      '2 of 4 people breathe less than 40 % of what they do at rest: danger',
      '1 of 4 breathe between 40 and 80 %',
      '1 of 4 breathe 80 % or more',
    ])
  })
})

describe('a drawn guess in words', () => {
  const model = [1, 0.5, 0]
  const ends = [-0.1, 0, 0.2]
  it.each([
    [
      [1, 0.5, 0.05],
      /^Your line and the model’s go together\. Of 20 virtual people 2 end lower than your line, and 1 higher\.$/,
    ],
    [[1, 1, 1], /^Your line ends higher/],
    [[1, 0, -1], /^Your line ends lower/],
    [[0, 0, 0], /^Your line ends where the model’s does, by another way/],
  ])('%j is compared', (drawn, words) => {
    expect(guessWords({ drawn, model, ends, span: 2 })).toMatch(words)
  })
})

it('a pseudo-language accents and lengthens every text, and leaves places for values', () => {
  const { a, b } = pseudo({ a: 'Of {all} people some breathe slowly', b: ['Help'] })
  expect(a).toContain('{all}')
  expect(a.length).toBeGreaterThan('Of {all} people some breathe slowly'.length)
  expect(b[0]).not.toMatch(/[a-z]{4}/)
})

describe('pictures in words', () => {
  const rest = { ...byColumn(() => 1), tone: 0, setpoint: 0, sedation: 0, occupancy: 0 }

  it('tell of the balance: its side, how far, and where it rests', () => {
    expect(balanceWords({ tone: 0.009, setpoint: 0 })).toBe('The balance is level.')
    expect(balanceWords({ tone: 0.7, setpoint: 0 })).toBe('The balance is tipped to pleasure, far.')
    expect(balanceWords({ tone: -0.022, setpoint: 0 })).toBe('The balance is all but level, a hair to pain.')
    expect(balanceWords({ tone: -0.06, setpoint: -0.2 })).toBe(
      'The balance is tipped to pain, a little. The pivot has moved, so that pain has the longer arm.',
    )
  })

  it('tell of receptors by counting them', () => {
    const none = byHolder(() => 0)
    const said = (held: Partial<typeof none>) => receptorWords({ ...none, ...held }).map(({ text }) => text)
    expect(said({ agonist: 0.36 })).toEqual(['7 of 20 receptors hold a full agonist', '13 of 20 receptors are free'])
    expect(said({ partial: 0.6, antagonist: 0.2, own: 0.004 })).toEqual([
      '12 of 20 receptors hold a partial agonist',
      '4 of 20 receptors hold an antagonist',
      '4 of 20 receptors are free',
      'the body’s own opioids hold less than one of 20, in passing',
    ])
    expect(said({ agonist: 1.2 })[0]).toMatch(/^20 of 20/)
  })

  it('tell of the brain: louder, quieter, or at rest', () => {
    expect(brainWords(rest)).toBe('Every region is about as at rest.')
    expect(brainWords({ ...rest, amygdala: 1.3, dopamine: 0.8 })).toBe(
      'In the brain, louder than at rest: amygdala; quieter: nucleus accumbens.',
    )
  })

  it('turn the brake round: GABA low is the ventral tegmental area loud, and the words name the brake', () => {
    const vta = REGIONS.find(({ id }) => id === 'vta')!
    expect(vta.level({ ...rest, gaba: 0.6 })).toBeCloseTo(1.4, 12)
    expect(regionWords(vta, { ...rest, gaba: 0.6 })).toMatch(/Now their brake: 40 % weaker than at rest\.$/)
  })
})
