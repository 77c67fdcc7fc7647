import { claim, shown } from './claim.ts'
import { falls, rises, words } from './judging.ts'
import { heroinFor, MUCH_PLEASURE, STIMULANT_DAILY, STOPPED } from './people.ts'

const atAge = (age: number) => ({
  scenario: `duration: 30 day
person: { age: ${age} }
give: [{ substance: heroin, route: iv, dose: 20 mg, at: 0 h, repeat: { every: 6 h, until: day 30 } }]`,
  reads: {
    before: 'value of control.prefrontal at 0 h',
    after: 'mean of control.prefrontal between 29 day and 30 day',
  },
})

export const maturesLast = claim({
  id: 'C26',
  says: 'the prefrontal cortex matures last',
  mechanism: 'control depends on age',
  arms: { teen: atAge(16), young: atAge(20), adult: atAge(30) },
  judge: ({ teen, young, adult }) => {
    const all = [teen, young, adult]
    // The part of the claim about escalation: how fast the same use wears control down; doses that rise need choice.
    const lost = all.map(({ before, after }) => (before - after) / before)
    return {
      kept: rises(all.map(({ before }) => before)) && rises(all.map(({ after }) => after)) && falls(lost),
      seen: `at 16, 20, 30 years control is ${words(all.map(({ before }) => before))} before and ${words(all.map(({ after }) => after))} after a month of the same use, a loss of ${words(lost.map((each) => 100 * each))} %`,
    }
  },
  how: 'wired',
  size: 'illustrative; direction from imaging (Gogtay 2004)',
  mutation: { is: 'control does not depend on age', set: { 'control.byYouth': 0 } },
})

const lesioned = (size: number) => ({
  scenario: `duration: 2 day\nlife: [{ lesion: prefrontal, size: ${size}, at: 0 h }]`,
  reads: {
    control: 'end of control.prefrontal',
    discounting: 'end of control.discounting in 1/day',
    disinhibition: 'end of conduct.disinhibition',
    apathy: 'end of conduct.apathy',
    initiative: 'end of conduct.initiative',
    personality: 'end of conduct.personality',
  },
})
const LESIONS = { none: lesioned(0), small: lesioned(0.1), medium: lesioned(0.3), large: lesioned(0.6) }

export const plansAhead = claim({
  id: 'C27',
  says: 'the prefrontal cortex compares now with past experience and plans',
  mechanism: 'control sets the discount rate',
  arms: {
    ...LESIONS,
    stopped: {
      scenario: STOPPED,
      reads: {
        control: 'value of control.prefrontal at day 14',
        discounting: 'value of control.discounting in 1/day at day 14',
      },
    },
  },
  judge: ({ none, small, medium, large, stopped }) => {
    const all = [none, small, medium, large]
    return {
      kept:
        falls(all.map(({ control }) => control)) &&
        rises(all.map(({ discounting }) => discounting)) &&
        stopped.control < none.control &&
        stopped.discounting > none.discounting,
      seen: `discounting ${words(all.map(({ discounting }) => discounting))} a day at control ${words(all.map(({ control }) => control))} (lesions of 0, 10, 30, 60 %); two weeks after three months of heroin ${shown(stopped.discounting)} at ${shown(stopped.control)}`,
    }
  },
  how: 'wired',
  size: 'Kirby 1999 for the rate of people who never used; the steepness is illustrative',
  mutation: { is: 'control does not enter the discount rate', set: { 'control.discountingSteepness': 0 } },
})

export const lesionShows = claim({
  id: 'C28',
  says: 'damage brings disinhibition, apathy, loss of initiative, personality change',
  mechanism: 'conduct reads control and motivation; a lesion is an input',
  arms: LESIONS,
  judge: ({ none, small, medium, large }) => {
    const all = [none, small, medium, large]
    return {
      kept:
        rises(all.map(({ disinhibition }) => disinhibition)) &&
        rises(all.map(({ apathy }) => apathy)) &&
        falls(all.map(({ initiative }) => initiative)) &&
        rises(all.map(({ personality }) => personality)),
      seen: `lesions of 0, 10, 30, 60 %: disinhibition ${words(all.map(({ disinhibition }) => disinhibition))}, apathy ${words(all.map(({ apathy }) => apathy))}, initiative ${words(all.map(({ initiative }) => initiative))}, their summary ${words(all.map(({ personality }) => personality))}`,
    }
  },
  how: 'wired',
  size: 'illustrative',
  mutation: { is: 'a lesion takes no control', set: { 'control.byLesion': 0 } },
})

