import type { ModelSource } from '../../language/model.ts'
import { assumed } from '../assumed.ts'
import { signalState } from '../body/signal-state.ts'
import { shifted } from '../receptor/tolerance.ts'

const adapted = (is: string) => signalState(is, [-1, 1])

/**
 * Cells and circuits adapt to the signal within hours, days and weeks; what they have adapted to and no longer get is withdrawal.
 *
 * The adaptation pulls against the signal while it lasts and is uncovered when the signal falls: slowly as a drug leaves, at once by an
 * antagonist or by a weaker agonist that takes the receptor. The signal quiets the cells themselves, by more than they ever adapt to, so
 * that an agonist relieves as soon as it holds receptors. Noradrenaline is recruited over a day and makes the pull that there is worse;
 * without a pull it says nothing. What is felt of a pull grows over weeks of use.
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
      { plausible: [0.5, 4], within: [0, 16] },
    ),
    'withdrawal.hoursTime': assumed(
      1.8,
      'h',
      'time constant of the adaptation of hours',
      'cells overshoot after some 4 hours of an agonist and not after less; withdrawal by an antagonist is over within hours of the antagonist',
      { plausible: [1, 5], within: [0.05, 48] },
    ),
    'withdrawal.daysTime': assumed(
      66,
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
      1.35,
      '1',
      'weight of the adaptation of hours',
      'buprenorphine six hours after heroin brings withdrawal on and a day after it relieves (clinical convention): most of what an early dose uncovers is gone a day later',
      { plausible: [0.7, 2.4], within: [0, 16] },
    ),
    'withdrawal.daysWeight': assumed(0.5, '1', 'weight of the adaptation of days', 'scale only', {
      plausible: [0.3, 0.7],
    }),
    'withdrawal.weeksWeight': assumed(0.13, '1', 'weight of the adaptation of weeks', 'scale only', {
      plausible: [0.08, 0.3],
    }),
    'withdrawal.quieting': assumed(
      0.22,
      '1',
      'weight of the quieting by the signal to which nothing ever adapts',
      'agonists still quiet cells of the locus coeruleus of tolerant rats (Christie 1987); 30 to 40 mg of methadone a day largely hold people who used heroin (clinical convention), while withdrawal from methadone begins on the second day (neuro.csv WD014, a fit row)',
      { plausible: [0.05, 0.4], within: [0, 16] },
    ),
    'withdrawal.sensitisingTime': assumed(
      25,
      'day',
      'time constant in which a pull comes to be felt in full, behind the state of weeks of tolerance',
      'physical dependence grows over weeks of use and takes months to be gone (clinical overviews)',
      { plausible: [12, 45], within: [0.5, 400] },
    ),
    'withdrawal.early': assumed(
      0.12,
      '1',
      'share of the pull that a person new to opioids feels',
      'adenylyl cyclase and what follows it are made anew over days and weeks of use (Nestler, rodents); three single doses leave next to nothing, two weeks of regular ones do',
      { plausible: [0.06, 0.3], within: [0, 1] },
    ),
    'withdrawal.recruitTime': assumed(
      32,
      'h',
      'time constant in which noradrenaline is recruited',
      'precipitated withdrawal peaks in minutes, spontaneous on days 2 to 3',
      { plausible: [12, 36], within: [0.5, 500] },
    ),
    'withdrawal.direct': assumed(
      0.75,
      '1',
      'symptoms for each pull, without recruited noradrenaline',
      'with the next; scale only',
    ),
    'withdrawal.recruited': assumed(
      3.6,
      '1',
      'further symptoms for each pull and recruited noradrenaline',
      'with the last; scale only',
      { within: [0, 16] },
    ),
    'withdrawal.alphaBlock': assumed(
      0.95,
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
    'withdrawal.answer': {
      value: 1,
      unit: '1',
      is: 'symptoms of the person against those of others at the same pull',
      from: 'by definition 1 in the typical person; people: COWS over two weeks of detoxification in hospital 7.4 (SD 3.6) with clonidine and 3.8 (2.2) with buprenorphine (Ling 2005, PMC1480367), which is 0.46 and 0.54 of the logarithm; kinetics and habits are a part of it, and the scale saturates',
      between: 0.5,
      within: [0, 20],
    },
    'withdrawal.halfCows': assumed(
      0.48,
      '1',
      'symptoms of half of the highest COWS',
      'untreated heroin withdrawal peaks at moderate scores, 15 to 25 of 48',
      { plausible: [0.3, 0.7], within: [0.01, 10] },
    ),
    'withdrawal.halfSows': assumed(
      0.43,
      '1',
      'symptoms of half of the highest SOWS',
      'felt somewhat before it is seen',
      { plausible: [0.27, 0.65], within: [0.01, 10] },
    ),
    'withdrawal.halfGossop': assumed(
      0.9,
      '1',
      'symptoms of half of the highest short SOWS',
      'a mean near 9 of 30 on day 3 without treatment (Gossop scale)',
      { plausible: [0.6, 1.4], within: [0.01, 10] },
    ),
  },
  states: {
    'withdrawal.hours': adapted('signal to which cells have adapted within hours'),
    'withdrawal.days': adapted('signal to which cells have adapted within days'),
    'withdrawal.weeks': adapted('signal to which circuits have adapted within weeks'),
    'withdrawal.sensitised': {
      unit: '1',
      start: 0,
      is: 'how far weeks of use have made a pull felt in full',
      within: [0, 1],
      scale: 0.1,
    },
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
    withdrawal.sensitised' = (tolerance.slow - withdrawal.sensitised) / withdrawal.sensitisingTime
    withdrawal.felt = withdrawal.early + (1 - withdrawal.early) * withdrawal.sensitised
    withdrawal.pull = withdrawal.felt * max(0, withdrawal.hoursWeight * (withdrawal.hours - withdrawal.surplus)
      + withdrawal.daysWeight * (withdrawal.days - withdrawal.surplus)
      + withdrawal.weeksWeight * (withdrawal.weeks - withdrawal.surplus) - withdrawal.quieting * withdrawal.surplus)
    withdrawal.recruitment' = (withdrawal.pull - withdrawal.recruitment) / withdrawal.recruitTime
    withdrawal.calmed = withdrawal.alphaBlock * hill(lofexidine.effect, lofexidine.half, 1)
    withdrawal.symptoms = withdrawal.answer * withdrawal.pull * (withdrawal.direct
      + withdrawal.recruited * withdrawal.recruitment * (1 - withdrawal.calmed))
    withdrawal.cows = 48 * hill(withdrawal.symptoms, withdrawal.halfCows, 1)
    withdrawal.sows = 64 * hill(withdrawal.symptoms, withdrawal.halfSows, 1)
    withdrawal.sowsGossop = 30 * hill(withdrawal.symptoms, withdrawal.halfGossop, 1)
  `,
}

export default withdrawal
