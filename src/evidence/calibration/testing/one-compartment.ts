import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CalibrationFiles } from '../files.ts'

/** A project in a temporary folder: a drug in one compartment, published numbers for it, and a calibration. */

export const HEADER =
  'use,study,id,area,quantity,population,regimen,time,value,unit,spread_type,spread_low,spread_high,n,source,verified,note\n'

/** Half-life 2 h ± 20 %, area 4 ng·h/mL ± 20 %. */
export const TARGETS = `${HEADER}fit,A,T1,pk,half-life,,,,2,h,cv,20,,,A,yes,
fit,B,T2,pk,area,,,,4,ng*h/mL,cv,20,,,B,yes,
check,C,T3,pk,peak,,,,777.25,ng/mL,none,,,,C,yes,
fit,A,T4,pk,falls,,,,1,binary,none,,,,A,yes,
fit,A,T5,pk,something else,,,,7,ng/mL,none,,,,A,yes,
`
export const MODEL = `allostat-model: 1
id: one
title: One compartment
time: h
source: { cites: "made up for this test", where: nowhere }
parameters:
  a.k: { value: 0.5, unit: 1/h, is: rate, assumed: test }
  a.V: { value: 100, unit: L, is: volume, assumed: test }
  a.F: { value: 1, unit: "1", is: share that arrives, assumed: test }
states:
  a.amount: { unit: mg, start: 0.2, is: amount }
quantities:
  a.plasma: { unit: ng/mL, is: concentration }
substances:
  a: { is: the drug }
equations: |
  a.plasma = a.F * a.amount / a.V
  a.amount' = -a.k * a.amount
`
export const REGIMEN = `allostat-evidence: 1
title: A drug leaves
why: made up
model: ./one.model.yaml
duration: 60 h
arms:
  only: {}
rows:
  - { id: T1, read: half-life of a.plasma between 1 h and 3 h }
  - { id: T2, read: area of a.plasma }
  - { id: T3, read: maximum of a.plasma }
  - { id: T4, read: value of a.plasma at 0 h, minus: { read: value of a.plasma at 2 h }, above: 0 }
`
export const SETTINGS = `allostat-calibration: 1
title: One compartment
why: made up
model: ../regimens/one.model.yaml
objective: the sum of squared log ratios
loss: { kind: squares }
parameters:
  a.k: { bounds: [0.05 1/h, 5 1/h], why: rate }
  a.V: { bounds: [10 L, 2000 L], why: volume }
`

export interface Texts {
  readonly targets?: string
  readonly model?: string
  readonly regimen?: string
  readonly settings?: string
}

export function project({
  targets = TARGETS,
  model = MODEL,
  regimen = REGIMEN,
  settings = SETTINGS,
}: Texts = {}): CalibrationFiles {
  const root = mkdtempSync(join(tmpdir(), 'allostat-calibration-'))
  const evidence = join(root, 'evidence')
  for (const folder of ['regimens', 'calibration']) mkdirSync(join(evidence, folder), { recursive: true })
  writeFileSync(join(evidence, 'pk.csv'), targets)
  writeFileSync(join(evidence, 'regimens', 'one.yaml'), regimen)
  writeFileSync(join(evidence, 'regimens', 'one.model.yaml'), model)
  const files = {
    evidence,
    settings: join(evidence, 'calibration', 'one.yaml'),
    record: join(evidence, 'calibration', 'one.json'),
    fitted: join(root, 'one.ts'),
  }
  writeFileSync(files.settings, settings)
  return files
}
