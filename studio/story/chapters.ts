import type { Chapter, Guess } from '../state/chapter.ts'
import type { Track } from '../state/track.ts'
import { translated } from '../words/words.ts'

// A new chapter is a file in each of these folders; nothing else names it.
const texts = import.meta.glob<Chapter>('./chapters/*.yaml', { eager: true, import: 'default' })
const tracks = import.meta.glob<Track>('./tracks/*.json', { import: 'default' })
const files = Object.keys(texts).sort()

/** A chapter in the reader's language: what is text in it, and nothing else. */
function inLanguage(chapter: Chapter): Chapter {
  const { title, note, guess, draws, twin, steps, doors, door } = chapter
  return {
    ...chapter,
    title: translated(title),
    door: translated(door),
    ...(note ? { note: translated(note) } : {}),
    ...(doors ? { doors: doors.map(({ said, found, from }) => ({ ...translated({ said, found }), from })) } : {}),
    ...(draws ? { draws: { ...draws, name: translated(draws.name) } } : {}),
    ...(twin ? { twin: { ...twin, name: translated(twin.name) } } : {}),
    ...(guess ? { guess: guessIn(guess) } : {}),
    steps: steps.map((step) => ({ ...step, for: translated(step.for), text: translated(step.text) })),
  }
}

const guessIn = (guess: Guess): Guess => {
  const { ask, options, because, draw } = guess
  const told = translated({ ask, options, because })
  return draw
    ? { ...guess, ...told, draw: { ...draw, high: translated(draw.high), low: translated(draw.low) } }
    : { ...guess, ...told }
}

export const CHAPTERS: readonly Chapter[] = files.map((file) => inLanguage(texts[file]!))

/** Chapters that have a sheet in the teacher pack, with the name of its page. */
const sheets = Object.keys(import.meta.glob('../teach/sheets/*.yaml'))
export const WORKSHEETS = files
  .map((path, i) => ({ ...CHAPTERS[i]!, file: path.replace(/^.*\/|\.yaml$/g, '') }))
  .filter(({ file }) => sheets.some((sheet) => sheet.endsWith(`/${file}.yaml`)))

/** The track of a chapter; each is a file of its own, so that the first is not held up by the others. */
export function loadTrack(index: number): Promise<Track> {
  return tracks[Object.keys(tracks).sort()[index]!]!()
}
