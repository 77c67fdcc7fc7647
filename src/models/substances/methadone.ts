import { fitted } from '../fitted.ts'
import { ligand } from '../receptor/ligand.ts'
import methadone from './methadone-henthorn2026.ts'

/** Methadone, of which the R form acts at the receptor. */
export const methadoneParts = [
  methadone,
  {
    ...ligand({
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
    leavesOut: [
      'receptor types other than mu',
      'protein binding as such: concentrations are of total plasma',
      'how dangerous a first dose is to somebody new to opioids: 50 to 100 mg by mouth have been fatal, and here breathing falls by a fifth; with the few receptors that tomography finds held in treatment (Kling 2000) it can do no more',
    ],
  },
]
