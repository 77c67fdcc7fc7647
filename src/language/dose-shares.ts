import { convert, type Place, parseUnit, sameDimension, type Unit } from '../units/index.ts'
import { ModelError } from './errors.ts'
import type { Part } from './part.ts'

const ONE = parseUnit('1')

/** Parameters that say what share of a dose arrives. */
export function shareParameters(parts: readonly Part[]): ReadonlySet<string> {
  return new Set(parts.flatMap(({ source }) => (source.doses ?? []).flatMap((dose) => dose.bioavailability ?? [])))
}

/**
 * The bounds of such a parameter, in its own unit: no more than the dose arrives, and no less than nothing. What a model says of its
 * bounds narrows them. They hold for whatever else gives the parameter a value: a scenario, a table of people, a draw.
 */
export function withinShare(unit: Unit, within: readonly [number, number] | undefined): readonly [number, number] {
  const [least, most] = within ?? [0, Number.POSITIVE_INFINITY]
  // Another dimension is refused where the way in is checked.
  const whole = sameDimension(unit, ONE) ? convert(1, ONE, unit) : Number.POSITIVE_INFINITY
  return [Math.max(0, least), Math.min(whole, most)]
}

export function requireShare(value: number, unit: Unit, place: Place): void {
  const [least, most] = withinShare(unit, undefined)
  if (value >= least && value <= most) return
  const symbol = unit.text === '1' ? '' : ` ${unit.text}`
  throw new ModelError({
    place,
    found: `${value}${symbol} as the share of a dose that arrives (\`bioavailability\`)`,
    expected: `a share from 0 to ${most}${symbol}`,
    remedy: 'correct the number or its unit: 75 % is `value: 75, unit: "%"` or `value: 0.75, unit: 1`',
  })
}
