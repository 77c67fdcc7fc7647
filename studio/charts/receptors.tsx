import { isOwnInPassing, RECEPTORS, receptorsHeld, receptorWords } from '../describe/receptor-words.ts'
import { type Held, HOLDER_NAMES, type Holder } from '../state/holders.ts'
import { say, words } from '../words/words.ts'

const COLUMNS = 5
/** The order in which they fill, so that neighbours do not fill in a row. */
const ORDER = Array.from({ length: RECEPTORS }, (_, i) => (i * 7) % RECEPTORS)

/** What sits in a receptor: a full disc works it, half a disc works it in part, a block closes it, a dotted ring is the body's own. */
const SHAPES: Readonly<Record<Holder, string>> = {
  agonist: 'M-9 -5a9 9 0 1 0 18 0a9 9 0 1 0 -18 0Z',
  partial: 'M-9 -5a9 9 0 0 0 18 0Z',
  antagonist: 'M-9 -13H9V4H-9Z',
  own: 'M-6 -4a6 6 0 1 0 12 0a6 6 0 1 0 -12 0Z',
}

/** Receptors to be counted: a cup each, with what holds it. */
export function Receptors({ held }: { held: Held }) {
  const counts = receptorsHeld(held)
  const kinds: readonly Holder[] = HOLDER_NAMES.flatMap((holder) => Array<Holder>(counts[holder]).fill(holder))
  const said = receptorWords(held)
  const { short } = words.receptors
  const counted = (key: Holder | 'free') => {
    const count = key === 'free' ? RECEPTORS - kinds.length : counts[key]
    return count > 0 || key === 'free' ? say(short[key], { count }) : short.ownFew
  }
  return (
    <figure class="receptors">
      <svg viewBox="0 0 200 172" aria-hidden="true">
        {ORDER.map((place, i) => (
          <g
            key={place}
            transform={`translate(${24 + (place % COLUMNS) * 38} ${24 + Math.floor(place / COLUMNS) * 42})`}
          >
            <path class="cup" d="M-13 -8C-13 13 13 13 13 -8" />
            {kinds[i] ? <path class={`holder ${kinds[i]}`} d={SHAPES[kinds[i]]} /> : null}
          </g>
        ))}
        {isOwnInPassing(held, counts) ? (
          <path class="holder own" transform="translate(81 44) scale(.7)" d={SHAPES.own} />
        ) : null}
      </svg>
      <ul aria-label={words.receptors.title}>
        {said.map(({ key, text }) => (
          <li key={key}>
            <Mark of={key} />
            {text}
          </li>
        ))}
      </ul>
      {/* The same in one line, where there is no room for sentences. */}
      <p class="key" aria-hidden="true">
        {said.map(({ key }) => (
          <span key={key}>
            <Mark of={key} /> {counted(key)}
          </span>
        ))}
      </p>
    </figure>
  )
}

function Mark({ of }: { of: Holder | 'free' }) {
  return (
    <svg class="mark" viewBox="-15 -17 30 30" aria-hidden="true">
      {of === 'free' ? (
        <path class="cup" d="M-11 -8C-11 11 11 11 11 -8" />
      ) : (
        <path class={`holder ${of}`} d={SHAPES[of]} />
      )}
    </svg>
  )
}
