import type { Dose } from '../engine/subject.ts'
import type { CheckedModel, CheckedState } from '../language/checked.ts'
import type { DoseRoute } from '../language/model.ts'
import { convert, formatUnit, InputError, parseQuantity, type Place, parseUnit, type Quantity, type Unit } from '../units/index.ts'
import { applyScale, type Reader, scaleBetween } from './columns.ts'
import { findRoute } from './routes.ts'
import type { Crossing, DosePlan, DoseRow, Give, Scenario } from './scenario.ts'

/** The doses of one item of a scenario, in model time and in the unit of the state that they reach; nobody's own yet. */
export interface PlannedDoses {
  readonly state: string
  readonly way?: DoseRoute
  /** When the item begins: a time, or a crossing with a wait; `offsets` count from there. */
  readonly start: { readonly kind: 'at'; readonly time: number } | { readonly kind: 'when'; readonly when: Crossing; readonly after: number }
  readonly offsets: readonly number[]
  readonly amounts: readonly number[]
  readonly duration: number
  /** Doses at or after this time of the run are not given. */
  readonly before: number
  /** What the event log says of each dose. */
  readonly labels: readonly string[]
  /** Units that a counter of the route counts, one for each dose. */
  readonly counted: readonly number[]
  /** Only this person. */
  readonly person?: string
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
  const inModelTime = (time: Quantity) => convert(time.value, time.unit, model.timeUnit)
  const end = inModelTime(duration)
  const { offsets, before } = doseTimes(give, model, end)
  const masses = offsets.map((offset) => massAt(give.dose, offset - offsets[0]!, inModelTime))
  const start =
    give.start.kind === 'at'
      ? { kind: 'at' as const, time: inModelTime(give.start.at) }
      : { kind: 'when' as const, when: give.start.when, after: inModelTime(give.start.after) }
  return {
    state: way.target,
    way,
    start,
    offsets,
    amounts: masses.map((mass) => amountIn(reader, stateOf(model, way.target), give.substance, mass, give.place)),
    duration: give.over ? inModelTime(give.over) : 0,
    before,
    labels: masses.map((mass) => labelOf(way, mass)),
    counted: masses.map((mass) => countedUnits(way, mass)),
    place: give.place,
  }
}

/** Times from the start of the item, by multiplication (never by adding up), up to the end of the run. */
function doseTimes({ start, repeat }: Give, model: CheckedModel, end: number): { offsets: number[]; before: number } {
  const inModelTime = (time: Quantity) => convert(time.value, time.unit, model.timeUnit)
  if (!repeat) return { offsets: [0], before: Number.POSITIVE_INFINITY }
  const most = 'times' in repeat.end ? repeat.end.times : Number.POSITIVE_INFINITY
  const before = 'until' in repeat.end ? inModelTime(repeat.end.until) : Number.POSITIVE_INFINITY
  const from = start.kind === 'at' ? inModelTime(start.at) : 0
  const limit = start.kind === 'at' ? Math.min(before, end) : end
  const offsets: number[] = []
  if (repeat.kind === 'every') {
    const every = inModelTime(repeat.every)
    for (let i = 0; i < most && from + i * every < limit; i++) offsets.push(i * every)
    return { offsets: offsets.length > 0 ? offsets : [0], before }
  }
  const minute = convert(1, parseUnit('min'), model.timeUnit)
  for (let day = 0; offsets.length < most; day++) {
    if ((day * 1440 + repeat.minutes[0]!) * minute >= limit) break
    for (const ofDay of repeat.minutes) {
      const time = (day * 1440 + ofDay) * minute
      if (time >= from && time < limit && offsets.length < most) offsets.push(time - from)
    }
  }
  return { offsets, before }
}

/** A taper is linear in time from the first dose, then constant. */
function massAt(dose: DosePlan, sinceFirst: number, inModelTime: (time: Quantity) => number): Quantity {
  if (dose.kind === 'constant') return dose.amount
  const share = Math.min(1, sinceFirst / inModelTime(dose.over))
  const to = convert(dose.to.value, dose.to.unit, dose.from.unit)
  return { value: dose.from.value + (to - dose.from.value) * share, unit: dose.from.unit }
}

