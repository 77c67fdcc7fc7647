import type { ColumnName, Frame } from '../state/columns.ts'
import { say, words } from '../words/words.ts'
import { againstRest } from './numbers.ts'

/** A place of the drawing, and what of the model it shows; its words are those of the same name. */
export interface Region {
  readonly id: keyof typeof words.regions
  /** The quantity behind its colour. */
  readonly shows: ColumnName
  /** 1 = as at rest; above it louder, below it quieter. */
  readonly level: (frame: Frame) => number
}

export const REGIONS: readonly Region[] = [
  { id: 'prefrontal', shows: 'prefrontal', level: ({ prefrontal }) => prefrontal },
  { id: 'basal-ganglia', shows: 'basalGanglia', level: ({ basalGanglia }) => basalGanglia },
  { id: 'accumbens', shows: 'dopamine', level: ({ dopamine }) => dopamine },
  // The brake off is the area loud.
  { id: 'vta', shows: 'gaba', level: ({ gaba }) => 2 - gaba },
  { id: 'amygdala', shows: 'amygdala', level: ({ amygdala }) => amygdala },
  { id: 'locus-coeruleus', shows: 'norepinephrine', level: ({ norepinephrine }) => norepinephrine },
  { id: 'brainstem', shows: 'sedation', level: ({ sedation }) => 1 - sedation },
]

/** What a region is doing now. */
export function regionWords({ id, shows }: Region, frame: Frame): string {
  const value = frame[shows]
  const { name, does, called } = words.regions[id]
  return say(words.brain.region, { name, does, called, now: stateOf(shows, value) })
}

/** Against rest; sedation is a share of the deepest, and a brake is weak or strong. */
function stateOf(shows: ColumnName, value: number): string {
  const { ofDeepest, awake, weaker, stronger, asRest } = words.brain
  const percent = Math.round(Math.abs(shows === 'gaba' ? value - 1 : value) * 100)
  if (shows === 'sedation') return percent === 0 ? awake : say(ofDeepest, { percent })
  if (shows === 'gaba') return percent === 0 ? asRest : say(value < 1 ? weaker : stronger, { percent })
  return againstRest(value)
}

/** Farther from rest than this for everybody to see. Chosen. */
const SEEN = 0.05
export const isLoud = (level: number): boolean => level > 1 + SEEN
export const isQuiet = (level: number): boolean => level < 1 - SEEN

type Called = (typeof words.regions)[Region['id']]

function namesOf(frame: Frame, isThere: (level: number) => boolean, name: (called: Called) => string): string {
  const there = REGIONS.filter((region) => isThere(region.level(frame)))
  return there.map(({ id }) => name(words.regions[id])).join(', ')
}

/** Louder, quieter or as at rest: the brain in one sentence. */
export function brainWords(frame: Frame): string {
  const name = (called: Called) => inSentence(called.name)
  const loud = namesOf(frame, isLoud, name)
  const quiet = namesOf(frame, isQuiet, name)
  const { rest, loud: louder, quiet: quieter, both } = words.brain
  if (loud === '' && quiet === '') return rest
  return say(quiet === '' ? louder : loud === '' ? quieter : both, { loud, quiet })
}

/** The same for a phone: by the short names, in two lines. */
export function shortBrainWords(frame: Frame): string {
  const { louder, quieter, rest } = words.brain
  const part = (text: string, isThere: (level: number) => boolean) => {
    const names = namesOf(frame, isThere, ({ short }) => short)
    return names === '' ? [] : [say(text, { names })]
  }
  const parts = [...part(louder, isLoud), ...part(quieter, isQuiet)]
  return parts.length > 0 ? parts.join(' · ') : rest
}

/** A name inside a sentence begins small, unless it is an abbreviation. */
const inSentence = (name: string) => (/^.[A-Z]/.test(name) ? name : `${name[0]!.toLowerCase()}${name.slice(1)}`)
