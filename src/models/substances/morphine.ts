import { fitted } from '../fitted.ts'
import { ligand } from '../receptor/ligand.ts'
import glucuronides from './morphine-glucuronides.ts'
import morphine from './morphine-pooled.ts'

/** Morphine with its glucuronides, and the two that act at the receptor. */
export const morphineParts = [
  morphine,
  glucuronides,
  ligand({
    substance: 'morphine',
    KD: fitted('morphine.KD', {
      value: 46,
      unit: 'ng/mL',
      from: 'Olofsen 2010 (doi 10.1097/ALN.0b013e3181d5e29d), breathing with receptor kinetics; range: our judgement',
      range: [20, 90],
    }),
    efficacy: {
      value: 0.9,
      unit: '1',
      assumed: 'somewhat below fentanyl and methadone in cells',
      plausible: [0.7, 1],
      within: [0, 1],
    },
  }),
  ligand({
    substance: 'm6g',
    KD: {
      value: 1500,
      unit: 'ng/mL',
      from: '19 to 22 times weaker than morphine per molar concentration in plasma (breathing, pupil; Romberg 2003, Lötsch 2001); range: our calculation',
      range: [1200, 1800],
    },
    efficacy: { value: 0.9, unit: '1', assumed: 'as morphine' },
  }),
]
