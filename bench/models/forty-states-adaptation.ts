import type { ModelSource, StateSource } from '../../src/language/model.ts'
import { guess, read } from './forty-states-numbers.ts'

const EKBLOM = 'Ekblom 1993, J Pharmacol Exp Ther 266:244-252, rat: half-life 26 h'
const COX = 'Cox 1975 (doi 10.1111/j.1476-5381.1975.tb07374.x), rat'
const WINDOWS = 'set by hand so that withdrawal comes and goes in the time that clinicians see'
const SHOWN = 'illustrative: nobody has measured it in people'

/** States of 0 at rest, about 1 at most. */
const level = (is: string, start: number | string = 0): StateSource => ({ unit: '1', start, is, scale: 1 })

/**
 * What bound receptors set going: desensitisation in minutes, tolerance and dependence in days, anti-reward and loss of control in
 * weeks, dopamine transporters in a year and a half.
 *
 * Measured in  rats and people, each number by itself
 * Leaves out   cues, stress, learning, sleep; nobody has fitted the whole to withdrawal scores
 */
const adaptation: ModelSource = {
  id: 'forty-states-adaptation',
  title: 'Tolerance, dependence, withdrawal, anti-reward and control',
  source: {
    cites: 'Allostat: a synthesis, put together from the papers that the numbers name',
    where: 'benchmark model; the whole is not published',
  },
  leavesOut: ['cues, stress and learning', 'sleep and daily rhythms', 'a change of the body’s own opioids'],
  parameters: {
    'receptor.S0': guess(0.03, '1', 'signal of the body’s own opioids at free receptors', SHOWN),
    'desensitisation.gain': guess(2, '1/h', 'rate of desensitisation at full agonism', SHOWN),
    'desensitisation.halfLife': guess(
      0.25,
      'h',
      'half-life of recovery',
      'rat neurons: within 25 min, after long exposure within 1 h',
    ),
    'desensitisation.weight': guess(
      0.2,
      '1',
      'share of the signal that it can take',
      'small: human studies disagree whether it exists',
    ),
    'tolerance.mediumTime': read(37.5, 'h', 'time constant of the medium state', EKBLOM, { range: [29, 46] }),
    'tolerance.build': guess(
      0.0139,
      '1/h',
      'rate from medium to slow tolerance',
      'one in 72 h: tolerance to one dose peaks on day 3 in rats',
    ),
    'tolerance.slowHalfLife': read(13.2, 'day', 'half-life of loss of slow tolerance', COX, { ci95: [12.2, 14.2] }),
    'tolerance.sideTime': guess(
      3,
      'day',
      'time constant of tolerance to sedation and nausea',
      'nausea is gone within 7 to 10 days',
    ),
    'pain.time': guess(96, 'h', 'time constant of hyperalgesia', SHOWN),
    'dependence.fastTime': guess(
      1.5,
      'h',
      'time constant of fast dependence',
      'naloxone precipitates symptoms 45 min after one dose, not after 15 min',
    ),
    'dependence.slowTime': guess(96, 'h', 'time constant of slow dependence', WINDOWS),
    'withdrawal.fastWeight': guess(0.3, '1', 'weight of fast dependence', WINDOWS),
    'withdrawal.slowWeight': guess(0.8, '1', 'weight of slow dependence', WINDOWS),
    'withdrawal.time': guess(24, 'h', 'time constant of the noradrenaline state', WINDOWS),
    'withdrawal.signWeight': guess(0.6, '1', 'weight of the signal in the score', WINDOWS),
    'withdrawal.noradrenalineWeight': guess(0.45, '1', 'weight of noradrenaline in the score', WINDOWS),
    'antireward.time': guess(
      14,
      'day',
      'time constant of anti-reward',
      'mood comes back within 1 to 2 months (Krupitsky 2016)',
    ),
    'antireward.ofWithdrawal': guess(1, '1', 'anti-reward per withdrawal', SHOWN),
    'antireward.ofUse': guess(0.35, '1', 'anti-reward per slow tolerance', SHOWN),
    'antireward.gain': guess(1, '1', 'how much sensitisation strengthens anti-reward', SHOWN),
    'antireward.sensitisationTime': guess(120, 'day', 'time constant of sensitisation', SHOWN),
    'dopamine.S50': guess(0.1, '1', 'signal of half the effect on interneurons', SHOWN),
    'dopamine.slope': guess(1.6, '1', 'steepness of that effect', SHOWN),
    'dopamine.gain': guess(
      1.5,
      '1',
      'rise of dopamine',
      'rat: 150 to 300 % of baseline (Wise 1995, doi 10.1002/syn.890210207)',
    ),
    'dopamine.ofWithdrawal': guess(0.6, '1', 'fall of dopamine per withdrawal', SHOWN),
    'dopamine.ofAntireward': guess(0.3, '1', 'fall of dopamine per anti-reward', SHOWN),
    'dopamine.least': guess(0.1, '1', 'least release', SHOWN),
    'dopamine.time': guess(0.25, 'h', 'time constant of release', SHOWN),
    'dopamine.loss': guess(
      0.38,
      '1',
      'loss of transporters at full slow tolerance',
      'gives the 32 % fewer that SPECT shows in people who use heroin',
    ),
    'dopamine.lossTime': guess(
      540,
      'day',
      'time constant of transporters',
      'no change at 6 months; longer is not known',
    ),
    'control.time': guess(45, 'day', 'time constant of control', SHOWN),
    'control.ofUse': guess(0.15, '1', 'loss of control per slow tolerance', SHOWN),
    'control.ofAntireward': guess(0.2, '1', 'loss of control per anti-reward', SHOWN),
    'structure.time': guess(20, 'day', 'time constant of brain structure', 'differences are gone after one month'),
    'structure.ofUse': guess(0.05, '1', 'loss of structure per slow tolerance', SHOWN),
  },
  states: {
    'receptor.desensitised': level('share of receptors that answer less'),
    'tolerance.medium': level('tolerance of days'),
    'tolerance.slow': level('tolerance of weeks'),
    'tolerance.side': level('tolerance to sedation and nausea'),
    'pain.sensitised': level('hyperalgesia'),
    'dependence.fast': level('signal that the body has got used to within hours', 'receptor.S0'),
    'dependence.slow': level('signal that the body has got used to within days', 'receptor.S0'),
    'withdrawal.noradrenaline': level('noradrenaline that withdrawal has raised'),
    'antireward.level': level('anti-reward: stress peptides and dynorphin'),
    'antireward.sensitised': level('how easily anti-reward rises'),
    'dopamine.release': level('dopamine in the nucleus accumbens, 1 at rest', 1),
    'dopamine.transporters': level('availability of dopamine transporters, 1 at rest', 1),
    'control.prefrontal': level('prefrontal control, 1 at rest', 1),
    'structure.grey': level('structure of the cortex, 1 at rest', 1),
  },
  quantities: {
    'receptor.occupancy': { unit: '1', is: 'share of mu receptors held by all outside ligands' },
    'receptor.agonism': { unit: '1', is: 'occupancy weighted by efficacy' },
    'receptor.free': { unit: '1', is: 'share of mu receptors that nothing holds' },
    'receptor.signal': { unit: '1', is: 'net agonist signal' },
  },
  equations: `
    receptor.free = 1 - receptor.occupancy
    receptor.raw = receptor.agonism + receptor.S0 * receptor.free
    receptor.signal = receptor.raw * (1 - desensitisation.weight * receptor.desensitised)
    receptor.desensitised' = desensitisation.gain * receptor.agonism * (1 - receptor.desensitised)
      - ln(2) / desensitisation.halfLife * receptor.desensitised
    receptor.excess = max(0, receptor.signal - receptor.S0)
    tolerance.medium' = (receptor.excess - tolerance.medium) / tolerance.mediumTime
    tolerance.slow' = tolerance.build * tolerance.medium * (1 - tolerance.slow) - ln(2) / tolerance.slowHalfLife * tolerance.slow
    tolerance.side' = (receptor.excess - tolerance.side) / tolerance.sideTime
    pain.sensitised' = (receptor.excess - pain.sensitised) / pain.time
    dependence.satisfied = max(receptor.signal, receptor.S0)
    dependence.fast' = (receptor.signal - dependence.fast) / dependence.fastTime
    dependence.slow' = (receptor.signal - dependence.slow) / dependence.slowTime
    withdrawal.signal = max(0, withdrawal.fastWeight * max(0, dependence.fast - dependence.satisfied)
      + withdrawal.slowWeight * (dependence.slow - dependence.satisfied))
    withdrawal.noradrenaline' = (withdrawal.signal - withdrawal.noradrenaline) / withdrawal.time
    withdrawal.score = withdrawal.signWeight * withdrawal.signal + withdrawal.noradrenalineWeight * withdrawal.noradrenaline
    antireward.level' = ((1 + antireward.gain * antireward.sensitised)
      * (antireward.ofWithdrawal * withdrawal.signal + antireward.ofUse * tolerance.slow) - antireward.level) / antireward.time
    antireward.sensitised' = (min(1, antireward.level) - antireward.sensitised) / antireward.sensitisationTime
    dopamine.freed = hill(receptor.signal, dopamine.S50, dopamine.slope)
    dopamine.drive = max(dopamine.least, 1 + dopamine.gain * (dopamine.freed - hill(receptor.S0, dopamine.S50, dopamine.slope))
      - dopamine.ofWithdrawal * withdrawal.signal - dopamine.ofAntireward * antireward.level)
    dopamine.release' = (dopamine.drive - dopamine.release) / dopamine.time
    dopamine.transporters' = (1 - dopamine.loss * tolerance.slow - dopamine.transporters) / dopamine.lossTime
    control.prefrontal' = (1 - control.ofUse * tolerance.slow - control.ofAntireward * min(1, antireward.level) - control.prefrontal)
      / control.time
    structure.grey' = (1 - structure.ofUse * tolerance.slow - structure.grey) / structure.time
  `,
}

export default adaptation
