import { useRef } from 'preact/hooks'
import { Legend } from './chart-legend.tsx'
import type { TimeChartProps } from './chart-props.ts'
import { HEIGHT } from './chart-space.ts'
import { ChartWalk } from './chart-walk.tsx'
import { ChartWords } from './chart-words.tsx'

/** One quantity over time, for one person or two; all charts share the axis of time and its cursor. */
export function TimeChart(props: TimeChartProps) {
  const { id, title, rests } = props
  const drawing = useRef<SVGSVGElement>(null)
  const words = useRef<HTMLDetailsElement>(null)
  const openTable = () => {
    words.current!.open = !words.current!.open
    if (words.current!.open) words.current!.querySelector('summary')!.focus()
  }
  return (
    <figure class={`chart ${fadingOf(rests)}`} id={`chart-${id}`}>
      <figcaption>
        <b>{title}</b>
        <Legend {...props} />
        {rests ? <small class="rests">{rests.words}</small> : null}
      </figcaption>
      <ChartWalk {...props} height={HEIGHT} drawing={drawing} openTable={openTable} />
      <ChartWords {...props} drawing={drawing} details={words} />
    </figure>
  )
}

/** Classes of a chart by how faint its lines are to be. */
export const fadingOf = (rests: TimeChartProps['rests']): string =>
  rests && rests.step > 0 ? `is-assumed fades-${rests.step}` : ''
