import { describe, expect, test } from 'vitest'
import { normalCdf, normalQuantile } from './normal.ts'
import { createStream } from './random.ts'

/** Both functions claim it; the rounding of the last operations costs about a third of it. */
const ACCURACY = 1e-15

function expectClose(found: number, expected: number) {
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(ACCURACY * Math.abs(expected))
}

describe('quantile', () => {
  test.each([
    [0.25, -0.6744897501960817],
    [0.001, -3.090232306167814],
    [1e-20, -9.262340089798409],
  ])('at %d as Wichura 1988 prints it', (p, z) => expectClose(normalQuantile(p), z))

  test.each([
    // R: qnorm(p); each p is the nearest double, the last places by mpmath 1.3 at 40 digits.
    [0.075, -1.439531470938456],
    [0.9, 1.2815515655446006],
    [0.975, 1.9599639845400538],
    [0.99, 2.3263478740408408],
    [0.995, 2.5758293035489004],
    [0.999, 3.090232306167813],
    [1e-10, -6.361340902404056],
    [1e-11, -6.706023155495136],
    [2e-11, -6.604077590405634],
    [1e-50, -14.933337534788489],
    [1e-100, -21.273453560965326],
    [1e-300, -37.0470962993612],
  ])('at %d as R and mpmath give it', (p, z) => expectClose(normalQuantile(p), z))

  test('is 0 at a half, infinite at both ends and not a number outside', () => {
    expect([0.5, 0, 1].map(normalQuantile)).toEqual([0, -Infinity, Infinity])
    expect([-0.1, 1.1, -Infinity, Infinity, NaN].map(normalQuantile)).toEqual([NaN, NaN, NaN, NaN, NaN])
  })

  test('never falls, also where one formula takes over from another', () => {
    for (const place of [0.075, 0.925, 1.3887943864964021e-11, 0.5]) {
      for (let i = -2000; i < 2000; i++) {
        const p = place * (1 + i * 2 ** -50)
        // The formulas meet to their accuracy, which is 1e-15 of the quantile.
        const [here, next] = [normalQuantile(p), normalQuantile(place * (1 + (i + 1) * 2 ** -50))]
        expect(next - here).toBeGreaterThanOrEqual(-ACCURACY * Math.abs(here))
      }
    }
  })
})

describe('cumulative probability', () => {
  test.each([
    // R: pnorm(x), the last places by mpmath 1.3 at 40 digits.
    [-37.5, 4.605353009581955e-308],
    [-20, 2.7536241186062337e-89],
    [-10, 7.619853024160525e-24],
    [-8, 6.220960574271784e-16],
    [-6, 9.865876450376983e-10],
    [-5, 2.866515718791939e-7],
    [-4, 3.167124183311992e-5],
    [-3, 0.0013498980316300946],
    [-2, 0.02275013194817921],
    [-1.96, 0.024997895148220435],
    [-1, 0.15865525393145705],
    [-0.5, 0.308537538725987],
    [-0.1, 0.460172162722971],
    [0, 0.5],
    [1e-10, 0.5000000000398942],
    [0.1, 0.539827837277029],
    [1, 0.8413447460685429],
    [1.96, 0.9750021048517796],
    [3, 0.9986501019683699],
    [5, 0.9999997133484281],
    [8, 0.9999999999999993],
    [8.5, 1],
  ])('at %d as R and mpmath give it', (x, p) => expectClose(normalCdf(x), p))

  test('is 0 and 1 at the ends, and subnormal before it is 0', () => {
    expect([-Infinity, -40, Infinity, 40].map(normalCdf)).toEqual([0, 0, 1, 1])
    expect(normalCdf(NaN)).toBeNaN()
    // 2.88542835e-316 by mpmath; a subnormal number of this size has eight digits.
    expect(normalCdf(-38) / 2.88542835e-316).toBeCloseTo(1, 7)
  })

  test('undoes the quantile', () => {
    const stream = createStream(3, 1, 4)
    for (let i = 0; i < 5000; i++) {
      const p = stream.uniform(i) / 2
      const z = normalQuantile(p)
      // An error of 1e-15 in z is one of z^2 1e-15 in p, at most.
      expect(Math.abs(normalCdf(z) - p)).toBeLessThan(p * ACCURACY * (3 + z * z))
    }
  })
})
