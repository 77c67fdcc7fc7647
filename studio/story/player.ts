import { computed, effect, signal } from '@preact/signals'
import { frameAtPosition, type Track } from '../state/track.ts'
import { CHAPTERS, loadTrack } from './chapters.ts'

/** Seconds from one stop to the next while it plays. */
const SECONDS_PER_LEG = 7

export const chapterIndex = signal(0)
export const track = signal<Track>()
export const position = signal(0)
export const isPlaying = signal(false)
/** The guess of each chapter, by its id. */
export const guesses = signal<Readonly<Record<string, number>>>({})

export const chapter = computed(() => CHAPTERS[chapterIndex.value]!)
export const lastStop = computed(() => chapter.value.steps.length - 1)
/** Which stop's words stand there: those of the next one from a fifth of the way on, because the picture shows by then what they say. */
export const stop = computed(() => Math.min(lastStop.value, Math.floor(position.value + 0.8)))
export const now = computed(() => (track.value ? frameAtPosition(track.value, position.value) : undefined))

/** The stop that a guess holds back, until it is made. */
export const gate = computed(() => {
  const { guess, id } = chapter.value
  return guess && guesses.value[id] === undefined ? guess.before - 1 : undefined
})
export const isAtGate = computed(() => gate.value !== undefined && position.value >= gate.value)

export const prefersStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches

export function moveTo(next: number): void {
  position.value = Math.min(Math.max(0, next), gate.value ?? lastStop.value)
}

/** Opens a chapter at its first stop; the track is there a moment later. */
export async function openChapter(index: number, play = false): Promise<void> {
  isPlaying.value = false
  const loaded = await loadTrack(index)
  chapterIndex.value = index
  track.value = loaded
  position.value = 0
  isPlaying.value = play && !prefersStill()
}

export function step(by: number): void {
  isPlaying.value = false
  const next = by > 0 ? Math.floor(position.value + 1e-6) + by : Math.ceil(position.value - 1e-6) + by
  moveTo(next)
}

export function guessNow(option: number): void {
  guesses.value = { ...guesses.value, [chapter.value.id]: option }
  if (prefersStill()) step(1)
  else isPlaying.value = true
}

export function reset(): void {
  isPlaying.value = false
  position.value = 0
  guesses.value = {}
}

let before: number | undefined
function tick(time: number): void {
  if (!isPlaying.value) return
  const passed = before === undefined ? 0 : Math.min(0.1, (time - before) / 1000)
  before = time
  moveTo(position.value + passed / SECONDS_PER_LEG)
  if (position.value >= lastStop.value || isAtGate.value) isPlaying.value = false
  else requestAnimationFrame(tick)
}

effect(() => {
  if (!isPlaying.value) return
  before = undefined
  requestAnimationFrame(tick)
})
