import { Pad, PLACES } from '../charts/pad.tsx'
import { sinceWhen } from '../charts/pad-times.ts'
import { guessWords } from '../describe/guess-words.ts'
import type { Guess } from '../state/chapter.ts'
import { say, words } from '../words/words.ts'
import { chapter, DRAWN, drawings, guesses, guessNow, PASSED, track } from './player.ts'

/** A question before the answer, drawn or chosen; then the answer beside the guess. */
export function GuessCard({ guess }: { guess: Guess }) {
  const { id } = chapter.value
  const made = guesses.value[id]
  const drawn = drawings.value[id] ?? []
  const isAnswered = made !== undefined
  const { ask, draw, choose, show, clear, pass } = words.guess
  return (
    <section class="guess" aria-labelledby="guess-ask" tabIndex={-1}>
      <h2 id="guess-ask">
        <small>{ask}</small> {guess.ask}
      </h2>
      {guess.draw ? (
        <>
          {isAnswered ? null : <p class="words">{draw}</p>}
          <DrawnGuess guess={guess} draw={guess.draw} drawn={drawn} isAnswered={isAnswered} />
        </>
      ) : null}
      {isAnswered ? (
        <Answer guess={guess} made={made} />
      ) : (
        <>
          {guess.draw ? (
            <p class="bar">
              <button type="button" class="main" disabled={drawn.length === 0} onClick={() => answer(DRAWN)}>
                {show}
              </button>
              <button type="button" disabled={drawn.length === 0} onClick={() => keep([])}>
                {clear}
              </button>
            </p>
          ) : null}
          {guess.draw ? <p class="words">{choose}</p> : null}
          <p class="bar options">
            {guess.options.map((option, i) => (
              <button type="button" key={option} onClick={() => answer(i)}>
                {option}
              </button>
            ))}
            <button type="button" class="pass" onClick={() => answer(PASSED)}>
              {pass}
            </button>
          </p>
        </>
      )}
    </section>
  )
}

/** The pressed button goes away with its question, so the focus is taken to the answer, and the page to its end. */
function answer(guess: number): void {
  guessNow(guess)
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>('.guess')?.focus({ preventScroll: true })
    document.querySelector('.answer')?.scrollIntoView({ block: 'nearest' })
  })
}

function keep(drawn: readonly number[]): void {
  drawings.value = { ...drawings.value, [chapter.value.id]: drawn }
}

interface DrawnProps {
  guess: Guess
  draw: NonNullable<Guess['draw']>
  drawn: readonly number[]
  isAnswered: boolean
}

function DrawnGuess({ guess, draw, drawn, isAnswered }: DrawnProps) {
  const { perLeg, hours, values, people } = track.value!
  const points = values[draw.column].map((value, i) => [hours[i]!, value] as const)
  const asked = (guess.before - 1) * perLeg
  const since = sinceWhen(hours, hours[asked]!, hours[guess.before * perLeg]!)
  const known = points.slice(hours.indexOf(since), asked + 1)
  const hidden = points.slice(asked + 1, guess.before * perLeg + 1)
  const [low, high] = rangeOf(known.map(([, value]) => value))
  return (
    <>
      <Pad
        {...{ known, hidden, low, high, drawn, isAnswered }}
        draw={keep}
        lowWords={draw.low}
        highWords={draw.high}
        people={isAnswered ? people : undefined}
      />
      {isAnswered && people && drawn.length === PLACES ? (
        <p class="compared" role="status">
          {guessWords({
            drawn,
            model: Array.from(
              { length: PLACES },
              (_, i) => hidden[Math.round(((i + 1) / PLACES) * hidden.length) - 1]![1],
            ),
            ends: people.values.map((person) => person.at(-1)!),
            span: high - low,
          })}
        </p>
      ) : null}
    </>
  )
}

/** Room above and below what is known, alike on both sides where it can be negative: the picture must not tell the answer. */
function rangeOf(known: readonly number[]): [number, number] {
  const most = Math.max(...known.map(Math.abs)) * 1.25
  return Math.min(...known) < -0.005 || most > 0.5 ? [-most, most] : [0, most]
}

function Answer({ guess, made }: { guess: Guess; made: number }) {
  const answer = guess.options[guess.answer]!
  const { right, wrong, seen } = words.guess
  const text = made < 0 ? seen : made === guess.answer ? right : wrong
  return <p class="answer">{say(text, { answer, guess: guess.options[made] ?? '', because: guess.because })}</p>
}
