import { fitted } from '../fitted.ts'
import { ligand } from '../receptor/ligand.ts'
import heroin from './heroin-rook2006.ts'

/** Heroin with 6-MAM, and 6-MAM at the receptor; heroin itself does not act. */
export const heroinParts = [
  heroin,
  ligand({
    substance: 'monoacetylmorphine',
    KD: fitted('monoacetylmorphine.KD', {
      value: 12,
      unit: 'ng/mL',
      assumed:
        'its level in plasma is not known well, so only the two together are: heroin into muscle relieves pain as twice the mass of morphine (Kaiko 1981)',
    }),
    efficacy: { value: 1, unit: '1', assumed: 'above morphine in cells (Selley 2001)' },
  }),
]
