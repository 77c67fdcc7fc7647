import { claim, shown } from './claim.ts'
import { words } from './judging.ts'
import { heroinFor, PLEASURES, STIMULANT_DAILY, STOPPED } from './people.ts'

const percent = (share: number) => `${shown(100 * share)} %`

const STRESSED = `life: [{ stress: 1, at: day 3, for: 2 h }]`
const withStructure = (hold: string) => ({
  scenario: `${hold}${heroinFor('90 day')}\nduration: 40 day\n${STRESSED}`,
  reads: {
    grey: 'value of structure.grey at 1 h',
    white: 'value of structure.white at 1 h',
    greyMonth: 'value of structure.grey at day 30',
    whiteMonth: 'value of structure.white at day 30',
    motor: 'value of cognition.motor at day 3',
    mood: 'value of mood.level at day 3',
    disinhibition: 'value of conduct.disinhibition at day 3',
    calm: 'value of mood.negativeAffect at day 3',
    stressed: 'value of mood.negativeAffect at day 3 02:00',
  },
})

export const matterShrinks = claim({
  id: 'C33',
  says: 'differences in grey and white matter between groups; emotion, behaviour, movement and stress reactions change',
  mechanism: 'structural states',
  arms: { free: withStructure(''), kept: withStructure('hold: { structure.grey: 1, structure.white: 1 }\n') },
  judge: ({ free, kept }) => {
    const lost = [1 - free.grey, 1 - free.white]
    const back = [1 - (1 - free.greyMonth) / lost[0]!, 1 - (1 - free.whiteMonth) / lost[1]!]
    const isSmall = lost.every((each) => each > 0.002 && each < 0.1)
    const stress = (each: { stressed: number; calm: number }) => each.stressed - each.calm
    const moved = {
      movement: free.motor < kept.motor - 1e-4,
      mood: free.mood < kept.mood - 1e-4,
      conduct: free.disinhibition > kept.disinhibition + 1e-4,
      'the stress response': stress(free) > stress(kept) + 1e-4,
    }
    const still = Object.entries(moved).flatMap(([name, does]) => (does ? [] : [name]))
    return {
      kept: isSmall && back.every((share) => share > 0.5) && still.length === 0,
      seen: `after three months of heroin grey matter is ${percent(lost[0]!)} and white matter ${percent(lost[1]!)} smaller; after 30 days without, ${words(back.map((each) => 100 * each))} % of that is back; with and without the loss: movement ${shown(free.motor)} and ${shown(kept.motor)}, mood ${shown(free.mood)} and ${shown(kept.mood)}, disinhibition ${shown(free.disinhibition)} and ${shown(kept.disinhibition)}, rise of negative affect under stress ${shown(stress(free))} and ${shown(stress(kept))}${still.length === 0 ? '' : `; does not move with it: ${still.join(', ')}`}`,
    }
  },
  how: 'wired',
  size: 'illustrative',
  contradicted:
    'imaging finds differences between groups, some from before any use, and most of them gone within a month of stopping: no lasting loss of cells is shown',
  mutation: {
    is: 'nothing shrinks',
    set: {
      'structure.greyFast': 0,
      'structure.greySlow': 0,
      'structure.whiteFast': 0,
      'structure.whiteSlow': 0,
      'structure.byYear': 0,
    },
  },
})

const pulse = (past: string) => ({
  scenario: `${past}duration: 12 day
give: [{ substance: morphine, route: iv, dose: 5 mg, at: day 10 }]`,
  reads: {
    signal: 'maximum of receptor.signal between 10 day and 12 day',
    occupancy: 'maximum of receptor.occupancy between 10 day and 12 day',
    pool: 'value of receptor.pool at day 10',
    d2: 'value of reward.d2 at day 10',
    tone: 'value of endogenous.tone at day 10',
  },
})

export const lessSensitive = claim({
  id: 'C34',
  says: 'dopamine and endorphin systems are downregulated; receptors become less sensitive',
  mechanism: 'D2 availability; coupling of the mu receptor; endogenous tone',
  arms: {
    naive: pulse(''),
    used: pulse(`${heroinFor('90 day')}\n`),
    stopped: {
      scenario: STOPPED,
      reads: {
        pool: 'value of receptor.pool at 1 h',
        poolLater: 'value of receptor.pool at day 60',
        d2: 'value of reward.d2 at 1 h',
        d2Later: 'value of reward.d2 at day 60',
      },
    },
  },
  judge: ({ naive, used, stopped }) => {
    const poolBack = (stopped.poolLater - stopped.pool) / (1 - stopped.pool)
    const d2Back = (stopped.d2Later - stopped.d2) / (1 - stopped.d2)
    return {
      kept:
        used.signal < naive.signal - 0.01 &&
        used.d2 < 0.99 &&
        Math.abs(used.occupancy / naive.occupancy - 1) < 0.02 &&
        poolBack - d2Back > 0.2,
      seen: `10 days after three months of heroin 5 mg of morphine gives a signal of ${shown(used.signal)} (naive ${shown(naive.signal)}) at an occupancy of ${shown(used.occupancy)} (${shown(naive.occupancy)}); functional pool ${shown(used.pool)}, D2 ${shown(used.d2)}, endogenous tone ${shown(used.tone)}; after 60 days ${percent(poolBack)} of the pool and ${percent(d2Back)} of D2 is back`,
    }
  },
  how: 'wired',
  size: 'D2: Wang 1997; the pool is illustrative',
  contradicted:
    'the number of mu receptors is not lower in people who use heroin, and endogenous tone was found low, unchanged or high: the model lets a little of it go; low D2 may be a trait from before, or of smoking',
  mutation: { is: 'coupling stays', set: { 'tolerance.poolLoss': 0, 'tolerance.efficacyLoss': 0 } },
})

