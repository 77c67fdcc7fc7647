import type { RefObject } from 'preact'
import { useMemo } from 'preact/hooks'
import { differenceWords } from '../describe/difference-words.ts'
import { seriesWords } from '../describe/series-words.ts'
import { spreadWords } from '../describe/spread-words.ts'
import { save } from '../share/save.ts'
import { place } from '../state/track.ts'
import type { TimeChartProps } from './chart-props.ts'
import { LineTable } from './line-table.tsx'
import { pngOf } from './png-file.ts'
import { Sideways } from './sideways.tsx'
import { legendOf, svgFile } from './svg-file.ts'

interface WordsProps extends TimeChartProps {
  drawing: RefObject<SVGSVGElement | null>
  details: RefObject<HTMLDetailsElement | null>
}

/** A chart in words and as a table, and what can be taken along of it. */
export function ChartWords(props: WordsProps) {
  const { title, lines, spreads, view, hour, drawing, details, showNumbers, originOf } = props
  const ofLines = useMemo(
    () => [
      ...lines.map(({ name, hours, values }) => seriesWords(`${title}, ${name},`, hours, values)),
      ...(lines.length > 1 ? [differenceWords(title, lines[0]!, lines[1]!)] : []),
    ],
    [title, lines],
  )
  const table = useMemo(
    () => <LineTable title={title} lines={lines} spreads={spreads} view={view} />,
    [title, lines, spreads, view],
  )
  const ofSpreads = spreads.map((spread) => spreadWords(title, spread, place(spread.hours, hour).index))
  const sentences = [...ofLines, ...ofSpreads]
  const picture = async () =>
    svgFile(drawing.current!, title, sentences, { ...(await originOf()), legend: legendOf(lines, spreads) })
  return (
    <div class="below">
      <details ref={details}>
        <summary>In words, and as a table</summary>
        {sentences.map((sentence) => (
          <p class="words" key={sentence}>
            {sentence}
          </p>
        ))}
        <Sideways label={`${title}, table`}>{table}</Sideways>
        <div class="bar">
          <button type="button" onClick={async () => save(`${title}.svg`, await picture())}>
            Picture (SVG)
          </button>
          <button type="button" onClick={async () => save(`${title}.png`, await pngOf(await picture()))}>
            Picture (PNG)
          </button>
        </div>
      </details>
      <button type="button" class="plain" onClick={showNumbers}>
        Equations and numbers<span class="aside"> of {title}</span>
      </button>
    </div>
  )
}
