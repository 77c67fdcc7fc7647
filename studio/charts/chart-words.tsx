import type { RefObject } from 'preact'
import { useMemo } from 'preact/hooks'
import { differenceWords } from '../describe/difference-words.ts'
import { seriesWords } from '../describe/series-words.ts'
import { spreadWords } from '../describe/spread-words.ts'
import { fileNameOf } from '../share/file-name.ts'
import { save } from '../share/save.ts'
import { place } from '../state/track.ts'
import { labWords } from '../words/lab-words.ts'
import { say } from '../words/words.ts'
import type { TimeChartProps } from './chart-props.ts'
import type { Line } from './line.ts'
import { LineTable } from './line-table.tsx'
import { pngOf } from './png-file.ts'
import { useSettled } from './settled.ts'
import { Sideways } from './sideways.tsx'
import { legendOf, svgFile } from './svg-file.ts'

const { chart } = labWords

interface WordsProps extends TimeChartProps {
  drawing: RefObject<SVGSVGElement | null>
  details: RefObject<HTMLDetailsElement | null>
}

/** A chart in words and as a table, and what can be taken along of it. */
export function ChartWords(props: WordsProps) {
  const { title, drawing, details, showNumbers, originOf } = props
  const lines = useSettled(props.lines)
  const spreads = useSettled(props.spreads)
  const view = useSettled(props.view)
  const ofLines = useMemo(() => lineWords(title, lines), [title, lines])
  const table = useMemo(
    () => <LineTable title={title} lines={lines} spreads={spreads} view={view} />,
    [title, lines, spreads, view],
  )
  const sentences = [...ofLines, ...bandWords({ title, spreads, hour: props.hour })]
  const picture = async () => {
    // As it is now: it may be drawn anew until it is known where it is from.
    const drawn = drawing.current!.cloneNode(true) as SVGSVGElement
    return svgFile(drawn, title, [...lineWords(title, props.lines), ...bandWords(props)], {
      ...(await originOf()),
      legend: legendOf(props.lines, props.spreads),
    })
  }
  return (
    <div class="below">
      <details ref={details}>
        <summary>{chart.words}</summary>
        {sentences.map((sentence) => (
          <p class="words" key={sentence}>
            {sentence}
          </p>
        ))}
        <Sideways label={say(chart.table, { title })}>{table}</Sideways>
        <div class="bar">
          <button type="button" onClick={async () => save(fileNameOf(title, 'svg'), await picture())}>
            {chart.svg}
          </button>
          <button type="button" onClick={async () => save(fileNameOf(title, 'png'), await pngOf(await picture()))}>
            {chart.png}
          </button>
        </div>
      </details>
      <button type="button" class="plain" onClick={showNumbers}>
        {chart.numbers}
        <span class="aside">{say(chart.numbersOf, { title })}</span>
      </button>
    </div>
  )
}

const lineWords = (title: string, lines: readonly Line[]): string[] => [
  ...lines.map(({ name, hours, values }) => seriesWords(say(labWords.line.ofOne, { title, name }), hours, values)),
  ...(lines.length > 1 ? [differenceWords(title, lines[0]!, lines[1]!)] : []),
]

const bandWords = ({ title, spreads, hour }: Pick<TimeChartProps, 'title' | 'spreads' | 'hour'>): string[] =>
  spreads.map((spread) => spreadWords(title, spread, place(spread.hours, hour).index))
