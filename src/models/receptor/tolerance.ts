import type { ModelSource } from '../../language/model.ts'
import { fitted } from '../fitted.ts'

/** The shift of an effect: what remains of signal S when the concentration of half effect is F times higher. */
export const shifted = (signal: string, fold: string) => `(${signal} / (${signal} + ${fold} * (1 - ${signal})))`

/**
 * Long use uncouples receptors, and each effect grows tolerant on top of that in its own degree; all of it is lost at one pace.
 *
 * Two states: one follows the drive within a day, the other follows that one over weeks. A third follows the drive over months and belongs to
 * pain alone. An effect is shifted F-fold when a full agonist needs F times the concentration for half of it.
 *
 * Measured in  people (breathing, analgesia), rats (how fast: 26 h; loss over two weeks)
 * Leaves out   tolerance that is learned with a place; differences between agonists that are not those of efficacy
 */
const tolerance: ModelSource = {
  id: 'tolerance',
  title: 'Tolerance: shared states, and what each effect makes of them',
  source: { cites: 'Allostat', where: 'docs/decisions/0009-tolerance.md' },
  leavesOut: ['tolerance that belongs to a place', 'differences between agonists beyond their efficacy'],
  inputs: { 'receptor.above': { unit: '1', is: 'what outside ligands add to the drive at rest' } },
  parameters: {
    'tolerance.mediumTime': {
      value: 37.5,
      unit: 'h',
      is: 'time constant of the state of days',
      from: 'Ekblom 1993 (J Pharmacol Exp Ther 266:244-252): half-life 26 ± 6 h of tolerance to analgesia in rats',
      range: [29, 46],
      within: [1, 1000],
    },
    'tolerance.slowGain': {
      value: 150,
      unit: 'h',
      is: 'time in which the state of weeks would fill at full drive',
      assumed:
        'three days make it saturate at low doses, longer than a week makes it too slow for people under treatment',
      plausible: [72, 300],
      within: [10, 2000],
    },
    'tolerance.slowHalfLife': {
      value: 13.2,
      unit: 'day',
      is: 'half-life of its loss',
      from: 'Cox 1975, rats: tolerance to analgesia is lost with 13.2 days; 17.4 in mice',
      range: [10, 17.4],
      within: [0.5, 200],
    },
    'tolerance.startMedium': {
      value: 0,
      unit: '1',
      is: 'state of days before the run',
      fixed: 'a person new to opioids; a history sets it',
      from: 'by definition',
      within: [0, 1],
    },
    'tolerance.startSlow': {
      value: 0,
      unit: '1',
      is: 'state of weeks before the run',
      fixed: 'a person new to opioids; a history sets it',
      from: 'by definition',
      within: [0, 1],
    },
    'tolerance.startLasting': {
      value: 0,
      unit: '1',
      is: 'state of months before the run',
      fixed: 'a person new to opioids; a history sets it',
      from: 'by definition',
      within: [0, 1],
    },
    'tolerance.lastingTime': {
      value: 90,
      unit: 'day',
      is: 'time constant of the state of months',
      assumed:
        'cold is borne for half as long as by others for 28 days after stopping (Pud 2006), and as long as by others after five months and more (Treister 2012); most relief is still there after a month at a steady dose (Chu 2012)',
      plausible: [40, 120],
      within: [1, 2000],
    },
    'tolerance.poolLoss': {
      value: 1.1,
      unit: '1',
      is: 'uncoupling of receptors at the full state of weeks',
      assumed: 'effects that grow least tolerant shift about twofold in rats (1.6 to 2.5 for the felt effect)',
      within: [0, 20],
    },
    'tolerance.efficacyLoss': {
      value: 2.3,
      unit: '1',
      is: 'by how much harder it is to switch a receptor on at the full state of weeks',
      assumed:
        'agonists of low efficacy lose more in tolerant animals (neuro.csv TOL030 to TOL032), and buprenorphine brings withdrawal on in people who take full agonists',
      plausible: [1, 8],
      within: [0, 50],
    },
    'tolerance.breathingGain': {
      ...fitted('tolerance.breathingGain', {
        value: 1.6,
        unit: '1',
        assumed:
          'with the uncoupling it gives 4.3 times the half-effect concentration in people under daily opioids (Algera 2020)',
      }),
      is: 'further shift of breathing at the full state of weeks',
      within: [0, 50],
    },
    'tolerance.analgesiaFast': {
      value: 0,
      unit: '1',
      is: 'further shift of analgesia at the full state of days',
      assumed:
        'after a month of 78 mg a day people need 1.7 times the remifentanil for the same relief (Chu 2012: potency down by 42 %), which the uncoupling gives alone; rats under infusions lose 6 to 12 times in days',
      plausible: [0, 0.5],
      within: [0, 100],
    },
    'tolerance.analgesiaLasting': {
      value: 1.8,
      unit: '1',
      is: 'further shift of analgesia at the full state of months',
      assumed:
        'people with months of daily opioids need about three times as much after an operation (de Leon-Casasola 1993: 137 mg for 44, over 50 mg a day for three months and more; Rapp 1995: 136 mg for 43), which 1.2 would give; relief is taken to grow more tolerant than breathing under the highest doses, as in animals: 4.3-fold for breathing (Algera 2020)',
      plausible: [0.8, 3.5],
      within: [0, 100],
    },
    'tolerance.euphoriaGain': {
      ...fitted('tolerance.euphoriaGain', {
        value: 2,
        unit: '1',
        assumed:
          'no number was found in people, who raise their doses tenfold and more; 1.6 to 2.5 in all in rats after weeks',
        plausible: [0.5, 6],
      }),
      is: 'further shift of the rated high at the full state of weeks',
      within: [0, 50],
    },
  },
  states: {
    'tolerance.medium': {
      unit: '1',
      start: 'tolerance.startMedium',
      is: 'tolerance that comes and goes in days',
      within: [0, 1],
      scale: 0.1,
    },
    'tolerance.slow': {
      unit: '1',
      start: 'tolerance.startSlow',
      is: 'tolerance that comes and goes in weeks',
      within: [0, 1],
      scale: 0.1,
    },
    'tolerance.lasting': {
      unit: '1',
      start: 'tolerance.startLasting',
      is: 'answer of pain pathways to opioids that comes and goes in months',
      within: [0, 1],
      scale: 0.1,
    },
  },
  quantities: {
    'tolerance.uncoupling': { unit: '1', is: 'by how much long use has uncoupled receptors, 0 = not' },
    'tolerance.reluctance': { unit: '1', is: 'by how much harder long use makes it to switch a receptor on' },
    'tolerance.breathingFold': { unit: '1', is: 'shift of breathing beyond the uncoupling' },
    'tolerance.analgesiaFold': { unit: '1', is: 'shift of analgesia beyond the uncoupling' },
    'tolerance.euphoriaFold': { unit: '1', is: 'shift of the rated high beyond the uncoupling' },
    'tolerance.breathing': { unit: '1', is: 'fold shift of the half-effect concentration of breathing' },
    'tolerance.analgesia': { unit: '1', is: 'fold shift of the half-effect concentration of analgesia' },
    'tolerance.euphoria': { unit: '1', is: 'fold shift of the half-effect concentration of the rated high' },
  },
  equations: `
    tolerance.medium' = (receptor.above - tolerance.medium) / tolerance.mediumTime
    tolerance.slow' = tolerance.medium * (1 - tolerance.slow) / tolerance.slowGain
      - ln(2) / tolerance.slowHalfLife * tolerance.slow
    tolerance.lasting' = (receptor.above - tolerance.lasting) / tolerance.lastingTime
    tolerance.uncoupling = tolerance.poolLoss * tolerance.slow
    tolerance.reluctance = 1 + tolerance.efficacyLoss * tolerance.slow
    tolerance.breathingFold = 1 + tolerance.breathingGain * tolerance.slow
    tolerance.analgesiaFold = 1 + tolerance.analgesiaFast * tolerance.medium + tolerance.analgesiaLasting * tolerance.lasting
    tolerance.euphoriaFold = 1 + tolerance.euphoriaGain * tolerance.slow
    tolerance.breathing = (1 + tolerance.uncoupling) * tolerance.breathingFold
    tolerance.analgesia = (1 + tolerance.uncoupling) * tolerance.analgesiaFold
    tolerance.euphoria = (1 + tolerance.uncoupling) * tolerance.euphoriaFold
  `,
}

export default tolerance
