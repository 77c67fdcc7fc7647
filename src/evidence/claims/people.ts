/** Pieces of scenarios that several claims share: the same text is run once. */

/** Heroin into a vein four times a day for so long, the last dose at time 0. */
export function heroinFor(span: string, dose = '20 mg'): string {
  return `person: { history: { substance: heroin, route: iv, dose: ${dose}, repeat: { every: 6 h }, for: ${span} } }`
}

/** One dose of heroin into a vein, to a person who is new to it. */
export const FIRST_DOSE = `duration: 60 day
give: [{ substance: heroin, route: iv, dose: 10 mg, at: 0 h }]`

/** Three months of heroin, then nothing for half a year. */
export const STOPPED = `${heroinFor('90 day')}
duration: 180 day`

/** The same, with an hour of a strong pleasure that is no drug on days 7, 30 and 180. */
export const PLEASURES = `life:
  - { reward: 1, at: day 7, for: 1 h }
  - { reward: 1, at: day 30, for: 1 h }
  - { reward: 1, at: day 180, for: 1 h }`

/** A stimulant-like drug for four hours a day over three months: about the surplus of dopamine of that heroin. */
export const STIMULANT_DAILY = '{ dopamine-drug: 1, at: 0 h, for: 4 h, repeat: { every: 24 h, times: 90 } }'

/** A strong pleasure that is no drug, for eight hours a day over three months, then nothing. */
export const MUCH_PLEASURE = `life: [{ reward: 2, at: 0 h, for: 8 h, repeat: { every: 24 h, times: 90 } }]`

/** Holds every adaptation to the signal and to dopamine that lasts. */
export const NO_ADAPTATION = {
  'withdrawal.pull': 0,
  'withdrawal.recruitment': 0,
  'reward.adapted': 0,
  'stress.antireward': 0,
  'stress.sensitised': 0,
} as const
