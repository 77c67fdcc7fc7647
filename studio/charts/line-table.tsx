import { shown } from '../describe/numbers.ts'
import type { TimeView } from '../state/time-view.ts'
import { place } from '../state/track.ts'
import { labWords } from '../words/lab-words.ts'
import type { Line, Spread } from './line.ts'

const { chart } = labWords
const TABLE_ROWS = 12

interface TableProps {
  title: string
  lines: readonly Line[]
  spreads: readonly Spread[]
  view: TimeView
}

/** Times of what is shown, from the first to the last, with every line's value; evenly, on a strip from minutes to years by equal factors. */
export function LineTable({ title, lines, spreads, view: { from, to, isLog } }: TableProps) {
  const times = Array.from({ length: TABLE_ROWS + 1 }, (_, i) =>
    isLog ? from * (to / from) ** (i / TABLE_ROWS) : from + ((to - from) * i) / TABLE_ROWS,
  )
  const columns = [
    ...lines,
    ...spreads.flatMap(({ kind, hours, low, high }) => [
      { name: chart.low[kind], hours, values: low },
      { name: chart.high[kind], hours, values: high },
    ]),
  ]
  const isShort = isLog || to - from < 24 * 3
  return (
    <table aria-label={title}>
      <thead>
        <tr>
          <th scope="col">{isShort ? chart.hour : chart.day}</th>
          {columns.map(({ name }) => (
            <th scope="col" key={name}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {times.map((time) => (
          <tr key={time}>
            <th scope="row">
              {isShort ? shown(time, time < 2 ? 2 : 1) : shown(time / 24, to - from > 24 * 60 ? 0 : 1)}
            </th>
            {columns.map(({ name, hours, values }) => (
              <td key={name}>{shown(values[place(hours, time).index]!)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
