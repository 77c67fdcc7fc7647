import {
  conversion,
  divideUnits,
  multiplyUnits,
  ONE,
  powerUnit,
  rational,
  rationalToNumber,
  sameDimension,
  type Unit,
  UnitError,
} from '../units/index.ts'
import type { Condition, Expression } from './checked.ts'
import { constantFraction } from './fraction.ts'
import type { ConditionTerm, Term } from './term.ts'
import { cannotBeRaised, differentUnits, needsNumber, notInTargetUnit } from './unit-problem.ts'
import type { Scope } from './unit-scope.ts'

/** An expression with conversions put in, and its unit; no unit for a literal 0, which fits any. */
export interface Measured {
  readonly expression: Expression
  readonly unit: Unit | undefined
}

/**
 * Finds the unit of a term, checks each operation in it, and puts in the conversions between units of one dimension. The right
 * side of a sum or comparison is converted to the unit of the left.
 *
 * @throws UnitError at the smallest term whose parts do not fit together; it names the term, both units and the remedy
 */
export function measure(term: Term, scope: Scope): Measured {
  switch (term.op) {
    case 'number':
      return { expression: { op: 'number', value: term.value }, unit: term.value === 0 ? undefined : ONE }
    case 'symbol':
      return { expression: { op: 'symbol', id: term.id }, unit: scope.unitOf(term) }
    case 'time':
      return { expression: { op: 'time' }, unit: scope.time }
    case 'negate':
    case 'abs': {
      const { expression, unit } = measure(term.a, scope)
      return { expression: { op: term.op, a: expression }, unit }
    }
    case 'exp':
    case 'ln':
    case 'log10':
      return { expression: { op: term.op, a: pureNumber(term.a, term, scope) }, unit: ONE }
    case 'sqrt':
      return squareRoot(term.a, term, scope)
    case 'multiply':
    case 'divide': {
      const a = measure(term.a, scope)
      const b = measure(term.b, scope)
      const combine = term.op === 'multiply' ? multiplyUnits : divideUnits
      const unit = atTerm(term, scope, () => combine(a.unit ?? ONE, b.unit ?? ONE))
      return { expression: { op: term.op, a: a.expression, b: b.expression }, unit }
    }
    case 'power':
      return power(term.a, term.b, term, scope)
    case 'add':
    case 'subtract':
    case 'min':
    case 'max': {
      const [a, b, unit] = alike(term.a, term.b, term, scope)
      return { expression: { op: term.op, a, b }, unit }
    }
    case 'hill': {
      const [x, half] = alike(term.x, term.half, term, scope)
      return { expression: { op: 'hill', x, half, n: pureNumber(term.n, term, scope) }, unit: ONE }
    }
    case 'delay': {
      const { expression, unit } = measure(term.value, scope)
      const lag = measureAs(term.lag, scope.time, scope, 'the lag of a delay')
      return { expression: { op: 'delay', value: expression, lag }, unit }
    }
    case 'piecewise':
      return piecewise(term, scope)
  }
}

/** The same for a condition: both sides of each comparison are brought to one unit. */
export function measureCondition(term: ConditionTerm, scope: Scope): Condition {
  switch (term.op) {
    case 'not':
      return { op: 'not', a: measureCondition(term.a, scope) }
    case 'and':
    case 'or':
      return { op: term.op, a: measureCondition(term.a, scope), b: measureCondition(term.b, scope) }
    default: {
      const [a, b] = alike(term.a, term.b, term, scope)
      return { op: term.op, a, b }
    }
  }
}

/**
 * The term as a number in the unit `target`.
 *
 * @param what  what the term is, for the message: `the rate of effect.C`
 * @throws      UnitError naming the term and both units where the dimensions differ
 */
export function measureAs(term: Term, target: Unit, scope: Scope, what: string): Expression {
  const measured = measure(term, scope)
  if (measured.unit && !sameDimension(measured.unit, target))
    throw notInTargetUnit(term, measured.unit, target, what, scope)
  return converted(measured, target)
}

