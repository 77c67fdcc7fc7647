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

/** Play, pause, step, reset, and a handle for time. */
export function Controls() {
  const isDone = position.value >= lastStop.value
  const play = () => {
    if (isDone) openChapter(chapterIndex.value, true)
    else isPlaying.value = !isPlaying.value
  }
  return (
    <div class="controls">
      <button type="button" onClick={() => step(-1)} disabled={position.value === 0} aria-label="Step back">
        ‹
      </button>
      <button
        type="button"
        class="main"
        onClick={play}
        disabled={gate.value !== undefined && position.value >= gate.value}
      >
        {isPlaying.value ? 'Pause' : isDone ? 'Again' : 'Play'}
      </button>
      <button
        type="button"
        onClick={() => step(1)}
        disabled={position.value >= (gate.value ?? lastStop.value)}
        aria-label="Step on"
      >
        ›
      </button>
      <input
        type="range"
        min="0"
        max={lastStop.value}
        step="0.01"
        value={position.value}
        aria-label="Time in the chapter"
        aria-valuetext={chapter.value.steps[stop.value]!.for}
        onInput={(event) => {
          isPlaying.value = false
          moveTo(Number(event.currentTarget.value))
        }}
      />
      <button type="button" onClick={reset}>
        Reset
      </button>
    </div>
  )
}
