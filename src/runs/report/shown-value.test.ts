import { describe, expect, it } from 'vitest'
import { sampleContext } from '../../../tests/fixtures/report-context.ts'
import { column, samplePerson, sampleRun, summaryLine } from '../../../tests/fixtures/run-result.ts'
import { chartingFromPackage } from './charting-node.ts'
import { reportHtml } from './report.ts'
import { shownValue } from './shown-value.ts'

describe('a value in words', () => {
  it('of saturation says below 10 % only that it is there, whatever the unit', () => {
    expect(shownValue('breathing.SaO2', 0.303, '%')).toBe('below 10 %')
    expect(shownValue('breathing.SaO2', 0.00303, '1')).toBe('below 10 %')
    expect(shownValue('breathing.SaO2', 10, '%')).toBe('10 %')
    expect(shownValue('breathing.SaO2', 0.85, '1')).toBe('0.85')
  })

  it('of anything else, and of a time, has its digits', () => {
    expect(shownValue('breathing.SaO2', 0.303, 'min')).toBe('0.303 min')
    expect(shownValue('sedation.level', 0.05, '1')).toBe('0.05')
    expect(shownValue('breathing.SaO2', Number.NaN, '%')).toBe('—')
  })

  it('stands so in the cards and the words of a chart of the report', () => {
    const result = sampleRun({
      columns: [column('saturation', 'breathing.SaO2', '%')],
      people: [samplePerson('1', { values: Float64Array.of(97, 40, 0.303), summaries: Float64Array.of(0.303) })],
      summaryLines: [summaryLine('minimum of breathing.SaO2 in %', 'breathing.SaO2', 'minimum', '%')],
    })
    const page = reportHtml(result, { ...sampleContext(), charting: chartingFromPackage() })
    expect(page).toContain('<span class="value">below 10 %</span>')
    expect(page).toContain('ends at below 10 % after 1 min, its lowest value')
  })
})
