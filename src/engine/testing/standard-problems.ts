import type { Program } from '../program.ts'
import { type FunctionModel, functionProgram } from './function-program.ts'

/** A standard initial-value problem with the absolute tolerance it needs at each relative one. */
export interface StandardProblem {
  readonly name: string
  readonly program: Program
  readonly start: readonly number[]
  /** Absolute tolerance of every state, as a share of the relative tolerance. */
  readonly absolute: number
  /** Below this share of a state's greatest size on the way an end value counts as of that size. */
  readonly floor: number
  /** The states of the reference from those of the program, where these are fewer. */
  readonly complete?: (y: Float64Array) => number[]
}

function problem(
  name: string,
  start: readonly number[],
  absolute: number,
  rates: FunctionModel['rates'],
  jacobian?: FunctionModel['jacobian'],
): StandardProblem {
  const model: FunctionModel = { states: start.length, rates, isAutonomous: true, ...(jacobian ? { jacobian } : {}) }
  return { name, start, absolute, floor: 0, program: functionProgram(model) }
}

const POLLU_RATES = [
  0.35, 26.6, 1.23e4, 8.6e-4, 8.2e-4, 1.5e4, 1.3e-4, 2.4e4, 1.65e4, 9e3, 0.022, 1.2e4, 1.88, 1.63e4, 4.8e6, 3.5e-4,
  0.0175, 1e8, 4.44e11, 1240, 2.1, 5.78, 0.0474, 1780, 3.12,
] as const

function pollution(_t: number, y: Float64Array): number[] {
  const [
    k1,
    k2,
    k3,
    k4,
    k5,
    k6,
    k7,
    k8,
    k9,
    k10,
    k11,
    k12,
    k13,
    k14,
    k15,
    k16,
    k17,
    k18,
    k19,
    k20,
    k21,
    k22,
    k23,
    k24,
    k25,
  ] = POLLU_RATES
  const s = (i: number): number => y[i - 1]!
  const r1 = k1 * s(1)
  const r2 = k2 * s(2) * s(4)
  const r3 = k3 * s(5) * s(2)
  const r4 = k4 * s(7)
  const r5 = k5 * s(7)
  const r6 = k6 * s(7) * s(6)
  const r7 = k7 * s(9)
  const r8 = k8 * s(9) * s(6)
  const r9 = k9 * s(11) * s(2)
  const r10 = k10 * s(11) * s(1)
  const r11 = k11 * s(13)
  const r12 = k12 * s(10) * s(2)
  const r13 = k13 * s(14)
  const r14 = k14 * s(1) * s(6)
  const r15 = k15 * s(3)
  const r16 = k16 * s(4)
  const r17 = k17 * s(4)
  const r18 = k18 * s(16)
  const r19 = k19 * s(16)
  const r20 = k20 * s(17) * s(6)
  const r21 = k21 * s(19)
  const r22 = k22 * s(19)
  const r23 = k23 * s(1) * s(4)
  const r24 = k24 * s(19) * s(1)
  const r25 = k25 * s(20)
  return [
    -r1 - r10 - r14 - r23 - r24 + r2 + r3 + r9 + r11 + r12 + r22 + r25,
    -r2 - r3 - r9 - r12 + r1 + r21,
    -r15 + r1 + r17 + r19 + r22,
    -r2 - r16 - r17 - r23 + r15,
    -r3 + 2 * r4 + r6 + r7 + r13 + r20,
    -r6 - r8 - r14 - r20 + r3 + 2 * r18,
    -r4 - r5 - r6 + r13,
    r4 + r5 + r6 + r7,
    -r7 - r8,
    -r12 + r7 + r9,
    -r9 - r10 + r8 + r11,
    r9,
    -r11 + r10,
    -r13 + r12,
    r14,
    -r18 - r19 + r16,
    -r20,
    r20,
    -r21 - r22 - r24 + r23 + r25,
    -r25 + r24,
  ]
}

