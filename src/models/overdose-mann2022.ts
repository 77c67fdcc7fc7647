import type { ModelSource } from '../language/model.ts'
import breathing from './body/breathing-mann2022.ts'
import circulation from './body/circulation-mann2022.ts'
import collapse from './body/collapse-mann2022.ts'
import depression from './body/depression-mann2022.ts'
import gasStores from './body/gas-stores-mann2022.ts'
import transport from './body/transport-mann2022.ts'
import competition from './receptor/competition-mann2022.ts'
import { kineticBinding } from './receptor/kinetic-binding.ts'
import naloxoneBinding from './receptor/naloxone-binding-mann2022.ts'
import carfentanil from './substances/carfentanil-mann2022.ts'
import fentanyl from './substances/fentanyl-mann2022.ts'
import naloxone from './substances/naloxone-mann2022.ts'
import { publishedOpioid } from './substances/opioid-mann2022.ts'

const WHERE = 'Mann 2022, published implementation, people with chronic opioid use'
const FIXED = 'fitted once to clinical data; no interval published'

/**
 * An opioid goes into a vein, binds to mu receptors and weakens the drives to breathe; oxygen falls, and minutes without it stop the
 * heart, unless naloxone takes the receptors back in time.
 *
 * Holds for    fentanyl and carfentanil into a vein, naloxone into muscle, nose or vein, minutes to hours after the dose
 */
const whole: ModelSource = {
  id: 'overdose-mann2022',
  title: 'Opioid overdose, rescue and cardiac arrest (Mann et al. 2022)',
  time: 's',
  source: {
    doi: '10.1002/cpt.2696',
    cites:
      'Mann J, Samieegohar M, Chaturbedi A, et al. Development of a translational model to assess the impact of opioid overdose and naloxone dosing on respiratory depression and cardiac arrest. Clin Pharmacol Ther 2022;112:1020-1032',
    where: 'Supplement 1 and the published implementation (public domain)',
  },
  equations: '',
  histories: {
    naive: { is: 'has not used opioids', set: {} },
    chronic: {
      is: 'uses opioids regularly: tolerant to the effect on breathing, as fitted by the authors',
      set: {
        'breathing.P1': { value: 4.22625, unit: '1', from: WHERE, fixed: FIXED },
        'breathing.P3': { value: 1.323, unit: '1', from: WHERE, fixed: FIXED },
      },
    },
  },
  rest: { for: '3600 s' },
  crossings: {
    sampled: '0.1 s',
    why: 'the published implementation looks at ventilation every 0.1 s and draws a straight line between: 0.1 ms later than it crosses',
  },
}

/** The published overdose model: the whole first, then its parts. */
const overdose: readonly ModelSource[] = [
  whole,
  ...publishedOpioid(fentanyl),
  ...publishedOpioid(carfentanil),
  naloxone,
  kineticBinding(naloxoneBinding, { to: 'published', agonist: false }),
  competition,
  gasStores,
  depression,
  transport,
  breathing,
  circulation,
  collapse,
]

export default overdose
