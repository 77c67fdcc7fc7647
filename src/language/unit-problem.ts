import { describeDimension, divideUnits, ONE, parseUnit, sameDimension, type Unit, UnitError } from '../units/index.ts'
import { readableUnit } from './readable-unit.ts'
import type { ConditionTerm, Term } from './term.ts'
import type { Scope } from './unit-scope.ts'

type Side = readonly [term: Term, unit: Unit]

/** Two terms that are added or compared measure different things. */
export function differentUnits(a: Side, b: Side, whole: Term | ConditionTerm, scope: Scope): UnitError {
  return new UnitError({
    place: scope.place(whole),
    found: `${isIn(a, scope)}, ${isIn(b, scope)}`,
    expected: `${TOGETHER.get(whole.op) ?? 'both'} in units of one dimension`,
    remedy: remedy(a, b, scope),
  })
}

const TOGETHER: ReadonlyMap<string, string> = new Map([
  ['add', 'both sides of +'],
  ['subtract', 'both sides of -'],
  ['min', 'all arguments of min'],
  ['max', 'all arguments of max'],
  ['hill', 'the first two arguments of hill'],
  ['piecewise', 'all values of piecewise'],
  ...['<', '<=', '>', '>='].map((op): [string, string] => [op, `both sides of ${op}`]),
])

/** A term does not measure what stands on the left of its equation. */
export function notInTargetUnit(term: Term, unit: Unit, target: Unit, what: string, scope: Scope): UnitError {
  const number = literalOf(term)
  return new UnitError({
    place: scope.place(term),
    found: isIn([term, unit], scope),
    expected: `${what}: ${named(target)}, so a unit of ${describeDimension(target)}`,
    remedy: isMassAgainstAmount(unit, target)
      ? byMolarMass(term, hasMass(unit, target) ? '/' : '*', scope)
      : number !== undefined
        ? nameTheNumber(number, target)
        : `correct a unit${orMultiply('it', target, unit)}`,
  })
}

/** A function or an exponent needs a pure number. */
export function needsNumber(term: Term, unit: Unit, whole: Term, scope: Scope): UnitError {
  const text = scope.slice(term)
  const isExponent = whole.op === 'power'
  return new UnitError({
    place: scope.place(whole),
    found: `${text} is in ${unit.text}, so ${isExponent ? 'it cannot be an exponent' : `${whole.op}(…) of it has no meaning`}`,
    expected: 'a pure number',
    remedy: `Divide it by a reference first: ${isSimple(term) ? text : `(${bare(text)})`} / ${referenceOf(term)}`,
  })
}

/** A term with a unit is raised to a power that is not written as a number. */
export function cannotBeRaised(base: Term, unit: Unit, exponent: Term, whole: Term, scope: Scope): UnitError {
  const text = scope.slice(base)
  const to = scope.slice(exponent)
  return new UnitError({
    place: scope.place(whole),
    found: `${text} is in ${unit.text}, so it cannot be raised to the power ${to}`,
    expected: 'a pure number as the base (or a simple power such as 2, -1 or 1/2)',
    remedy: `Divide it by a reference first: (${isSimple(base) || text.startsWith('(') ? text : `(${text})`} / ${referenceOf(base)})^${to}`,
  })
}

function isIn([term, unit]: Side, scope: Scope): string {
  return `\`${scope.slice(term)}\` is ${named(unit)}`
}

function named(unit: Unit): string {
  return unit.text === ONE.text ? 'a pure number' : `in ${unit.text}`
}

function remedy(a: Side, b: Side, scope: Scope): string {
  if (isMassAgainstAmount(a[1], b[1])) {
    const [term] = hasMass(a[1], b[1]) ? a : b
    return byMolarMass(term, '/', scope)
  }
  const left = literalOf(a[0])
  const right = literalOf(b[0])
  if (right !== undefined) return `${nameTheNumber(right, a[1])}, or divide \`${scope.slice(a[0])}\` by one`
  if (left !== undefined) return `${nameTheNumber(left, b[1])}, or divide \`${scope.slice(b[0])}\` by one`
  return `correct one of the two units${orMultiply(`\`${scope.slice(b[0])}\``, a[1], b[1])}`
}

/** `, or multiply `x` by a quantity in mg/L`: what leads from one unit to the other. */
function orMultiply(what: string, to: Unit, from: Unit): string {
  const factor = quotient(to, from)
  const divisor = quotient(from, to)
  if (factor === undefined || divisor === undefined) return ''
  const text = readableUnit(factor).text
  return text.startsWith('1/')
    ? `, or divide ${what} by a quantity in ${readableUnit(divisor).text}`
    : `, or multiply ${what} by a quantity in ${text}`
}

/** The unit of a quotient; undefined where it would be beyond all units that have a name. */
function quotient(a: Unit, b: Unit): Unit | undefined {
  try {
    return divideUnits(a, b)
  } catch (error) {
    if (error instanceof UnitError) return undefined
    throw error
  }
}

function nameTheNumber(number: string, unit: Unit): string {
  return `give the number a name and a unit: \`parameters: name: { value: ${number}, unit: ${unit.text}, … }\``
}

const MOLAR_MASS = parseUnit('g/mol')

function hasMass(a: Unit, b: Unit): boolean {
  const unit = quotient(a, b)
  return unit !== undefined && sameDimension(unit, MOLAR_MASS)
}

function isMassAgainstAmount(a: Unit, b: Unit): boolean {
  return hasMass(a, b) || hasMass(b, a)
}

function byMolarMass(term: Term, operation: '/' | '*', scope: Scope): string {
  const mass = scope.molarMassNear(term)
  const text = isSimple(term) ? scope.slice(term) : `(${bare(scope.slice(term))})`
  const verb = operation === '/' ? 'divide' : 'multiply'
  return `${verb} by the molar mass: \`${text} ${operation} ${mass ?? 'M'}\`${mass ? '' : ', with M a parameter in g/mol'}`
}

/** The text of a term that is a bare number. */
function literalOf(term: Term): string | undefined {
  if (term.op === 'number') return term.text
  return term.op === 'negate' && term.a.op === 'number' ? `-${term.a.text}` : undefined
}

function isSimple(term: Term): boolean {
  return term.op === 'symbol' || term.op === 'time' || term.op === 'number'
}

function bare(text: string): string {
  return /^\([^()]*\)$/.test(text) ? text.slice(1, -1) : text
}

function referenceOf(term: Term): string {
  return term.op === 'symbol' ? `${term.id}_ref` : 'reference'
}