/** An expression in another unit of the same dimension: one multiplication or division, by an exact number where there is one. */
export function converted({ expression, unit }: Measured, target: Unit): Expression {
  if (unit === undefined) return expression
  const { num, den } = conversion(unit, target)
  if (num === den) return expression
  if (num === 1n && isDouble(den)) return { op: 'divide', a: expression, b: { op: 'number', value: Number(den) } }
  return { op: 'multiply', a: expression, b: { op: 'number', value: rationalToNumber({ num, den }) } }
}

function isDouble(whole: bigint): boolean {
  const nearest = Number(whole)
  return Number.isFinite(nearest) && BigInt(nearest) === whole
}

/** Two terms in the unit of the first that has one. */
function alike(
  a: Term,
  b: Term,
  whole: Term | ConditionTerm,
  scope: Scope,
): readonly [Expression, Expression, Unit | undefined] {
  const left = measure(a, scope)
  const right = measure(b, scope)
  const unit = left.unit ?? right.unit
  if (left.unit && right.unit && !sameDimension(left.unit, right.unit)) {
    throw differentUnits([a, left.unit], [b, right.unit], whole, scope)
  }
  return unit ? [converted(left, unit), converted(right, unit), unit] : [left.expression, right.expression, unit]
}

function piecewise(term: Term & { readonly op: 'piecewise' }, scope: Scope): Measured {
  const whens = term.cases.map(({ when }) => measureCondition(when, scope))
  const terms = [...term.cases.map(({ value }) => value), term.otherwise]
  const values = terms.map((value) => measure(value, scope))
  const first = values.findIndex(({ unit }) => unit !== undefined)
  const unit = values[first]?.unit
  const inUnit = values.map((value, i) => {
    if (unit && value.unit && !sameDimension(unit, value.unit)) {
      throw differentUnits([terms[first]!, unit], [terms[i]!, value.unit], term, scope)
    }
    return unit ? converted(value, unit) : value.expression
  })
  const cases = whens.map((when, i) => ({ when, value: inUnit[i]! }))
  return { expression: { op: 'piecewise', cases, otherwise: inUnit.at(-1)! }, unit }
}

function pureNumber(term: Term, whole: Term, scope: Scope): Expression {
  const measured = measure(term, scope)
  if (measured.unit && !sameDimension(measured.unit, ONE)) throw needsNumber(term, measured.unit, whole, scope)
  return converted(measured, ONE)
}

function squareRoot(term: Term, whole: Term, scope: Scope): Measured {
  const measured = measure(term, scope)
  if (measured.unit === undefined) return { expression: { op: 'sqrt', a: measured.expression }, unit: undefined }
  if (sameDimension(measured.unit, ONE)) return { expression: { op: 'sqrt', a: converted(measured, ONE) }, unit: ONE }
  const unit = atTerm(whole, scope, () => powerUnit(measured.unit!, rational(1, 2)))
  return { expression: { op: 'sqrt', a: measured.expression }, unit }
}

function power(base: Term, exponent: Term, whole: Term, scope: Scope): Measured {
  const measured = measure(base, scope)
  const written = constantFraction(exponent)
  // Beyond the doubles the exponent is left to arithmetic, which says the same in every back end.
  const fraction = written && Number.isFinite(rationalToNumber(written)) ? written : undefined
  const isPure = measured.unit === undefined || sameDimension(measured.unit, ONE)
  const b: Expression = fraction
    ? { op: 'number', value: rationalToNumber(fraction) }
    : pureNumber(exponent, whole, scope)
  if (isPure) return { expression: { op: 'power', a: converted(measured, ONE), b }, unit: ONE }
  if (fraction === undefined) throw cannotBeRaised(base, measured.unit!, exponent, whole, scope)
  const unit = atTerm(whole, scope, () => {
    try {
      return powerUnit(measured.unit!, fraction)
    } catch (error) {
      // Units to such a power have no name: the same cure as for a fitted exponent.
      if (error instanceof UnitError) throw cannotBeRaised(base, measured.unit!, exponent, whole, scope)
      throw error
    }
  })
  return { expression: { op: 'power', a: measured.expression, b }, unit }
}

/** Adds the place of the term to an error about units in general. */
function atTerm<T>(term: Term, scope: Scope, action: () => T): T {
  try {
    return action()
  } catch (error) {
    if (error instanceof UnitError && error.problem.place.path === undefined) {
      throw new UnitError({ ...error.problem, place: scope.place(term) })
    }
    throw error
  }
}
