import type { Dose } from '../engine/subject.ts'
import type { CheckedModel, CheckedState } from '../language/checked.ts'
import type { DoseRoute } from '../language/model.ts'
import {
  convert,
  describeDimension,
  formatUnit,
  InputError,
  type Place,
  parseQuantity,
  parseUnit,
  type Quantity,
  sameDimension,
  type Unit,
} from '../units/index.ts'
import { doseAt } from './body-weight.ts'
import { applyScale, type Reader, scaleBetween } from './columns.ts'
import { expandGive, type PlannedDose } from './give-doses.ts'
import { findRoute } from './routes.ts'
import type { Crossing, DoseRow, Give, Scenario } from './scenario.ts'

const ONE = parseUnit('1')

/** The doses of one item of a scenario, in model time and in the unit of the state that they reach; nobody's own but for a weight. */
export interface PlannedDoses {
  readonly state: string
  readonly way?: DoseRoute
  /** The item waits for this, and then `after`; `times` count from there. Without it they are times of the run. */
  readonly when?: { readonly crossing: Crossing; readonly after: number }
  readonly times: readonly number[]
  readonly amounts: readonly number[]
  /** The same as they were written. */
  readonly masses: readonly Quantity[]
  readonly duration: number
  /** Doses at or after this time of the run are not given. */
  readonly before: number
  /** What the event log says of each dose. */
  readonly labels: readonly string[]
  /** Units that a counter of the route counts, one for each dose; a part of a unit is counted as one. */
  readonly counted: readonly number[]
  readonly hasParts: boolean
  /** Only this person. */
  readonly person?: string
  /** Of what was taken before time 0: the last of it, at time 0. */
  readonly isHistory?: true
  readonly place: Place
}

/** All doses of a scenario, in file order: the items of `give`, or the rows of its dosing table. */
export function planDoses(reader: Reader, scenario: Scenario): readonly PlannedDoses[] {
  const items = scenario.give.map((give) => planGive(reader, give, scenario.duration))
  const rows = scenario.doseTable?.rows.map((row) => planRow(reader, row)) ?? []
  return [...items, ...rows]
}

function planGive(reader: Reader, give: Give, duration: Quantity): PlannedDoses {
  const { model } = reader
  const way = findRoute(model, give)
  const dose = doseAt(give.dose, reader.kilograms, give.place)
  const inModelTime = (time: Quantity) => convert(time.value, time.unit, model.timeUnit)
  const until =
    give.repeat && 'until' in give.repeat.end ? inModelTime(give.repeat.end.until) : Number.POSITIVE_INFINITY
  return {
    ...planDosesOf(reader, { ...give, way }, expandGive({ ...give, dose }, duration)),
    ...(give.start.kind === 'when'
      ? { when: { crossing: give.start.when, after: inModelTime(give.start.after) } }
      : {}),
    before: until,
  }
}

/** Doses of one item by one way in, at their own times. */
export function planDosesOf(
  reader: Reader,
  { way, substance, over, place }: Pick<Give, 'substance' | 'over' | 'place'> & { readonly way: DoseRoute },
  doses: readonly PlannedDose[],
): PlannedDoses {
  const { model } = reader
  if (over && over.value > 0) refuseSlowSpray(way, place)
  const second = parseUnit('s')
  const state = stateOf(model, way.target)
  // Of thousands of equal doses one is worked out.
  const known = new Map<Quantity, { amount: number; label: string; units: number }>()
  const given = doses.map(({ amount: mass }) => {
    const found = known.get(mass) ?? {
      amount: amountIn(reader, state, substance, mass, place),
      label: labelOf(way, mass, over),
      units: unitsIn(way, mass),
    }
    known.set(mass, found)
    return found
  })
  return {
    state: way.target,
    way,
    times: doses.map((dose) => convert(dose.seconds, second, model.timeUnit)),
    amounts: given.map(({ amount }) => amount),
    masses: doses.map(({ amount }) => amount),
    duration: over ? convert(over.value, over.unit, model.timeUnit) : 0,
    before: Number.POSITIVE_INFINITY,
    labels: given.map(({ label }) => label),
    counted: given.map(({ units }) => Math.max(1, Math.ceil(units - ROUNDING))),
    hasParts: given.some(({ units }) => isPart(units)),
    place,
  }
}

function labelOf({ substance, route, product }: DoseRoute, { value, unit }: Quantity, over?: Quantity): string {
  const shown = Number(value.toPrecision(12))
  const name = product && product !== route ? ` (${product})` : ''
  const slowly = over && over.value > 0 ? ` over ${over.value} ${formatUnit(over.unit)}` : ''
  return `${substance} ${route} ${shown} ${formatUnit(unit)}${name}${slowly}`
}

/** A spray is given at once. */
function refuseSlowSpray({ substance, route, counts }: DoseRoute, place: Place): void {
  if (!counts) return
  throw new InputError({
    place,
    found: `\`over\` for ${substance} by route ${route}, which is given in units of ${counts.unit} at once`,
    expected: 'a dose without `over`',
    remedy: 'leave out `over`; several units follow each other with `repeat`',
  })
}

/** What is left of a unit by conversions is no part of one. */
const ROUNDING = 1e-9

/** How many of the counted units a dose is; 1 where nothing is counted. */
function unitsIn({ counts }: DoseRoute, mass: Quantity): number {
  if (!counts) return 1
  const unit = parseQuantity(counts.unit)
  return convert(mass.value, mass.unit, unit.unit) / unit.value
}

function isPart(units: number): boolean {
  return Math.abs(units - Math.round(units)) > ROUNDING || units < 1 - ROUNDING
}

