import type { ModelSource } from '../../language/model.ts'
import { assumed, illustrative } from '../assumed.ts'

/**
 * Anti-reward: withdrawal, a lasting surplus of dopamine and stress build up a state of weeks, and that one a sensitisation of months.
 *
 * It reads as CRF and dynorphin. An opioid signal covers CRF and noradrenaline while it lasts, so that people under methadone feel
 * little of what is there.
 *
 * Measured in  rats (CRF, noradrenaline, kappa), people (stress hormones, which do not show it)
 * Leaves out   the hormones of the adrenal axis; where in the extended amygdala
 */
const stress: ModelSource = {
  id: 'stress',
  title: 'Stress: CRF, noradrenaline, dynorphin and anti-reward',
  source: { cites: 'Allostat', where: 'docs/decisions/0024-reward-stress-control.md' },
  leavesOut: [
    'hormones of the adrenal axis',
    'places within the extended amygdala',
    'stress that nobody tells the model of',
  ],
  inputs: {
    'withdrawal.pull': { unit: '1', is: 'adaptation that no signal covers' },
    'withdrawal.recruitment': { unit: '1', is: 'noradrenaline recruited by the pull' },
    'withdrawal.calmed': { unit: '1', is: 'share of recruited symptoms that an alpha-2 agonist takes away' },
    'withdrawal.surplus': { unit: '1', is: 'signal above that of a person at rest' },
    'reward.load': { unit: '1', is: 'surplus of dopamine over the last days and weeks' },
    'structure.grey': { unit: '1', is: 'grey matter against baseline' },
    'life.stress': { unit: '1', is: 'stress from outside, 0 to 1' },
  },
  parameters: {
    'stress.byPull': assumed(1.3, '1', 'anti-reward built by withdrawal', 'with the next; scale only'),
    'stress.byLoad': assumed(
      1.1,
      '1',
      'anti-reward built by a lasting surplus of dopamine',
      'people who use well have no withdrawal to build it, and it is there',
      { plausible: [0.4, 1.2] },
    ),
    'stress.absorbed': assumed(
      0.1,
      '1',
      'lasting surplus of dopamine of which half is absorbed without building anything',
      'one dose costs less than it gave; use every day builds anti-reward within weeks',
      { plausible: [0.03, 0.3], within: [0.001, 10] },
    ),
    'stress.byStress': assumed(0.3, '1', 'anti-reward built by lasting stress', 'direction only', {
      plausible: [0, 0.6],
    }),
    'stress.sensitising': assumed(
      1,
      '1',
      'by how much sensitisation strengthens what builds it',
      'long use leaves more than short use; direction from rats',
      { plausible: [0.3, 2] },
    ),
    'stress.antirewardTime': assumed(
      17,
      'day',
      'time constant of anti-reward',
      'mood and pleasure are normal one to two months after stopping (neuro.csv REW001)',
      { plausible: [8, 25], within: [0.5, 200] },
    ),
    'stress.sensitisedTime': assumed(
      120,
      'day',
      'time constant of sensitisation',
      'secondary abstinence up to half a year (from memory of Martin and Jasinski)',
      { plausible: [60, 250], within: [5, 2000] },
    ),
    'stress.crfByAntireward': illustrative(
      1,
      '1',
      'rise of CRF at full anti-reward',
      'rats: up to several times baseline in withdrawal from cocaine',
    ),
    'stress.crfByRecruitment': illustrative(1.5, '1', 'rise of CRF at full recruitment'),
    'stress.crfByStress': illustrative(1, '1', 'rise of CRF at full stress'),
    'stress.crossing': illustrative(
      1,
      '1',
      'by how much anti-reward strengthens the answer to stress',
      'direction found; size ',
    ),
    'stress.byGrey': illustrative(
      2,
      '1',
      'by how much a loss of grey matter strengthens the answer to stress',
      'the account says so; a few percent of matter make a few percent of the answer',
    ),
    'stress.crfCovered': assumed(0.5, '1', 'share of CRF that a full signal covers', 'illustrative', {
      plausible: [0.2, 0.8],
      within: [0, 1],
    }),
    'stress.norepinephrineByPull': assumed(
      1.6,
      '1',
      'rise of noradrenaline at full pull',
      'prefrontal noradrenaline 1.75 or 2.75 times baseline after naloxone in rats, the wording is unclear',
      { plausible: [0.8, 2.5] },
    ),
    'stress.norepinephrineByRecruitment': assumed(
      1.2,
      '1',
      'rise of noradrenaline at full recruitment',
      'illustrative',
      { plausible: [0.5, 2] },
    ),
    'stress.norepinephrineByStress': illustrative(0.6, '1', 'rise of noradrenaline at full stress'),
    'stress.norepinephrineCovered': assumed(
      0.5,
      '1',
      'share of noradrenaline that a full signal covers',
      'prefrontal noradrenaline falls by 45 % after morphine in rats',
      { plausible: [0.3, 0.7], within: [0, 1] },
    ),
    'stress.norepinephrineCalmed': assumed(
      0.5,
      '1',
      'share of noradrenaline that an alpha-2 agonist takes away at its fullest effect',
      'clonidine lowers the noradrenaline of plasma and of spinal fluid by about a half (from memory)',
      { plausible: [0.3, 0.8], within: [0, 1] },
    ),
    'stress.dynorphinBySensitisation': illustrative(1, '1', 'rise of dynorphin at full sensitisation'),
  },
  states: {
    'stress.antireward': {
      unit: '1',
      start: 0,
      is: 'anti-reward: what a long surplus and withdrawal have built up',
      within: [0, 2],
      scale: 0.1,
    },
    'stress.sensitised': { unit: '1', start: 0, is: 'sensitisation of anti-reward', within: [0, 1], scale: 0.1 },
  },
  quantities: {
    'stress.covered': { unit: '1', is: 'signal that covers stress systems, 0 to 1' },
    'stress.crf': { unit: '1', is: 'CRF of the extended amygdala against baseline' },
    'stress.norepinephrine': { unit: '1', is: 'noradrenaline of the forebrain against baseline' },
    'stress.dynorphin': { unit: '1', is: 'dynorphin of the striatum against baseline' },
  },
  equations: `
    stress.built = (1 + stress.sensitising * stress.sensitised) * (stress.byPull * withdrawal.pull
      + stress.byLoad * min(1, reward.load) * hill(reward.load, stress.absorbed, 1)) + stress.byStress * life.stress
    stress.antireward' = (min(2, stress.built) - stress.antireward) / stress.antirewardTime
    stress.sensitised' = (min(1, stress.antireward) - stress.sensitised) / stress.sensitisedTime
    stress.covered = max(0, withdrawal.surplus)
    stress.crf = (1 + stress.crfByAntireward * stress.antireward + stress.crfByRecruitment * withdrawal.recruitment
      + stress.crfByStress * life.stress * (1 + stress.crossing * stress.antireward + stress.byGrey * (1 - structure.grey))) * (1 - stress.crfCovered * stress.covered)
    stress.norepinephrine = (1 + stress.norepinephrineByPull * withdrawal.pull
      + stress.norepinephrineByRecruitment * withdrawal.recruitment + stress.norepinephrineByStress * life.stress)
      * (1 - stress.norepinephrineCovered * stress.covered) * (1 - stress.norepinephrineCalmed * withdrawal.calmed)
    stress.dynorphin = 1 + stress.dynorphinBySensitisation * stress.sensitised
  `,
}

export default stress
