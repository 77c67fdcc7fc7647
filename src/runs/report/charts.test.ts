import { describe, expect, it } from 'vitest'
import { column, samplePerson, samplePopulation, sampleRun } from '../../../tests/fixtures/run-result.ts'
import type { Column } from '../result.ts'
import { describeChart } from './describe-chart.ts'
import { peopleCharts } from './people-charts.ts'
import { peoplePicture } from './people-picture.ts'
import { personCharts } from './person-charts.ts'

const seconds = { name: 's', seconds: 1 }

function chartsOf(columns: readonly Column[], rows: readonly (readonly number[])[]) {
  const person = samplePerson('1', {
    times: Float64Array.from(rows, (_, i) => i),
    values: Float64Array.from(rows.flat()),
  })
  return personCharts(sampleRun({ columns, people: [person] }), person, seconds)
}

describe('charts of one person', () => {
  it('have the times of the run in the unit of the page', () => {
    const [chart] = chartsOf([column('x', 'x.y', 'mg')], [[1], [2]])
    expect(chart!.times).toEqual([0, 60])
  })

  it('put the same thing of two substances together, each in its role', () => {
    const charts = chartsOf(
      [column('a', 'fentanyl.bound', '1'), column('b', 'naloxone.bound', '1')],
      [
        [0, 0],
        [0.9, 0.1],
      ],
    )
    expect(charts).toHaveLength(1)
    expect(charts[0]!.title).toBe('Share of mu receptors held: fentanyl and naloxone')
    expect(charts[0]!.series.map(({ role }) => role)).toEqual(['agonist', 'antagonist'])
    expect(charts[0]!.series[0]!.dash).not.toEqual(charts[0]!.series[1]!.dash)
  })

  it('put parts of one thing together where neither has a role', () => {
    const charts = chartsOf(
      [column('a', 'balance.pleasure', '1'), column('b', 'balance.pain', '1')],
      [
        [1, 2],
        [3, 4],
      ],
    )
    expect(charts.map(({ title }) => title)).toEqual(['Balance: pleasure and pain'])
  })

  it('keep apart what differs in unit, in size, or in meaning', () => {
    expect(
      chartsOf([column('a', 'fentanyl.plasma', 'ng/mL'), column('b', 'naloxone.plasma', 'mg/L')], [[1, 1]]),
    ).toHaveLength(2)
    expect(
      chartsOf([column('a', 'fentanyl.plasma', 'ng/mL'), column('b', 'naloxone.plasma', 'ng/mL')], [[100, 1]]),
    ).toHaveLength(2)
    expect(
      chartsOf([column('a', 'breathing.PaO2', 'mmHg'), column('b', 'breathing.PaCO2', 'mmHg')], [[90, 40]]),
    ).toHaveLength(2)
  })

  it('draw what is not known as a band around its column', () => {
    const columns = ['v', 'v_low', 'v_high'].map((name) => column(name, 'breathing.ventilation', 'L/min'))
    const charts = chartsOf(columns, [
      [6, 5, 7],
      [2, 1, 4],
    ])
    expect(charts).toHaveLength(1)
    expect(charts[0]!.series[0]!.band).toEqual({ kind: 'doubt', low: [5, 1], high: [7, 4] })
    expect(describeChart(charts[0]!, seconds)).toContain(
      '95 % of the draws from what is not known lie between 1 L/min and 4 L/min',
    )
  })

  it('leave out a column in which nothing happened', () => {
    expect(chartsOf([column('a', 'x.y', '1')], [[Number.NaN], [Number.NaN]])).toEqual([])
  })
})

describe('the description of a chart', () => {
  const words = (values: readonly number[]) =>
    describeChart(
      chartsOf(
        [column('a', 'x.y', 'mg')],
        values.map((value) => [value]),
      )[0]!,
      seconds,
    )

  it.each([
    [
      [5, 1, 9, 4],
      'Starts at 5 mg, is lowest at 1 min with 1 mg, is highest at 2 min with 9 mg and ends at 4 mg after 3 min.',
    ],
    [
      [5, 9, 1, 4],
      'Starts at 5 mg, is highest at 1 min with 9 mg, is lowest at 2 min with 1 mg and ends at 4 mg after 3 min.',
    ],
    [[1, 2, 3], 'Starts at 1 mg, its lowest value and ends at 3 mg after 2 min, its highest value.'],
    [[3, 3, 3], 'Stays at 3 mg until 2 min.'],
  ])('of %j', (values, sentence) => expect(words(values)).toBe(sentence))
})

describe('charts of many people', () => {
  const charts = peopleCharts(samplePopulation(40), seconds)

  it('show the median and nine in ten of those who have a row', () => {
    const ventilation = charts[1]!
    expect(ventilation.alive).toEqual([40, 40, 20])
    expect(ventilation.series[0]!.values[0]).toBe(6.5)
    expect(ventilation.series[0]!.values[1]).toBeCloseTo((1 + 1e-7) / 2, 12)
    expect(ventilation.series[0]!.values[2]).toBe(4.25)
    expect(ventilation.series[0]!.band!.low[1]).toBe(1e-7)
    expect(ventilation.series[0]!.band!.high[1]).toBe(1)
  })

  it('show a few single people, whose lines end where their rows do', () => {
    const faint = charts[1]!.series[0]!.faint!
    expect(faint.length).toBeLessThanOrEqual(8)
    expect(faint.at(-1)).toEqual([6.5, 1, Number.NaN])
  })

  it('say how many people the last values are of', () => {
    expect(describeChart(charts[1]!, seconds)).toContain('Of 40 people 20 have a row at the end')
  })
})

describe('a picture of people', () => {
  const figures = (count: number, people: number) => {
    const { text } = peoplePicture(count, people)
    return [text.match(/#figure-filled/g)?.length ?? 0, text.match(/#figure-open/g)?.length ?? 0]
  }

  it('has a figure a person', () => {
    expect(figures(21, 40)).toEqual([21, 19])
    expect(figures(0, 3)).toEqual([0, 3])
    expect(figures(1, 1)).toEqual([1, 0])
  })

  it('has a figure for several where there are many, and loses nobody by rounding', () => {
    expect(figures(1000, 2000)).toEqual([100, 100])
    expect(figures(1, 2000)).toEqual([1, 199])
    expect(figures(1999, 2000)).toEqual([199, 1])
    expect(peoplePicture(1, 2000).text).toContain('about 10 people')
  })
})