function pleiades(_t: number, y: Float64Array): Float64Array {
  const out = new Float64Array(28)
  for (let i = 0; i < 7; i++) {
    out[i] = y[14 + i]!
    out[7 + i] = y[21 + i]!
    for (let j = 0; j < 7; j++) {
      if (j === i) continue
      const dx = y[j]! - y[i]!
      const dy = y[7 + j]! - y[7 + i]!
      const square = dx * dx + dy * dy
      const cube = square * Math.sqrt(square)
      out[14 + i]! += ((j + 1) * dx) / cube
      out[21 + i]! += ((j + 1) * dy) / cube
    }
  }
  return out
}

function pleiadesJacobian(_t: number, y: Float64Array): Float64Array {
  const out = new Float64Array(28 * 28)
  for (let i = 0; i < 14; i++) out[i * 28 + 14 + i] = 1
  for (let i = 0; i < 7; i++) {
    const rowX = (14 + i) * 28
    const rowY = (21 + i) * 28
    for (let j = 0; j < 7; j++) {
      if (j === i) continue
      const dx = y[j]! - y[i]!
      const dy = y[7 + j]! - y[7 + i]!
      const square = dx * dx + dy * dy
      const cube = (j + 1) / (square * Math.sqrt(square))
      const fifth = (3 * cube) / square
      const xx = cube - fifth * dx * dx
      const xy = -fifth * dx * dy
      const yy = cube - fifth * dy * dy
      out[rowX + j]! += xx
      out[rowX + i]! -= xx
      out[rowX + 7 + j]! += xy
      out[rowX + 7 + i]! -= xy
      out[rowY + j]! += xy
      out[rowY + i]! -= xy
      out[rowY + 7 + j]! += yy
      out[rowY + 7 + i]! -= yy
    }
  }
  return out
}

const MOON = 0.012277471

function arenstorf(_t: number, y: Float64Array): number[] {
  const [x, z, u, v] = y as unknown as [number, number, number, number]
  const earth = 1 - MOON
  const a = (x + MOON) ** 2 + z * z
  const b = (x - earth) ** 2 + z * z
  const a3 = a * Math.sqrt(a)
  const b3 = b * Math.sqrt(b)
  return [
    u,
    v,
    x + 2 * v - (earth * (x + MOON)) / a3 - (MOON * (x - earth)) / b3,
    z - 2 * u - (earth * z) / a3 - (MOON * z) / b3,
  ]
}

function arenstorfJacobian(_t: number, y: Float64Array): number[] {
  const [x, z] = y as unknown as [number, number]
  const earth = 1 - MOON
  const p = x + MOON
  const q = x - earth
  const a = p * p + z * z
  const b = q * q + z * z
  const a3 = earth / (a * Math.sqrt(a))
  const b3 = MOON / (b * Math.sqrt(b))
  const a5 = (3 * a3) / a
  const b5 = (3 * b3) / b
  const cross = a5 * p * z + b5 * q * z
  return [
    0,
    0,
    1,
    0,
    0,
    0,
    0,
    1,
    1 - a3 - b3 + a5 * p * p + b5 * q * q,
    cross,
    0,
    2,
    cross,
    1 - a3 - b3 + (a5 + b5) * z * z,
    -2,
    0,
  ]
}

const E5 = { A: 7.89e-10, B: 1.1e7, C: 1.13e3, M: 1e6 }

/**
 * The problems of reference/ivp, by the name there.
 *
 * @source Hairer & Wanner, Solving ODEs II; Hairer, Nørsett & Wanner, Solving ODEs I; Mazzia & Magherini, Test Set for IVP
 *         Solvers (Bari, 2008); Verwer, SIAM J. Sci. Comput. 15 (1994) 1243 (POLLU)
 */
