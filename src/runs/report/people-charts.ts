import { quantiles } from '../quantiles.ts'
import type { PersonResult, RunResult } from '../result.ts'
import { type Chart, extremesOf } from './chart.ts'
import { secondsIn, type TimeScale } from './numbers.ts'
import { titleOf, unitText } from './person-charts.ts'
import { LOOKS, roleOf } from './roles.ts'
import { evenRows } from './thin.ts'

/** Rows of a population that are drawn, and single people among them. Chosen: enough to see shapes, few enough to tell apart. */
const MOST_ROWS = 360
const FAINT_PEOPLE = 8

/**
 * Charts of many people: for each recorded column the median, the range that holds 90 % of them, and a few single people.
 *
 * A person whose rows have ended is no longer counted, so later values are those of the people still alive; `alive` says how many.
 */
export function peopleCharts(result: RunResult, scale: TimeScale): Chart[] {
  const longest = result.people.reduce((a, b) => (b.times.length > a.times.length ? b : a))
  const factor = secondsIn(result.timeUnit) / scale.seconds
  const rows = evenRows(longest.times.length, MOST_ROWS)
  const times = rows.map((row) => longest.times[row]! * factor)
  const alive = rows.map((row) => result.people.filter((person) => row < person.times.length).length)
  const faintPeople = evenRows(result.people.length, FAINT_PEOPLE).map((i) => result.people[i]!)

  return result.columns.flatMap((column, j) => {
    const value = (person: PersonResult, row: number) =>
      row < person.times.length ? person.values[row * result.columns.length + j]! : Number.NaN
    const spread = rows.map((row) =>
      quantiles(
        result.people.map((person) => value(person, row)),
        [0.05, 0.5, 0.95],
      ),
    )
    const median = spread.map((of) => of[1]!)
    const extremes = extremesOf(times, median)
    if (!extremes) return []
    const role = roleOf(column.quantity)
    const chart: Chart = {
      id: `chart-${j + 1}`,
      title: titleOf([column]),
      unit: unitText(column),
      times,
      alive,
      series: [
        {
          quantity: column.quantity,
          name: '',
          meaning: column.meaning,
          role,
          dash: LOOKS[role].dash,
          values: median,
          band: { kind: 'people', low: spread.map((of) => of[0]!), high: spread.map((of) => of[2]!) },
          faint: faintPeople.map((person) => rows.map((row) => value(person, row))),
          extremes,
        },
      ],
    }
    return [chart]
  })
}
