import type { ModelSource, ParameterSource } from '../../src/language/model.ts'

/** A constant of a problem that is a definition, not a measurement. Its unit is one of time, so that the equations read as printed. */
export function constant(value: number, unit: string, is: string): ParameterSource {
  return { value, unit, is, from: 'the definition of the problem', fixed: 'a definition' }
}

/** States y1, y2, … of pure numbers; `scale` is what absolute tolerances are counted from. */
export function numbered(start: readonly number[], scale: number): NonNullable<ModelSource['states']> {
  return Object.fromEntries(start.map((value, i) => [`y${i + 1}`, { unit: '1', start: value, is: 'a state', scale }]))
}

/** Three species, one reaction a billion times faster than another; y1 is followed down to 2e-8. */
export const robertson: ModelSource = {
  id: 'robertson',
  title: 'ROBER, chemical kinetics',
  time: 's',
  source: { cites: 'Hairer and Wanner 1996, Solving Ordinary Differential Equations II', where: 'section IV.10' },
  parameters: {
    k1: constant(0.04, '1/s', 'rate of the slow reaction'),
    k2: constant(3e7, '1/s', 'rate of the very fast reaction'),
    k3: constant(1e4, '1/s', 'rate of the fast reaction'),
  },
  states: numbered([1, 0, 0], 1e-5),
  equations: `
    gone = k1 * y1 - k3 * y2 * y3
    made = k2 * y2^2
    y1' = -gone
    y2' = gone - made
    y3' = made
  `,
}

/** How light makes a plant grow: eight states with one sudden turn. */
export const hires: ModelSource = {
  id: 'hires',
  title: 'HIRES, high irradiance response',
  time: 's',
  source: { cites: 'Hairer and Wanner 1996, Solving Ordinary Differential Equations II', where: 'section IV.10' },
  parameters: {
    k1: constant(1.71, '1/s', 'rate'),
    k2: constant(0.43, '1/s', 'rate'),
    k3: constant(8.32, '1/s', 'rate'),
    k4: constant(0.69, '1/s', 'rate'),
    k5: constant(0.035, '1/s', 'rate'),
    k6: constant(8.32, '1/s', 'rate'),
    kplus: constant(280, '1/s', 'rate of binding'),
    kminus: constant(0.69, '1/s', 'rate of letting go'),
    kstar: constant(0.69, '1/s', 'rate of loss of what is bound'),
    source: constant(0.0007, '1/s', 'supply'),
  },
  states: numbered([1, 0, 0, 0, 0, 0, 0, 0.0057], 0.1),
  equations: `
    bind = kplus * y6 * y8
    y1' = -k1 * y1 + k2 * y2 + k6 * y3 + source
    y2' = k1 * y1 - (k2 + k3) * y2
    y3' = -(k6 + k1) * y3 + k2 * y4 + k5 * y5
    y4' = k3 * y2 + k1 * y3 - (k2 + k4) * y4
    y5' = -(k1 + k5) * y5 + k2 * (y6 + y7)
    y6' = -bind + k4 * y4 + k1 * y5 - k2 * y6 + kminus * y7
    y7' = bind - (kminus + k2 + kstar) * y7
    y8' = -bind + (kminus + k2 + kstar) * y7
  `,
}

/** The chemical clock of Belousov and Zhabotinsky: long rests, sudden jumps over five powers of ten. */
export const orego: ModelSource = {
  id: 'orego',
  title: 'OREGO, a chemical clock',
  time: 's',
  source: { cites: 'Hairer and Wanner 1996, Solving Ordinary Differential Equations II', where: 'section IV.10' },
  parameters: {
    fast: constant(77.27, '1/s', 'rate of the first species'),
    slow: constant(77.27, 's', 'time of the second species'),
    third: constant(0.161, '1/s', 'rate of the third species'),
    q: constant(8.375e-6, '1', 'share that ends itself'),
  },
  states: numbered([1, 2, 3], 1),
  equations: `
    y1' = fast * (y2 + y1 * (1 - q * y1 - y2))
    y2' = (y3 - (1 + y1) * y2) / slow
    y3' = third * (y1 - y3)
  `,
}

/** Van der Pol's oscillator with mu = 1000: slow drift, then a jump. */
export const vanDerPol: ModelSource = {
  id: 'van-der-pol',
  title: 'VDPOL, an oscillator that relaxes',
  time: 's',
  source: { cites: 'Hairer and Wanner 1996, Solving Ordinary Differential Equations II', where: 'section IV.1' },
  parameters: {
    mu: constant(1000, '1/s', 'damping'),
    spring: constant(1, '1/s^2', 'pull back to the middle'),
  },
  states: {
    y1: { unit: '1', start: 2, is: 'place', scale: 0.1 },
    y2: { unit: '1/s', start: 0, is: 'speed', scale: 0.1 },
  },
  equations: `
    y1' = y2
    y2' = mu * (1 - y1^2) * y2 - spring * y1
  `,
}
