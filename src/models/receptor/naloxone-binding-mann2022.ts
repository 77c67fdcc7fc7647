import { bindingCorrelation } from './binding-correlation-mann2022.ts'
import type { KineticBinding } from './kinetic-binding.ts'

const TABLE =
  'Mann 2022, Table S2, naloxone; interval: our calculation, 2.5 and 97.5 percentiles of the 2,000 bootstrap sets in the FDA repository'

/** Naloxone takes a free mu receptor, holds it for some seconds, and lets go; measured in rat glioma cells carrying the human receptor. */
const naloxoneBinding: KineticBinding = {
  substance: 'naloxone',
  kon: { value: 1.67e-4, unit: '1/s', from: TABLE, ci95: [7.2e-5, 3.3e-4] },
  koff: { value: 0.03959, unit: '1/s', from: TABLE, ci95: [0.026, 0.064] },
  slope: { value: 0.858, unit: '1', from: TABLE, ci95: [0.78, 0.96] },
  correlation: bindingCorrelation.naloxone,
}

export default naloxoneBinding