function planRow(reader: Reader, row: DoseRow): PlannedDoses {
  const { model } = reader
  const inModelTime = (time: Quantity) => convert(time.value, time.unit, model.timeUnit)
  const { into, place } = row
  const way = into.kind === 'substance' ? findRoute(model, { ...into, place }) : undefined
  const state = stateOf(model, into.kind === 'state' ? into.id : way!.target, place)
  const common = {
    state: state.id,
    times: [inModelTime(row.time)],
    amounts: [amountIn(reader, state, state.id.split('.')[0]!, row.amount, place)],
    masses: [row.amount],
    duration: inModelTime(row.over),
    before: Number.POSITIVE_INFINITY,
    place,
    ...(row.person === undefined ? {} : { person: row.person }),
  }
  if (way && row.over.value > 0) refuseSlowSpray(way, place)
  if (way)
    return {
      ...common,
      way,
      labels: [labelOf(way, row.amount, row.over)],
      counted: [Math.max(1, Math.ceil(unitsIn(way, row.amount) - ROUNDING))],
      hasParts: isPart(unitsIn(way, row.amount)),
    }
  return {
    ...common,
    labels: [`${state.id} ${row.amount.value} ${formatUnit(row.amount.unit)}`],
    counted: [0],
    hasParts: false,
  }
}

function stateOf(model: CheckedModel, id: string, place: Place = {}): CheckedState {
  const state = model.states.find((each) => each.id === id)
  if (state) return state
  throw new InputError({
    place,
    found: `the target \`${id}\``,
    expected: `a state of the model: ${model.states
      .map((each) => each.id)
      .slice(0, 12)
      .join(', ')}`,
    remedy: 'write the id of the state that the dose goes into',
  })
}

const MILLIGRAM = parseUnit('mg')

/** The dose in the state's unit; from mass to amount of substance through the molar mass. */
function amountIn(reader: Reader, state: CheckedState, substance: string, mass: Quantity, place: Place): number {
  const hasMass = sameDimension(mass.unit, MILLIGRAM)
  // By way of mg, so that 10000 ug are the same bits as 10 mg.
  const { value, unit } = hasMass ? { value: convert(mass.value, mass.unit, MILLIGRAM), unit: MILLIGRAM } : mass
  if (hasMass && value > MOST_MILLIGRAMS) {
    throw new InputError({
      place,
      found: `a dose of ${mass.value} ${formatUnit(mass.unit)}`,
      expected: 'at most 1 kg: no dose of anything here is near to that',
      remedy: 'check the number and its unit',
    })
  }
  try {
    return applyScale(scaleBetween(reader, `${substance}.dose`, unit, state.unit as Unit, place), value)
  } catch {
    throw new InputError({
      place,
      found: `a dose in ${formatUnit(mass.unit)}, ${describeDimension(mass.unit)}`,
      expected: `${describeDimension(state.unit)}, such as ${formatUnit(state.unit)}, because it goes into ${state.id}`,
      remedy: `give the dose in ${formatUnit(state.unit)}`,
    })
  }
}

/** A thousand times the largest dose of a label. Chosen: more is a slip of a unit, and numbers without end are no amounts. */
const MOST_MILLIGRAMS = 1e6

/** What a person's own parameters do to a dose, and where things stand in the program. */
export interface DoseTarget {
  /** Index of a state in the program; -1 when the run does not compute it. */
  readonly stateIndex: (id: string) => number
  readonly parameterIndex: (id: string) => number
  /** A parameter of the person, in the unit asked for. */
  readonly value: (id: string, unit: Unit) => number
  readonly timeUnit: Unit
}

/**
 * Engine doses of one planned item, as times of the run or from the item's crossing (a bolus, an infusion, or pulses), with the share
 * that arrives and the wait that the route's parameters say. `tagOf(i)` is the event-log tag of dose i.
 */
export function engineDoses(planned: PlannedDoses, target: DoseTarget, tagOf: (dose: number) => number): Dose[] {
  const state = target.stateIndex(planned.state)
  if (state < 0) return []
  const { way } = planned
  const share = way?.bioavailability ? target.value(way.bioavailability, ONE) : 1
  const lag = lagOf(planned, target)
  // Pulses stand for a dose that is pushed in; what is infused over a given time is infused.
  const pulses = planned.duration > 0 ? undefined : way?.pulses
  const every = pulses ? pulseTime(pulses.every, target.timeUnit) : 0
  return planned.times.flatMap((time, i) => {
    const first: Dose = {
      time: time + lag,
      state,
      amount: planned.amounts[i]! * share * (pulses?.share ?? 1),
      duration: planned.duration,
      tag: tagOf(i),
      ...(way?.counts && planned.counted[i]! > 0
        ? {
            counts: {
              total: target.parameterIndex(way.counts.total),
              together: target.parameterIndex(way.counts.together),
              units: planned.counted[i]!,
            },
          }
        : {}),
    }
    if (!pulses) return [first]
    const { tag: _, counts: __, ...silent } = first
    return Array.from({ length: pulses.count }, (___, k) =>
      k === 0 ? first : { ...silent, time: first.time + k * every },
    )
  })
}

/** From when a dose is given to when it reaches its place. */
export function lagOf({ way, place }: PlannedDoses, target: DoseTarget): number {
  if (!way?.lag) return 0
  const lag = target.value(way.lag, target.timeUnit)
  if (lag >= 0) return lag
  throw new InputError({
    place,
    found: `a dose that arrives before it is given: ${way.lag} is ${lag} ${formatUnit(target.timeUnit)} here`,
    expected: `${way.lag} of 0 or more`,
    remedy: `give ${way.lag} another value, or \`within: [0, …]\` in the model`,
  })
}

function pulseTime(every: string, timeUnit: Unit): number {
  const quantity = parseQuantity(every)
  return convert(quantity.value, quantity.unit, timeUnit)
}