export const PROBLEMS: readonly StandardProblem[] = [
  problem(
    'ROBER',
    [1, 0, 0],
    1e-8,
    (_t, y) => {
      const a = -0.04 * y[0]! + 1e4 * y[1]! * y[2]!
      const b = 3e7 * y[1]! * y[1]!
      return [a, -a - b, b]
    },
    (_t, y) => {
      const a = 1e4 * y[2]!
      const b = 1e4 * y[1]!
      const c = 6e7 * y[1]!
      return [-0.04, a, b, 0.04, -a - c, -b, 0, c, 0]
    },
  ),
  problem('HIRES', [1, 0, 0, 0, 0, 0, 0, 0.0057], 1e-4, (_t, y) => {
    const [a, b, c, d, e, f, g, h] = y as unknown as [number, number, number, number, number, number, number, number]
    const bind = 280 * f * h
    return [
      -1.71 * a + 0.43 * b + 8.32 * c + 0.0007,
      1.71 * a - 8.75 * b,
      -10.03 * c + 0.43 * d + 0.035 * e,
      8.32 * b + 1.71 * c - 1.12 * d,
      -1.745 * e + 0.43 * f + 0.43 * g,
      -bind + 0.69 * d + 1.71 * e - 0.43 * f + 0.69 * g,
      bind - 1.81 * g,
      -bind + 1.81 * g,
    ]
  }),
  problem('POLLU', [0, 0.2, 0, 0.04, 0, 0, 0.1, 0.3, 0.01, 0, 0, 0, 0, 0, 0, 0, 0.007, 0, 0, 0], 1e-9, pollution),
  problem('OREGO', [1, 2, 3], 1e-3, (_t, y) => [
    77.27 * (y[1]! + y[0]! * (1 - 8.375e-6 * y[0]! - y[1]!)),
    (y[2]! - (1 + y[0]!) * y[1]!) / 77.27,
    0.161 * (y[0]! - y[2]!),
  ]),
  problem('VDPOL mu=1000', [2, 0], 1e-4, (_t, y) => [y[1]!, 1000 * (1 - y[0]! * y[0]!) * y[1]! - y[0]!]),
  problem('VDPOL eps=1e-6 y0=(2,-0.66)', [2, -0.66], 1e-3, (_t, y) => [
    y[1]!,
    ((1 - y[0]! * y[0]!) * y[1]! - y[0]!) / 1e-6,
  ]),
  // Three states: y2 = y3 + y4 is an invariant that four rounded states lose at 1e-19, long before the end.
  {
    ...problem(
      'E5',
      [1.76e-3, 0, 0],
      1e-22,
      (_t, y) => {
        const { A, B, C, M } = E5
        const [a, c, d] = y as unknown as [number, number, number]
        return [-A * a - B * a * c, A * a - B * a * c - M * C * (c + d) * c + C * d, B * a * c - C * d]
      },
      (_t, y) => {
        const { A, B, C, M } = E5
        const [a, c, d] = y as unknown as [number, number, number]
        return [-A - B * c, -B * a, 0, A - B * c, -B * a - M * C * (2 * c + d), C - M * C * c, B * c, B * a, -C]
      },
    ),
    complete: ([a, c, d]) => [a!, c! + d!, c!, d!],
  },
  { ...problem('ARENSTORF', [0.994, 0, 0, -2.0015851063790824], 1e-3, arenstorf, arenstorfJacobian), floor: 1 },
  problem('LORENZ(10,28,8/3) y0=(1,0,0)', [1, 0, 0], 1e-3, (_t, y) => [
    10 * (y[1]! - y[0]!),
    y[0]! * (28 - y[2]!) - y[1]!,
    y[0]! * y[1]! - (8 / 3) * y[2]!,
  ]),
  problem('LOTKA-VOLTERRA a=1.5 b=1 c=3 d=1 y0=(1,1)', [1, 1], 1e-3, (_t, y) => [
    1.5 * y[0]! - y[0]! * y[1]!,
    -3 * y[1]! + y[0]! * y[1]!,
  ]),
  problem('RIGID (-2,1.25,-0.5) y0=(1,0,0.9)', [1, 0, 0.9], 1e-3, (_t, y) => [
    -2 * y[1]! * y[2]!,
    1.25 * y[0]! * y[2]!,
    -0.5 * y[0]! * y[1]!,
  ]),
  problem('BRUSSELATOR A=1 B=3 y0=(1.5,3)', [1.5, 3], 1e-3, (_t, y) => {
    const make = y[0]! * y[0]! * y[1]!
    return [1 + make - 4 * y[0]!, 3 * y[0]! - make]
  }),
  problem(
    'PLEIADES',
    [3, 3, -1, -3, 2, -2, 2, 3, -3, 2, 0, 0, -4, 4, 0, 0, 0, 0, 0, 1.75, -1.5, 0, 0, 0, -1.25, 1, 0, 0],
    1e-3,
    pleiades,
    pleiadesJacobian,
  ),
]
