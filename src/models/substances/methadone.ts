import { fitted } from '../fitted.ts'
import { ligand } from '../receptor/ligand.ts'
import methadone from './methadone-henthorn2026.ts'

/** Methadone, of which the R form acts at the receptor. */
export const methadoneParts = [
  methadone,
  ligand({
    substance: 'methadone',
    site: 'methadone.effectR',
    KD: fitted('methadone.KD', {
      value: 380,
      unit: 'ng/mL',
      from: 'our calculation: 19 to 32 % held in long treatment (Kling 2000) at the R level of the kinetics here',
      range: [270, 540],
    }),
    efficacy: { value: 1, unit: '1', assumed: 'a full agonist in cells' },
  }),
]
