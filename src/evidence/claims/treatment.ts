import { claim, shown } from './claim.ts'
import { falls, MILD, NO_NALTREXONE, words } from './judging.ts'
import { heroinFor } from './people.ts'

const secondWeek = {
  cows: 'maximum of withdrawal.cows between 7 day and 14 day',
  craving: 'mean of craving.level between 7 day and 14 day',
}
const USED = heroinFor('90 day')
const methadone = (dose: number) => ({
  scenario: `${USED}
duration: 14 day
give:
  - { substance: methadone, route: oral, dose: { from: ${Math.min(30, dose)} mg, to: ${dose} mg, over: 5 day }, at: 12 h, repeat: { every: 24 h, until: day 14 } }`,
  reads: secondWeek,
})
const untreated = {
  scenario: `${USED}\nduration: 14 day`,
  reads: { ...secondWeek, first: 'maximum of withdrawal.cows' },
}

export const methadoneManages = claim({
  id: 'C42',
  says: 'methadone manages withdrawal',
  mechanism: 'a long-acting full agonist',
  arms: { untreated, low: methadone(20), middle: methadone(50), high: methadone(100) },
  judge: ({ untreated: none, low, middle, high }) => ({
    kept: high.cows < MILD && high.cows < none.cows && falls([low.craving, middle.craving, high.craving]),
    seen: `highest COWS of the second week ${words([low.cows, middle.cows, high.cows])} under 20, 50, 100 mg a day, ${shown(none.cows)} untreated (mild from 5); craving ${words([low.craving, middle.craving, high.craving])} of 10, untreated ${shown(none.craving)}`,
  }),
  how: 'emergent',
  size: 'scores of trials after stopping; craving illustrative',
  mutation: { is: 'methadone holds no receptors', set: { 'methadone.KD': 1e6 } },
})

const breathless = (dose: number) => ({
  scenario: `duration: 6 h\ngive: [{ substance: buprenorphine, route: iv, dose: ${dose} mg, at: 0 h }]`,
  reads: { least: 'minimum of breathing.ventilation' },
})
const onTheFirstDay = (given: string) => ({
  scenario: `${USED}
duration: 28 h${given}`,
  reads: { cows: 'value of withdrawal.cows at 28 h' },
})
const tablet = (at: string) => `duration: 14 day
give: [{ substance: buprenorphine, route: sublingual, dose: 16 mg, at: ${at}, repeat: { every: 24 h, until: day 14 } }]`

export const buprenorphineManages = claim({
  id: 'C43',
  says: 'buprenorphine manages withdrawal',
  mechanism: 'a partial agonist of high affinity that lets go slowly',
  arms: {
    untreated,
    treated: { scenario: `${USED}\n${tablet('24 h')}`, reads: secondWeek },
    early: {
      scenario: `${USED}\n${tablet('3 h')}`,
      reads: { before: 'value of withdrawal.cows at 3 h', after: 'maximum of withdrawal.cows between 3 h and 6 h' },
    },
    waiting: {
      scenario: untreated.scenario,
      reads: { after: 'maximum of withdrawal.cows between 3 h and 6 h' },
    },
    alone: onTheFirstDay(''),
    relieved: onTheFirstDay('\ngive: [{ substance: buprenorphine, route: sublingual, dose: 8 mg, at: 24 h }]'),
    b1: breathless(0.4),
    b2: breathless(1.6),
    b3: breathless(6.4),
  },
  judge: ({ untreated: none, treated, early, waiting, alone, relieved, b1, b2, b3 }) => ({
    kept:
      treated.cows < MILD &&
      treated.cows < none.cows &&
      treated.craving < none.craving &&
      // Relieved: four hours after the first dose at most half of what would be there without it.
      relieved.cows < alone.cows / 2 &&
      b2.least - b3.least < b1.least - b2.least &&
      b3.least > 2 &&
      // Precipitated: a rise of five points within three hours that waiting would not bring.
      early.after > early.before + MILD &&
      early.after > waiting.after + MILD,
    seen: `highest COWS of the second week ${shown(treated.cows)} under 16 mg a day, ${shown(none.cows)} untreated (mild from 5), craving ${shown(treated.craving)} and ${shown(none.craving)} of 10; four hours after 8 mg, a day after heroin, ${shown(relieved.cows)}, without ${shown(alone.cows)}; least ventilation ${words([b1.least, b2.least, b3.least])} L/min after 0.4, 1.6, 6.4 mg into a vein; given three hours after heroin, COWS ${shown(early.before)} to ${shown(early.after)} within three hours, ${shown(waiting.after)} without`,
  }),
  how: 'emergent',
  size: 'binding by tomography, breathing by Dahan 2006; craving illustrative',
  mutation: { is: 'a full agonist', set: { 'buprenorphine.efficacy': 1 } },
})

const challenge = (before: string) => ({
  scenario: `duration: 30 h
give:
  - { substance: heroin, route: iv, dose: 20 mg, at: 24 h }${before}`,
  reads: { high: 'maximum of high.level between 24 h and 30 h' },
})
const USUAL_DOSE = '{ substance: heroin, route: iv, dose: 60 mg, at: AT }'
const usualAt = (at: string) => USUAL_DOSE.replace('AT', at)

export const naltrexoneBlocks = claim({
  id: 'C45',
  says: 'naltrexone helps abstinence: it blocks, and leaves no tolerance behind',
  mechanism: 'competitive antagonist, block; tolerance is lost meanwhile',
  arms: {
    open: challenge(''),
    blocked: challenge('\n  - { substance: naltrexone, route: oral, dose: 50 mg, at: 0 h }'),
    using: {
      scenario: `${USED}\nduration: 9 h\ngive: [${usualAt('6 h')}]`,
      reads: { least: 'minimum of breathing.ventilation between 6 h and 9 h' },
    },
    under: {
      scenario: `${USED}
duration: 21 day
give:
  - { substance: naltrexone, route: oral, dose: 50 mg, at: day 7, repeat: { every: 24 h, until: day 21 } }
  - ${usualAt('day 20 12:00')}`,
      reads: { least: 'minimum of breathing.ventilation between 492 h and 495 h' },
    },
    afterwards: {
      scenario: `${USED}
duration: 31 day
give:
  - { substance: naltrexone, route: oral, dose: 50 mg, at: day 7, repeat: { every: 24 h, until: day 21 } }
  - ${usualAt('day 30 12:00')}`,
      reads: { least: 'minimum of breathing.ventilation between 732 h and 735 h' },
    },
  },
  judge: ({ open, blocked, using, under, afterwards }) => ({
    kept: blocked.high < 0.15 * open.high && afterwards.least < 0.8 * using.least && afterwards.least < under.least,
    seen: `high of 20 mg of heroin ${shown(open.high)} of 100, a day after naltrexone ${shown(blocked.high)}; least ventilation after 60 mg: ${shown(using.least)} L/min while using, ${shown(under.least)} under naltrexone, ${shown(afterwards.least)} ten days after two weeks of it are stopped`,
  }),
  how: 'emergent',
  size: 'blocked doses of heroin (naltrexone.KD is fitted)',
  mutation: NO_NALTREXONE,
})
