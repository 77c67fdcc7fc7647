import type { ModelSource } from '../../language/model.ts'
import { assumed } from '../assumed.ts'

/**
 * The body makes opioids of its own; they hold a few receptors at rest and compete with what is given. Long use lets less of them be made,
 * and this comes back over weeks.
 *
 * Measured in  rodents (less in tolerance and in abstinence), people (plasma, spinal fluid), with results that contradict each other
 * Leaves out   the many substances, places and receptors behind one word
 */
const endogenous: ModelSource = {
  id: 'endogenous',
  title: 'The body’s own opioids',
  source: { cites: 'Allostat', where: 'docs/decisions/0008-receptor.md' },
  leavesOut: ['the many substances and places behind one word', 'release by pain, stress or exercise'],
  inputs: { 'tolerance.slow': { unit: '1', is: 'tolerance that comes and goes in weeks' } },
  parameters: {
    'endogenous.loss': assumed(
      0.25,
      '1',
      'share of the tone that long use takes away',
      'β-endorphin and enkephalin are lower in parts of the brain of morphine-tolerant rats and of rats in long abstinence, and higher in none (Gudehithlu 1991, Brain Res 553), and less of their precursor is made in guinea pigs (Fang 1998); in people β-endorphin of plasma falls over the first month without heroin (Shi 2009, 12 people). None is as well held: receptor-active opioids in all were found higher. The middle of the two',
      { plausible: [0, 0.5], within: [0, 1] },
    ),
    'endogenous.time': assumed(
      30,
      'day',
      'time constant of that, behind the state of weeks of tolerance',
      'β-endorphin of plasma still falls from day 10 to day 30 without heroin (Shi 2009); days in rats',
      { plausible: [10, 90], within: [0.5, 1000] },
    ),
  },
  states: {
    'endogenous.lost': {
      unit: '1',
      start: 0,
      is: 'how far long use has lowered the making of the body’s own opioids',
      within: [0, 1],
      scale: 0.1,
    },
  },
  quantities: { 'endogenous.tone': { unit: '1', is: 'the body’s own opioids against baseline' } },
  equations: `
    endogenous.lost' = (tolerance.slow - endogenous.lost) / endogenous.time
    endogenous.tone = 1 - endogenous.loss * endogenous.lost
  `,
}

export default endogenous
