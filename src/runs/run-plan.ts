import type { Backend, CompiledProgram } from '../compiler/index.ts'
import type { CheckedModel } from '../language/checked.ts'
import { didYouMean } from '../language/suggest.ts'
import { convert, InputError, sameDimension, type Unit, unitAfter } from '../units/index.ts'
import { givesByWeight, kilogramsOf } from './body-weight.ts'
import { createReader, type Reader, type Reading, readingOf } from './columns.ts'
import { type PlannedDoses, planDoses } from './dose-plan.ts'
import { lifeInVain, type PlannedLife, planLife } from './life-plan.ts'
import { loadModel } from './load-model.ts'
import { compiled } from './programs.ts'
import { reachable, symbolsOf } from './reach.ts'
import { refuseTwoProducts, usedRoutes } from './routes.ts'
import { type PlannedRunIn, planHistoryDoses, planRunIn } from './run-in-plan.ts'
import type { Scenario } from './scenario.ts'
import { type PlannedSummary, planSummaries } from './summary-plan.ts'
import { sharedValues, type Values, yearsOf } from './values.ts'
import { notWatched, watchedEvents } from './watch.ts'

/** How a person is computed where nothing else is asked. Chosen: errors far below the four digits that results are compared to. */
export const SOLVER = { method: 'rodas5p', relativeTolerance: 1e-6 } as const
/** The rest state is computed once for all people, so it can be as exact as doubles sensibly allow. */
export const REST_TOLERANCE = 1e-9

export interface PlannedColumn extends Reading {
  readonly name: string
}

/** Everything about a scenario that is the same for all its people: worked out once, then only read. */
export interface RunPlan {
  readonly scenario: Scenario
  readonly model: CheckedModel
  readonly reader: Reader
  readonly program: CompiledProgram
  /** The drug-free run before time 0, if the model has one. */
  readonly rest?: { readonly program: CompiledProgram; readonly duration: number }
  /** What a history of doses is simulated with before time 0, after the rest. */
  readonly runIn?: PlannedRunIn
  /** Whether a condition looks at a share of rest. */
  readonly restMatters: boolean
  readonly shared: Values
  readonly products: ReadonlySet<string>
  /** For the weight that everybody shares. */
  readonly doses: readonly PlannedDoses[]
  /** Whether some are per body weight, so that each person has their own. */
  readonly byWeight: boolean
  readonly life: readonly PlannedLife[]
  /** Quantities and states that are kept at a number, in their units. */
  readonly hold: Readonly<Record<string, number>>
  /** The model's events that are watched. */
  readonly events: readonly string[]
  readonly columns: readonly PlannedColumn[]
  readonly summaries: readonly PlannedSummary[]
  /** Unit of the time column, and the rows' times in it and in model time. */
  readonly timeUnit: Unit
  readonly rowTimes: Float64Array
  readonly rowModelTimes: Float64Array
  /** End of the run in model time. */
  readonly until: number
  readonly outputIndex: ReadonlyMap<string, number>
  readonly warnings: readonly string[]
}

/**
 * Resolves a scenario against its model and compiles what it needs.
 *
 * @throws InputError for whatever in the scenario does not fit the model
 */
