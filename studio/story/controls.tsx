import { words } from '../words/words.ts'
import {
  chapter,
  chapterIndex,
  isAtGate,
  isPlaying,
  lastStop,
  moveTo,
  openChapter,
  position,
  reset,
  step,
  stop,
  toGuess,
} from './player.ts'

export function playOrPause(): void {
  if (isAtGate.value) toGuess()
  else if (position.value >= lastStop.value) openChapter(chapterIndex.value, true)
  else isPlaying.value = !isPlaying.value
}

/** Play, pause, step, reset, and a handle for time. Where a guess comes first, the way on leads to it. */
export function Controls() {
  const { story } = words
  const isDone = position.value >= lastStop.value
  return (
    <div class={isAtGate.value ? 'controls is-at-gate' : 'controls'}>
      <button type="button" onClick={() => step(-1)} disabled={position.value === 0} aria-label={story.back}>
        ‹
      </button>
      <button type="button" class="main" onClick={playOrPause}>
        {isAtGate.value ? story.toGuess : isPlaying.value ? story.pause : isDone ? story.again : story.play}
      </button>
      <button type="button" onClick={() => step(1)} disabled={isDone} aria-label={story.on}>
        ›
      </button>
      <input
        type="range"
        min="0"
        max={lastStop.value}
        step="0.01"
        value={position.value}
        aria-label={story.inChapter}
        aria-valuetext={chapter.value.steps[stop.value]!.for}
        onInput={(event) => {
          isPlaying.value = false
          moveTo(Number(event.currentTarget.value))
        }}
      />
      <button type="button" onClick={reset}>
        {story.reset}
      </button>
    </div>
  )
}
