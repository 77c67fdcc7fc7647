import type { ParameterSource } from '../../language/model.ts'

/** Makes the parameters of one part of the published physiology: one source for all, and nobody varies in them. */
export function constantsFrom(section: string): (value: number, unit: string, is: string) => ParameterSource {
  const from = `Mann 2022, published implementation, ${section}`
  const fixed = 'physiology is not varied in the published population'
  return (value, unit, is) => ({ value, unit, is, from, fixed })
}