export function planRun(scenario: Scenario, options: { readonly backend?: Backend } = {}): RunPlan {
  const model = loadModel(scenario)
  const ways = usedRoutes(model, scenario)
  refuseTwoProducts(ways)
  const shared = sharedValues(
    model,
    scenario,
    ways.map(({ way }) => way),
  )
  const kilograms = kilogramsOf(model, scenario, shared)
  const reader = { ...createReader(model, shared), ...(kilograms === undefined ? {} : { kilograms }) }
  const { history } = scenario.person
  const past = history.kind === 'run-in' ? planHistoryDoses(reader, history, yearsOf(model, shared)) : undefined
  const doses = [...(past ? [past.last] : []), ...planDoses(reader, scenario)]
  const life = planLife(model, scenario)
  const columns = (scenario.record?.columns ?? []).map(({ name, quantity, unit, place }) => ({
    name,
    ...readingOf(reader, quantity, unit, place),
  }))
  const timeUnit = scenario.record?.every.unit ?? scenario.duration.unit
  const summaries = planSummaries(reader, scenario.summarise, timeUnit)
  const watched = [...doses, ...life].flatMap(({ when }) => (when ? [when.crossing] : []))
  for (const crossing of watched) readingOf(reader, crossing.quantity, undefined, crossing.place)
  const dosed = [...new Set(doses.map((dose) => dose.state))]
  const outputs = [
    ...new Set([
      ...columns.map((column) => column.quantity),
      ...summaries.flatMap((summary) => summary.reading?.quantity ?? []),
      ...watched.map((crossing) => crossing.quantity),
      // A state that gets doses is computed even where nothing depends on it: the event log tells of its doses.
      ...dosed,
    ]),
  ]
  const hold = heldValues(reader, scenario)
  const asked = options.backend === undefined ? {} : { backend: options.backend }
  const events = watchedEvents(model, { outputs, dosed, hold }, summaries)
  const program = compiled(model, { outputs, dosed, hold, events, ...asked })
  const { backend } = program.compiled
  const rest =
    model.restFor === undefined
      ? undefined
      : {
          program: compiled(model, { outputs: program.compiled.states, dosed: [], hold, events: false, backend }),
          duration: model.restFor,
        }
  const runIn =
    past && history.kind === 'run-in'
      ? planRunIn(model, history, past.before, { program, events, hold, backend })
      : undefined
  const until = convert(scenario.duration.value, scenario.duration.unit, model.timeUnit)
  const rowTimes = rowsOf(scenario, timeUnit)
  return {
    scenario,
    model,
    reader,
    program,
    ...(rest ? { rest } : {}),
    ...(runIn ? { runIn } : {}),
    restMatters: watched.some(({ threshold }) => threshold.kind === 'of-rest'),
    shared,
    products: new Set(ways.flatMap(({ way }) => way.product ?? [])),
    doses,
    byWeight: givesByWeight(scenario),
    life,
    hold,
    events,
    columns,
    summaries,
    timeUnit,
    rowTimes,
    rowModelTimes: rowTimes.map((time) => Math.min(convert(time, timeUnit, model.timeUnit), until)),
    until,
    outputIndex: new Map(outputs.map((id, index) => [id, index])),
    warnings: [
      ...warningsOf(scenario, model),
      ...notWatched(model, events),
      ...heldInVain(model, Object.keys(hold)),
      ...notGiven(doses, until),
      ...lifeInVain(life, until, () => reachedBy(model, outputs, events, program.compiled.states)),
      ...notCovered(doses),
    ],
  }
}

/** Rows at 0, every, 2·every, …, and at the end; without `record` none. Multiples are rounded to 15 digits: 0.3, not 0.30000000000000004. */
function rowsOf({ record, duration }: Scenario, timeUnit: Unit): Float64Array {
  if (!record) return new Float64Array(0)
  const end = Number(convert(duration.value, duration.unit, timeUnit).toPrecision(15))
  const times: number[] = []
  for (let i = 0; ; i++) {
    const time = Number((i * record.every.value).toPrecision(15))
    if (time >= end) break
    times.push(time)
  }
  times.push(end)
  return Float64Array.from(times)
}

function heldValues({ known, model }: Reader, scenario: Scenario): Record<string, number> {
  const held: Record<string, number> = {}
  const parameters = new Set(model.parameters.map((each) => each.id))
  const discrete = new Set(model.discrete.map((each) => each.id))
  for (const { id, value, unit, place } of scenario.hold) {
    const own = known.get(id)
    const refuse = (found: string, remedy: string) =>
      new InputError({ place, found, expected: 'the id of a quantity or a state to hold', remedy })
    if (!own)
      throw refuse(
        `\`${id}\`, which model ${model.id} does not have`,
        didYouMean(id, known.keys(), 'choose another id'),
      )
    if (parameters.has(id))
      throw refuse(`the parameter \`${id}\``, 'a parameter is constant already: change it with `set`')
    if (discrete.has(id))
      throw refuse(
        `\`${id}\`, which only what happens changes`,
        'say in `life` or `give` what happens, or hold what depends on it',
      )
    if (unit && !sameDimension(unit, own.unit)) {
      throw new InputError({
        place,
        found: `${value} ${unit.text} for ${id}`,
        expected: `a value in ${own.unit.text}`,
        remedy: `write ${id} in ${own.unit.text}`,
      })
    }
    const kept = unit ? convert(value, unit, own.unit) : value
    const within = model.states.find((state) => state.id === id)?.within
    if (within && (kept < within[0] || kept > within[1])) {
      throw new InputError({
        place,
        found: `${id} = ${kept}${unitAfter(own.unit)}`,
        expected: `a value from ${within[0]} to ${within[1]}${unitAfter(own.unit)}`,
        remedy: 'hold it at a value that it can have',
      })
    }
    held[id] = kept
  }
  return held
}

