import { claim, shown } from './claim.ts'
import { NO_ADAPTATION, NO_ANTIREWARD, regionsAt } from './judging.ts'
import { FIRST_DOSE, heroinFor, MUCH_PLEASURE, STOPPED } from './people.ts'

/** What moves less than this has not moved. Chosen: a hundredth of a baseline. */
const MOVED = 0.01

export const sharedAreas = claim({
  id: 'C01',
  says: 'pain and pleasure arise in overlapping areas, and opioid and dopamine signalling move both',
  mechanism: 'opioid and dopamine signals enter one hedonic balance; pain and reward inputs share regions',
  arms: {
    drug: {
      scenario: `duration: 3 h
life: [{ pain: 5, at: 0 h }]
give:
  - { substance: heroin, route: iv, dose: 5 mg, at: 1 h }
  - { substance: naloxone, route: iv, dose: 10 mg, at: 2 h }`,
      reads: {
        pleasureBefore: 'value of balance.pleasure at 1 h',
        painBefore: 'value of pain.intensity at 1 h',
        pleasureUnder: 'value of balance.pleasure at 90 min',
        painUnder: 'value of pain.intensity at 90 min',
        pleasureBlocked: 'minimum of balance.pleasure between 2 h and 3 h',
        painBlocked: 'maximum of pain.intensity between 2 h and 3 h',
      },
    },
    antagonist: {
      scenario: `duration: 3 h
life: [{ pain: 5, at: 0 h }]
give: [{ substance: naloxone, route: iv, dose: 10 mg, at: 1 h }]`,
      reads: {
        pleasureBefore: 'value of balance.pleasure at 1 h',
        painBefore: 'value of pain.intensity at 1 h',
        pleasure: 'value of balance.pleasure at 2 h',
        pain: 'value of pain.intensity at 2 h',
      },
    },
    pain: { scenario: 'duration: 2 h\nlife: [{ pain: 7, at: 0 h }]', reads: regionsAt('2 h') },
    reward: { scenario: 'duration: 2 h\nlife: [{ reward: 1, at: 0 h }]', reads: regionsAt('2 h') },
    dopamine: {
      scenario: 'duration: 2 h\nlife: [{ dopamine-drug: 1, at: 0 h }]',
      reads: { pleasure: 'value of balance.pleasure at 2 h' },
    },
  },
  judge: ({ drug, antagonist: alone, pain, reward, dopamine }) => {
    const names = ['ganglia', 'amygdala', 'prefrontal'] as const
    const common = names.filter((name) => Math.abs(pain[name] - 1) > MOVED && Math.abs(reward[name] - 1) > MOVED)
    const agonist = drug.pleasureUnder > drug.pleasureBefore && drug.painUnder < drug.painBefore
    const reversed = drug.pleasureBlocked < drug.pleasureUnder && drug.painBlocked > drug.painUnder
    const antagonist = reversed && alone.pleasure < alone.pleasureBefore && alone.pain > alone.painBefore
    return {
      kept: agonist && antagonist && dopamine.pleasure > MOVED && common.length > 0,
      seen: `heroin: pleasure ${shown(drug.pleasureBefore)} to ${shown(drug.pleasureUnder)}, pain ${shown(drug.painBefore)} to ${shown(drug.painUnder)} of 10; naloxone after it: ${shown(drug.pleasureBlocked)}, ${shown(drug.painBlocked)}, alone: ${alone.pleasure.toFixed(4)}, ${alone.pain.toFixed(4)}; dopamine-type drug: pleasure ${shown(dopamine.pleasure)}; pain and reward both move ${common.join(', ') || 'no region'}`,
    }
  },
  how: 'wired',
  size: 'illustrative',
  mutation: {
    is: 'neither signal enters the balance',
    set: { 'balance.byOpioid': 0, 'balance.byDopamine': 0 },
  },
})

/** Less of the dip than this is left once tone has returned. Chosen: a quarter is hardly told from nothing. */
const LEFT = 0.25

export const pullsBack = claim({
  id: 'C02',
  says: 'the brain pulls back to balance',
  mechanism: 'opponent adaptation at several time scales',
  arms: {
    first: {
      scenario: FIRST_DOSE,
      reads: {
        peak: 'maximum of balance.tone',
        dip: 'minimum of balance.tone',
        net: 'area of balance.tone',
        end: 'end of balance.tone',
      },
    },
  },
  judge: ({ first: { peak, dip, net, end } }) => ({
    kept: peak > MOVED && dip < -MOVED && Math.abs(end) < LEFT * -dip && net > 0,
    seen: `one dose: tone peaks at ${shown(peak)}, overshoots to ${shown(dip)}, is at ${shown(end)} on day 60; area above less area below ${shown(net)} h`,
  }),
  how: 'emergent',
  size: 'illustrative',
  mutation: { is: 'nothing adapts to the signal', hold: NO_ADAPTATION },
})

