import { words } from '../words/words.ts'
import {
  chapter,
  chapterIndex,
  gate,
  isPlaying,
  lastStop,
  moveTo,
  openChapter,
  position,
  reset,
  step,
  stop,
} from './player.ts'

export function playOrPause(): void {
  if (position.value >= lastStop.value) openChapter(chapterIndex.value, true)
  else isPlaying.value = !isPlaying.value && position.value < (gate.value ?? lastStop.value)
}

/** Play, pause, step, reset, and a handle for time. */
export function Controls() {
  const { story } = words
  const isDone = position.value >= lastStop.value
  return (
    <div class="controls">
      <button type="button" onClick={() => step(-1)} disabled={position.value === 0} aria-label={story.back}>
        ‹
      </button>
      <button
        type="button"
        class="main"
        onClick={playOrPause}
        disabled={gate.value !== undefined && position.value >= gate.value}
      >
        {isPlaying.value ? story.pause : isDone ? story.again : story.play}
      </button>
      <button
        type="button"
        onClick={() => step(1)}
        disabled={position.value >= (gate.value ?? lastStop.value)}
        aria-label={story.on}
      >
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
