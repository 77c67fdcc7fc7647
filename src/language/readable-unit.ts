import { exampleUnits, ONE, parseUnit, sameDimension, type Unit } from '../units/index.ts'

/**
 * The unit in which an inferred quantity is shown: as the equation gives it (mg/L, L/min*mmHg), but 1 for a pure number, and a
 * usual unit where the inferred one names two units of a kind (mg*mL/L).
 */
export function readableUnit(unit: Unit | undefined): Unit {
  if (unit === undefined) return ONE
  if (sameDimension(unit, ONE)) return unit.factor.num === unit.factor.den ? unit : ONE
  const names = [...new Set(unit.text.match(/[A-Za-z%]+\d?/g) ?? [])].map((name) => parseUnit(name))
  const isRepeated = names.some((a, i) => names.some((b, j) => i < j && sameDimension(a, b)))
  return isRepeated || unit.text.length > 24 ? parseUnit(exampleUnits(unit.dimension)[0]!) : unit
}
