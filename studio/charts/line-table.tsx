import { shown } from '../describe/numbers.ts'
import { place } from '../state/track.ts'
import type { Line } from './line.ts'

const TABLE_ROWS = 12

/** Even times from the first to the last, with every line's value. */
export function LineTable({ title, lines }: { title: string; lines: readonly Line[] }) {
  const { hours } = lines[0]!
  const end = hours[hours.length - 1]!
  const times = Array.from({ length: TABLE_ROWS + 1 }, (_, i) => (end * i) / TABLE_ROWS)
  return (
    <table aria-label={title}>
      <thead>
        <tr>
          <th scope="col">Day</th>
          {lines.map(({ name }) => (
            <th scope="col" key={name}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {times.map((time) => (
          <tr key={time}>
            <th scope="row">{shown(time / 24, end > 24 * 60 ? 0 : 1)}</th>
            {lines.map((line) => (
              <td key={line.name}>{shown(line.values[place(line.hours, time).index]!)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
