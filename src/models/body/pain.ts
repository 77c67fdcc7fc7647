import type { ModelSource } from '../../language/model.ts'
import { fitted } from '../fitted.ts'
import { shifted } from '../receptor/tolerance.ts'
import { signalState } from './signal-state.ts'

/**
 * The receptor signal relieves pain, less as tolerance grows; after days of signal, its end leaves pain felt more strongly.
 *
 * Cold water, in which pain rises with time until the hand is taken out or the test ends, is relieved less, and months of opioids make it felt
 * more strongly, under the drug too.
 *
 * Measured in  people after operations and with cancer (relief), in cold water (volunteers; people who use daily), rats (hyperalgesia after
 *              infusions, none after one dose)
 * Leaves out   where the pain is and what kind; expectation, fear
 */
const pain: ModelSource = {
  id: 'pain',
  title: 'Relief of pain, and pain felt more strongly',
  source: { cites: 'Allostat', where: 'each number names its own source; docs/decisions/0011-effects.md' },
  leavesOut: ['kind and place of pain', 'expectation and fear', 'relief beyond the mu receptor'],
  inputs: {
    'receptor.signal': { unit: '1', is: 'net agonist signal' },
    'receptor.restSignal': { unit: '1', is: 'the same at rest, in a person new to opioids' },
    'receptor.above': { unit: '1', is: 'what outside ligands add to the drive at rest' },
    'tolerance.analgesiaFold': { unit: '1', is: 'shift of analgesia beyond the uncoupling' },
    'tolerance.lasting': { unit: '1', is: 'answer of pain pathways to opioids that comes and goes in months' },
    'life.pain': { unit: '1', is: 'pain from an injury or illness, points of 10' },
  },
  parameters: {
    'pain.halfSignal': {
      ...fitted('pain.halfSignal', {
        value: 0.55,
        unit: '1',
        assumed: '10 mg morphine into muscle relieves about half of the pain after an operation',
        plausible: [0.4, 0.7],
      }),
      is: 'signal that relieves half of the pain',
      within: [0.05, 0.95],
    },
    'pain.steepness': {
      ...fitted('pain.steepness', { value: 3, unit: '1', assumed: 'its author’s judgement', plausible: [1, 5] }),
      is: 'steepness of relief on the signal',
      within: [0.2, 20],
    },
    'pain.sensitising': {
      value: 96,
      unit: 'h',
      is: 'time constant in which pain pathways adapt to the signal',
      assumed: 'pain is felt more strongly after days of infusion and not after one dose (rats)',
      within: [1, 2000],
    },
    'pain.hyperalgesia': {
      value: 0.5,
      unit: '1',
      is: 'by how much pain is felt more strongly when a full adapted signal is gone',
      assumed: 'direction found in people, size not known',
      within: [0, 5],
    },
    'pain.residual': {
      value: 0.05,
      unit: '1',
      is: 'share of pain that no signal takes away',
      assumed: 'a very strong stimulus is felt under any dose that leaves a person breathing',
      within: [0.001, 1],
    },
    'pain.coldShare': {
      value: 0.18,
      unit: '1',
      is: 'relief of cold pain against that of other pain',
      assumed:
        '30 mg of morphine by mouth take 9 % from the pain of a hand in cold water (Olesen 2014, 39 volunteers), where relief here is 0.5',
      plausible: [0.1, 0.4],
      within: [0, 1],
    },
    'pain.coldRise': {
      value: 0.6,
      unit: '1',
      is: 'power of time with which pain rises in cold water',
      assumed:
        'from pain that just begins (taken as 20 of 100) after 6.6 s to 74 when the hand is taken out after 56 s (Pud 2006)',
      plausible: [0.4, 1],
      within: [0.1, 3],
    },
    'pain.coldFacilitation': {
      value: 0.6,
      unit: '1',
      is: 'by how much cold pain is felt more strongly at the full state of months',
      assumed:
        'people who use heroin or methadone daily bear cold for 30 s, others for 56 s (Pud 2006, Treister 2012), 28 days after stopping too: by the rise of pain 1.44 times the pain at a state of about 0.7; not found after a month of 78 mg of morphine a day (Chu 2012), nor with electrical pain (Higgins 2019)',
      plausible: [0.2, 1.2],
      within: [0, 10],
    },
    'pain.coldLimit': {
      value: 3,
      unit: '1',
      is: 'longest that a test of cold pain takes, against how long it is borne without drugs',
      assumed: 'tests end after two minutes or so (Deng 2022), and people bear some 40 s',
      plausible: [2, 5],
      within: [1, 100],
    },
  },
  states: {
    'pain.adapted': signalState('signal to which pain pathways have adapted'),
  },
  quantities: {
    'pain.relief': {
      unit: '1',
      is: 'analgesic effect: share of the pain that is taken away; below 0 where an antagonist takes the body’s own away',
    },
    'pain.sensitivity': { unit: '1', is: 'how strongly pain is felt against baseline' },
    'pain.tolerated': { unit: '1', is: 'strength of a short painful stimulus that is borne, against baseline' },
    'pain.coldTolerated': { unit: '1', is: 'how long cold water is borne, against baseline' },
    'pain.intensity': { unit: '1', is: 'rating of pain, 0 to 10 points' },
  },
  equations: `
    pain.felt = ${shifted('receptor.signal', 'tolerance.analgesiaFold')}
    pain.atRest = hill(receptor.restSignal, pain.halfSignal, pain.steepness)
    pain.relief = (hill(pain.felt, pain.halfSignal, pain.steepness) - pain.atRest) / (1 - pain.atRest)
    pain.adapted' = (receptor.above - pain.adapted) / pain.sensitising
    pain.sensitivity = 1 + pain.hyperalgesia * max(0, pain.adapted - receptor.above)
    pain.tolerated = 1 / (pain.sensitivity * max(pain.residual, 1 - pain.relief))
    pain.cold = pain.sensitivity * (1 + pain.coldFacilitation * tolerance.lasting) * (1 - pain.coldShare * pain.relief)
    pain.coldTolerated = min(pain.coldLimit, pain.cold^(-1 / pain.coldRise))
    pain.intensity = min(10, life.pain * pain.sensitivity * (1 - pain.relief))
  `,
}

export default pain
