import type { ModelSource, StateSource } from '../../language/model.ts'
import { assumed } from '../assumed.ts'
import { signalState } from '../body/signal-state.ts'

const share = (is: string, start = 0): StateSource => ({ unit: '1', start, is, within: [0, 20], scale: 0.1 })

/**
 * Opioids quiet the GABA cells that quiet dopamine cells, so dopamine rises indirectly; the cells pull back within a day, and a surplus
 * of dopamine that lasts wears down its receptors and the answer to natural rewards.
 *
 * The same surplus comes from a dopamine-type drug or from a pleasure that is no drug; what follows from it is not special to opioids.
 *
 * Measured in  rats (accumbens dopamine), people (receptors and transporters by tomography; no release seen after heroin)
 * Leaves out   phasic bursts and their timing; dopamine in the prefrontal cortex, which rises in abstinence
 */
const reward: ModelSource = {
  id: 'reward',
  title: 'Reward: GABA cells, dopamine and its receptors',
  source: { cites: 'Allostat', where: 'docs/decisions/0024-reward-stress-control.md' },
  leavesOut: [
    'bursts of single cells',
    'dopamine of the prefrontal cortex, which rises in abstinence (rats)',
    'why availability of D2 is low: drug, nicotine or a trait from before',
  ],
  inputs: {
    'receptor.signal': { unit: '1', is: 'net agonist signal' },
    'receptor.restSignal': { unit: '1', is: 'the same at rest, by the body’s own opioids' },
    'stress.antireward': { unit: '1', is: 'anti-reward: what a long surplus and withdrawal have built up' },
    'life.reward': { unit: '1', is: 'a pleasure that is no drug' },
    'life.dopamineDrug': { unit: '1', is: 'a drug that raises dopamine without mu signal' },
    'life.cue': { unit: '1', is: 'a cue that reminds of the drug' },
    'craving.learned': { unit: '1', is: 'how firmly the drug’s value is learned' },
  },
  parameters: {
    'reward.halfSignal': assumed(
      0.65,
      '1',
      'signal that quiets GABA cells half as far as the strongest',
      'doses that rats choose raise dopamine well, larger ones little more',
      { plausible: [0.4, 0.8], within: [0.02, 0.98] },
    ),
    'reward.steepness': assumed(3, '1', 'steepness of that', 'its author’s judgement', {
      plausible: [1, 4],
      within: [0.2, 10],
    }),
    'reward.quieting': assumed(
      0.9,
      '1',
      'share of GABA activity that the strongest signal takes away',
      'most: it is the way by which opioids raise dopamine (Johnson and North 1992, rat slices)',
      { plausible: [0.6, 1], within: [0, 1] },
    ),
    'reward.pullBackTime': assumed(
      24,
      'h',
      'time constant in which GABA cells adapt',
      'GABA release is raised within days of morphine and in its withdrawal (Bonci and Williams 1997, slices)',
      { plausible: [8, 72], within: [0.5, 1000] },
    ),
    'reward.pullBack': assumed(
      0.4,
      '1',
      'share of the quieting that they adapt to',
      'a dose raises dopamine as far on day 7 as on day 1 (rat), while dopamine in withdrawal is low',
      { plausible: [0.2, 0.6], within: [0, 1] },
    ),
    'reward.release': {
      value: 1.4,
      unit: '1',
      is: 'rise of dopamine when GABA cells fall silent, against baseline',
      from: 'accumbens dopamine of rats that take heroin: 150 to 300 % of baseline (neuro.csv DA001); people show none by tomography, which needs a far larger rise',
      range: [0.5, 2.5],
      within: [0, 20],
    },
    'reward.dopamineTime': assumed(
      0.25,
      'h',
      'time constant of dopamine around cells',
      'microdialysis follows within ten to twenty minutes, and the probe itself takes some',
      { plausible: [0.05, 0.5], within: [0.005, 10] },
    ),
    'reward.natural': assumed(
      0.6,
      '1',
      'rise of dopamine by a strong natural pleasure, against baseline',
      'food and sex: 150 to 200 % of baseline in rats',
      { plausible: [0.3, 1], within: [0, 10] },
    ),
    'reward.dopamineDrug': assumed(
      3,
      '1',
      'rise of dopamine by a dopamine-type drug at level 1, against baseline',
      'cocaine and amphetamine: 300 to 1000 % in rats',
      { plausible: [1.5, 8], within: [0, 50] },
    ),
    'reward.cue': assumed(
      0.25,
      '1',
      'rise of dopamine by a fully learned cue',
      'small next to the drug; seen in people with a heroin video (neuro.csv DA028)',
      { plausible: [0.1, 0.5], within: [0, 10] },
    ),
    'reward.damping': assumed(
      0.3,
      '1',
      'fall of dopamine at full anti-reward',
      'dopamine stays low after acute withdrawal (rats); size not known',
      { plausible: [0.1, 0.5], within: [0, 5] },
    ),
    'reward.floor': assumed(0.1, '1', 'dopamine that is always there', 'never measured at none', {
      plausible: [0.05, 0.3],
      within: [0.001, 1],
    }),
    'reward.loadTime': assumed(
      10,
      'day',
      'time constant over which a surplus of dopamine counts',
      'one day is too short to wear anything down, and a month of daily use is enough',
      { plausible: [5, 20], within: [0.5, 200] },
    ),
    'reward.d2Loss': assumed(
      0.336,
      '1',
      'loss of D2 availability to the largest lasting surplus',
      'D2 is lower by about a fifth in people under daily opioids (Wang 1997: 2.44 against 2.97); that a surplus of dopamine is the cause is assumed, and part may be from before',
      { plausible: [0.2, 0.45], within: [0, 1] },
    ),
    'reward.d2HalfLoad': assumed(
      0.15,
      '1',
      'lasting surplus of dopamine that costs half of that',
      'stimulants, which raise dopamine far more than opioids, leave no less D2 and transporters: 0.76 and 0.91 standard deviations less than in others (Ashok 2017, a meta-analysis), about a tenth and a sixth; so the loss saturates',
      { plausible: [0.05, 0.4], within: [0.001, 10] },
    ),
    'reward.blunting': assumed(
      1,
      '1',
      'loss of the dopamine that a dopamine-type drug frees, over that of D2',
      'freed dopamine is lower where D2 is lower, in people who use cocaine (Volkow 1997, by about a half) as in those who use heroin; size not known here',
      { plausible: [0.3, 2.5], within: [0, 5] },
    ),
    'reward.d2Time': assumed(
      540,
      'day',
      'time constant of D2 loss and recovery',
      'transporters have not visibly recovered in six months of abstinence (neuro.csv DA014) and partly in twelve (DA013)',
      { plausible: [200, 700], within: [10, 3000] },
    ),
    'reward.transporterDepth': assumed(
      1.8,
      '1',
      'loss of dopamine transporters over that of D2',
      'transporters are a third lower in people who have stopped (a range of studies), D2 about a fifth',
      { plausible: [1.2, 2.5], within: [0, 5] },
    ),
    'reward.gainByD2': assumed(
      0.6,
      '1',
      'by how much loss of D2 lowers the answer to natural pleasure',
      'the direction is found in people; size assumed',
      { plausible: [0.2, 1], within: [0, 3] },
    ),
    'reward.gainByAntireward': assumed(
      0.55,
      '1',
      'by how much full anti-reward lowers it',
      'pleasure in everyday things is normal again one to two months after stopping (neuro.csv REW001); size assumed',
      { plausible: [0.3, 0.8], within: [0, 1] },
    ),
    'reward.aversiveByD2': assumed(
      1,
      '1',
      'by how much loss of D2 lowers the answer to an aversive event',
      'dips of dopamine are read by cells with D2: people with the Taq1A variant, who have up to 30 % fewer, learn less from errors and show a smaller answer to them (Klein 2007, doi 10.1126/science.1145044, from memory); in proportion to D2, assumed',
      { plausible: [0.3, 1.5], within: [0, 3] },
    ),
  },
  states: {
    'reward.adapted': signalState('quieting to which GABA cells have adapted', [-1, 1]),
    'reward.dopamine': share('dopamine in the accumbens against baseline', 1),
    'reward.load': share('surplus of dopamine over the last days and weeks'),
    'reward.d2': {
      unit: '1',
      start: 1,
      is: 'availability of D2 receptors against baseline',
      within: [0, 2],
      scale: 0.1,
    },
  },
  quantities: {
    'reward.disinhibition': { unit: '1', is: 'how far the signal quiets GABA cells' },
    'reward.gaba': { unit: '1', is: 'activity of VTA GABA cells against baseline' },
    'reward.drug': { unit: '1', is: 'what drugs add to dopamine release' },
    'reward.surplus': { unit: '1', is: 'dopamine above baseline' },
    'reward.transporter': { unit: '1', is: 'availability of dopamine transporters against baseline' },
    'reward.gain': { unit: '1', is: 'answer to a natural pleasure against baseline' },
    'reward.aversiveGain': {
      unit: '1',
      is: 'answer of the accumbens to an aversive event against baseline; acts on nothing',
    },
    'anhedonia.level': { unit: '1', is: 'loss of pleasure in natural rewards, 0 to 1' },
  },
  equations: `
    reward.atRest = hill(receptor.restSignal, reward.halfSignal, reward.steepness)
    reward.disinhibition = (hill(receptor.signal, reward.halfSignal, reward.steepness) - reward.atRest) / (1 - reward.atRest)
    reward.adapted' = (reward.disinhibition - reward.adapted) / reward.pullBackTime
    reward.gaba = max(0, 1 - reward.quieting * (reward.disinhibition - reward.pullBack * reward.adapted))
    reward.drug = reward.release * (1 - reward.gaba) + reward.dopamineDrug * life.dopamineDrug * max(0, 1 - reward.blunting * (1 - reward.d2))
    reward.target = max(reward.floor, 1 + reward.drug + reward.natural * reward.gain * life.reward
      + reward.cue * craving.learned * life.cue - reward.damping * min(1, stress.antireward))
    reward.dopamine' = (reward.target - reward.dopamine) / reward.dopamineTime
    reward.surplus = max(0, reward.dopamine - 1)
    reward.load' = (reward.surplus - reward.load) / reward.loadTime
    reward.d2' = (1 - reward.d2Loss * hill(reward.load, reward.d2HalfLoad, 1) - reward.d2) / reward.d2Time
    reward.transporter = max(0, 1 - reward.transporterDepth * (1 - reward.d2))
    reward.gain = max(0, 1 - reward.gainByD2 * (1 - reward.d2)) * (1 - reward.gainByAntireward * min(1, stress.antireward))
    reward.aversiveGain = max(0, 1 - reward.aversiveByD2 * (1 - reward.d2))
    anhedonia.level = max(0, 1 - reward.gain)
  `,
}

export default reward
