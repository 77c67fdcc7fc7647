import { claim, shown } from './claim.ts'
import { falls, MILD, NO_NALTREXONE, NOT_WITHDRAWN, rises, words } from './judging.ts'

/** Less than this share of an effect is left of one that is abolished. Chosen. */
const ABOLISHED = 0.1

const intoMuscle = (dose: number) => ({
  scenario: `duration: 6 h
life: [{ pain: 7, at: 0 h }]
give: [{ substance: heroin, route: im, dose: ${dose} mg, at: 0 h }]`,
  reads: { least: 'minimum of pain.intensity between 10 min and 6 h', before: 'value of pain.intensity at 1 s' },
})

export const treatsPain = claim({
  id: 'C06',
  says: 'diamorphine treats moderate to severe pain',
  mechanism: 'analgesia from the receptor signal',
  arms: { two: intoMuscle(2.5), five: intoMuscle(5), ten: intoMuscle(10) },
  judge: ({ two, five, ten }) => {
    const least = [two.least, five.least, ten.least]
    return {
      kept: ten.least < 4 && falls(least),
      seen: `pain of ${shown(ten.before)} falls to ${words(least)} of 10 after 2.5, 5, 10 mg into muscle`,
    }
  },
  how: 'wired',
  size: 'fitted to relief after operations (pain.halfSignal)',
  mutation: { is: 'the signal relieves no pain', hold: { 'pain.relief': 0 } },
})

const intoVein = (dose: number) => ({
  scenario: `duration: 3 h
give: [{ substance: heroin, route: iv, dose: ${dose} mg, at: 0 h }]`,
  reads: { least: 'minimum of breathing.ventilation' },
})
const LARGE = '{ substance: heroin, route: iv, dose: 60 mg, at: 0 min }'

export const stopsBreathing = claim({
  id: 'C07',
  says: 'acute respiratory depression',
  mechanism: 'the signal weakens the drives to breathe, and the answer to carbon dioxide flattens',
  arms: {
    five: intoVein(5),
    ten: intoVein(10),
    twenty: intoVein(20),
    large: {
      scenario: `duration: 2 h\ngive: [${LARGE}]`,
      reads: { oxygen: 'minimum of breathing.SaO2', arrest: 'time of breathing.arrest in min' },
    },
    rescued: {
      scenario: `duration: 2 h
give:
  - ${LARGE}
  - { substance: naloxone, route: iv, dose: 2 mg, when: breathing.ventilation < 40 % of rest, after: 60 s }`,
      reads: { oxygen: 'minimum of breathing.SaO2', arrest: 'time of breathing.arrest in min' },
    },
  },
  judge: ({ five, ten, twenty, large, rescued }) => {
    const least = [five.least, ten.least, twenty.least]
    return {
      kept: falls(least) && large.oxygen < 0.8 && large.arrest > 0 && Number.isNaN(rescued.arrest),
      seen: `least ventilation ${words(least)} L/min after 5, 10, 20 mg of heroin into a vein; 60 mg: oxygen saturation down to ${shown(100 * large.oxygen)} %, arrest at ${shown(large.arrest)} min; naloxone a minute after breathing falls: arrest ${shown(rescued.arrest)}`,
    }
  },
  how: 'wired',
  size: 'Mann 2022, fitted to ventilation under fentanyl; arrest by simulation only',
  mutation: {
    is: 'the signal leaves the drives as they are',
    hold: { 'breathing.wakefulShare': 1, 'breathing.reflexShare': 1 },
  },
})

export const dependsOnMedicine = claim({
  id: 'C08',
  says: 'risk of dependence, even as medicine',
  mechanism: 'the same adaptation',
  arms: {
    scheduled: {
      scenario: `duration: 24 day
give: [{ substance: morphine, route: oral, dose: 30 mg, at: 0 h, repeat: { every: 4 h, until: day 14 } }]`,
      reads: { cows: 'maximum of withdrawal.cows between 14 day and 24 day' },
    },
    single: {
      scenario: `duration: 24 day
give: [{ substance: morphine, route: oral, dose: 30 mg, at: 0 h, repeat: { every: 5 day, times: 3 } }]`,
      reads: { cows: 'maximum of withdrawal.cows' },
    },
  },
  judge: ({ scheduled, single }) => ({
    kept: scheduled.cows >= MILD && single.cows < MILD / 2,
    seen: `highest COWS ${shown(scheduled.cows)} after two weeks of 30 mg of morphine by mouth every 4 h, ${shown(single.cows)} after three single doses (mild from 5)`,
  }),
  how: 'emergent',
  size: 'scores after stopping: peaks of published trials, untuned for this regimen',
  mutation: { is: 'cells do not adapt', hold: NOT_WITHDRAWN },
})