/** What is held although nothing else depends on it: the run is the same but for that one quantity. */
function heldInVain(model: CheckedModel, held: readonly string[]): string[] {
  if (held.length === 0) return []
  const used = new Set([
    ...model.quantities.flatMap(({ value }) => [...symbolsOf(value)]),
    ...model.states.flatMap(({ rate }) => [...symbolsOf(rate)]),
    ...model.events.flatMap(({ when, check }) => [...symbolsOf(when), ...(check ? symbolsOf(check) : [])]),
  ])
  return held
    .filter((id) => !used.has(id))
    .map((id) => `${id} is held, but nothing in the model depends on it: nothing else changes`)
}

/** Ids of everything that a run depends on. */
function reachedBy(
  model: CheckedModel,
  outputs: readonly string[],
  events: readonly string[],
  states: readonly string[],
): Set<string> {
  const watched = model.events.filter(({ id }) => events.includes(id))
  const conditions = watched.flatMap(({ when, check }) => [...symbolsOf(when), ...(check ? symbolsOf(check) : [])])
  return reachable(model, [...outputs, ...states, ...conditions], new Set(states))
}

/** Moments at which more units are given than the source of the counter covers; two kinds of moment in one run are not covered either. */
function notCovered(doses: readonly PlannedDoses[]): string[] {
  const moments = new Map<string, Set<number>>()
  const warnings = new Set<string>()
  for (const { way, counted, amounts, hasParts } of doses) {
    const covers = way?.counts?.covers
    if (covers === undefined || amounts.length === 0) continue
    const of = `${way!.substance} ${way!.route}`
    const sizes = moments.get(of) ?? moments.set(of, new Set()).get(of)!
    if (hasParts)
      warnings.add(`${of}: a dose that is no multiple of ${way!.counts!.unit}; a part of a unit counts as one`)
    for (const units of counted) {
      sizes.add(units)
      if (units > covers)
        warnings.add(`${of}: ${units} units of ${way!.counts!.unit} at one moment; the source covers up to ${covers}`)
    }
    if (sizes.size > 1)
      warnings.add(`${of}: moments with different numbers of units in one run; the source covers equal ones`)
  }
  return [...warnings]
}

/** Doses that a table or an item puts at or after the end of the run. */
function notGiven(doses: readonly PlannedDoses[], until: number): string[] {
  return doses.flatMap(({ when, times, labels, place }) => {
    const late = when ? -1 : times.findIndex((time) => time >= until)
    return late < 0
      ? []
      : [`not given, because the run ends before: ${labels[late]}${place.line ? ` (line ${place.line})` : ''}`]
  })
}

function warningsOf({ person, care, choice, doubt, record, summarise }: Scenario, model: CheckedModel): string[] {
  const uses = new Set(model.parameters.map((each) => each.id))
  const warnings: string[] = []
  if (doubt && !record) warnings.push('doubt draws bands for recorded columns, and nothing is recorded')
  else if (doubt && summarise.length > 0)
    warnings.push('doubt widens the recorded columns only: summaries are of the typical values')
  const unused = (what: string) => warnings.push(`model ${model.id} does not use ${what}: it changes nothing here`)
  if (person.weight && !uses.has('person.weight')) unused('person.weight')
  if (person.age !== undefined && !uses.has('person.age')) unused('person.age')
  if (care[0]) {
    throw new InputError({
      place: care[0].place,
      found: `\`care\`, which model ${model.id} knows nothing of`,
      expected: 'a scenario without `care` for this model',
      remedy: 'leave out `care`, or choose a model that has it',
    })
  }
  if (choice) {
    throw new InputError({
      place: person.place,
      found: `\`choice: on\`, but model ${model.id} has no behaviour layer`,
      expected: '`choice: off` for this model',
      remedy: 'leave out `choice`',
    })
  }
  return warnings
}
