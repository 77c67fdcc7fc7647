import { quote, refuse } from './document-words.ts'
import type { Scenario, Setting } from './scenario-types.ts'
import { LARGEST_SEED } from './schema.ts'

/** What the command line changes in a scenario. */
export interface Overrides {
  readonly set?: readonly Setting[]
  readonly seed?: number
}

/** The scenario with other values and another seed; a value set here takes the place of the one in the file. */
export function overrideScenario(scenario: Scenario, { set = [], seed }: Overrides): Scenario {
  if (seed !== undefined && !(Number.isInteger(seed) && seed >= 0 && seed <= LARGEST_SEED)) {
    refuse({ file: '--seed' }, quote(String(seed)), `a whole number from 0 to ${LARGEST_SEED}`, 'write another seed')
  }
  const twice = set.find(({ id }, index) => set.findIndex((other) => other.id === id) !== index)
  if (twice) refuse({ file: '--set' }, `${quote(twice.id)} twice`, 'one value for each id', 'leave one out')
  const settings = new Map(scenario.set.map((setting) => [setting.id, setting]))
  for (const setting of set) settings.set(setting.id, setting)
  const seeded = seed === undefined ? {} : { seed }
  return {
    ...scenario,
    set: [...settings.values()],
    ...(scenario.people ? { people: { ...scenario.people, ...seeded } } : {}),
    ...(scenario.doubt ? { doubt: { ...scenario.doubt, ...seeded } } : {}),
  }
}
