import type { Population } from './population.ts'
import mann2022 from './populations/mann2022.ts'

export { drawPerson, type PersonalValue, type Population } from './population.ts'

/** The virtual populations by id. */
export const populations: ReadonlyMap<string, Population> = new Map([[mann2022.id, mann2022]])
