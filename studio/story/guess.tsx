import type { Guess } from '../state/chapter.ts'
import { chapter, guesses, guessNow } from './player.ts'

/** A question before the answer: one press answers it. */
export function GuessCard() {
  const { guess } = chapter.value
  if (!guess) return null
  return (
    <fieldset class="guess">
      <legend>Your guess: {guess.ask}</legend>
      {guess.options.map((option, i) => (
        <button type="button" key={option} onClick={() => answer(i)}>
          {option}
        </button>
      ))}
    </fieldset>
  )
}

/** The question goes away when it is answered, so the focus is taken back to the story. */
function answer(option: number): void {
  guessNow(option)
  document.getElementById('main')?.focus()
}

GuessCard.Answer = function Answer({ guess, id }: { guess: Guess; id: string }) {
  const made = guesses.value[id]
  if (made === undefined) return null
  const isRight = made === guess.answer
  return (
    <p class="answer">
      {isRight ? 'As you guessed' : `You guessed: ${guess.options[made]!.toLowerCase()}. The model says`}:{' '}
      {guess.options[guess.answer]!.toLowerCase()}. {guess.because}
    </p>
  )
}