export const movesThreshold = claim({
  id: 'C03',
  says: 'repeating the pleasure moves the threshold',
  mechanism: 'a slow set point (allostatic state)',
  arms: {
    once: {
      scenario: FIRST_DOSE,
      reads: {
        peak: 'maximum of balance.tone between 0 h and 6 h',
        dip: 'minimum of balance.tone between 0 h and 14 day',
        later: 'value of balance.tone at 14 day',
      },
    },
    daily: {
      scenario: `duration: 60 day
give: [{ substance: heroin, route: iv, dose: 10 mg, at: 0 h, repeat: { every: 24 h, times: 30 } }]`,
      reads: {
        peak: 'maximum of balance.tone between 29 day and 702 h',
        dip: 'minimum of balance.tone between 29 day and 43 day',
        later: 'value of balance.tone at 43 day',
      },
    },
  },
  judge: ({ once, daily }) => ({
    // Longer: two weeks after the thirtieth dose tone is still lower than where that after the first had come back to half.
    kept: daily.peak < once.peak && daily.dip < once.dip && once.later > once.dip / 2 && daily.later < once.dip / 2,
    seen: `day 1 and day 30: peak ${shown(once.peak)} and ${shown(daily.peak)}, dip ${shown(once.dip)} and ${shown(daily.dip)}, two weeks later ${shown(once.later)} and ${shown(daily.later)}`,
  }),
  how: 'emergent',
  size: 'illustrative',
  mutation: {
    is: 'no anti-reward, so no set point that moves',
    hold: NO_ANTIREWARD,
  },
})

const DOSES = [5, 20, 60] as const
/** Mean tone over a day of four doses of each size, after a history of use. */
const dayAt = (days: number, dose: number) => ({
  scenario: `${heroinFor(`${days} day`)}
duration: 3 day
give: [{ substance: heroin, route: iv, dose: ${dose} mg, at: 6 h, repeat: { every: 6 h, times: 11 } }]`,
  reads: { tone: 'mean of balance.tone between 2 day and 3 day' },
})
const drugFree = (days: number) => ({
  scenario: `${heroinFor(`${days} day`)}\nduration: 3 day`,
  reads: { tone: 'mean of balance.tone between 2 day and 3 day' },
})

/** The dose at which tone is 0, on straight lines between doses. */
function doseToFeelNormal(tones: readonly number[]): number {
  const doses = [0, ...DOSES]
  if (tones[0]! >= 0) return 0
  const next = tones.findIndex((tone) => tone >= 0)
  if (next < 0) return Number.POSITIVE_INFINITY
  const [low, high] = [tones[next - 1]!, tones[next]!]
  return doses[next - 1]! + ((doses[next]! - doses[next - 1]!) * -low) / (high - low)
}

const doseWords = (dose: number) => (dose === Number.POSITIVE_INFINITY ? `more than ${DOSES.at(-1)}` : shown(dose))

export const tippedToPain = claim({
  id: 'C04',
  says: 'at the end the baseline is tipped to pain, and more drug is needed just to feel normal',
  mechanism: 'set point and tolerance',
  arms: {
    week0: drugFree(7),
    week5: dayAt(7, 5),
    week20: dayAt(7, 20),
    week60: dayAt(7, 60),
    month0: drugFree(30),
    month5: dayAt(30, 5),
    month20: dayAt(30, 20),
    month60: dayAt(30, 60),
    quarter0: drugFree(90),
    quarter5: dayAt(90, 5),
    quarter20: dayAt(90, 20),
    quarter60: dayAt(90, 60),
  },
  judge: (r) => {
    const week = doseToFeelNormal([r.week0, r.week5, r.week20, r.week60].map(({ tone }) => tone))
    const month = doseToFeelNormal([r.month0, r.month5, r.month20, r.month60].map(({ tone }) => tone))
    const quarter = doseToFeelNormal([r.quarter0, r.quarter5, r.quarter20, r.quarter60].map(({ tone }) => tone))
    return {
      kept: r.quarter0.tone < 0 && 0 < week && week < month && month < quarter,
      seen: `tone without the drug ${shown(r.week0.tone)}, ${shown(r.month0.tone)}, ${shown(r.quarter0.tone)} after 7, 30, 90 days of use; dose to feel normal, four times a day: ${doseWords(week)}, ${doseWords(month)}, ${doseWords(quarter)} mg (after 90 days 60 mg gives ${shown(r.quarter60.tone)})`,
    }
  },
  how: 'emergent',
  size: 'illustrative',
  mutation: {
    is: 'no set point and no tolerance',
    hold: { ...NO_ADAPTATION, 'tolerance.slow': 0, 'tolerance.medium': 0 },
  },
})

/** Points of COWS that nobody would notice. Chosen. */
const UNNOTICED = 0.5

export const anyPleasure = claim({
  id: 'C05',
  says: 'not special to heroin: long repeated strong pleasure does it',
  mechanism: 'a non-drug reward input through the dopamine path',
  arms: {
    reward: {
      scenario: `duration: 95 day
${MUCH_PLEASURE}
give: [{ substance: naltrexone, route: oral, dose: 50 mg, at: day 93 }]`,
      reads: {
        tone: 'value of balance.tone at day 93',
        cowsBefore: 'maximum of withdrawal.cows between 0 h and 93 day',
        cows: 'maximum of withdrawal.cows between 93 day and 95 day',
      },
    },
    heroin: { scenario: STOPPED, reads: { tone: 'value of balance.tone at day 3' } },
    naive: {
      scenario: 'duration: 95 day\ngive: [{ substance: naltrexone, route: oral, dose: 50 mg, at: day 93 }]',
      reads: { cows: 'maximum of withdrawal.cows between 93 day and 95 day' },
    },
  },
  judge: ({ reward, heroin, naive }) => ({
    kept:
      reward.tone < -MOVED &&
      reward.tone > heroin.tone &&
      reward.cowsBefore < UNNOTICED &&
      reward.cows < naive.cows + UNNOTICED,
    seen: `tone three days after the last of three months: ${shown(reward.tone)} after pleasure, ${shown(heroin.tone)} after heroin; COWS under naltrexone ${shown(reward.cows)}, in a person new to opioids ${shown(naive.cows)}`,
  }),
  how: 'emergent',
  size: 'illustrative',
  mutation: { is: 'a surplus of dopamine does not count over days', hold: { 'reward.load': 0 } },
})
