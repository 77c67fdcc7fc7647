import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { Legend } from '../charts/chart-legend.tsx'
import { ChartWalk } from '../charts/chart-walk.tsx'
import { fadingOf } from '../charts/time-chart.tsx'
import { labWords } from '../words/lab-words.ts'
import { CHART_COLUMNS, type ChartColumn } from './chart-list.ts'
import { charts, hour, moveTo, person, rests, view } from './lab-run.ts'

/** In the units of a chart. Chosen: with the choice above it less than two fifths of a small phone. */
const HEIGHT = 120

/** On a phone, above the form: what a choice does is seen while it is made. The same chart stands below with its words and table. */
export function PinnedChart() {
  const column = useSignal<ChartColumn>(CHART_COLUMNS[0])
  const drawing = useRef<SVGSVGElement>(null)
  const shown = charts.value.find((each) => each.column === column.value)
  const openTable = () => {
    const words = document.querySelector<HTMLDetailsElement>(`#chart-${column.value} details`)!
    words.open = true
    words.querySelector('summary')!.focus()
  }
  return (
    <figure class={`chart pinned ${fadingOf(rests.value[column.value])}`} aria-busy={shown === undefined}>
      <select
        aria-label={labWords.pinned}
        name="pinned"
        value={column.value}
        onChange={(event) => {
          column.value = event.currentTarget.value as ChartColumn
        }}
      >
        {CHART_COLUMNS.map((each) => (
          <option key={each} value={each}>
            {labWords.chart[each]}
          </option>
        ))}
      </select>
      {shown ? (
        <>
          <Legend hour={hour.value} lines={shown.lines} spreads={shown.spreads} isShort />
          <ChartWalk
            {...shown}
            id="pinned"
            happenings={person.value!.happenings}
            view={view.value}
            hour={hour.value}
            moveTo={moveTo}
            height={HEIGHT}
            drawing={drawing}
            openTable={openTable}
          />
        </>
      ) : (
        <p>{labWords.computing}</p>
      )}
    </figure>
  )
}
