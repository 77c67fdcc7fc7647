/** Arguments that try `src/engine/elementary.ts` over its whole range, and the worst error found on them. */
import { createStream } from '../../src/engine/random.ts'
import { preciseExp, preciseLn, preciseLog10, precisePow, type Scaled, scaleBy, ulpsBetween } from './high-precision.ts'

export interface Worst {
  readonly ulps: number
  readonly at: readonly number[]
}

/** Each sample takes its numbers from draws 4 i to 4 i + 3. */
type Sample = (draw: (which: number) => number, i: number) => readonly number[]

/** Largest error in units of the last place over `count` samples; the same samples for the same seed. */
export function worstError(
  count: number,
  seed: number,
  sample: Sample,
  computed: (...at: number[]) => number,
  exact: (...at: number[]) => Scaled,
): Worst {
  const stream = createStream(seed, 0, 0)
  let worst: Worst = { ulps: 0, at: [] }
  for (let i = 0; i < count; i++) {
    const at = sample((which) => stream.uniform(4 * i + which), i)
    const ulps = ulpsBetween(computed(...at), exact(...at))
    // Also catches NaN.
    if (!(ulps <= worst.ulps)) worst = { ulps, at }
  }
  return worst
}

export const exactExp = (x: number): Scaled => preciseExp({ head: x, tail: 0 })
export const exactLn = (x: number): Scaled => ({ ...preciseLn(x), exponent: 0 })
export const exactLog10 = (x: number): Scaled => ({ ...preciseLog10(x), exponent: 0 })
export const exactPow = precisePow

/** From 2^low to 2^high in size, all magnitudes alike. */
function logUniform(low: number, high: number, place: number, mantissa: number): number {
  return scaleBy(1 + mantissa, low + Math.floor((high - low) * place))
}

const between = (low: number, high: number, u: number) => low + (high - low) * u
const signed = (x: number, u: number) => (u < 0.5 ? -x : x)

/** Whole range; all magnitudes; subnormal results; near overflow; everyday. */
export const exponents: Sample = (draw, i) => {
  if (i % 5 === 0) return [between(-746, 709.9, draw(0))]
  if (i % 5 === 1) return [signed(logUniform(-60, 9, draw(0), draw(1)), draw(2))]
  if (i % 5 === 2) return [between(-745.2, -707, draw(0))]
  if (i % 5 === 3) return [between(707, 709.9, draw(0))]
  return [between(-20, 20, draw(0))]
}

/** All magnitudes; beside 1 at all distances; around 1; subnormal; everyday. */
export const positives: Sample = (draw, i) => {
  if (i % 5 === 0) return [logUniform(-1022, 1024, draw(0), draw(1))]
  if (i % 5 === 1) return [1 + signed(logUniform(-52, -1, draw(0), draw(1)), draw(2))]
  if (i % 5 === 2) return [between(0.5, 2, draw(0))]
  if (i % 5 === 3) return [logUniform(-1074, -1022, draw(0), draw(1))]
  return [between(0.001, 1000, draw(0))]
}

/**
 * Base and exponent, one kind after another: any base and result; a base beside 1 with a large exponent; Hill curves; a
 * result subnormal or near overflow; whole exponents; exponents of all magnitudes.
 */
export const basesAndExponents: Sample = (draw, i) => {
  const any = logUniform(-1074, 1024, draw(0), draw(1))
  const beside1 = 1 + signed(logUniform(-52, -3, draw(0), draw(1)), draw(2))
  const towards = (base: number, logarithm: number) => [base, logarithm / preciseLn(base).head]
  if (i % 6 === 0) return towards(any, between(-746, 709.9, draw(3)))
  if (i % 6 === 1) return towards(beside1, between(-746, 709.9, draw(3)))
  if (i % 6 === 2) return [logUniform(-20, 20, draw(0), draw(1)), between(-5, 5, draw(2))]
  if (i % 6 === 3) return towards(any, draw(2) < 0.5 ? between(-745.2, -707, draw(3)) : between(707, 709.9, draw(3)))
  if (i % 6 === 4) return [between(0.01, 100, draw(0)), Math.floor(between(-30, 31, draw(1)))]
  return towards(any, logUniform(-60, 9, draw(2), draw(3)) * (i % 12 === 5 ? 1 : -1))
}

/** The double `steps` places above x (below, for negative steps), both of one sign. */
export function neighbour(x: number, steps: number): number {
  double[0] = x
  bits[0]! += BigInt(x > 0 ? steps : -steps)
  return double[0]!
}

const double = new Float64Array(1)
const bits = new BigInt64Array(double.buffer)

/** The first of `count` successive doubles around x where f turns back, or undefined. `direction` 1 rises, -1 falls. */
export function firstTurn(f: (x: number) => number, x: number, count: number, direction = 1): number | undefined {
  let here = neighbour(x, -Math.floor(count / 2))
  let last = f(here)
  for (let i = 0; i < count; i++) {
    here = neighbour(here, 1)
    const next = f(here)
    if (!(direction > 0 ? next >= last : next <= last)) return here
    last = next
  }
  return undefined
}
