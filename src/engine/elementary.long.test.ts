import { expect, test } from 'vitest'
import {
  basesAndExponents,
  exactExp,
  exactLn,
  exactPow,
  exponents,
  firstTurn,
  positives,
  worstError,
} from '../../tests/reference/elementary-samples.ts'
import { exp, ln, pow } from './elementary.ts'

const COUNT = 1_000_000
const LN2 = 0.6931471805599453

// The limits are those of the doc comments; the requirement is 1.
test('exp is off by less than 0.52 of the last place on a million arguments', () => {
  const worst = worstError(COUNT, 11, exponents, exp, exactExp)
  console.log('exp', worst)
  expect(worst.ulps).toBeLessThan(0.52)
})

test('ln is off by less than 0.51 of the last place on a million arguments', () => {
  const worst = worstError(COUNT, 12, positives, ln, exactLn)
  console.log('ln', worst)
  expect(worst.ulps).toBeLessThan(0.51)
})

test('pow is off by less than 0.53 of the last place on a million arguments', () => {
  const worst = worstError(COUNT, 13, basesAndExponents, pow, exactPow)
  console.log('pow', worst)
  expect(worst.ulps).toBeLessThan(0.53)
})
