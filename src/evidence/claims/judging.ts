import { shown } from './claim.ts'

/** `3, 5, 8` rises, `8, 5, 3` falls. */
export const rises = (values: readonly number[]) => values.every((value, i) => i === 0 || value > values[i - 1]!)
export const falls = (values: readonly number[]) => rises(values.map((value) => -value))

/** Several numbers as the words of a finding show them. */
export const words = (values: readonly number[]) => values.map(shown).join(', ')

/** The lowest score that the scale calls withdrawal, mild: COWS, Wesson and Ling 2003. */
export const MILD = 5

/** Activity of the three regions at one time. */
export const regionsAt = (time: string) => ({
  ganglia: `value of region.basalGanglia at ${time}`,
  amygdala: `value of region.amygdala at ${time}`,
  prefrontal: `value of region.prefrontal at ${time}`,
})

/** Holds what an adaptation that is uncovered does. */
export const NOT_WITHDRAWN = { 'withdrawal.pull': 0, 'withdrawal.recruitment': 0 } as const

/** Holds anti-reward, so that the set point stays. */
export const NO_ANTIREWARD = { 'stress.antireward': 0, 'stress.sensitised': 0 } as const

/** Holds every adaptation to the signal and to dopamine that lasts. */
export const NO_ADAPTATION = { ...NOT_WITHDRAWN, 'reward.adapted': 0, ...NO_ANTIREWARD } as const

/** What is switched off where naltrexone is what counts. */
export const NO_NALTREXONE = {
  is: 'naltrexone holds no receptors',
  set: { 'naltrexone.KD': 1e6, 'naltrexol.KD': 1e6 },
} as const
