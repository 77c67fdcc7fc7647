export { conversion, convert } from './convert.ts'
export { describeDimension, exampleUnits } from './describe.ts'
export type { Dimension } from './dimension.ts'
export { formatPlace, InputError, type Place, type Problem, UnitError } from './problem.ts'
export { parseQuantity, type Quantity } from './quantity.ts'
export { type Rational, rational, rationalFromNumber, rationalToNumber } from './rational.ts'
export {
  divideUnits,
  formatUnit,
  multiplyUnits,
  ONE,
  parseUnit,
  powerUnit,
  sameDimension,
  type Unit,
  unitAfter,
} from './unit.ts'
