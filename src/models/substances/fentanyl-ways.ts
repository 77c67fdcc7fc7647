import type { ModelSource, StateSource } from '../../language/model.ts'
import { fentanylMouth, fentanylSpray } from './labels.ts'

const STREISAND = 'Streisand 1991 (doi 10.1097/00000542-199108000-00009), abstract'
const CROSSOVER =
  'a crossover in 24 volunteers of nose, mouth and vein (Pain Res Manag 2021, article 2887773), tables 2, 3 and 5'
const FAT =
  'a volume of 160 L, so that all volumes add up to the 300 to 400 L of Mather and Gourlay 1991, and a return with a half-time of 30 h, so that fentanyl is found in urine about a week after daily use (Huhn 2020: 7.3 days, SD 4.9); nobody published a fit'

const amount = (is: string, scale = 0.1): StateSource => ({ unit: 'mg', start: 0, is, within: [0, 1e6], scale })

/**
 * Fentanyl comes through the nose, the lining of the mouth or the gut; some of it goes into fat and comes back over days.
 *
 * Measured in  healthy people; the share in fat is our guess from volumes and from urine after daily use
 * Leaves out   patches; a direct path from nose to brain
 */
const fentanylWays: ModelSource = {
  id: 'fentanyl-ways',
  title: 'Fentanyl through nose, mouth or gut, and in fat',
  source: { cites: 'Allostat', where: 'each number names its own source; docs/decisions/0014-antagonists.md' },
  leavesOut: ['patches', 'a direct path from the nose to the brain', 'injection into muscle'],
  inputs: { 'fentanyl.central': { unit: 'mg', is: 'amount in plasma' } },
  parameters: {
    'fentanyl.noseF': {
      value: 0.73,
      unit: '1',
      is: 'share of a dose into the nose that reaches the blood',
      from: `our calculation from ${CROSSOVER}: area for each µg against the vein; up to 0.9 in other studies`,
      range: [0.6, 0.9],
      within: [0, 1],
    },
    'fentanyl.noseKa': {
      value: 2.7,
      unit: '1/h',
      is: 'absorption rate from the nose',
      from: `our calculation: between the rates that give the time (12 min) and the height (0.34 ng/mL after 47 µg) of the peak in ${CROSSOVER}`,
      range: [1.8, 4],
    },
    'fentanyl.mouthShare': {
      value: 0.29,
      unit: '1',
      is: 'share of a dose in the mouth that goes through its lining; the rest is swallowed',
      from: `our calculation: 0.52 of a dose in the mouth reach the blood, and 0.32 of one that is swallowed (${STREISAND}); range: by the SD of 0.1`,
      range: [0.15, 0.44],
      within: [0, 1],
    },
    'fentanyl.mouthKa': {
      value: 3,
      unit: '1/h',
      is: 'rate at which a dose leaves the mouth',
      from: `our calculation: with the rest and a dose over 15 min, a peak at 19 min (${STREISAND}: 22 min, SD 2.5, and 3 ng/mL after 15 µg/kg)`,
      range: [2, 5],
    },
    'fentanyl.gutF': {
      value: 0.32,
      unit: '1',
      is: 'share of a swallowed dose that reaches the blood',
      from: `${STREISAND}; range: its SD`,
      range: [0.22, 0.42],
      within: [0, 1],
    },
    'fentanyl.gutKa': {
      value: 0.3,
      unit: '1/h',
      is: 'absorption rate from the gut',
      from: `our calculation: with the rest, a peak at 100 min (${STREISAND}: 101 min, SD 49)`,
      range: [0.2, 0.6],
    },
    'fentanyl.k14': { value: 9.78e-5, unit: '1/s', is: 'rate from plasma into fat', assumed: FAT },
    'fentanyl.k41': { value: 6.42e-6, unit: '1/s', is: 'rate back from fat', assumed: FAT },
  },
  states: {
    'fentanyl.nose': amount('fentanyl in the nose'),
    'fentanyl.mouth': amount('fentanyl in the mouth'),
    'fentanyl.gut': amount('fentanyl in the gut'),
    'fentanyl.unabsorbed': amount('fentanyl that never reached the blood', 1),
    'fentanyl.fat': amount('fentanyl in fat'),
  },
  equations: `
    fentanyl.nose' = -fentanyl.noseKa * fentanyl.nose
    fentanyl.mouth' = -fentanyl.mouthKa * fentanyl.mouth
    fentanyl.gut' = (1 - fentanyl.mouthShare) * fentanyl.mouthKa * fentanyl.mouth - fentanyl.gutKa * fentanyl.gut
    fentanyl.unabsorbed' = (1 - fentanyl.noseF) * fentanyl.noseKa * fentanyl.nose
      + (1 - fentanyl.gutF) * fentanyl.gutKa * fentanyl.gut
    fentanyl.toFat = fentanyl.k14 * fentanyl.central - fentanyl.k41 * fentanyl.fat
    fentanyl.fat' = fentanyl.toFat
    fentanyl.entering = fentanyl.noseF * fentanyl.noseKa * fentanyl.nose
      + fentanyl.mouthShare * fentanyl.mouthKa * fentanyl.mouth + fentanyl.gutF * fentanyl.gutKa * fentanyl.gut - fentanyl.toFat
  `,
  doses: [
    { substance: 'fentanyl', route: 'in', target: 'fentanyl.nose', limits: fentanylSpray },
    { substance: 'fentanyl', route: 'sublingual', target: 'fentanyl.mouth', limits: fentanylMouth },
    { substance: 'fentanyl', route: 'oral', target: 'fentanyl.gut' },
  ],
}

export default fentanylWays