/** 10 mg of heroin hydrochloride monohydrate, 423.89 g/mol. */
const GIVEN = (10 / 423.89) * 1000
const AMOUNTS = [
  ...['muscle', 'nose', 'lung', 'stomach', 'gut', 'unabsorbed', 'central', 'peripheral'].map((at) => `heroin.${at}`),
  ...['central', 'peripheral', 'eliminated'].map((at) => `monoacetylmorphine.${at}`),
  ...['muscle', 'stomach', 'gut', 'central', 'peripheral', 'deep', 'excreted', 'eliminated', 'unabsorbed'].map(
    (at) => `morphine.${at}`,
  ),
  ...['bile', 'faeces'].map((at) => `morphine.${at}`),
  ...['transit1', 'transit2', 'central', 'eliminated'].map((at) => `m6g.${at}`),
  ...['central', 'eliminated'].map((at) => `m3g.${at}`),
]

const amountReads: Readonly<Record<string, string>> = Object.fromEntries(
  AMOUNTS.map((id) => [id, `end of ${id} in umol`]),
)

export const becomesMorphine = claim({
  id: 'C09',
  says: 'heroin is converted to morphine and binds opioid receptors',
  mechanism: 'heroin to 6-MAM to morphine to its glucuronides; competitive binding',
  arms: {
    amounts: {
      scenario: `duration: 48 h
give: [{ substance: heroin, route: iv, dose: 10 mg, at: 0 h }]`,
      reads: amountReads,
    },
    levels: {
      scenario: `duration: 48 h
give: [{ substance: heroin, route: iv, dose: 10 mg, at: 0 h }]`,
      reads: {
        mamAt: 'time of maximum of monoacetylmorphine.plasma in min',
        morphineAt: 'time of maximum of morphine.plasma in min',
        peak: 'maximum of heroin.plasma',
        hour: 'value of heroin.plasma at 1 h',
        mam: 'maximum of monoacetylmorphine.bound',
        morphine: 'maximum of morphine.bound',
        occupancy: 'maximum of receptor.occupancy',
      },
    },
  },
  judge: ({ amounts, levels }) => {
    const total = Object.values(amounts as Readonly<Record<string, number>>).reduce((sum, each) => sum + each, 0)
    const closes = Math.abs(total / GIVEN - 1)
    return {
      kept:
        closes < 1e-6 &&
        levels.mamAt > 0 &&
        levels.mamAt < levels.morphineAt &&
        levels.hour < 0.01 * levels.peak &&
        levels.mam > 0 &&
        levels.morphine > 0,
      seen: `of ${shown(GIVEN)} µmol given ${shown(total)} are accounted for after two days; 6-MAM peaks at ${shown(levels.mamAt)} min, morphine at ${shown(levels.morphineAt)} min; after an hour ${shown((100 * levels.hour) / levels.peak)} % of heroin’s peak is left; receptors held: ${shown(levels.mam)} by 6-MAM, ${shown(levels.morphine)} by morphine`,
    }
  },
  how: 'emergent',
  size: 'Rook 2006 and pooled studies of morphine',
  mutation: { is: '6-MAM becomes no morphine', set: { 'monoacetylmorphine.toMorphine': 0 } },
})

const highReads = {
  high: 'maximum of high.level',
  at: 'time of maximum of high.level in min',
  morphine: 'area of morphine.plasma',
  signal: 'area of receptor.above',
}

export const givesHigh = claim({
  id: 'C10',
  says: 'pleasure',
  mechanism: '6-MAM enters fast, and the rate of rise matters',
  arms: {
    vein: {
      scenario: 'duration: 24 h\ngive: [{ substance: heroin, route: iv, dose: 5 mg, at: 0 h }]',
      reads: highReads,
    },
    mouth: {
      scenario: 'duration: 24 h\ngive: [{ substance: heroin, route: oral, dose: 30 mg, at: 0 h }]',
      reads: highReads,
    },
  },
  judge: ({ vein, mouth }) => ({
    // At least the same exposure: more morphine in plasma by mouth, and as much signal (25 mg would do at the fitted numbers).
    kept: vein.at < 15 && mouth.morphine > vein.morphine && mouth.signal > vein.signal && mouth.high < 0.75 * vein.high,
    seen: `high of ${shown(vein.high)} of 100 at ${shown(vein.at)} min after 5 mg into a vein; ${shown(mouth.high)} at ${shown(mouth.at)} min after 30 mg by mouth, with ${shown(mouth.morphine / vein.morphine)} times the morphine in plasma and ${shown(mouth.signal / vein.signal)} times the signal`,
  }),
  how: 'wired',
  size: 'ratings after doses into a vein (high.halfSignal is fitted)',
  mutation: {
    is: 'the rise does not matter, and what is taken is felt at the pace of morphine',
    set: { 'high.lasting': 1, 'monoacetylmorphine.KD': 1e6 },
  },
})

