import type { ModelSource } from '../../language/model.ts'
import { assumed } from '../assumed.ts'
import { signalState } from '../body/signal-state.ts'
import { shifted } from '../receptor/tolerance.ts'

const adapted = (is: string) => signalState(is, [-1, 1])

/**
 * Cells and circuits adapt to the signal within hours, days and weeks; what they have adapted to and no longer get is withdrawal.
 *
 * The adaptation pulls against the signal while it lasts and is uncovered when the signal falls: slowly as a drug leaves, at once by an
 * antagonist or by a weaker agonist that takes the receptor. Noradrenaline is recruited over a day. Small pulls are hardly felt, so that
 * one dose leaves next to nothing unless an antagonist adds the loss of the body’s own opioids.
 *
 * Measured in  people (scores after stopping and after naloxone), rodents (what drives noradrenaline)
 * Leaves out   expectation and place; which signs come first
 */
const withdrawal: ModelSource = {
  id: 'withdrawal',
  title: 'Withdrawal: an adaptation uncovered',
  source: { cites: 'Allostat', where: 'docs/decisions/0023-withdrawal.md' },
  leavesOut: [
    'expectation and place',
    'single signs and their order',
    'differences between opioids beyond signal and time',
  ],
  inputs: {
    'receptor.signal': { unit: '1', is: 'net agonist signal' },
    'receptor.restSignal': { unit: '1', is: 'the same at rest, by the body’s own opioids' },
    'tolerance.slow': { unit: '1', is: 'tolerance that comes and goes in weeks' },
    'lofexidine.effect': { unit: 'ng/mL', is: 'lofexidine at the effect site' },
  },
  parameters: {
    'withdrawal.toleranceGain': assumed(
      1,
      '1',
      'further shift of what these circuits get from the signal, at the full state of weeks',
      'cells of the locus coeruleus lose their receptors in reserve under morphine (Christie 1987, rats), so that a partial agonist no longer does for a full one',
      { plausible: [0.3, 3] },
    ),
    'withdrawal.hoursTime': assumed(
      3,
      'h',
      'time constant of the adaptation of hours',
      'after one dose of morphine naloxone brings on symptoms at 45 minutes and not at 15 (Heishman 1989), and what buprenorphine uncovers in two hours must not have faded meanwhile',
      { plausible: [1, 5], within: [0.05, 48] },
    ),
    'withdrawal.daysTime': assumed(
      72,
      'h',
      'time constant of the adaptation of days',
      'heroin withdrawal lasts a week (clinical overviews: 4 to 10 days)',
      { plausible: [48, 120], within: [4, 2000] },
    ),
    'withdrawal.weeksTime': assumed(
      14,
      'day',
      'time constant of the adaptation of weeks',
      'after a reduction of methadone over weeks symptoms take another three weeks to fade (Gossop 1987)',
      { plausible: [8, 25], within: [1, 200] },
    ),
    'withdrawal.hoursWeight': assumed(
      0.8,
      '1',
      'weight of the adaptation of hours',
      'withdrawal that is brought on in minutes is no milder than what comes by itself',
      { plausible: [0.4, 1.2] },
    ),
    'withdrawal.daysWeight': assumed(0.6, '1', 'weight of the adaptation of days', 'scale only', {
      plausible: [0.4, 0.9],
    }),
    'withdrawal.weeksWeight': assumed(0.2, '1', 'weight of the adaptation of weeks', 'scale only', {
      plausible: [0.1, 0.4],
    }),
    'withdrawal.early': assumed(
      0.1,
      '1',
      'share of the pull that a person new to opioids feels',
      'adenylyl cyclase and what follows it are made anew over days and weeks of use (Nestler, rodents); three single doses leave next to nothing',
      { plausible: [0.05, 0.3], within: [0, 1] },
    ),
    'withdrawal.deepening': assumed(
      2,
      '1',
      'power by which what is felt of the pull grows with the state of weeks',
      'a few days of use leave mild signs and weeks of it moderate ones',
      { plausible: [1, 3], within: [0.2, 6] },
    ),
    'withdrawal.quietHalf': assumed(
      0.1,
      '1',
      'surplus of signal that quiets half of the recruited noradrenaline at once',
      'mu agonists open potassium channels on cells of the locus coeruleus (Williams, Egan and North 1982, slices), and people are relieved within the hour',
      { plausible: [0.05, 0.3], within: [0.001, 10] },
    ),
    'withdrawal.recruitTime': assumed(
      24,
      'h',
      'time constant in which noradrenaline is recruited',
      'precipitated withdrawal peaks in minutes, spontaneous on days 2 to 3',
      { plausible: [12, 36], within: [0.5, 500] },
    ),
    'withdrawal.direct': assumed(
      0.85,
      '1',
      'share of symptoms that follow the pull at once',
      'with the next; scale only',
    ),
    'withdrawal.recruited': assumed(
      0.6,
      '1',
      'share of symptoms by recruited noradrenaline',
      'with the last; scale only',
    ),
    'withdrawal.alphaBlock': assumed(
      0.7,
      '1',
      'largest share of recruited symptoms that an alpha-2 agonist takes away',
      'only its product with the share of recruited symptoms is pinned, by scores under lofexidine',
      { plausible: [0.5, 1], within: [0, 1] },
    ),
    'lofexidine.half': assumed(
      1.2,
      'ng/mL',
      'effect-site concentration of half of that',
      'doses of 2.16 and 2.88 mg a day, which give some 2 to 4 ng/mL, differ little in effect',
      { plausible: [0.5, 3], within: [0.01, 100] },
    ),
    'withdrawal.steepness': assumed(
      1.6,
      '1',
      'steepness of the scores on symptoms',
      'small pulls are hardly felt: three single doses leave next to nothing, slow reductions cost less',
      { plausible: [1.3, 3], within: [0.5, 8] },
    ),
    'withdrawal.halfCows': assumed(
      0.35,
      '1',
      'symptoms of half of the highest COWS',
      'untreated heroin withdrawal peaks at moderate scores, 15 to 25 of 48',
      { plausible: [0.2, 0.5], within: [0.01, 10] },
    ),
    'withdrawal.halfSows': assumed(
      0.33,
      '1',
      'symptoms of half of the highest SOWS',
      'felt somewhat before it is seen',
      { plausible: [0.2, 0.5], within: [0.01, 10] },
    ),
    'withdrawal.halfGossop': assumed(
      0.55,
      '1',
      'symptoms of half of the highest short SOWS',
      'means of 8.7 of 30 on day 3 without treatment and 6.3 under lofexidine (neuro.csv WTX001, WTX002, fit rows)',
      { plausible: [0.3, 0.8], within: [0.01, 10] },
    ),
  },
  states: {
    'withdrawal.hours': adapted('signal to which cells have adapted within hours'),
    'withdrawal.days': adapted('signal to which cells have adapted within days'),
    'withdrawal.weeks': adapted('signal to which circuits have adapted within weeks'),
    'withdrawal.recruitment': {
      unit: '1',
      start: 0,
      is: 'noradrenaline recruited by the pull',
      within: [0, 2],
      scale: 0.1,
    },
  },
  quantities: {
    'withdrawal.surplus': { unit: '1', is: 'signal above that of a person at rest' },
    'withdrawal.pull': { unit: '1', is: 'adaptation that no signal covers' },
    'withdrawal.quieted': { unit: '1', is: 'share of recruited symptoms that the present signal takes away' },
    'withdrawal.calmed': { unit: '1', is: 'share of recruited symptoms that an alpha-2 agonist takes away' },
    'withdrawal.symptoms': { unit: '1', is: 'symptoms before they are rated' },
    'withdrawal.cows': { unit: '1', is: 'clinical opiate withdrawal scale, 0 to 48 points' },
    'withdrawal.sows': { unit: '1', is: 'subjective opiate withdrawal scale (Handelsman), 0 to 64 points' },
    'withdrawal.sowsGossop': { unit: '1', is: 'short opiate withdrawal scale (Gossop), 0 to 30 points' },
  },
  equations: `
    withdrawal.fold = 1 + withdrawal.toleranceGain * tolerance.slow
    withdrawal.surplus = ${shifted('receptor.signal', 'withdrawal.fold')} - ${shifted('receptor.restSignal', 'withdrawal.fold')}
    withdrawal.hours' = (withdrawal.surplus - withdrawal.hours) / withdrawal.hoursTime
    withdrawal.days' = (withdrawal.surplus - withdrawal.days) / withdrawal.daysTime
    withdrawal.weeks' = (withdrawal.surplus - withdrawal.weeks) / withdrawal.weeksTime
    withdrawal.felt = withdrawal.early + (1 - withdrawal.early) * tolerance.slow^withdrawal.deepening
    withdrawal.pull = withdrawal.felt * max(0, withdrawal.hoursWeight * (withdrawal.hours - withdrawal.surplus)
      + withdrawal.daysWeight * (withdrawal.days - withdrawal.surplus)
      + withdrawal.weeksWeight * (withdrawal.weeks - withdrawal.surplus))
    withdrawal.recruitment' = (withdrawal.pull - withdrawal.recruitment) / withdrawal.recruitTime
    withdrawal.calmed = withdrawal.alphaBlock * hill(lofexidine.effect, lofexidine.half, 1)
    withdrawal.quieted = hill(max(0, withdrawal.surplus), withdrawal.quietHalf, 1)
    withdrawal.symptoms = withdrawal.direct * withdrawal.pull
      + withdrawal.recruited * withdrawal.recruitment * (1 - withdrawal.calmed) * (1 - withdrawal.quieted)
    withdrawal.cows = 48 * hill(withdrawal.symptoms, withdrawal.halfCows, withdrawal.steepness)
    withdrawal.sows = 64 * hill(withdrawal.symptoms, withdrawal.halfSows, withdrawal.steepness)
    withdrawal.sowsGossop = 30 * hill(withdrawal.symptoms, withdrawal.halfGossop, withdrawal.steepness)
  `,
}

export default withdrawal
