import type { ModelSource } from './model.ts'

/** The example of a user's own model (effect and tolerance compartments), as its YAML file is read. For tests. */
export const ekblom: ModelSource = {
  'allostat-model': 1,
  id: 'tolerance-ekblom',
  title: 'Effect and tolerance compartments',
  source: {
    cites: 'Ekblom et al. 1993, J Pharmacol Exp Ther 266:244-252',
    where: 'structure and the two half-lives',
  },
  parameters: {
    'morphine.CL': { value: 82, unit: 'L/h', is: 'clearance', assumed: 'example' },
    'morphine.V': { value: 130, unit: 'L', is: 'volume of distribution', assumed: 'example' },
    'effect.ke0': { value: 1.66, unit: '1/h', is: 'effect-site rate', from: 'half-life 25 min', range: [1.3, 2.4] },
    'tolerance.kt0': {
      value: 0.0267,
      unit: '1/h',
      is: 'tolerance-site rate',
      from: 'half-life 26 h',
      range: [0.0217, 0.0347],
    },
    'effect.EC50': { value: 10, unit: 'ng/mL', is: 'half-effect concentration', assumed: 'example' },
    'tolerance.EC50': { value: 15, unit: 'ng/mL', is: 'concentration that doubles it', assumed: 'example' },
  },
  states: {
    'morphine.central': { unit: 'mg', start: 0, is: 'amount in the body' },
    'effect.C': { unit: 'ng/mL', start: 0, is: 'effect-site concentration' },
    'tolerance.C': { unit: 'ng/mL', start: 0, is: 'tolerance-site concentration' },
  },
  equations: `morphine.plasma = morphine.central / morphine.V
morphine.central' = -morphine.CL * morphine.plasma
effect.C' = effect.ke0 * (morphine.plasma - effect.C)
tolerance.C' = tolerance.kt0 * (morphine.plasma - tolerance.C)
effect.E = effect.C / (effect.C + effect.EC50 * (1 + tolerance.C / tolerance.EC50))
`,
}
