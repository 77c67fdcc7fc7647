import type { ColumnName, Frame } from '../state/columns.ts'
import { againstRest } from './numbers.ts'

/** A place of the drawing, and what of the model it shows. */
export interface Region {
  readonly id: string
  readonly name: string
  /** On the drawing, where there is room. */
  readonly short: string
  readonly does: string
  /** The quantity behind its colour. */
  readonly shows: ColumnName
  /** In words, for the sentence. */
  readonly called: string
  /** 1 = as at rest; above it louder, below it quieter. */
  readonly level: (frame: Frame) => number
}

export const REGIONS: readonly Region[] = [
  {
    id: 'prefrontal',
    name: 'Prefrontal cortex',
    short: 'prefrontal',
    does: 'weighs now against later',
    shows: 'prefrontal',
    called: 'its activity',
    level: ({ prefrontal }) => prefrontal,
  },
  {
    id: 'basal-ganglia',
    name: 'Basal ganglia',
    short: 'basal ganglia',
    does: 'reward, learning and habit',
    shows: 'basalGanglia',
    called: 'their activity',
    level: ({ basalGanglia }) => basalGanglia,
  },
  {
    id: 'accumbens',
    name: 'Nucleus accumbens',
    short: 'accumbens',
    does: 'where dopamine arrives',
    shows: 'dopamine',
    called: 'dopamine',
    level: ({ dopamine }) => dopamine,
  },
  {
    id: 'vta',
    name: 'VTA (ventral tegmental area)',
    short: 'VTA',
    does: 'where dopamine cells start, held back by GABA cells',
    shows: 'gaba',
    called: 'the brake of the GABA cells',
    // The brake off is the area loud.
    level: ({ gaba }) => 2 - gaba,
  },
  {
    id: 'amygdala',
    name: 'Amygdala',
    short: 'amygdala',
    does: 'alarm, stress and reminders',
    shows: 'amygdala',
    called: 'its activity',
    level: ({ amygdala }) => amygdala,
  },
  {
    id: 'locus-coeruleus',
    name: 'Locus coeruleus',
    short: 'locus coeruleus',
    does: 'arousal, by noradrenaline',
    shows: 'norepinephrine',
    called: 'noradrenaline',
    level: ({ norepinephrine }) => norepinephrine,
  },
  {
    id: 'brainstem',
    name: 'Brainstem',
    short: 'brainstem',
    does: 'wakefulness and breathing',
    shows: 'sedation',
    called: 'sedation',
    level: ({ sedation }) => 1 - sedation,
  },
]

/** What a region is doing now. */
export function regionWords(region: Region, frame: Frame): string {
  const value = frame[region.shows]
  const now = region.shows === 'sedation' ? `${Math.round(value * 100)} % of the deepest` : againstRest(value)
  return `${region.name}: ${region.does}. Now ${region.called}: ${now}.`
}

/** Louder, quieter or as at rest: the brain in one sentence. */
export function brainWords(frame: Frame): string {
  const names = (isThere: (level: number) => boolean) =>
    REGIONS.filter((region) => isThere(region.level(frame))).map(({ name }) => name.toLowerCase().replace(/vta/, 'VTA'))
  const loud = names((level) => level > 1.05)
  const quiet = names((level) => level < 0.95)
  const parts = [
    loud.length > 0 ? `louder than at rest: ${loud.join(', ')}` : '',
    quiet.length > 0 ? `quieter: ${quiet.join(', ')}` : '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? 'Every region is about as at rest.' : `In the brain, ${parts.join('; ')}.`
}
