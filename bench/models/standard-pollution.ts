import type { ModelSource } from '../../src/language/model.ts'
import { constant, numbered } from './standard-models.ts'

/** Rates of the 25 reactions, in their order. */
const RATES = [
  0.35, 26.6, 1.23e4, 8.6e-4, 8.2e-4, 1.5e4, 1.3e-4, 2.4e4, 1.65e4, 9e3, 0.022, 1.2e4, 1.88, 1.63e4, 4.8e6, 3.5e-4,
  0.0175, 1e8, 4.44e11, 1240, 2.1, 5.78, 0.0474, 1780, 3.12,
] as const

/** What the air over a city does to itself: 20 species, 25 reactions. */
const pollution: ModelSource = {
  id: 'pollution',
  title: 'POLLU, air pollution',
  time: 's',
  source: { cites: 'Verwer 1994, SIAM J Sci Comput 15:1243-1259', where: 'the air pollution model' },
  parameters: Object.fromEntries(RATES.map((value, i) => [`k${i + 1}`, constant(value, '1/s', 'rate of a reaction')])),
  states: numbered([0, 0.2, 0, 0.04, 0, 0, 0.1, 0.3, 0.01, 0, 0, 0, 0, 0, 0, 0, 0.007, 0, 0, 0], 1e-6),
  equations: `
    r1 = k1 * y1
    r2 = k2 * y2 * y4
    r3 = k3 * y5 * y2
    r4 = k4 * y7
    r5 = k5 * y7
    r6 = k6 * y7 * y6
    r7 = k7 * y9
    r8 = k8 * y9 * y6
    r9 = k9 * y11 * y2
    r10 = k10 * y11 * y1
    r11 = k11 * y13
    r12 = k12 * y10 * y2
    r13 = k13 * y14
    r14 = k14 * y1 * y6
    r15 = k15 * y3
    r16 = k16 * y4
    r17 = k17 * y4
    r18 = k18 * y16
    r19 = k19 * y16
    r20 = k20 * y17 * y6
    r21 = k21 * y19
    r22 = k22 * y19
    r23 = k23 * y1 * y4
    r24 = k24 * y19 * y1
    r25 = k25 * y20
    y1' = -r1 - r10 - r14 - r23 - r24 + r2 + r3 + r9 + r11 + r12 + r22 + r25
    y2' = -r2 - r3 - r9 - r12 + r1 + r21
    y3' = -r15 + r1 + r17 + r19 + r22
    y4' = -r2 - r16 - r17 - r23 + r15
    y5' = -r3 + 2 * r4 + r6 + r7 + r13 + r20
    y6' = -r6 - r8 - r14 - r20 + r3 + 2 * r18
    y7' = -r4 - r5 - r6 + r13
    y8' = r4 + r5 + r6 + r7
    y9' = -r7 - r8
    y10' = -r12 + r7 + r9
    y11' = -r9 - r10 + r8 + r11
    y12' = r9
    y13' = -r11 + r10
    y14' = -r13 + r12
    y15' = r14
    y16' = -r18 - r19 + r16
    y17' = -r20
    y18' = r20
    y19' = -r21 - r22 - r24 + r23 + r25
    y20' = -r25 + r24
  `,
}

export default pollution
