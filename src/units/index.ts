// Contract of this folder; each name is implemented in a file of its own here and re-exported.
export { formatPlace, InputError, type Place, type Problem, UnitError } from './problem.ts'

// quantity.ts, unit.ts, parse.ts, dimension.ts, rational.ts (to be written):
//
// interface Rational { readonly num: bigint; readonly den: bigint }            lowest terms, den > 0
// interface Dimension                                                            rational exponents over mass, length, time, amount, temperature
// interface Unit { readonly text: string; readonly dimension: Dimension; readonly factor: Rational }   factor to coherent SI, exact
// interface Quantity { readonly value: number; readonly unit: Unit }
// parseUnit(text: string, place?: Place): Unit                                  '1', '%', 'ng/mL', 'pM', 'L/min/mmHg', '1/(h*mg)', 'mg/kg', 'points'
// parseQuantity(text: string, place?: Place): Quantity                          '4 mg', '0.42 ng/mL', '40 %', '30 day'
// sameDimension(a: Unit, b: Unit): boolean
// conversion(from: Unit, to: Unit): Rational                                    throws UnitError naming both units
// convert(value: number, from: Unit, to: Unit, molarMass?: Quantity): number    one rounding where the factor allows; mass <-> amount through molar mass
// multiplyUnits(a, b), divideUnits(a, b), powerUnit(a, exponent: Rational), ONE (the dimensionless unit)
// formatUnit(unit): string
