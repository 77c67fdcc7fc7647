import type { ModelSource } from '../../language/model.ts'
import { assumed, illustrative } from '../assumed.ts'

/**
 * Conduct against baseline: disinhibition as control falls, apathy as pleasure is lost, initiative less by both.
 *
 * Measured in  people with frontal lesions and under opioids; direction only, sizes illustrative
 * Leaves out   what kind of person it was before
 */
const conduct: ModelSource = {
  id: 'conduct',
  title: 'Conduct: disinhibition, apathy, initiative',
  source: { cites: 'Allostat', where: 'docs/decisions/0025-balance-mood-craving.md' },
  leavesOut: ['character from before', 'where in the frontal lobe a lesion is'],
  inputs: {
    'control.prefrontal': { unit: '1', is: 'prefrontal control against that of an adult at rest' },
    'anhedonia.level': { unit: '1', is: 'loss of pleasure in natural rewards, 0 to 1' },
    'structure.grey': { unit: '1', is: 'grey matter against baseline' },
    'sedation.level': { unit: '1', is: 'heaviness and sleepiness, 0 to 1' },
  },
  parameters: {
    'conduct.disinhibitionByControl': assumed(1, '1', 'rise of disinhibition over loss of control', 'sets the scale', {
      within: [0, 10],
    }),
    'conduct.apathyByAnhedonia': illustrative(0.8, '1', 'rise of apathy over anhedonia', '', [0, 10]),
    'conduct.apathyByControl': illustrative(0.5, '1', 'rise of apathy over loss of control', '', [0, 10]),
    'conduct.initiativeByControl': illustrative(0.6, '1', 'loss of initiative over loss of control', '', [0, 10]),
    'conduct.initiativeByAnhedonia': illustrative(0.4, '1', 'loss of initiative over anhedonia', '', [0, 10]),
    'conduct.bySedation': illustrative(0.4, '1', 'loss of initiative under full sedation', '', [0, 1]),
    'conduct.disinhibitionByGrey': illustrative(1, '1', 'rise of disinhibition over loss of grey matter', '', [0, 20]),
  },
  quantities: {
    'conduct.disinhibition': { unit: '1', is: 'disinhibition against baseline' },
    'conduct.apathy': { unit: '1', is: 'apathy against baseline' },
    'conduct.initiative': { unit: '1', is: 'initiative against baseline' },
    'conduct.personality': { unit: '1', is: 'how far conduct is from that before, in sum: 1 = as before' },
  },
  equations: `
    conduct.lost = 1 - control.prefrontal
    conduct.disinhibition = 1 + conduct.disinhibitionByControl * conduct.lost + conduct.disinhibitionByGrey * (1 - structure.grey)
    conduct.apathy = 1 + conduct.apathyByAnhedonia * anhedonia.level + conduct.apathyByControl * conduct.lost
    conduct.initiative = max(0, 1 - conduct.initiativeByControl * conduct.lost - conduct.initiativeByAnhedonia * anhedonia.level)
      * (1 - conduct.bySedation * sedation.level)
    conduct.personality = 1 + (abs(conduct.disinhibition - 1) + abs(conduct.apathy - 1) + abs(conduct.initiative - 1)) / 3
  `,
}

export default conduct