/** Falls by more than what drug, cue and withdrawal do to control at once. Chosen: a hundredth of a baseline each time. */
const wornDown = (values: readonly number[]) => values.every((value, i) => i === 0 || value < values[i - 1]! - 0.01)
const lastDay = 'mean of control.prefrontal between 89 day and 90 day'

export const hypofrontal = claim({
  id: 'C29',
  says: 'chronic use brings hypofrontality, with other addictive drugs too',
  mechanism: 'a slow state of control driven by exposure',
  arms: {
    opioid: {
      scenario: `duration: 90 day
give: [{ substance: heroin, route: iv, dose: 20 mg, at: 0 h, repeat: { every: 6 h, until: day 90 } }]`,
      reads: {
        start: 'value of control.prefrontal at 0 h',
        month: 'mean of control.prefrontal between 29 day and 30 day',
        quarter: lastDay,
      },
    },
    stimulant: {
      scenario: `duration: 95 day\nlife: [${STIMULANT_DAILY}]`,
      reads: {
        month: 'mean of control.prefrontal between 29 day and 30 day',
        quarter: lastDay,
        cows: 'maximum of withdrawal.cows',
      },
    },
    pleasure: { scenario: `duration: 95 day\n${MUCH_PLEASURE}`, reads: { quarter: lastDay } },
  },
  judge: ({ opioid, stimulant, pleasure }) => ({
    kept:
      wornDown([opioid.start, opioid.month, opioid.quarter]) &&
      wornDown([opioid.start, stimulant.month, stimulant.quarter]) &&
      stimulant.cows < 0.5 &&
      pleasure.quarter > opioid.quarter &&
      pleasure.quarter > stimulant.quarter,
    seen: `control ${words([opioid.start, opioid.month, opioid.quarter])} at 0, 30, 90 days of heroin; ${words([stimulant.month, stimulant.quarter])} at 30, 90 days of a dopamine-type drug, which leaves a COWS of ${shown(stimulant.cows)}; ${shown(pleasure.quarter)} at 90 days of a strong natural pleasure`,
  }),
  how: 'wired',
  size: 'illustrative',
  mutation: {
    is: 'surpluses of dopamine and glutamate do not count over days',
    hold: { 'reward.load': 0, 'control.strain': 0 },
  },
})

const held = (hold: string) => ({
  scenario: `${hold}${heroinFor('90 day')}\nduration: 1 day`,
  reads: { reserve: 'value of control.reserve at 1 h', connectivity: 'value of control.connectivity at 1 h' },
})

export const imbalance = claim({
  id: 'C30',
  says: 'by dopamine/glutamate imbalance and altered connectivity',
  mechanism: 'dopamine, glutamate and connectivity enter control',
  arms: {
    free: held(''),
    dopamine: held('hold: { reward.dopamine: 1 }\n'),
    glutamate: held('hold: { control.glutamate: 1 }\n'),
    connectivity: held('hold: { control.connectivity: 1 }\n'),
  },
  judge: ({ free, dopamine, glutamate, connectivity }) => {
    const loss = 1 - free.reserve
    const left = [dopamine, glutamate, connectivity].map(({ reserve }) => (1 - reserve) / loss)
    return {
      // Only partly: at least a hundredth of the loss is prevented, and at least a tenth of it stays.
      kept: loss > 0.02 && free.connectivity < 0.98 && left.every((share) => share > 0.1 && share < 0.99),
      seen: `three months of heroin take ${shown(100 * loss)} % of control at rest, connectivity is ${shown(free.connectivity)}; with dopamine, glutamate, connectivity held at baseline ${words(left.map((share) => 100 * share))} % of that loss stays`,
    }
  },
  how: 'wired',
  size: 'illustrative',
  mutation: { is: 'glutamate does not enter control', set: { 'control.byGlutamate': 0 } },
})
