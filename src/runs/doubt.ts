import { correlationRoot } from '../engine/correlation-root.ts'
import { exp, ln } from '../engine/elementary.ts'
import { createStream } from '../engine/random.ts'
import type { CheckedModel } from '../language/checked.ts'
import type { ParameterValue } from '../language/model.ts'
import { InputError } from '../units/index.ts'
import type { Values } from './values.ts'

/** Stream numbers from here on are for doubt, so that they never meet those of the populations. */
const DOUBT_STREAM = 1_000_000

/** Half-width of a 95 % interval in standard deviations (normal quantile of 0.975). */
const Z975 = 1.959963984540054

/**
 * One draw of all parameters from their statements of doubt; parameters with none, and those in `keep`, stay as they are.
 *
 * An interval (`ci95`) of positive numbers is drawn log-normally, each half with its own spread so that both ends are met; other
 * intervals normally in the same way. `rse` is log-normal with that relative spread. `range`, and what an assumed number may plausibly
 * be, is uniform. `between` is spread between people and `fixed` and `assumed` alone state no size: they are not drawn. Doubts that the
 * model says belong together (`jointDoubt`) are drawn together: two constants of one fit make up for each other, and drawn apart they would claim far more doubt than there is.
 *
 * @param draw number of the draw, from 1; the same number gives the same values whatever else is drawn
 */
export function drawDoubt(
  model: CheckedModel,
  values: Values,
  seed: number,
  draw: number,
  keep: ReadonlySet<string>,
): Values {
  const drawn: Values = new Map(values)
  const streams = new Map(
    model.parameters.map(({ id }, index) => [id, createStream(seed, draw, DOUBT_STREAM + index)] as const),
  )
  const joint = jointDeviates(model, (id) => streams.get(id)!.normal(0))
  model.parameters.forEach(({ id, value, declared, within }) => {
    if (keep.has(id)) return
    const sampled = drawOne(declared, value, streams.get(id)!, joint.get(id))
    if (sampled === undefined) return
    // The doubt is about the model's own value; what a history or product says is shifted by the same factor.
    const current = values.get(id) ?? value
    const shifted = current === value || value === 0 ? sampled : (current * sampled) / value
    drawn.set(id, within ? Math.min(within[1], Math.max(within[0], shifted)) : shifted)
  })
  return drawn
}

interface Stream {
  uniform(draw: number): number
  normal(draw: number): number
}

/** Normal deviates of the parameters whose doubts belong together, from independent ones. */
function jointDeviates(model: CheckedModel, independent: (id: string) => number): ReadonlyMap<string, number> {
  const deviates = new Map<string, number>()
  for (const { of, correlation, part } of model.jointDoubt) {
    const root = correlationRoot(correlation)
    if (!root) {
      throw new InputError({
        place: { path: `${part} › jointDoubt` },
        found: `correlations of ${of.join(', ')} that cannot hold together`,
        expected: 'a correlation matrix (positive definite)',
        remedy: 'correct the correlations',
      })
    }
    const z = of.map(independent)
    of.forEach((id, i) => {
      deviates.set(
        id,
        root[i]!.reduce((sum, weight, k) => sum + weight * z[k]!, 0),
      )
    })
  }
  return deviates
}

function drawOne(
  { ci95, rse, range, plausible }: ParameterValue,
  value: number,
  stream: Stream,
  deviate?: number,
): number | undefined {
  const even = range ?? plausible
  if (even) return even[0] + (even[1] - even[0]) * stream.uniform(0)
  const z = deviate ?? stream.normal(0)
  if (ci95) {
    const end = z < 0 ? ci95[0] : ci95[1]
    const share = Math.abs(z) / Z975
    if (ci95[0] > 0 && value > 0) return value * exp(ln(end / value) * share)
    return value + (end - value) * share
  }
  if (rse !== undefined) {
    const spread = Math.sqrt(ln(1 + (rse / 100) * (rse / 100)))
    return value > 0 ? value * exp(spread * z) : value * (1 + (rse / 100) * z)
  }
  return undefined
}
