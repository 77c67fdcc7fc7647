import type { ParameterSource } from '../../src/language/model.ts'

type Doubt = Pick<ParameterSource, 'ci95' | 'range' | 'between' | 'fixed'>

/** A number that was read somewhere; without a stated doubt its source prints none. */
export function read(value: number, unit: string, is: string, from: string, doubt?: Doubt): ParameterSource {
  return { value, unit, is, from, ...(doubt ?? { fixed: 'typical value; no interval was read' }) }
}

/** A number that nobody measured, and why it is as it is. */
export function guess(value: number, unit: string, is: string, why: string): ParameterSource {
  return { value, unit, is, assumed: why }
}

export function molarMass(value: number, of: string): ParameterSource {
  return { value, unit: 'g/mol', is: `molar mass of ${of}`, from: 'by atomic weights', fixed: 'molar mass' }
}

/** Spread between people from a coefficient of variation in percent: standard deviation of the logarithm. */
export function cv(percent: number): Doubt {
  return { between: Number(Math.sqrt(Math.log1p((percent / 100) ** 2)).toPrecision(3)) }
}
