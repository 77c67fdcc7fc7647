import { expect, test } from 'vitest'
import {
  basesAndExponents,
  exactExp,
  exactLn,
  exactLog10,
  exactPow,
  exponents,
  firstTurn,
  positives,
  worstError,
} from '../../tests/reference/elementary-samples.ts'
import { exp, ln, log10, pow } from './elementary.ts'
import { LOGARITHM_OFFSET } from './elementary-tables.ts'

const COUNT = 1_000_000
/** The exponential changes its table entry at every (n + 1/2) ln 2 / 128. */
const STEP = ln(2) / 128
/** Doubles looked at on both sides of a change of table entry, whose place is known to a few of them. */
const AROUND = 80

// The limits are those of the doc comments, about 0.01 above the half that rounding alone may cost; the requirement is 1.
test('exp is off by less than 0.515 of the last place on a million arguments', () => {
  expect(worstError(COUNT, 11, exponents, exp, exactExp).ulps).toBeLessThan(0.515)
})

test('ln is off by less than 0.501 of the last place on a million arguments', () => {
  expect(worstError(COUNT, 12, positives, ln, exactLn).ulps).toBeLessThan(0.501)
})

test('log10 is off by less than 0.501 of the last place on a million arguments', () => {
  expect(worstError(COUNT, 13, positives, log10, exactLog10).ulps).toBeLessThan(0.501)
})

test('pow is off by less than 0.52 of the last place on a million arguments', () => {
  expect(worstError(COUNT, 14, basesAndExponents, pow, exactPow).ulps).toBeLessThan(0.52)
})

test('exp never falls across a change of table entry, from the smallest result to the largest', () => {
  const turns: number[] = []
  for (let n = Math.ceil(-745.2 / STEP); n < 709.8 / STEP; n++) {
    const turn = firstTurn(exp, (n + 0.5) * STEP, AROUND)
    if (turn !== undefined) turns.push(turn)
  }
  expect(turns).toEqual([])
})

/** Where the logarithm changes its table entry: the same places in every binade. */
function changesOfLogarithm(binade: number): number[] {
  const double = new Float64Array(1)
  const words = new Int32Array(double.buffer)
  return Array.from({ length: 128 }, (_, entry) => {
    words[1] = LOGARITHM_OFFSET + (binade << 20) + (entry << 13)
    return double[0]!
  })
}

test('ln and log10 never fall across a change of table entry, in any binade', () => {
  const turns: number[] = []
  for (let binade = -1021; binade <= 1022; binade++) {
    for (const place of changesOfLogarithm(binade)) {
      const turn = firstTurn(ln, place, 20) ?? firstTurn(log10, place, 20)
      if (turn !== undefined) turns.push(turn)
    }
  }
  expect(turns).toEqual([])
})

test.each([-3, -1.5, -1, -0.5, 0.1, 0.3, 0.7, 0.9, 1.2, 1.7, 2.2, 2.5, 3, 3.3, 5, 10])(
  'x to the power %d moves one way across a change of table entry, of the exponential or of the logarithm',
  (y) => {
    const turns: number[] = []
    const look = (place: number) => {
      const turn = firstTurn((x) => pow(x, y), place, AROUND, Math.sign(y))
      if (turn !== undefined) turns.push(turn)
    }
    for (let n = -6400; n < 6400; n++) look(exp(((n + 0.5) * STEP) / y))
    for (let binade = -20; binade <= 20; binade++) changesOfLogarithm(binade).forEach(look)
    expect(turns).toEqual([])
  },
)

test('exp, ln and pow move one way over runs of successive doubles anywhere', () => {
  const turns: number[] = []
  const look = (f: (x: number) => number, x: number, direction = 1) => {
    const turn = firstTurn(f, x, 200, direction)
    if (turn !== undefined) turns.push(turn)
  }
  for (let i = 1; i < 4000; i++) {
    // Weyl sequence: spread evenly, no seed needed.
    const place = i * 0.6180339887498949 - Math.floor(i * 0.6180339887498949)
    look(exp, (place - 0.5) * 1400)
    look(exp, (place - 0.5) * 4)
    look(ln, exp((place - 0.5) * 1400))
    look(ln, 0.5 + place)
    look((x) => pow(x, 1.3), exp((place - 0.5) * 10))
    look((y) => pow(0.7, y), place * 20 + 0.1, -1)
    look((y) => pow(1.9, y), place * 20 + 0.1)
  }
  expect(turns).toEqual([])
})
