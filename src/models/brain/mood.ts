import type { ModelSource } from '../../language/model.ts'
import { assumed, illustrative } from '../assumed.ts'

/**
 * Mood follows the set point and withdrawal within days; negative affect follows stress within the hour, more strongly where control is
 * low; low mood raises the chance of an episode of depression or anxiety.
 *
 * Measured in  people (mood normal one to two months after stopping; more episodes in people who use opioids); sizes illustrative
 * Leaves out   the illness itself: an episode here is a chance rate
 */
const mood: ModelSource = {
  id: 'mood',
  title: 'Mood, negative affect and episodes',
  source: { cites: 'Allostat', where: 'docs/decisions/0025-balance-mood-craving.md' },
  leavesOut: ['the course of an episode', 'who is prone to it', 'mania'],
  inputs: {
    'balance.setpoint': { unit: '1', is: 'where the balance rests, 0 = before any drug' },
    'withdrawal.symptoms': { unit: '1', is: 'symptoms before they are rated' },
    'balance.pleasure': { unit: '1', is: 'pleasure above that of a person at rest' },
    'stress.crf': { unit: '1', is: 'CRF of the extended amygdala against baseline' },
    'structure.grey': { unit: '1', is: 'grey matter against baseline' },
    'control.prefrontal': { unit: '1', is: 'prefrontal control against that of an adult at rest' },
    'pain.intensity': { unit: '1', is: 'rating of pain, 0 to 10 points' },
  },
  parameters: {
    'mood.time': assumed(2, 'day', 'time constant of mood', 'mood follows what happens over days', {
      plausible: [0.5, 5],
      within: [0.05, 60],
    }),
    'mood.bySetpoint': illustrative(0.25, '1', 'share of the set point that mood takes on', '', [0, 5]),
    'mood.bySymptoms': illustrative(0.6, '1', 'fall of mood by withdrawal', '', [0, 5]),
    'mood.byPleasure': illustrative(0.1, '1', 'rise of mood by pleasure', 'little: a pleasure passes', [0, 5]),
    'mood.byGrey': illustrative(
      1,
      '1',
      'fall of mood with loss of grey matter',
      'small by the size of the loss',
      [0, 20],
    ),
    'mood.affectByCrf': illustrative(0.8, '1', 'negative affect of a rise of CRF by one baseline', '', [0, 10]),
    'mood.affectByPain': illustrative(0.06, '1', 'negative affect of one point of pain', '', [0, 10]),
    'mood.affectTime': assumed(0.5, 'h', 'time constant of negative affect', 'within the hour', {
      plausible: [0.2, 2],
      within: [0.01, 100],
    }),
    'mood.regulation': illustrative(
      1.5,
      '1',
      'by how much a lack of control strengthens and lengthens it',
      'direction found',
      [0, 20],
    ),
    'mood.baseHazard': assumed(
      1.4e-4,
      '1/day',
      'chance rate of an episode in a person who never used',
      'some 5 % of adults a year have a first or new episode of depression or an anxiety disorder, as surveys go; rounded, and no one survey stands behind it',
      { plausible: [0.7e-4, 3e-4], within: [0, 0.1] },
    ),
    'mood.lowest': assumed(
      0.5,
      '1',
      'fall of mood beyond which the chance of an episode grows no more',
      'keeps it within some seven times, beyond the two to four times that are seen',
      { plausible: [0.3, 0.7], within: [0, 2] },
    ),
    'mood.hazardSteepness': assumed(
      4,
      '1',
      'steepness of that chance on mood',
      'people who use opioids have episodes two to four times as often; cause and effect are not told apart',
      { plausible: [2, 6], within: [0, 50] },
    ),
  },
  states: {
    'mood.level': { unit: '1', start: 1, is: 'mood against baseline', within: [-5, 5], scale: 0.1 },
    'mood.negativeAffect': {
      unit: '1',
      start: 1,
      is: 'negative affect against baseline',
      within: [-5, 50],
      scale: 0.1,
    },
  },
  quantities: { 'mood.episodeHazard': { unit: '1/day', is: 'chance rate of a depressive or anxious episode' } },
  equations: `
    mood.target = 1 + mood.bySetpoint * balance.setpoint - mood.bySymptoms * withdrawal.symptoms
      + mood.byPleasure * min(1, balance.pleasure) - mood.byGrey * (1 - structure.grey)
    mood.level' = (mood.target - mood.level) / mood.time
    mood.unregulated = 1 + mood.regulation * max(0, 1 - control.prefrontal)
    mood.negativeAffect' = (1 + (mood.affectByCrf * (stress.crf - 1) + mood.affectByPain * pain.intensity) * mood.unregulated
      - mood.negativeAffect) / (mood.affectTime * mood.unregulated)
    mood.episodeHazard = mood.baseHazard * exp(mood.hazardSteepness * min(mood.lowest, 1 - mood.level))
  `,
}

export default mood
