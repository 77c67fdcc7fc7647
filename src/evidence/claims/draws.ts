import { SimulationFailure } from '../../engine/failure.ts'
import { findPersons } from '../../runs/persons.ts'
import { planRun } from '../../runs/run-plan.ts'
import type { Scenario } from '../../runs/scenario.ts'
import { simulateItem, type Work, workOf } from '../../runs/threads-work.ts'
import { startPool } from '../pool/pool.ts'

/** What is read off each scenario in one draw; nothing where its run cannot go on. */
export type DrawnSummaries = readonly (readonly number[] | undefined)[]

/** A thread for fewer draws than this is not worth its start, which plans all scenarios. Chosen. */
const DRAWS_PER_THREAD = 4

/** How many threads try so many draws. */
export function threadsForDraws(draws: number, cores: number): number {
  return Math.max(1, Math.min(cores, Math.ceil(draws / DRAWS_PER_THREAD)))
}

/** Runs all scenarios in the draw of a number. Together, because those with the same history share its run-in. */
export function drawWork(scenarios: readonly Scenario[]): (draw: number) => DrawnSummaries {
  const works: Work[] = scenarios.map((scenario) => {
    const plan = planRun(scenario)
    return workOf(plan, findPersons(plan))
  })
  return (draw) => works.map((work) => summariesOf(work, draw))
}

function summariesOf(work: Work, draw: number): readonly number[] | undefined {
  try {
    return Array.from(simulateItem(work, draw).summaries)
  } catch (error) {
    if (error instanceof SimulationFailure) return undefined
    throw error
  }
}

/**
 * Runs scenarios in draws 1 to `draws` from doubt, on threads. The same numbers whatever their number is.
 *
 * @param onDone  called after each draw, in any order
 */
export async function inDraws(
  scenarios: readonly Scenario[],
  { draws, threads, onDone }: { draws: number; threads: number; onDone?: () => void },
): Promise<readonly DrawnSummaries[]> {
  const pool = startPool({ setup: scenarios, threads, file: './draw-worker', here: import.meta.url, work: drawWork })
  try {
    return await pool.all(
      Array.from({ length: draws }, (_, i) => i + 1),
      onDone,
    )
  } finally {
    await pool.end()
  }
}