/** What a strong natural pleasure adds, three quarters of an hour into it. */
const responses = {
  load: 'value of reward.load at 1 h',
  before7: 'value of balance.pleasure at day 7',
  under7: 'value of balance.pleasure at day 7 00:45',
  before30: 'value of balance.pleasure at day 30',
  under30: 'value of balance.pleasure at day 30 00:45',
  before180: 'value of balance.pleasure at day 180',
  under180: 'value of balance.pleasure at day 180 00:45',
} as const
const added = (r: { readonly [Name in keyof typeof responses]: number }) => [
  r.under7 - r.before7,
  r.under30 - r.before30,
  r.under180 - r.before180,
]
const afterStimulant = `duration: 271 day
life:
  - ${STIMULANT_DAILY}
  - { reward: 1, at: day 97, for: 1 h }
  - { reward: 1, at: day 120, for: 1 h }
  - { reward: 1, at: day 270, for: 1 h }`

export const hardToFeel = claim({
  id: 'C35',
  says: 'post-acute withdrawal: after heroin or any other drug, pleasure is hard to feel for a while',
  mechanism: 'slow recovery of dopamine receptors and anti-reward',
  arms: {
    never: { scenario: `duration: 181 day\n${PLEASURES}`, reads: responses },
    heroin: { scenario: `${heroinFor('90 day')}\nduration: 181 day\n${PLEASURES}`, reads: responses },
    stimulant: {
      scenario: afterStimulant,
      reads: {
        load: 'value of reward.load at day 90',
        before7: 'value of balance.pleasure at day 97',
        under7: 'value of balance.pleasure at day 97 00:45',
        before30: 'value of balance.pleasure at day 120',
        under30: 'value of balance.pleasure at day 120 00:45',
        before180: 'value of balance.pleasure at day 270',
        under180: 'value of balance.pleasure at day 270 00:45',
      },
    },
  },
  judge: ({ never, heroin, stimulant }) => {
    const usual = added(never)
    const share = (r: typeof heroin) => added(r).map((value, i) => value / usual[i]!)
    const [h7 = 0, h30 = 0, h180 = 0] = share(heroin)
    const [s7 = 0, s30 = 0, s180 = 0] = share(stimulant)
    return {
      // Low: under 90 % of what the person would have felt before; near normal: from there on.
      kept: h7 < 0.9 && h30 < 0.9 && h7 < h30 && h180 > 0.9 && s7 < 0.97 && s7 > h7 && s30 > h30,
      seen: `answer to the same natural pleasure 7, 30, 180 days after three months of heroin: ${words([h7, h30, h180].map((each) => 100 * each))} % of that before any drug; of a dopamine-type drug: ${words([s7, s30, s180].map((each) => 100 * each))} % (surplus of dopamine at the end ${shown(heroin.load)} and ${shown(stimulant.load)})`,
    }
  },
  how: 'wired',
  size: 'ratings normal again one to two months after stopping (neuro.csv REW001), sizes assumed',
  mutation: { is: 'the answer to pleasure stays', hold: { 'reward.gain': 1 } },
})

const indices = {
  executive7: 'value of cognition.executive at day 7',
  memory7: 'value of cognition.memory at day 7',
  mood7: 'value of mood.level at day 7',
  executive180: 'value of cognition.executive at day 180',
  memory180: 'value of cognition.memory at day 180',
  mood180: 'value of mood.level at day 180',
}
const STOPPED_EARLY = `${heroinFor('30 day')}\nduration: 180 day`

export const thinkingSuffers = claim({
  id: 'C37',
  says: 'executive function, memory and mood suffer',
  mechanism: 'readouts of control, structure, withdrawal and set point',
  arms: {
    month: { scenario: STOPPED_EARLY, reads: indices },
    quarter: { scenario: STOPPED, reads: indices },
  },
  judge: ({ month, quarter }) => {
    const early = [month.executive7, month.memory7, month.mood7]
    const late = [quarter.executive7, quarter.memory7, quarter.mood7]
    const after = [quarter.executive180, quarter.memory180, quarter.mood180]
    return {
      kept: early.every((value, i) => value < 1 && late[i]! < value && after[i]! > late[i]! && after[i]! < 1 - 1e-4),
      seen: `executive function, memory, mood a week after 30 days of heroin: ${words(early)}; after 90 days: ${words(late)}; half a year later: ${words(after)}`,
    }
  },
  how: 'wired',
  size: 'illustrative',
  mutation: {
    is: 'control, structure, withdrawal and set point stay at baseline',
    hold: { 'control.prefrontal': 1, 'structure.grey': 1, 'withdrawal.symptoms': 0, 'balance.setpoint': 0 },
  },
})

const episodes = 'mean of mood.episodeHazard in 1/day between 0 day and 180 day'

export const riskRises = claim({
  id: 'C38',
  says: 'mental disorder risk rises',
  mechanism: 'low mood raises the hazard of an episode of depression or anxiety',
  arms: {
    used: { scenario: STOPPED, reads: { hazard: episodes } },
    never: { scenario: 'duration: 180 day', reads: { hazard: episodes } },
  },
  judge: ({ used, never }) => ({
    kept: used.hazard > 1.01 * never.hazard,
    seen: `hazard ratio ${shown(used.hazard / never.hazard)} over the half year after three months of heroin, against the same person without (${shown(never.hazard)} a day)`,
  }),
  how: 'wired',
  size: 'surveys for people who never used; the steepness from two to four times as many episodes, cause and effect not told apart',
  mutation: { is: 'mood does not enter the hazard', set: { 'mood.hazardSteepness': 0 } },
})
