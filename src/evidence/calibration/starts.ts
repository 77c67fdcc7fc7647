import { createStream } from '../../engine/random.ts'
import { type FreeParameter, FURTHEST, fromUnbounded, toUnbounded } from './free-parameter.ts'
import { type Iteration, type Limits, type Minimum, minimise } from './levenberg-marquardt.ts'
import type { Objective } from './objective.ts'
import { withoutBounds } from './unbounded.ts'

/** Seed of further starts: any will do, so long as it stays. */
const SEED = 1
/** Further starts lie in this share of the bounds, in the middle. Chosen: at its ends nothing moves. */
const MIDDLE = 0.8

/** Where one of several fits began and ended. */
export interface StartTried {
  readonly objective: number
  readonly ended: string
}

export interface BestOfStarts {
  readonly best: Minimum
  /** In their order, the first from the settings. */
  readonly tried: readonly StartTried[]
}

/** Fits from the start of the settings and, if asked, from others that are drawn within the bounds; the lowest is kept, of equals the first. */
export async function fitFromStarts(
  objective: Objective,
  count: number,
  limits: Omit<Limits, 'furthest'>,
  onStep?: (iteration: Iteration, start: number) => void,
): Promise<BestOfStarts> {
  const { parameters } = objective
  const minima: Minimum[] = []
  for (let i = 0; i < count; i++) {
    // What did not matter around one start may matter around another.
    if (i > 0) objective.arms.lookAgain()
    const begin = Float64Array.from(parameters, (parameter, j) => toUnbounded(parameter, startOf(parameter, i, j)))
    const own = (iteration: Iteration) => onStep?.(iteration, i + 1)
    minima.push(await minimise(withoutBounds(objective, parameters), begin, { ...limits, furthest: FURTHEST }, own))
  }
  const best = minima.reduce((lowest, each) => (each.objective < lowest.objective ? each : lowest))
  return { best, tried: minima.map(({ objective: reached, ended }) => ({ objective: reached, ended })) }
}

function startOf(parameter: FreeParameter, start: number, index: number): number {
  if (start === 0) return parameter.start
  const share = 0.5 + MIDDLE * (createStream(SEED, start, index).uniform(0) - 0.5)
  // The logit of the share of the way between the bounds, by way of the parameter's own scale.
  return fromUnbounded(parameter, toUnbounded({ ...parameter, scale: 'linear', bounds: [0, 1] }, share))
}
