import { fitted } from '../fitted.ts'
import { ligand } from '../receptor/ligand.ts'
import naltrexone from './naltrexone-meyer1984.ts'

const koff = fitted('naltrexone.koff', {
  value: 0.0077,
  unit: '1/h',
  from: 'Lee 1988: half-time of blockade 72 to 108 h after 50 mg by mouth; the middle, 90 h',
  range: [0.0064, 0.0096],
})

/** Naltrexone and 6β-naltrexol at the receptor: they let go over days, long after plasma is empty. */
export const naltrexoneParts = [
  naltrexone,
  ligand({
    substance: 'naltrexone',
    KD: fitted('naltrexone.KD', {
      value: 0.05,
      unit: 'ng/mL',
      assumed: 'a single dose of some 6 mg by mouth blocks half of the receptors a day later',
    }),
    koff,
  }),
  ligand({
    substance: 'naltrexol',
    KD: {
      value: 3,
      unit: 'ng/mL',
      from: 'our calculation: in monkeys 71 times (Li 2008) to 100 times (Ko 2006) weaker than naltrexone, though half as strong in a dish; 8 to 186 times in mice; up to 20 mg into a vein did nothing to the effects of morphine in the brain (Yancey-Wrona 2011); abstracts',
      range: [2, 10],
    },
    koff: {
      value: 0.0077,
      unit: '1/h',
      assumed:
        'as naltrexone: its blockade outlasts that of naltrexone in animals, and nobody has seen it apart in people',
    },
  }),
]
