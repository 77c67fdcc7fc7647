import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { column, event, samplePerson, samplePopulation, sampleRun } from '../../../tests/fixtures/run-result.ts'
import { csvNumber, csvText, eventsCsv, summaryCsv, trajectoryCsv } from './csv.ts'

const text = (pieces: Iterable<string>) => [...pieces].join('')

describe('numbers in a table', () => {
  it('read back to the same number, whatever it is', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const cell = csvNumber(value)
        expect(cell).toMatch(/^-?\d+(\.\d+)?(e[+-]\d+)?$/)
        return Number(cell) === value
      }),
    )
  })

  it('are the shortest decimals that do', () => {
    expect([0.1, 0.1 + 0.2, 1e-7, 1e21, -0].map(csvNumber)).toEqual([
      '0.1',
      '0.30000000000000004',
      '1e-7',
      '1e+21',
      '0',
    ])
  })

  it('are an empty cell where something did not happen', () => {
    expect(csvNumber(Number.NaN)).toBe('')
  })
})

describe('text in a table', () => {
  it.each([
    ['plain', 'plain'],
    ['a, b', '"a, b"'],
    ['said "no"', '"said ""no"""'],
    ['two\nlines', '"two\nlines"'],
    ['=HYPERLINK("http://example.org")', '"\'=HYPERLINK(""http://example.org"")"'],
    ['+12a', "'+12a"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['-1', '-1'],
    ['+1.5e-3', '+1.5e-3'],
    ['a=b', 'a=b'],
  ])('%j is written %s', (given, written) => expect(csvText(given)).toBe(written))

  it('reads back through any RFC 4180 reader', () => {
    fc.assert(fc.property(fc.string(), (given) => unquoted(csvText(given)).replace(/^'(?=[=+\-@\t\r])/, '') === given))
  })
})

describe('trajectory.csv', () => {
  it('has time first for one person', () => {
    expect(text(trajectoryCsv(sampleRun()))).toBe(
      'time_min,plasma_ng_per_mL,ventilation\n0,0,6.5\n0.5,0.30000000000000004,1e-7\n1,2,4.25\n',
    )
  })

  it('has the person first for many people, whose rows may end early', () => {
    expect(text(trajectoryCsv(samplePopulation(2)))).toBe(
      'person,time_min,plasma_ng_per_mL,ventilation\n' +
        '1,0,0,6.5\n1,0.5,0.30000000000000004,1e-7\n1,1,2,4.25\n2,0,0,6.5\n2,0.5,3,1\n',
    )
  })

  it('has only times where nothing is recorded', () => {
    const person = samplePerson('1', { times: Float64Array.of(0, 60), values: new Float64Array() })
    expect(text(trajectoryCsv(sampleRun({ columns: [], people: [person] })))).toBe('time_min\n0\n60\n')
  })

  it('quotes a column name that needs it', () => {
    const run = sampleRun({ columns: [column('a, b', 'x', '1')], people: [] })
    expect(text(trajectoryCsv(run))).toBe('time_min,"a, b"\n')
  })

  it('comes in pieces, so that a large population is never one text', () => {
    const pieces = [...trajectoryCsv(samplePopulation(10_000))]
    expect(pieces.length).toBeGreaterThan(5)
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(70_000)
  })
})

describe('events.csv', () => {
  it('lists events with their person', () => {
    const events = [event(0, '1', 'dose', 'fentanyl iv 2.965 mg, at rest'), event(0.75, '1', 'breathing.arrest', '')]
    expect(text(eventsCsv(sampleRun({ people: [samplePerson('1', { events })] })))).toBe(
      'time_min,person,event,detail\n0,1,dose,"fentanyl iv 2.965 mg, at rest"\n0.75,1,breathing.arrest,\n',
    )
  })
})

describe('summary.csv', () => {
  it('has the lines of the scenario in their order, empty where it did not happen', () => {
    expect(text(summaryCsv(sampleRun()))).toBe(
      'quantity,statistic,value,unit\nbreathing.ventilation,minimum,1e-7,L/min\nbreathing.arrest,time,,s\n',
    )
  })

  it('has a row a person and line for many people, and shares once with nobody’s name', () => {
    expect(text(summaryCsv(samplePopulation(2)))).toBe(
      'person,quantity,statistic,value,unit\n' +
        '1,breathing.ventilation,minimum,1e-7,L/min\n1,breathing.arrest,time,,s\n' +
        '2,breathing.ventilation,minimum,1,L/min\n2,breathing.arrest,time,45,s\n' +
        ',breathing.arrest,share,0.5,1\n',
    )
  })

  it('keeps a share between the other lines for one person', () => {
    const two = samplePopulation(1)
    const lines = two.summaryLines
    const run = { ...two, isPopulation: false, summaryLines: [lines[2]!, lines[0]!, lines[1]!], overall: [1] }
    expect(text(summaryCsv(run)).split('\n')[1]).toBe('breathing.arrest,share,1,1')
  })
})

function unquoted(cell: string): string {
  return cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell
}
