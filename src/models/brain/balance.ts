import type { ModelSource } from '../../language/model.ts'
import { assumed, illustrative } from '../assumed.ts'
import { shifted } from '../receptor/tolerance.ts'

// The signal at rest itself, written as a shift by 1 so that a person at rest has a tone of 0 to the last bit.
const AT_REST = shifted('receptor.restSignal', '1')

/**
 * The balance of pleasure and pain: tone is what pleasure is above pain, 0 for the same person before any drug.
 *
 * Opioids please directly and through dopamine; pain, withdrawal and stress weigh on the other side; anti-reward moves the point around
 * which it swings.
 *
 * Measured in  nobody: ratings say which way, and the scale is a convention
 * Leaves out   meaning; everything that no input tells the model
 */
const balance: ModelSource = {
  id: 'balance',
  title: 'The balance of pleasure and pain',
  source: { cites: 'Allostat', where: 'docs/decisions/0025-balance-mood-craving.md' },
  leavesOut: ['what a feeling means to the person', 'joys and griefs that no input tells of'],
  inputs: {
    'receptor.signal': { unit: '1', is: 'net agonist signal' },
    'receptor.restSignal': { unit: '1', is: 'the same at rest, by the body’s own opioids' },
    'tolerance.euphoriaFold': { unit: '1', is: 'shift of the rated high beyond the uncoupling' },
    'reward.dopamine': { unit: '1', is: 'dopamine in the accumbens against baseline' },
    'reward.gain': { unit: '1', is: 'answer to a natural pleasure against baseline' },
    'withdrawal.symptoms': { unit: '1', is: 'symptoms before they are rated' },
    'stress.antireward': { unit: '1', is: 'anti-reward: what a long surplus and withdrawal have built up' },
    'stress.sensitised': { unit: '1', is: 'sensitisation of anti-reward' },
    'pain.intensity': { unit: '1', is: 'rating of pain, 0 to 10 points' },
    'life.reward': { unit: '1', is: 'a pleasure that is no drug' },
    'life.stress': { unit: '1', is: 'stress from outside, 0 to 1' },
  },
  parameters: {
    'balance.halfSignal': assumed(
      0.65,
      '1',
      'signal of half of the direct pleasure',
      'ratings rise over about one order of magnitude of dose',
      { plausible: [0.4, 0.8], within: [0.02, 0.98] },
    ),
    'balance.steepness': assumed(3, '1', 'steepness of that', 'its author’s judgement', {
      plausible: [1, 4],
      within: [0.2, 10],
    }),
    'balance.byOpioid': assumed(1, '1', 'direct pleasure of the strongest signal', 'sets the scale', {
      within: [0, 10],
    }),
    'balance.byDopamine': assumed(
      0.4,
      '1',
      'pleasure of a rise of dopamine by one baseline',
      'part of reward remains when dopamine is blocked (rats); share not known',
      { plausible: [0.2, 0.8], within: [0, 10] },
    ),
    'balance.byReward': assumed(
      0.5,
      '1',
      'direct pleasure of a strong natural reward',
      'less than of an opioid; the body’s own opioids take part',
      { plausible: [0.25, 0.8], within: [0, 10] },
    ),
    'balance.byPain': assumed(
      0.1,
      '1',
      'weight of one point of pain',
      'ten points weigh as much as the strongest pleasure',
      { plausible: [0.05, 0.15], within: [0, 10] },
    ),
    'balance.bySymptoms': assumed(
      1.4,
      '1',
      'weight of withdrawal',
      'at its peak it outweighs a strong pleasure of one dose',
      { plausible: [0.8, 2], within: [0, 10] },
    ),
    'balance.byStress': assumed(0.4, '1', 'weight of full stress', 'less than strong pain', {
      plausible: [0.2, 0.8],
      within: [0, 10],
    }),
    'balance.crossing': illustrative(
      1,
      '1',
      'by how much anti-reward strengthens the weight of stress',
      'direction found',
      [0, 10],
    ),
    'balance.byAntireward': assumed(
      1.4,
      '1',
      'shift of the set point at full anti-reward',
      'people who were given heroin as they liked felt better for a few days and then worse than before, week by week (Mirin, Meyer and McNamee 1976): after months the pleasure of daily use is no more than what was lost',
      { plausible: [0.7, 2], within: [0, 10] },
    ),
    'balance.bySensitised': assumed(
      0.25,
      '1',
      'shift of the set point at full sensitisation',
      'what remains after months is weakly known',
      { plausible: [0.1, 0.5], within: [0, 10] },
    ),
  },
  quantities: {
    'balance.pleasure': { unit: '1', is: 'pleasure above that of a person at rest' },
    'balance.pain': { unit: '1', is: 'pain, withdrawal and stress' },
    'balance.setpoint': { unit: '1', is: 'where the balance rests, 0 = before any drug' },
    'balance.tone': { unit: '1', is: 'hedonic tone: pleasure less pain, 0 = the same person before any drug' },
  },
  equations: `
    balance.atRest = hill(${AT_REST}, balance.halfSignal, balance.steepness)
    balance.direct = hill(${shifted('receptor.signal', 'tolerance.euphoriaFold')}, balance.halfSignal, balance.steepness) - balance.atRest
    balance.pleasure = balance.byOpioid * balance.direct + balance.byDopamine * (reward.dopamine - 1)
      + balance.byReward * reward.gain * life.reward
    balance.pain = balance.byPain * pain.intensity + balance.bySymptoms * withdrawal.symptoms
      + balance.byStress * life.stress * (1 + balance.crossing * stress.antireward)
    balance.setpoint = -(balance.byAntireward * stress.antireward + balance.bySensitised * stress.sensitised)
    balance.tone = balance.pleasure - balance.pain + balance.setpoint
  `,
}

export default balance