const heavy = (dose: number) => ({
  scenario: `duration: 8 h\ngive: [{ substance: heroin, route: iv, dose: ${dose} mg, at: 0 h }]`,
  reads: {
    most: 'maximum of sedation.level',
    later: 'value of sedation.level at 4 h',
    high: 'maximum of high.level',
    highLater: 'value of high.level at 4 h',
    signal: 'maximum of receptor.signal',
  },
})

export const makesHeavy = claim({
  id: 'C11',
  says: 'heaviness, sedation',
  mechanism: 'sedation follows the receptor signal with a delay',
  arms: { two: heavy(2.5), five: heavy(5), ten: heavy(10) },
  judge: ({ two, five, ten }) => ({
    kept:
      rises([two.signal, five.signal, ten.signal]) &&
      rises([two.most, five.most, ten.most]) &&
      ten.later / ten.most > 2 * (ten.highLater / ten.high),
    seen: `sedation up to ${words([two.most, five.most, ten.most])} of 1 at signals up to ${words([two.signal, five.signal, ten.signal])}; four hours after 10 mg ${shown((100 * ten.later) / ten.most)} % of it is left, and ${shown((100 * ten.highLater) / ten.high)} % of the high`,
  }),
  how: 'wired',
  size: 'shares of sleepy people (sedation.halfSignal is fitted)',
  mutation: { is: 'the signal makes nobody heavy', hold: { 'sedation.byOpioid': 0 } },
})

const itching = (substance: string, dose: number) => ({
  scenario: `duration: 6 h
give:
  - { substance: ${substance}, route: im, dose: ${dose} mg, at: 0 h }
  - { substance: naloxone, route: iv, dose: 2 mg, at: 90 min }`,
  reads: { most: 'value of itch.level at 90 min', blocked: 'minimum of itch.level between 90 min and 3 h' },
})

export const itches = claim({
  id: 'C12',
  says: 'itching',
  mechanism: 'the signal makes the skin itch',
  arms: { morphine: itching('morphine', 10), heroin: itching('heroin', 5) },
  judge: ({ morphine, heroin }) => ({
    kept: [morphine, heroin].every(({ most, blocked }) => most > 0.1 && blocked < ABOLISHED * most),
    seen: `itch ${shown(morphine.most)} of 1 at 90 min after 10 mg of morphine, ${shown(heroin.most)} after 5 mg of heroin into muscle; ${shown(morphine.blocked)} and ${shown(heroin.blocked)} after naloxone`,
  }),
  how: 'wired',
  size: 'illustrative',
  mutation: { is: 'no signal reaches the skin', hold: { 'itch.level': 0 } },
})

const sick = (dose: number, before = '') => ({
  scenario: `${before}duration: 6 h
give: [{ substance: morphine, route: iv, dose: ${dose} mg, at: 1 h }]`,
  reads: { most: 'maximum of nausea.level', vomiting: 'maximum of vomiting.hazard in 1/h' },
})
const TEN_DAYS =
  'person: { history: { substance: morphine, route: oral, dose: 30 mg, repeat: { every: 4 h }, for: 10 day } }\n'

export const makesSick = claim({
  id: 'C13',
  says: 'nausea, sometimes vomiting',
  mechanism: 'the signal makes sick where it is new',
  arms: { five: sick(5), ten: sick(10), twenty: sick(20), tolerant: sick(10, TEN_DAYS) },
  judge: ({ five, ten, twenty, tolerant }) => ({
    kept:
      tolerant.most < ten.most / 2 &&
      rises([five.most, ten.most, twenty.most]) &&
      rises([five.vomiting, ten.vomiting, twenty.vomiting]),
    seen: `nausea ${words([five.most, ten.most, twenty.most])} of 1 after 5, 10, 20 mg of morphine into a vein, with ${words([five.vomiting, ten.vomiting, twenty.vomiting])} chances of vomiting an hour; after ten days of use ${shown(tolerant.most)}`,
  }),
  how: 'wired',
  size: 'illustrative',
  mutation: { is: 'nobody gets used to it', set: { 'nausea.tolerance': 0 } },
})

const threeEffects = {
  relief: 'maximum of pain.relief between 12 h and 18 h',
  high: 'maximum of high.level between 12 h and 18 h',
  nausea: 'maximum of nausea.level between 12 h and 18 h',
}
const HEROIN_AT_NOON = '{ substance: heroin, route: iv, dose: 10 mg, at: 12 h }'

