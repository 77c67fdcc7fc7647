import type { ModelSource } from '../language/model.ts'
import bowel from './body/bowel.ts'
import breathing from './body/breathing-mann2022.ts'
import circulation from './body/circulation-mann2022.ts'
import depression from './body/depression.ts'
import gasStores from './body/gas-stores-mann2022.ts'
import heart from './body/heart.ts'
import high from './body/high.ts'
import itch from './body/itch.ts'
import nausea from './body/nausea.ts'
import pain from './body/pain.ts'
import pupil from './body/pupil.ts'
import sedation from './body/sedation.ts'
import transport from './body/transport.ts'
import amygdala from './brain/amygdala.ts'
import balance from './brain/balance.ts'
import cognition from './brain/cognition.ts'
import conduct from './brain/conduct.ts'
import control from './brain/control.ts'
import cortisol from './brain/cortisol.ts'
import craving from './brain/craving.ts'
import mood from './brain/mood.ts'
import regions from './brain/regions.ts'
import reward from './brain/reward.ts'
import sleep from './brain/sleep.ts'
import stress from './brain/stress.ts'
import structure from './brain/structure.ts'
import withdrawal from './brain/withdrawal.ts'
import life from './person/life.ts'
import person from './person/person.ts'
import endogenous from './receptor/endogenous.ts'
import receptor from './receptor/receptor.ts'
import tolerance from './receptor/tolerance.ts'
import { buprenorphineParts } from './substances/buprenorphine.ts'
import carfentanil from './substances/carfentanil-mann2022.ts'
import { fentanylParts, fentanylWeight } from './substances/fentanyl.ts'
import { heroinParts } from './substances/heroin.ts'
import lofexidine from './substances/lofexidine-alghananeem2009.ts'
import { methadoneParts } from './substances/methadone.ts'
import { morphineParts } from './substances/morphine.ts'
import { nalmefeneParts } from './substances/nalmefene.ts'
import { naloxoneParts } from './substances/naloxone.ts'
import { naltrexoneParts } from './substances/naltrexone.ts'
import { sharedOpioid } from './substances/opioid-mann2022.ts'

/**
 * A person takes opioids and what undoes them: each substance goes through the body to one shared pool of mu receptors, and what is
 * switched on there moves breathing and heart, pain, nausea, itch, sedation, pupils and the rated high, less as tolerance grows.
 *
 * Holds for    groups of adults as in the studies that each part names
 */
const whole: ModelSource = {
  id: 'allostat',
  title: 'What opioids do to a person',
  time: 'h',
  source: { cites: 'Allostat', where: 'a synthesis; each part names its own source' },
  equations: '',
  histories: {
    naive: { is: 'has not used opioids', set: {} },
    chronic: {
      is: 'uses opioids daily, at least 60 mg of oral morphine or what equals it, as in Algera 2020',
      set: {
        'tolerance.startMedium': {
          value: 0.35,
          unit: '1',
          assumed: 'the state at which daily use of that size settles',
        },
        'tolerance.startSlow': { value: 0.6, unit: '1', assumed: 'the state at which daily use of that size settles' },
        'tolerance.startLasting': {
          value: 0.35,
          unit: '1',
          assumed: 'the state at which daily use of that size settles',
        },
      },
    },
  },
  rest: { for: '3600 s' },
}

/** The whole person: the whole first, then its parts. */
const allostat: readonly ModelSource[] = [
  whole,
  person,
  life,
  ...heroinParts,
  ...morphineParts,
  ...fentanylParts,
  ...sharedOpioid(carfentanil, { weight: fentanylWeight }),
  ...methadoneParts,
  ...buprenorphineParts,
  ...naltrexoneParts,
  ...nalmefeneParts,
  ...naloxoneParts,
  lofexidine,
  receptor,
  endogenous,
  tolerance,
  pain,
  nausea,
  bowel,
  itch,
  sedation,
  pupil,
  high,
  gasStores,
  depression,
  transport,
  breathing,
  circulation,
  heart,
  withdrawal,
  reward,
  stress,
  cortisol,
  sleep,
  control,
  structure,
  amygdala,
  balance,
  mood,
  cognition,
  conduct,
  regions,
  craving,
]

export default allostat
