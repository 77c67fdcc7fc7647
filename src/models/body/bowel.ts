import type { ModelSource } from '../../language/model.ts'
import { assumed } from '../assumed.ts'

/**
 * The signal slows the gut as long as it lasts; people do not get used to that.
 *
 * Measured in  people under methadone (how many)
 * Leaves out   food, laxatives, other illness; receptors of the gut itself, which are held as those of the brain
 */
const bowel: ModelSource = {
  id: 'bowel',
  title: 'Slow bowels',
  source: {
    cites: 'Allostat',
    where: 'each number names its own source; docs/decisions/0026-cortisol-sleep-structure.md',
  },
  leavesOut: ['food and laxatives', 'receptors of the gut apart from those of the brain', 'who is prone to it'],
  inputs: { 'receptor.above': { unit: '1', is: 'what outside ligands add to the drive at rest' } },
  parameters: {
    'bowel.halfSignal': assumed(
      0.79,
      '1',
      'signal under which half of the people have constipation',
      '42 of 83 people under methadone had it (a random sample asked by PAC-QOL; the record names no authors), taken at 100 mg a day, a mean signal of 0.81; other surveys of such people: more than minimal in 71 % and pronounced in 26 % (Gray 2005), moderate or worse in 53 % (Lugoboni 2016, 1057 people)',
      { plausible: [0.3, 1.5], within: [0.01, 20] },
    ),
  },
  quantities: { 'bowel.constipation': { unit: '1', is: 'share of people with constipation at such a signal' } },
  equations: `
    bowel.constipation = hill(receptor.above, bowel.halfSignal, 1)
  `,
}

export default bowel
