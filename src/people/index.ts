import type { Population } from './population.ts'
import adults from './populations/adults.ts'
import mann2022 from './populations/mann2022.ts'

export { drawPerson, type PersonalValue, type Population, type TypicalNumber } from './population.ts'

/** The virtual populations by id. */
export const populations: ReadonlyMap<string, Population> = new Map(
  [mann2022, adults].map((population) => [population.id, population]),
)
