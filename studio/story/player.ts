import { computed, effect, signal } from '@preact/signals'
import { frameAtPosition, type Track } from '../state/track.ts'
import { CHAPTERS, loadTrack } from './chapters.ts'
import { remember, remembered } from './place.ts'
import { isWherePut, positionHere, scrollToGuess, scrollToPosition } from './scroll.ts'

/** Seconds from one stop to the next while it plays. */
const SECONDS_PER_LEG = 7
/** In place of an option: the line was drawn, or the answer was asked for without a guess. */
export const DRAWN = -1
export const PASSED = -2

export const chapterIndex = signal(0)
export const track = signal<Track>()
export const position = signal(0)
export const isPlaying = signal(false)
/** The guess of each chapter, by its id: an option, `DRAWN` or `PASSED`. */
export const guesses = signal<Readonly<Record<string, number>>>({})
/** What was drawn in each chapter, by its id, while the page is open. */
export const drawings = signal<Readonly<Record<string, readonly number[]>>>({})
/** Chapters with a note before them whose picture was asked for (`seen`), or whose words alone (`quiet`). */
export const notes = signal<Readonly<Record<string, 'seen' | 'quiet'>>>({})

export const chapter = computed(() => CHAPTERS[chapterIndex.value]!)
export const lastStop = computed(() => chapter.value.steps.length - 1)
/** Which stop's words stand there: those of the next one from a fifth of the way on, because the picture shows by then what they say. */
export const stop = computed(() => Math.min(lastStop.value, Math.floor(position.value + 0.8)))
export const now = computed(() => (track.value ? frameAtPosition(track.value, position.value) : undefined))

/** The stop that a guess holds back, until it is made or passed. */
export const gate = computed(() => {
  const { guess, id } = chapter.value
  return guess && guesses.value[id] === undefined ? guess.before - 1 : undefined
})
export const isAtGate = computed(() => gate.value !== undefined && position.value >= gate.value)

export const prefersStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches

const reachable = (next: number) => Math.min(Math.max(0, next), gate.value ?? lastStop.value)

/** Goes to a position, and takes the text along; once more when the page has been drawn, because texts grow and shrink with the position. Playing does that anyway. */
export function moveTo(next: number): void {
  position.value = reachable(next)
  scrollToPosition(position.value)
  requestAnimationFrame(() => {
    if (!isPlaying.value && isWherePut()) scrollToPosition(position.value)
  })
}

/** The reader scrolled: the picture goes along, and playing ends. */
export function onScroll(): void {
  if (isOpening || isWherePut()) return
  const here = positionHere()
  if (here === undefined) return
  isPlaying.value = false
  position.value = reachable(here)
}

/** The chapter that was asked for last. */
let asked = 0
/** From when a chapter is there until the page stands at its stop: what scrolls meanwhile is the page that grew or shrank, and not the reader. */
let isOpening = false

/** Opens a chapter at a stop; the track is there a moment later. */
export async function openChapter(index: number, play = false, at = 0): Promise<void> {
  isPlaying.value = false
  asked = index
  const loaded = await loadTrack(index)
  // The reader may have gone on to another, whose track came first.
  if (asked !== index) return
  chapterIndex.value = index
  track.value = loaded
  const first = reachable(at)
  isOpening = true
  position.value = first
  // After the texts of the chapter are there. A reader who stepped on before that is not taken back.
  requestAnimationFrame(() => {
    isOpening = false
    // A note before the chapter stands at the top of the page.
    scrollTo(0, 0)
    scrollToPosition(position.value)
    isPlaying.value = play && position.value === first && !prefersStill()
  })
}

/** Opens where the reader was; else at the start. */
export function resume(): void {
  const place = remembered()
  const index = CHAPTERS.findIndex(({ id }) => id === place?.chapter)
  if (!place || index < 0) {
    openChapter(0, true)
    return
  }
  guesses.value = place.guesses
  openChapter(index, false, Math.min(Math.max(0, place.stop), CHAPTERS[index]!.steps.length - 1))
}

/** Where a guess comes first, the way on is to make it. */
export function toGuess(): void {
  isPlaying.value = false
  scrollToGuess(prefersStill() ? 'instant' : 'smooth')
}

export function step(by: number): void {
  isPlaying.value = false
  const next = by > 0 ? Math.floor(position.value + 1e-6) + by : Math.ceil(position.value - 1e-6) + by
  if (by > 0 && isAtGate.value) toGuess()
  else moveTo(next)
}

export function guessNow(guess: number): void {
  guesses.value = { ...guesses.value, [chapter.value.id]: guess }
}

export function reset(): void {
  isPlaying.value = false
  guesses.value = {}
  drawings.value = {}
  notes.value = {}
  moveTo(0)
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

effect(() => {
  if (track.value) remember({ chapter: chapter.value.id, stop: stop.value, guesses: guesses.value })
})
