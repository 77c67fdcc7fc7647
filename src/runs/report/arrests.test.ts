import { describe, expect, it } from 'vitest'
import { sampleContext } from '../../../tests/fixtures/report-context.ts'
import { event, samplePerson, sampleRun } from '../../../tests/fixtures/run-result.ts'
import { arrestsOf } from './arrests.ts'
import { chartingFromPackage } from './charting-node.ts'
import { reportHtml } from './report.ts'

const LAST = event(0, '1', 'dose', 'heroin iv 100 mg, the last of the history')
const FIRST = event(1440, '1', 'dose', 'buprenorphine sublingual 4 mg')
const arrest = (time: number) => event(time, '1', 'breathing.arrest', '')
const people = (...events: (typeof LAST)[][]) => events.map((each) => samplePerson('1', { events: each }))

describe('cardiac arrests of a share of people', () => {
  it('that follow the last dose of a history are told apart from those that follow the scenario’s', () => {
    const early = [LAST, arrest(12)]
    const late = [LAST, FIRST, arrest(1500)]
    const never = [LAST, FIRST]
    expect(arrestsOf('x', people(early, late, never, early))).toEqual({
      label: 'x',
      withEvent: 3,
      beforeFirstDose: 2,
    })
    expect(arrestsOf('x', people(late, never))).toEqual({ label: 'x', withEvent: 1 })
  })

  it('are not told apart without a history, or where nothing is given after it', () => {
    expect(arrestsOf('x', people([FIRST, arrest(1500)], [arrest(3)]))).toEqual({ label: 'x', withEvent: 2 })
    expect(arrestsOf('x', people([LAST, arrest(12)], [LAST]))).toEqual({ label: 'x', withEvent: 1 })
  })

  it('stand so in the report', () => {
    const early = samplePerson('1', { events: [LAST, arrest(12)] })
    const result = sampleRun({ isPopulation: true, people: [early, samplePerson('2', { events: [LAST, FIRST] })] })
    const page = reportHtml(result, { ...sampleContext(), charting: chartingFromPackage() })
    expect(page).toContain('had a cardiac arrest, of these 1 before the first dose of this scenario')
  })
})
