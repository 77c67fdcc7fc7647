import { type CheckedModel, checkModel, type ModelSource, model } from '../../src/language/index.ts'
import adaptation from './forty-states-adaptation.ts'
import effects from './forty-states-effects.ts'
import heroin from './forty-states-heroin.ts'
import treatment from './forty-states-treatment.ts'

/**
 * The model that all speed of a long run is measured on: what four ligands do to a person over half a year.
 *
 * Fixed before anything was timed. It is put together to be of the size, stiffness and shape of the models that this project is for:
 * binding takes seconds to minutes, plasma minutes to days, adaptation days to years. It is no published model and predicts nobody.
 *
 * 12 states of heroin and its metabolites, 4 of methadone, 5 of buprenorphine, 4 of binding, 14 of adaptation, 1 of breathing.
 */
const whole: ModelSource = model({
  id: 'forty-states',
  title: 'Benchmark: heroin, methadone and buprenorphine over half a year, in forty states',
  time: 'h',
  source: {
    cites: 'Allostat: a synthesis, put together from the papers that the numbers name',
    where: 'benchmark model; the whole is not published',
  },
  equations: '',
})

/** The parts, the whole first. */
export const fortyStatesParts: readonly ModelSource[] = [whole, heroin, treatment, adaptation, effects]

/** What a run records: together these depend on all forty states. */
export const fortyStatesOutputs = [
  'receptor.occupancy',
  'receptor.signal',
  'mam.bound',
  'morphine.bound',
  'methadone.bound',
  'buprenorphine.bound',
  'heroin.plasma',
  'mam.plasma',
  'morphine.plasma',
  'M6G.plasma',
  'M3G.plasma',
  'methadone.plasma',
  'buprenorphine.plasma',
  'breathing.ventilation',
  'breathing.PaCO2',
  'analgesia.effect',
  'pain.sensitivity',
  'euphoria.effect',
  'sedation.effect',
  'tolerance.slow',
  'withdrawal.score',
  'antireward.level',
  'dopamine.release',
  'dopamine.transporters',
  'control.now',
  'structure.grey',
  'reward.balance',
  'craving.level',
] as const

/** States that doses go into. */
export const fortyStatesDosed = ['heroin.central', 'methadone.depot', 'buprenorphine.depot'] as const

export function fortyStates(): CheckedModel {
  return checkModel(fortyStatesParts)
}
