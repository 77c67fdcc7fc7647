import { claim, shown } from './claim.ts'
import { heroinFor, STOPPED } from './people.ts'

/** What moves less than this has not moved. Chosen: two hundredths of a baseline. */
const MOVED = 0.02

const INTOXICATED = 'duration: 12 h\ngive: [{ substance: heroin, route: iv, dose: 10 mg, at: 0 h }]'
const CUE_LATER = `${heroinFor('90 day')}
duration: 31 day
life: [{ cue: 1, at: day 30, for: 1 h }]`

const regionsAt = (time: string) => ({
  ganglia: `value of region.basalGanglia at ${time}`,
  amygdala: `value of region.amygdala at ${time}`,
  prefrontal: `value of region.prefrontal at ${time}`,
})

export const regionsTakePart = claim({
  id: 'C15',
  says: 'basal ganglia, amygdala and prefrontal cortex all take part',
  mechanism: 'one activity for each region',
  arms: {
    intoxicated: { scenario: INTOXICATED, reads: regionsAt('45 min') },
    withdrawn: { scenario: STOPPED, reads: regionsAt('day 2') },
    before: { scenario: CUE_LATER, reads: regionsAt('day 30') },
    craving: { scenario: CUE_LATER, reads: regionsAt('day 30 00:45') },
  },
  judge: ({ intoxicated, withdrawn, before, craving }) => ({
    kept:
      intoxicated.ganglia > 1 + MOVED &&
      withdrawn.amygdala > 1 + MOVED &&
      craving.prefrontal > before.prefrontal + MOVED,
    seen: `basal ganglia ${shown(intoxicated.ganglia)} in intoxication, ${shown(withdrawn.ganglia)} in withdrawal, ${shown(before.ganglia)} to ${shown(craving.ganglia)} by a cue; amygdala ${shown(intoxicated.amygdala)}, ${shown(withdrawn.amygdala)}, ${shown(before.amygdala)} to ${shown(craving.amygdala)}; prefrontal cortex ${shown(intoxicated.prefrontal)}, ${shown(withdrawn.prefrontal)}, ${shown(before.prefrontal)} to ${shown(craving.prefrontal)}`,
  }),
  how: 'wired',
  size: 'illustrative',
  mutation: {
    is: 'dopamine and CRF stay at baseline, and no cue is learned',
    hold: { 'reward.dopamine': 1, 'stress.crf': 1, 'craving.learned': 0 },
  },
})

const transmittersAt = (time: string) => ({
  dopamine: `value of reward.dopamine at ${time}`,
  crf: `value of stress.crf at ${time}`,
  norepinephrine: `value of stress.norepinephrine at ${time}`,
  glutamate: `value of control.glutamate at ${time}`,
})

export const transmitters = claim({
  id: 'C16',
  says: 'dopamine, CRF, norepinephrine, glutamate',
  mechanism: 'one state for each transmitter',
  arms: {
    intoxicated: { scenario: INTOXICATED, reads: transmittersAt('45 min') },
    withdrawn: { scenario: STOPPED, reads: transmittersAt('day 2') },
    before: { scenario: CUE_LATER, reads: transmittersAt('day 30') },
    cue: { scenario: CUE_LATER, reads: transmittersAt('day 30 00:45') },
  },
  judge: ({ intoxicated, withdrawn, before, cue }) => ({
    kept:
      intoxicated.dopamine > 1 + MOVED &&
      withdrawn.dopamine < 1 - MOVED &&
      intoxicated.crf < 1 - MOVED &&
      withdrawn.crf > 1 + MOVED &&
      intoxicated.norepinephrine < 1 - MOVED &&
      withdrawn.norepinephrine > 1 + MOVED &&
      cue.glutamate > before.glutamate + MOVED &&
      withdrawn.glutamate > 1 + MOVED,
    seen: `intoxication and withdrawal: dopamine ${shown(intoxicated.dopamine)} and ${shown(withdrawn.dopamine)}, CRF ${shown(intoxicated.crf)} and ${shown(withdrawn.crf)}, noradrenaline ${shown(intoxicated.norepinephrine)} and ${shown(withdrawn.norepinephrine)}; glutamate ${shown(withdrawn.glutamate)} in withdrawal, ${shown(before.glutamate)} to ${shown(cue.glutamate)} by a cue`,
  }),
  how: 'wired',
  size: 'rats (microdialysis); in people illustrative',
  mutation: { is: 'no adaptation is uncovered', hold: { 'withdrawal.pull': 0, 'withdrawal.recruitment': 0 } },
})

const disinhibited = (hold = '') => ({
  scenario: `${hold}${INTOXICATED}`,
  reads: {
    least: 'minimum of reward.gaba',
    leastAt: 'time of minimum of reward.gaba in min',
    gabaSoon: 'value of reward.gaba at 3 min',
    dopamineSoon: 'value of reward.dopamine at 3 min',
    most: 'maximum of reward.dopamine',
    mostAt: 'time of maximum of reward.dopamine in min',
  },
})

export const disinhibits = claim({
  id: 'C19',
  says: 'dopamine rises indirectly: heroin quiets the cells that quiet dopamine cells',
  mechanism: 'disinhibition by GABA cells of the VTA',
  arms: { free: disinhibited(), clamped: disinhibited('hold: { reward.gaba: 1 }\n') },
  judge: ({ free, clamped }) => ({
    kept:
      free.leastAt < free.mostAt &&
      1 - free.gabaSoon > free.dopamineSoon - 1 &&
      free.least < 1 - MOVED &&
      free.most > 1 + MOVED &&
      clamped.most < 1 + MOVED,
    seen: `GABA falls to ${shown(free.least)} at ${shown(free.leastAt)} min (at 3 min ${shown(free.gabaSoon)}), dopamine rises to ${shown(free.most)} at ${shown(free.mostAt)} min (at 3 min ${shown(free.dopamineSoon)}); with GABA clamped to ${shown(clamped.most)}`,
  }),
  how: 'wired',
  size: 'accumbens dopamine of rats that take heroin, 150 to 300 % of baseline',
  contradicted: 'tomography in people shows no release of dopamine after heroin (it would need a far larger rise)',
  mutation: { is: 'the signal leaves GABA cells alone', set: { 'reward.quieting': 0 } },
})

const rewarded = (hold = '') => ({
  scenario: `${hold}${INTOXICATED}`,
  reads: { pleasure: 'maximum of balance.pleasure', area: 'area of balance.pleasure between 0 h and 6 h' },
})

export const notDopamineAlone = claim({
  id: 'C20',
  says: 'dopamine is not the only cause of reward',
  mechanism: 'a direct hedonic path of opioids',
  arms: { free: rewarded(), blocked: rewarded('hold: { reward.dopamine: 1 }\n') },
  judge: ({ free, blocked }) => ({
    // Vanished: less than a tenth is left. Shrunk: by a twentieth at least.
    kept: blocked.area < 0.95 * free.area && blocked.area > 0.1 * free.area,
    seen: `pleasure of one dose peaks at ${shown(free.pleasure)}, with dopamine blocked at ${shown(blocked.pleasure)}; ${shown((100 * blocked.area) / free.area)} % of its area is left`,
  }),
  how: 'wired',
  size: 'rats: part of reward remains; the share is not known',
  mutation: { is: 'no direct path', set: { 'balance.byOpioid': 0 } },
})
