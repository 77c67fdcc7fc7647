import type { ModelSource, StateSource } from '../../language/model.ts'
import { assumed, illustrative } from '../assumed.ts'

const level = (is: string, start: number): StateSource => ({ unit: '1', start, is, within: [0, 5], scale: 0.1 })

/**
 * The prefrontal cortex weighs now against later. A lasting imbalance of dopamine and glutamate and a loss of connectivity lower its
 * control over months; stress, withdrawal and a lesion lower it at once; before the age of 25 there is less of it to begin with.
 *
 * Measured in  people (discounting, connectivity, perfusion); sizes are illustrative
 * Leaves out   single functions of the frontal lobe; what a person brings to it as a trait
 */
const control: ModelSource = {
  id: 'control',
  title: 'Control: the prefrontal cortex',
  source: { cites: 'Allostat', where: 'docs/decisions/0024-reward-stress-control.md' },
  leavesOut: [
    'single functions of the frontal lobe',
    'differences between people from before any use, which are large',
  ],
  inputs: {
    'person.age': { unit: 'y', is: 'age' },
    'withdrawal.pull': { unit: '1', is: 'adaptation that no signal covers' },
    'reward.surplus': { unit: '1', is: 'dopamine above baseline' },
    'reward.load': { unit: '1', is: 'surplus of dopamine over the last days and weeks' },
    'stress.antireward': { unit: '1', is: 'anti-reward: what a long surplus and withdrawal have built up' },
    'stress.norepinephrine': { unit: '1', is: 'noradrenaline of the forebrain against baseline' },
    'craving.learned': { unit: '1', is: 'how firmly the drug’s value is learned' },
    'craving.cue': { unit: '1', is: 'strength of cues: those shown, or those of everyday life' },
    'life.stress': { unit: '1', is: 'stress from outside, 0 to 1' },
    'life.lesionPrefrontal': { unit: '1', is: 'share of the prefrontal cortex that is lesioned' },
  },
  parameters: {
    'control.adult': assumed(
      25,
      'y',
      'age at which the prefrontal cortex is mature',
      'imaging of the same people to the age of 21 finds it maturing last (Gogtay 2004, doi 10.1073/pnas.0402680101), and not finished; when it is, was not seen there',
      { plausible: [21, 28], within: [10, 40] },
    ),
    'control.byYouth': illustrative(
      0.025,
      '1/y',
      'control that each year before that lacks',
      'direction from imaging and tasks; a quarter less at 15',
      [0, 0.1],
    ),
    'control.vulnerability': illustrative(
      2,
      '1',
      'by how much immaturity strengthens what wears control down',
      'early use goes with more trouble later; size ',
    ),
    'control.glutamateTime': assumed(0.25, 'h', 'time constant of glutamate', 'as of dopamine', {
      plausible: [0.05, 0.5],
      within: [0.005, 10],
    }),
    'control.glutamateByPull': assumed(
      1.2,
      '1',
      'rise of glutamate at full pull',
      'glutamate of the locus coeruleus 2.2-fold after naloxone in rats (neuro.csv STR003, STR004)',
      { plausible: [0.6, 2.4] },
    ),
    'control.glutamateByCue': illustrative(
      0.8,
      '1',
      'rise of glutamate by a fully learned cue',
      'cue-evoked glutamate of the accumbens in rats',
    ),
    'control.glutamateByDopamine': illustrative(0.15, '1', 'rise of glutamate with dopamine'),
    'control.strainTime': illustrative(
      10,
      'day',
      'time constant over which glutamate counts',
      'as of the surplus of dopamine',
      [0.5, 200],
    ),
    'control.byDopamine': illustrative(0.22, '1', 'control lost to a lasting surplus of dopamine', '', [0, 1]),
    'control.byGlutamate': illustrative(0.3, '1', 'control lost to a lasting surplus of glutamate', '', [0, 1]),
    'control.byConnectivity': illustrative(0.5, '1', 'control lost with all connectivity', '', [0, 1]),
    'control.connectivityByLoad': illustrative(
      0.25,
      '1',
      'connectivity lost to a lasting surplus of dopamine',
      'lower in people under opioids than in others; size ',
      [0, 1],
    ),
    'control.connectivityByAntireward': illustrative(0.12, '1', 'connectivity lost to anti-reward', '', [0, 1]),
    'control.connectivityTime': illustrative(40, 'day', 'time constant of connectivity', 'weeks to months', [1, 1000]),
    'control.time': assumed(
      35,
      'day',
      'time constant of control',
      'perfusion better within three weeks of stopping (9 of 9, neuro.csv PFC015), decisions better at 3 to 24 months in one study and not in two',
      { plausible: [15, 90], within: [1, 1000] },
    ),
    'control.byStress': illustrative(0.15, '1', 'control lost at once to full stress', '', [0, 1]),
    'control.byNorepinephrine': illustrative(
      0.06,
      '1',
      'control lost at once to each baseline of noradrenaline',
      '',
      [0, 1],
    ),
    'control.byCueGlutamate': illustrative(0.06, '1', 'control lost at once to each baseline of glutamate', '', [0, 1]),
    'control.byLesion': assumed(1, '1', 'control lost to a whole lesion', 'by definition of its size', {
      within: [0, 1],
    }),
    'control.discountingTrait': {
      value: 0.013,
      unit: '1/day',
      is: 'delay discounting of the person as such',
      from: 'Kirby 1999 (doi 10.1037/0096-3445.128.1.78): controls, real rewards; people who use heroin 0.025, mostly as a trait',
      between: 1.2,
      within: [1e-5, 10],
    },
    'control.discountingSteepness': assumed(
      1.2,
      '1',
      'by how much discounting steepens as control falls',
      'at most 1.2 to 1.4 of the twofold difference of people who use heroin can be state: it does not change with length of abstinence (neuro.csv EXE006)',
      { plausible: [0.3, 1.5], within: [0, 10] },
    ),
  },
  states: {
    'control.glutamate': level('cue glutamate against baseline', 1),
    'control.strain': level('surplus of glutamate over the last days and weeks', 0),
    'control.connectivity': level('prefrontal connectivity against baseline', 1),
    'control.reserve': level('control that is there at rest, against baseline', 1),
  },
  quantities: {
    'control.immaturity': { unit: '1', is: 'share of adult control that is not there yet' },
    'control.prefrontal': { unit: '1', is: 'prefrontal control against that of an adult at rest' },
    'control.discounting': { unit: '1/day', is: 'rate of delay discounting' },
  },
  equations: `
    control.immaturity = min(0.9, control.byYouth * max(0, control.adult - person.age))
    control.exposure = 1 + control.vulnerability * control.immaturity
    control.glutamate' = (1 + control.glutamateByPull * withdrawal.pull + control.glutamateByCue * craving.learned * craving.cue
      + control.glutamateByDopamine * reward.surplus - control.glutamate) / control.glutamateTime
    control.strain' = (max(0, control.glutamate - 1) - control.strain) / control.strainTime
    control.connectivity' = (1 - min(0.9, control.exposure * (control.connectivityByLoad * reward.load
      + control.connectivityByAntireward * min(1, stress.antireward))) - control.connectivity) / control.connectivityTime
    control.reserve' = (1 - min(0.9, control.exposure * (control.byDopamine * reward.load + control.byGlutamate * control.strain)
      + control.byConnectivity * max(0, 1 - control.connectivity)) - control.reserve) / control.time
    control.prefrontal = max(0, control.reserve * (1 - control.immaturity) - control.byLesion * life.lesionPrefrontal
      - control.byStress * life.stress * (1 + stress.antireward)
      - control.byNorepinephrine * max(0, stress.norepinephrine - 1) - control.byCueGlutamate * max(0, control.glutamate - 1))
    control.discounting = control.discountingTrait * exp(control.discountingSteepness * (1 - control.prefrontal))
  `,
}

export default control
