import { ligand } from '../receptor/ligand.ts'
import nalmefene from './nalmefene-kyhl2016.ts'

/** Nalmefene at the receptor. */
export const nalmefeneParts = [
  nalmefene,
  ligand({
    substance: 'nalmefene',
    KD: {
      value: 0.338,
      unit: 'ng/mL',
      from: 'Kyhl 2016 (doi 10.1111/bcp.12805), tomography against plasma; range: our judgement',
      range: [0.2, 0.6],
    },
    koff: {
      value: 0.03,
      unit: '1/h',
      from: 'Kim 1997: receptors are free again with a half-time of 28.7 h; part of it is plasma; range: our judgement',
      range: [0.024, 0.08],
    },
  }),
]
