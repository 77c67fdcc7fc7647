import { RECEPTORS, receptorsHeld, receptorWords } from '../describe/receptor-words.ts'
import type { Frame } from '../state/columns.ts'

const COLUMNS = 10
/** The order in which they fill, so that neighbours do not fill in a row. */
const orderOf = (i: number) => (i * 7) % RECEPTORS

/** Receptors to be counted: a cup each, full where an opioid from outside holds it. */
export function Receptors({ frame }: { frame: Frame }) {
  const held = receptorsHeld(frame)
  return (
    <figure class="receptors">
      <svg viewBox="0 0 320 76" role="img" aria-label={receptorWords(frame)}>
        {Array.from({ length: RECEPTORS }, (_, i) => i).map((i) => (
          <g key={i} transform={`translate(${18 + (i % COLUMNS) * 31.5} ${22 + Math.floor(i / COLUMNS) * 36})`}>
            <path class="cup" d="M-10 -6C-10 10 10 10 10 -6" />
            {orderOf(i) < held ? <circle class="held" cy="-3" r="6.5" /> : null}
          </g>
        ))}
      </svg>
      <figcaption>{receptorWords(frame)}</figcaption>
    </figure>
  )
}
