import { expect, it } from 'vitest'
import { CHART_COLUMNS } from '../lab/chart-list.ts'
import { labWords } from '../words/lab-words.ts'
import { pseudo } from '../words/pseudo.ts'
import { fileNameOf } from './file-name.ts'

it('a picture has a name that any system keeps', () => {
  expect(fileNameOf('Withdrawal score (COWS, 0 to 48)', 'svg')).toBe('withdrawal-score.svg')
  expect(fileNameOf('a/b: "c"\\..', 'png')).toBe('a-b-c.png')
  expect(fileNameOf('(…)', 'png')).toBe('chart.png')
  expect(fileNameOf(pseudo('Craving (0 to 10)'), 'svg')).toMatch(/^[\p{L}\p{M}\p{N}-]+\.svg$/u)
})

it('no two charts of the Lab are saved under one name', () => {
  const names = CHART_COLUMNS.map((column) => fileNameOf(labWords.chart[column], 'svg'))
  expect(new Set(names).size).toBe(CHART_COLUMNS.length)
})
