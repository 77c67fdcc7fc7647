import type { CheckedModel } from '../../language/checked.ts'
import { termFor } from '../../models/index.ts'
import { statesAtRest } from '../../runs/at-rest.ts'
import { reachable } from '../../runs/reach.ts'
import type { Scenario } from '../../runs/scenario.ts'
import type { ArmOutcome } from './arm-runner.ts'
import { Arms } from './arms.ts'
import { type FreeParameter, moved, toScale, widthOf } from './free-parameter.ts'
import type { Direction } from './identifiability.ts'

/** A quantity that hangs on what no row pins. */
export interface Illustrative {
  readonly id: string
  /** How far it moves along the direction that moves it most, as a share of its own range; absent where its range is nothing. */
  readonly share?: number
  readonly direction: string
}

export interface Shown {
  readonly illustrative: readonly Illustrative[]
  /** Quantities that stand still in all these runs: nothing can be said of them. */
  readonly atRest: readonly string[]
}

/** More than this share of its own range. Chosen. */
const SHARE = 0.2
/** Rows of a run that are compared. Chosen: enough to see a course. */
const ROWS = 60
/** What does not move by more than this, relative to its size, stands still: the error of the solver. */
const STILL = 1e-5

/**
 * Finds the quantities of the register (`src/models/vocabulary.ts`) that depend on what no fit row pins.
 *
 * Each unpinned direction is followed by what the rows leave of its width, to the side on which the bounds leave more room, in the arm
 * in which the quantity moves most. A quantity that anywhere there differs by more than 20 % of its range over all arms from what it
 * was is illustrative.
 *
 * @param point  values of the parameters at the result
 */
export async function findIllustrative(
  model: CheckedModel,
  scenarios: readonly Scenario[],
  parameters: readonly FreeParameter[],
  point: Float64Array,
  unpinned: readonly Direction[],
  threads: number,
): Promise<Shown> {
  const ids = registered(model)
  if (ids.length === 0) return { illustrative: [], atRest: [] }
  const columns = scenarios.map(columnsIn(model, ids))
  const recorded = scenarios.map((scenario, arm) => recording(scenario, columns[arm]!))
  const ways = unpinned.map((direction) => ({ name: direction.name, to: along(direction, parameters, point) }))
  const run = async (arms: readonly Scenario[], points: readonly Float64Array[]): Promise<ArmOutcome[][]> => {
    const started = await Arms.start(
      arms,
      parameters.map(({ id }) => id),
      threads,
    )
    if (!(started instanceof Arms)) throw new Error(started.message)
    return started.at(points).finally(() => started.end())
  }
  const [base] = (await run(recorded, [point])) as [ArmOutcome[]]
  const valuesOf = (id: string, { values }: ArmOutcome, arm: number) =>
    every(values, columns[arm]!.indexOf(id), columns[arm]!.length)
  const courses = ids.map((id): Course => {
    const own = base.map((outcome, arm) => valuesOf(id, outcome, arm))
    const ranges = own.map(rangeOf)
    return { id, own, arm: ranges.indexOf(Math.max(...ranges)), range: rangeOf(own.flat()) }
  })
  const chosen = [...new Set(courses.map(({ arm }) => arm))].sort((a, b) => a - b)
  const found = await run(
    chosen.map((arm) => recorded[arm]!),
    ways.map(({ to }) => to),
  )
  const changes = courses.map(({ id, own, arm }) =>
    found.map((outcomes) => {
      const moves = valuesOf(id, outcomes[chosen.indexOf(arm)]!, arm)
      return Math.max(
        0,
        ...moves.map((value, row) => Math.abs(value - (own[arm]![row] ?? Number.NaN))).filter(Number.isFinite),
      )
    }),
  )
  return judge(
    courses,
    changes,
    ways.map(({ name }) => name),
  )
}

/** What a quantity does in all arms at the result. */
interface Course {
  readonly id: string
  /** By arm and row. */
  readonly own: readonly (readonly number[])[]
  /** Where it moves most. */
  readonly arm: number
  readonly range: number
}

/** The end of a direction, on the side on which the bounds cut off less of it. */
function along({ widths, left }: Direction, parameters: readonly FreeParameter[], point: Float64Array): Float64Array {
  const end = (sign: number) => point.map((value, i) => moved(parameters[i]!, value, sign * left * widths[i]!))
  const length = (to: Float64Array) =>
    parameters.reduce((sum, parameter, i) => {
      const way = (toScale(parameter, to[i]!) - toScale(parameter, point[i]!)) / widthOf(parameter)
      return sum + way * way
    }, 0)
  const [up, down] = [end(1), end(-1)]
  return length(down) > length(up) ? down : up
}

/** Ids of a model that stand in the register. */
function registered(model: CheckedModel): string[] {
  const substances = new Set(Object.keys(model.substances))
  return [...model.states, ...model.quantities]
    .map(({ id }) => id)
    .filter((id) => termFor(id, substances))
    .sort()
}

/**
 * The quantities that are recorded in an arm: all where it computes what is left out of a history of doses (breathing), else those that
 * do not need it, so that a run over weeks need not compute every breath.
 */
function columnsIn(model: CheckedModel, ids: readonly string[]): (scenario: Scenario) => readonly string[] {
  const states = new Set(model.states.map(({ id }) => id))
  const events = model.events.map(({ id }) => id)
  const atRest = statesAtRest(model, [...states], events, new Set())
  const needsIt = (id: string) => [...reachable(model, [id], states)].some((each) => atRest.has(each))
  const others = ids.filter((id) => !needsIt(id))
  return ({ summarise }) => (summarise.some(({ quantity }) => needsIt(quantity)) ? ids : others)
}

function recording(scenario: Scenario, ids: readonly string[]): Scenario {
  const { duration } = scenario
  const columns = ids.map((id) => ({ name: id, quantity: id, place: {} }))
  return { ...scenario, record: { every: { ...duration, value: duration.value / ROWS }, columns, place: {} } }
}

function judge(
  courses: readonly Course[],
  changes: readonly (readonly number[])[],
  directions: readonly string[],
): Shown {
  const illustrative: Illustrative[] = []
  const atRest: string[] = []
  courses.forEach(({ id, own, range }, i) => {
    const still = STILL * Math.max(0, ...own.flat().filter(Number.isFinite).map(Math.abs))
    const change = Math.max(0, ...changes[i]!)
    const direction = directions[changes[i]!.indexOf(change)]!
    const hasRange = range > still
    if (!hasRange && change <= still) atRest.push(id)
    else if (!hasRange) illustrative.push({ id, direction })
    else if (change > SHARE * range) illustrative.push({ id, share: change / range, direction })
  })
  return { illustrative, atRest }
}

function rangeOf(values: readonly number[]): number {
  const finite = values.filter(Number.isFinite)
  return finite.length === 0 ? 0 : Math.max(...finite) - Math.min(...finite)
}

function every(values: Float64Array, column: number, width: number): number[] {
  if (column < 0) return []
  return Array.from({ length: values.length / width }, (_, row) => values[row * width + column]!)
}
