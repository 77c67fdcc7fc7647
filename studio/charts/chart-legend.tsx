import { timeWords } from '../describe/numbers.ts'
import { labWords } from '../words/lab-words.ts'
import type { TimeChartProps } from './chart-props.ts'
import { readingsAt } from './chart-readings.ts'
import type { Spread } from './line.ts'

interface LegendProps extends Pick<TimeChartProps, 'hour' | 'lines' | 'spreads'> {
  /** Bands by their names alone, where there is no room for more. */
  readonly isShort?: boolean
}

/** How each line and band is drawn, and what it is at the cursor. */
export function Legend({ hour, lines, spreads, isShort = false }: LegendProps) {
  const bands = isShort ? spreads.map(({ kind }) => labWords.chart[kind]) : readingsAt(hour, [], spreads)
  return (
    <span class="keys">
      {timeWords(hour)}
      {readingsAt(hour, lines, []).map((reading, i) => (
        <span class="key" key={lines[i]!.name}>
          <svg viewBox="0 0 34 8" aria-hidden="true">
            <path class={i === 0 ? 'line' : 'line twin'} d="M0 4H34" />
          </svg>
          {reading}
        </span>
      ))}
      {bands.map((reading, i) => (
        <span class="key" key={spreads[i]!.kind}>
          <svg viewBox="0 0 34 12" aria-hidden="true">
            <Swatch kind={spreads[i]!.kind} />
          </svg>
          {reading}
        </span>
      ))}
    </span>
  )
}

/** The hatching of a band, small. */
function Swatch({ kind }: Pick<Spread, 'kind'>) {
  return kind === 'people' ? (
    <path class="spread-key people" d="M1 11L11 1M9 11L19 1M17 11L27 1M25 11L33 3" />
  ) : (
    <path class="spread-key doubt" d="M3 3h.1M11 3h.1M19 3h.1M27 3h.1M7 9h.1M15 9h.1M23 9h.1M31 9h.1" />
  )
}
