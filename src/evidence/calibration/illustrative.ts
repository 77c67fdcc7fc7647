import type { CheckedModel } from '../../language/checked.ts'
import { termFor } from '../../models/index.ts'
import type { Scenario } from '../../runs/scenario.ts'
import type { ArmOutcome } from './arm-runner.ts'
import { Arms } from './arms.ts'
import { type FreeParameter, moved } from './free-parameter.ts'
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
 * Each unpinned direction is followed to either side by what the rows leave of its width, not over a bound, in all arms. A quantity that anywhere differs by
 * more than 20 % of its range over all arms from what it was is illustrative.
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
  const arms = await Arms.start(
    scenarios.map((scenario) => recording(scenario, ids)),
    parameters.map(({ id }) => id),
    threads,
  )
  if (!(arms instanceof Arms)) throw new Error(arms.message)
  try {
    const ways = unpinned.flatMap(({ widths, name, left }) =>
      [1, -1].map((sign) => ({
        name,
        to: point.map((value, i) => moved(parameters[i]!, value, sign * left * widths[i]!)),
      })),
    )
    const [base, ...found] = await arms.at([point, ...ways.map(({ to }) => to)])
    return judge(
      ids,
      base!,
      found.map((outcomes, i) => ({ outcomes, direction: ways[i]!.name })),
    )
  } finally {
    await arms.end()
  }
}

/** Ids of a model that stand in the register. */
function registered(model: CheckedModel): string[] {
  const substances = new Set(Object.keys(model.substances))
  return [...model.states, ...model.quantities]
    .map(({ id }) => id)
    .filter((id) => termFor(id, substances))
    .sort()
}

function recording(scenario: Scenario, ids: readonly string[]): Scenario {
  const { duration } = scenario
  const columns = ids.map((id) => ({ name: id, quantity: id, place: {} }))
  return { ...scenario, record: { every: { ...duration, value: duration.value / ROWS }, columns, place: {} } }
}

function judge(
  ids: readonly string[],
  base: readonly ArmOutcome[],
  moves: readonly { outcomes: readonly ArmOutcome[]; direction: string }[],
): Shown {
  const illustrative: Illustrative[] = []
  const atRest: string[] = []
  ids.forEach((id, column) => {
    const own = base.map(({ values }) => every(values, column, ids.length))
    const all = own.flat().filter(Number.isFinite)
    const [low, high] = [Math.min(...all), Math.max(...all)]
    const range = high - low
    const still = STILL * Math.max(Math.abs(low), Math.abs(high))
    const changes = moves.map(({ outcomes, direction }) => ({
      direction,
      change: Math.max(
        0,
        ...outcomes.flatMap(({ values }, arm) =>
          every(values, column, ids.length).map((value, row) => {
            const change = Math.abs(value - (own[arm]![row] ?? Number.NaN))
            return Number.isFinite(change) ? change : 0
          }),
        ),
      ),
    }))
    const { change = 0, direction = '' } = changes.sort((a, b) => b.change - a.change)[0] ?? {}
    const hasRange = range > still
    if (!hasRange && !(change > still)) atRest.push(id)
    else if (!hasRange) illustrative.push({ id, direction })
    else if (change > SHARE * range) illustrative.push({ id, share: change / range, direction })
  })
  return { illustrative, atRest }
}

function every(values: Float64Array, column: number, width: number): number[] {
  return Array.from({ length: values.length / width }, (_, row) => values[row * width + column]!)
}