export const muIsTarget = claim({
  id: 'C14',
  says: 'mu receptors are the target',
  mechanism: 'receptor occupancy',
  arms: {
    open: { scenario: `duration: 18 h\ngive: [${HEROIN_AT_NOON}]`, reads: threeEffects },
    blocked: {
      scenario: `duration: 18 h
give:
  - ${HEROIN_AT_NOON}
  - { substance: naltrexone, route: oral, dose: 50 mg, at: 8 h }`,
      reads: threeEffects,
    },
  },
  judge: ({ open, blocked }) => ({
    kept: (['relief', 'high', 'nausea'] as const).every(
      (name) => open[name] > 0 && blocked[name] < ABOLISHED * open[name],
    ),
    seen: `10 mg of heroin into a vein, alone and four hours after naltrexone: relief ${shown(open.relief)} and ${shown(blocked.relief)}, high ${shown(open.high)} and ${shown(blocked.high)}, nausea ${shown(open.nausea)} and ${shown(blocked.nausea)}`,
  }),
  how: 'emergent',
  size: 'naltrexone.KD fitted to tomography and to blocked doses of heroin',
  mutation: NO_NALTREXONE,
})

const inPain = (give: string) => ({
  scenario: `duration: 4 h\nlife: [{ pain: 5, at: 0 h }]\n${give}`,
  reads: {
    pain: 'value of pain.intensity at 4 h',
    pleasure: 'value of balance.pleasure at 4 h',
    breathing: 'value of breathing.ventilation at 4 h',
  },
})

export const ownOpioids = claim({
  id: 'C17',
  says: 'the body’s own opioids regulate pain, pleasure and breathing',
  mechanism: 'an endogenous ligand competes at the receptor',
  arms: {
    healthy: inPain(''),
    blocked: inPain('give: [{ substance: naltrexone, route: oral, dose: 50 mg, at: 0 h }]'),
  },
  judge: ({ healthy, blocked }) => ({
    kept:
      blocked.pain > healthy.pain + 1e-4 &&
      blocked.pleasure < healthy.pleasure - 1e-4 &&
      blocked.breathing >= healthy.breathing - 1e-3,
    seen: `naltrexone in a healthy person: pain ${healthy.pain.toFixed(4)} to ${blocked.pain.toFixed(4)} of 10, pleasure ${healthy.pleasure.toFixed(4)} to ${blocked.pleasure.toFixed(4)}, ventilation ${healthy.breathing.toFixed(3)} to ${blocked.breathing.toFixed(3)} L/min`,
  }),
  how: 'emergent',
  size: 'illustrative',
  mutation: { is: 'the body makes no opioids', set: { 'receptor.ownPull': 0 } },
})

const transmission = (dose: number, naloxone = '') => ({
  scenario: `duration: 2 h
life: [{ pain: 5, at: 0 h }]
give:
  - { substance: heroin, route: iv, dose: ${dose} mg, at: 0 h }${naloxone}`,
  reads: {
    occupancy: 'value of receptor.occupancy at 30 min',
    relief: 'value of pain.relief at 30 min',
    end: 'minimum of pain.relief between 30 min and 2 h',
  },
})

export const blocksPainSignals = claim({
  id: 'C18',
  says: 'heroin blocks pain signals at those receptors',
  mechanism: 'agonist occupancy lowers pain transmission',
  arms: {
    d1: transmission(1.25),
    d2: transmission(2.5),
    d3: transmission(5),
    d4: transmission(10),
    d5: transmission(20),
    d6: transmission(40),
    blocked: transmission(10, '\n  - { substance: naloxone, route: iv, dose: 10 mg, at: 30 min }'),
  },
  judge: ({ d1, d2, d3, d4, d5, d6, blocked }) => {
    const all = [d1, d2, d3, d4, d5, d6]
    const left = all.map(({ relief }) => 1 - relief)
    const gains = left.slice(1).map((value, i) => left[i]! - value)
    return {
      kept:
        rises(all.map(({ occupancy }) => occupancy)) &&
        falls(left) &&
        gains.at(-1)! < Math.max(...gains) / 4 &&
        1 - blocked.end > 0.9,
      seen: `at occupancies ${words(all.map(({ occupancy }) => occupancy))} the share of pain that passes is ${words(left)}; with naloxone after 10 mg ${shown(1 - blocked.end)}`,
    }
  },
  how: 'wired',
  size: 'fitted to relief after operations',
  mutation: { is: 'the signal relieves no pain', hold: { 'pain.relief': 0 } },
})
