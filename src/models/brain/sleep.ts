import type { ModelSource } from '../../language/model.ts'
import { assumed, illustrative } from '../assumed.ts'

/**
 * Sleep: noradrenaline and CRF keep people awake, in withdrawal and, less, for weeks after it. It acts on nothing.
 *
 * Measured in  people (sleep worse in withdrawal and for weeks to months after it); sizes illustrative
 * Leaves out   stages of sleep; sleepiness by opioids, and breathing that stops in sleep under them
 */
const sleep: ModelSource = {
  id: 'sleep',
  title: 'Sleep',
  source: { cites: 'Allostat', where: 'docs/decisions/0026-cortisol-sleep-structure.md' },
  leavesOut: [
    'stages of sleep',
    'what opioids themselves do to sleep, and breathing that stops in sleep under them',
    'what lost sleep does to the next day',
  ],
  inputs: {
    'stress.crf': { unit: '1', is: 'CRF of the extended amygdala against baseline' },
    'stress.norepinephrine': { unit: '1', is: 'noradrenaline of the forebrain against baseline' },
  },
  parameters: {
    'sleep.rest': assumed(
      0.9,
      '1',
      'share of the time in bed that a person at rest sleeps',
      'healthy adults in middle life, less with age (Ohayon 2004, 65 studies; the number from memory)',
      { plausible: [0.85, 0.95], within: [0, 1] },
    ),
    'sleep.byNorepinephrine': illustrative(
      0.25,
      '1',
      'share of sleep lost to each baseline of noradrenaline',
      'the locus coeruleus falls silent in sleep (rats); people in withdrawal hardly sleep for some nights',
      [0, 2],
    ),
    'sleep.byCrf': illustrative(
      0.25,
      '1',
      'share of sleep lost to each baseline of CRF',
      'sleep stays poor for weeks to months after detoxification (Angarita 2016, a review; Rady 2020, 60 people), and stress axes are stirred in people who sleep badly (Vgontzas 2001)',
      [0, 2],
    ),
  },
  quantities: { 'sleep.efficiency': { unit: '1', is: 'share of the time in bed that is slept' } },
  equations: `
    sleep.efficiency = sleep.rest * max(0, 1 - sleep.byNorepinephrine * max(0, stress.norepinephrine - 1)
      - sleep.byCrf * max(0, stress.crf - 1))
  `,
}

export default sleep