function labelOf({ substance, route, product }: DoseRoute, { value, unit }: Quantity): string {
  const shown = Number(value.toPrecision(12))
  return `${substance} ${route} ${shown} ${formatUnit(unit)}${product && product !== route ? ` (${product})` : ''}`
}

/** A dose that is a multiple of the counted unit is that many units at once; a part of a unit counts as one. */
function countedUnits({ counts }: DoseRoute, mass: Quantity): number {
  if (!counts) return 0
  const unit = parseQuantity(counts.unit)
  return Math.max(1, Math.ceil(convert(mass.value, mass.unit, unit.unit) / unit.value - 1e-9))
}

function planRow(reader: Reader, row: DoseRow): PlannedDoses {
  const { model } = reader
  const inModelTime = (time: Quantity) => convert(time.value, time.unit, model.timeUnit)
  const { into, place } = row
  const way = into.kind === 'substance' ? findRoute(model, { ...into, place }) : undefined
  const state = stateOf(model, into.kind === 'state' ? into.id : way!.target, place)
  const common = {
    state: state.id,
    start: { kind: 'at' as const, time: inModelTime(row.time) },
    offsets: [0],
    amounts: [amountIn(reader, state, state.id.split('.')[0]!, row.amount, place)],
    duration: inModelTime(row.over),
    before: Number.POSITIVE_INFINITY,
    place,
    ...(row.person === undefined ? {} : { person: row.person }),
  }
  if (way) return { ...common, way, labels: [labelOf(way, row.amount)], counted: [countedUnits(way, row.amount)] }
  return { ...common, labels: [`${state.id} ${row.amount.value} ${formatUnit(row.amount.unit)}`], counted: [0] }
}

function stateOf(model: CheckedModel, id: string, place: Place = {}): CheckedState {
  const state = model.states.find((each) => each.id === id)
  if (state) return state
  throw new InputError({
    place,
    found: `the target \`${id}\``,
    expected: `a state of the model: ${model.states.map((each) => each.id).slice(0, 12).join(', ')}`,
    remedy: 'write the id of the state that the dose goes into',
  })
}

/** The dose in the state's unit; from mass to amount of substance through the molar mass. */
function amountIn(reader: Reader, state: CheckedState, substance: string, mass: Quantity, place: Place): number {
  return applyScale(scaleBetween(reader, `${substance}.dose`, mass.unit, state.unit as Unit, place), mass.value)
}

/** What a person's own parameters do to a dose, and where things stand in the program. */
export interface DoseTarget {
  /** Index of a state in the program; -1 when the run does not compute it. */
  readonly stateIndex: (id: string) => number
  readonly parameterIndex: (id: string) => number
  readonly value: (id: string) => number
  readonly timeUnit: Unit
}

/**
 * Engine doses of one planned item, their times counted from the item's start (a bolus, an infusion, or pulses), with the share
 * that arrives and the wait that the route's parameters say. `tagOf(i)` is the event-log tag of dose i.
 */
export function engineDoses(planned: PlannedDoses, target: DoseTarget, tagOf: (dose: number) => number): Dose[] {
  const state = target.stateIndex(planned.state)
  if (state < 0) return []
  const { way } = planned
  const share = way?.bioavailability ? target.value(way.bioavailability) : 1
  const lag = way?.lag ? target.value(way.lag) : 0
  const pulses = way?.pulses
  const every = pulses ? pulseTime(pulses.every, target.timeUnit) : 0
  return planned.offsets.flatMap((offset, i) => {
    const first: Dose = {
      time: offset + lag,
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
    return Array.from({ length: pulses.count }, (___, k) => (k === 0 ? first : { ...silent, time: first.time + k * every }))
  })
}

function pulseTime(every: string, timeUnit: Unit): number {
  const quantity = parseQuantity(every)
  return convert(quantity.value, quantity.unit, timeUnit)
}
