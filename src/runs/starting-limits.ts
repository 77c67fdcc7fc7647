import type { LoggedEvent } from '../engine/subject.ts'
import type { DoseRoute, StartingLimit } from '../language/model.ts'
import { convert, formatUnit, parseQuantity, parseUnit, type Quantity, sameDimension } from '../units/index.ts'
import type { PlannedDoses } from './dose-plan.ts'
import { isForbidden, limitedPeople } from './limit-words.ts'
import type { RunPlan } from './run-plan.ts'

/** What of a person's doses was above the starting limits of labels. */
export interface AboveLimits {
  /** Doses that were too large by themselves, or that took the sum of the first day above its limit. */
  readonly doses: number
  readonly warnings: readonly string[]
}

interface GivenDose {
  /** In model time. */
  readonly time: number
  readonly mass: Quantity
}

const NONE: AboveLimits = { doses: 0, warnings: [] }
/** What conversions leave of equal doses. */
const ROUNDING = 1e-9

/**
 * Holds the doses that a person was given against the starting limits that labels state. The first day is the 24 h from the first dose
 * by a way in; what comes later is no start, and neither is what goes on with the substance of a history. Limits for people without
 * tolerance hold where the history is `naive`. The doses of a history are not held against anything.
 */
export function aboveLimits(plan: RunPlan, person: string, logged: readonly LoggedEvent[]): AboveLimits {
  const limited = plan.doses.some(({ way }) => way?.limits)
  if (!limited) return NONE
  const { history } = plan.scenario.person
  const isNaive = history.kind === 'named' && history.name === 'naive'
  const warnings: string[] = []
  let doses = 0
  for (const [way, given] of givenByWay(plan, person, logged)) {
    if (history.kind === 'run-in' && history.substance === way.substance) continue
    const above = new Set<GivenDose>()
    for (const limit of way.limits ?? []) {
      if (limit.for === 'naive' && !isNaive) continue
      warnings.push(...overOne(way, limit, firstDay(plan, given), above))
    }
    doses += above.size
  }
  return { doses, warnings }
}

/** The doses that were given by each way in, in order of time. */
function givenByWay(
  plan: RunPlan,
  person: string,
  logged: readonly LoggedEvent[],
): ReadonlyMap<DoseRoute, readonly GivenDose[]> {
  const ranges: { readonly planned: PlannedDoses; readonly first: number }[] = []
  let tags = 0
  for (const planned of plan.doses) {
    // Tags are counted as `planSubject` gives them.
    if (planned.person !== undefined && planned.person !== person) continue
    ranges.push({ planned, first: tags })
    tags += planned.labels.length
  }
  const byWay = new Map<DoseRoute, GivenDose[]>()
  for (const { kind, tag, time } of logged) {
    if (kind !== 'dose') continue
    const { planned, first } = ranges.findLast((range) => range.first <= tag!)!
    const { way, isHistory, masses } = planned
    if (!way?.limits || isHistory) continue
    const list = byWay.get(way) ?? byWay.set(way, []).get(way)!
    list.push({ time, mass: masses[tag! - first]! })
  }
  return byWay
}

function firstDay({ model }: RunPlan, given: readonly GivenDose[]): readonly GivenDose[] {
  const day = convert(24, parseUnit('h'), model.timeUnit)
  // A dose 24 h after the first is the next day's, whatever rounding makes of its time.
  return given.filter(({ time }) => time - given[0]!.time < day * (1 - ROUNDING))
}

function overOne(
  { substance, route, product }: DoseRoute,
  limit: StartingLimit,
  given: readonly GivenDose[],
  above: Set<GivenDose>,
): string[] {
  const name = `${substance} ${route}${product && product !== route ? ` (${product})` : ''}`
  const { single, firstDay: daily, from } = limit
  const people = limitedPeople(limit)
  const says = (what: string, most: string) =>
    isForbidden(limit)
      ? `${what}; the label forbids it to ${people} (${from})`
      : `${what}; the label's limit for a start is ${most}, for ${people} (${from})`
  const warnings: string[] = []
  if (single !== undefined) {
    const { inLimit, unit, most } = limitOf(single)
    const over = given.filter(({ mass }) => inLimit(mass) > most)
    for (const dose of over) above.add(dose)
    const largest = shown(over.reduce((top, { mass }) => Math.max(top, inLimit(mass)), 0))
    if (over.length === 1)
      warnings.push(says(`${name}: a dose of ${largest} ${unit} on the first day`, `${single} at once`))
    else if (over.length > 1)
      warnings.push(
        says(`${name}: ${over.length} doses of up to ${largest} ${unit} on the first day`, `${single} at once`),
      )
  }
  if (daily !== undefined) {
    const { inLimit, unit, most } = limitOf(daily)
    let sum = 0
    for (const dose of given) {
      sum += inLimit(dose.mass)
      if (sum > most) above.add(dose)
    }
    if (sum > most) warnings.push(says(`${name}: ${shown(sum)} ${unit} in the first 24 h`, `${daily} on the first day`))
  }
  return warnings
}

function limitOf(text: string) {
  const { value, unit } = parseQuantity(text)
  return {
    unit: formatUnit(unit),
    most: value * (1 + ROUNDING),
    // A table may give a dose as an amount of substance, which no label speaks of.
    inLimit: (mass: Quantity) => (sameDimension(mass.unit, unit) ? convert(mass.value, mass.unit, unit) : 0),
  }
}

function shown(value: number): number {
  return Number(value.toPrecision(12))
}
