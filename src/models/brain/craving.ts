import type { ModelSource } from '../../language/model.ts'
import { assumed, illustrative } from '../assumed.ts'

/**
 * Craving is there where the value of a drug has been learned: withdrawal, anti-reward, stress, cues and lost pleasure raise it, an
 * opioid signal and control lower it.
 *
 * It is learned from how fast a drug comes on: an injection teaches, a tablet little.
 * What is learned does not fade by itself: people more than a year away answer to a cue as people within the first month do.
 *
 * Measured in  people (ratings in treatment; answer to cues)
 * Leaves out   learning as such, extinction, places: those come with choice
 */
const craving: ModelSource = {
  id: 'craving',
  title: 'Craving',
  source: { cites: 'Allostat', where: 'docs/decisions/0025-balance-mood-craving.md' },
  leavesOut: ['extinction and places', 'craving for one drug rather than another'],
  inputs: {
    'receptor.active': { unit: '1', is: 'share of mu receptors that outside ligands have switched on' },
    'life.dopamineDrug': { unit: '1', is: 'a drug that raises dopamine without mu signal' },
    'withdrawal.symptoms': { unit: '1', is: 'symptoms before they are rated' },
    'stress.antireward': { unit: '1', is: 'anti-reward: what a long surplus and withdrawal have built up' },
    'stress.covered': { unit: '1', is: 'signal that covers stress systems, 0 to 1' },
    'anhedonia.level': { unit: '1', is: 'loss of pleasure in natural rewards, 0 to 1' },
    'control.prefrontal': { unit: '1', is: 'prefrontal control against that of an adult at rest' },
    'life.stress': { unit: '1', is: 'stress from outside, 0 to 1' },
    'life.cue': { unit: '1', is: 'a cue that reminds of the drug' },
    'life.away': { unit: '1', is: 'share of everyday cues that a setting keeps away' },
  },
  parameters: {
    'craving.learningRate': assumed(
      3.5,
      '1/h',
      'rate of learning while all receptors have just been switched on',
      'a few dozen injections make it firm; no number in people',
      { plausible: [1, 10], within: [0, 1000] },
    ),
    'craving.trailTime': assumed(
      6,
      'min',
      'time constant of what the brain has just had',
      'ways of use differ in people: what comes on within minutes is sought, tablets for pain and methadone much less; size not known',
      { plausible: [2, 15], within: [0.2, 600] },
    ),
    'craving.base': assumed(
      -2.85,
      '1',
      'logit of craving at rest once it is learned',
      'people who stay in treatment rate 0.5 to 1.1 of 10 at six months (neuro.csv CRV002, a fit row)',
      { plausible: [-3.4, -2.2], within: [-10, 10] },
    ),
    'craving.bySymptoms': assumed(
      4,
      '1',
      'logit for withdrawal',
      'craving is near its height at the peak of withdrawal',
      { plausible: [2, 6], within: [0, 50] },
    ),
    'craving.byAntireward': assumed(
      2.5,
      '1',
      'logit for anti-reward',
      'ratings of 3 to 3.5 after detoxification (neuro.csv CRV001, a fit row)',
      {
        plausible: [1, 3.5],
        within: [0, 50],
      },
    ),
    'craving.byStress': illustrative(
      1.2,
      '1',
      'logit for full stress',
      'stress raises craving in the laboratory',
      [0, 50],
    ),
    'craving.byCue': assumed(
      2,
      '1',
      'logit for a strong cue',
      'cues raise craving by several points in the laboratory',
      { plausible: [1, 3], within: [0, 50] },
    ),
    'craving.everyday': assumed(
      0.15,
      '1',
      'strength of the cues of everyday life',
      'less than a picture or a syringe shown on purpose',
      { plausible: [0.05, 0.3], within: [0, 1] },
    ),
    'craving.byAnhedonia': assumed(
      0.8,
      '1',
      'logit for lost pleasure',
      'direction assumed by the account; studies do not agree',
      { plausible: [0, 1.6], within: [0, 50] },
    ),
    'craving.bySignal': assumed(
      2,
      '1',
      'logit that a full opioid signal takes away',
      'craving falls with the dose in treatment',
      { plausible: [1, 4], within: [0, 50] },
    ),
    'craving.byControl': illustrative(1.5, '1', 'logit that full control takes away', 'direction found', [0, 50]),
  },
  states: {
    'craving.trail': { unit: '1', start: 0, is: 'what drugs have just given', within: [0, 100], scale: 0.1 },
    'craving.learned': {
      unit: '1',
      start: 0,
      is: 'how firmly the drug’s value is learned',
      within: [0, 1],
      scale: 0.1,
    },
  },
  quantities: {
    'craving.cue': { unit: '1', is: 'strength of cues: those shown, or those of everyday life' },
    'craving.level': { unit: '1', is: 'rated craving, 0 to 10' },
  },
  equations: `
    craving.given = receptor.active + life.dopamineDrug
    craving.trail' = (craving.given - craving.trail) / craving.trailTime
    craving.learned' = craving.learningRate * max(0, craving.given - craving.trail)^2 * (1 - craving.learned)
    craving.cue = max(life.cue, craving.everyday * (1 - life.away))
    craving.logit = craving.base + craving.bySymptoms * withdrawal.symptoms + craving.byAntireward * stress.antireward
      + craving.byStress * life.stress + craving.byCue * craving.cue
      + craving.byAnhedonia * anhedonia.level - craving.bySignal * stress.covered
      + craving.byControl * (1 - control.prefrontal)
    craving.level = 10 * craving.learned / (1 + exp(-craving.logit))
  `,
}

export default craving
