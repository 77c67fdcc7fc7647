import { fitted } from '../fitted.ts'
import { ligand } from '../receptor/ligand.ts'
import buprenorphine from './buprenorphine-bjornsson2023.ts'
import depots from './buprenorphine-depots.ts'
import sublingual from './buprenorphine-sublingual.ts'

/** Buprenorphine with all its ways in, at the receptor: it holds most receptors and switches on few of them. */
export const buprenorphineParts = [
  buprenorphine,
  sublingual,
  depots,
  ligand({
    substance: 'buprenorphine',
    KD: fitted('buprenorphine.KD', {
      value: 0.67,
      unit: 'ng/mL',
      from: 'Nasser 2014 (doi 10.1007/s40262-014-0155-0), tomography against plasma; range: our judgement',
      range: [0.4, 1],
    }),
    efficacy: fitted('buprenorphine.efficacy', {
      value: 0.2,
      unit: '1',
      assumed: 'the share that gives its ceiling on breathing, about half of rest, with the reserve as it is',
      plausible: [0.1, 0.3],
    }),
    koff: fitted('buprenorphine.koff', {
      value: 0.0172,
      unit: '1/min',
      from: 'Yassen 2006 and 2007, breathing; 0.0785 for analgesia, 0.0082 in cells',
      range: [0.0082, 0.0785],
    }),
  }),
]
