import { ln } from '../../engine/elementary.ts'
import type { Scenario } from '../../runs/scenario.ts'
import type { SummaryRequest } from '../../runs/summarise-line.ts'
import type { Quantity } from '../../units/index.ts'
import { numberFor } from '../row-value.ts'
import { Arms } from './arms.ts'
import {
  type AskedRow,
  armNames,
  armsOf,
  type FitArm,
  type FitRow,
  refusalOf,
  type UnusedRow,
  weighed,
} from './fit-row.ts'
import { type FreeParameter, toScale, widthOf } from './free-parameter.ts'
import type { LeastSquares } from './levenberg-marquardt.ts'
import { misfitOf } from './misfit-size.ts'
import type { CalibrationSettings, Loss } from './settings.ts'

/** What a row without an answer counts as, in standard deviations. Chosen: more than nearly all answers, and the same wherever it happens. */
export const UNANSWERED = 20

interface Asked {
  readonly rows: readonly AskedRow[]
  readonly arms: readonly FitArm[]
  readonly cannotAsk: readonly UnusedRow[]
}

export type OnRuns = (done: number, all: number) => void

/**
 * What the fit makes small, over points in the parameters' own units:
 *
 *     sum over rows of  weight · loss(misfit)  +  sum over priors of  ((x − centre) / sd)²
 *
 * A parameter without a prior is held by its bounds as by one, around its start, unless the settings say otherwise: what no row pins
 * stays where it was, and does not drift to a bound for next to nothing. A robust loss grows ever more slowly, so that one odd study does not decide.
 */
export class Objective implements LeastSquares {
  readonly rows: readonly FitRow[]
  /** Rows that count like those without an answer: the model has not what they ask for. */
  cannotAsk: readonly UnusedRow[]
  readonly parameters: readonly FreeParameter[]
  readonly arms: Arms
  readonly #fitArms: readonly FitArm[]
  readonly #loss: Loss
  readonly #priors: readonly { readonly index: number; readonly centre: number; readonly sd: number }[]
  readonly #onRuns: OnRuns | undefined
  /** The point asked for alone last: others are looked at from there. */
  #base: Float64Array | undefined

  private constructor(settings: CalibrationSettings, asked: Asked, arms: Arms, onRuns?: OnRuns) {
    this.rows = weighed(asked.rows, settings.weights)
    this.cannotAsk = asked.cannotAsk
    this.parameters = settings.parameters
    this.arms = arms
    this.#fitArms = asked.arms
    this.#loss = settings.loss
    this.#priors = settings.parameters.flatMap((parameter, index) => {
      const { prior, start } = parameter
      if (!prior && settings.withoutPrior === 'free') return []
      return [{ index, centre: toScale(parameter, prior?.centre ?? start), sd: widthOf(parameter) }]
    })
    this.#onRuns = onRuns
  }

  /** Plans what the rows ask for; rows that the model cannot be asked for are told apart. */
  static async start(
    settings: CalibrationSettings,
    rows: readonly AskedRow[],
    threads: number,
    onRuns?: OnRuns,
  ): Promise<Objective> {
    const ids = settings.parameters.map(({ id }) => id)
    const all = armsOf(rows)
    const arms = await Arms.start(
      all.map(({ scenario }) => scenario),
      ids,
      threads,
    )
    if (!(arms instanceof Arms)) {
      // Of an arm that cannot be planned it is one row that is at fault, not all.
      const suspects = new Set(arms.refused.map((arm) => all[arm]!.name))
      const refusals = rows.map((row) =>
        armNames(row).some((name) => suspects.has(name)) ? refusalOf(row) : undefined,
      )
      const cannotAsk = rows.flatMap(({ row }, i) => (refusals[i] ? [{ target: row.target, why: refusals[i] }] : []))
      if (cannotAsk.length === 0) throw new Error(arms.message)
      const others = await Objective.start(
        settings,
        rows.filter((_, i) => !refusals[i]),
        threads,
        onRuns,
      )
      others.cannotAsk = [...cannotAsk, ...others.cannotAsk]
      return others
    }
    return new Objective(settings, { rows, arms: all, cannotAsk: [] }, arms, onRuns)
  }

  /** Scenarios of the arms, with what is read off them. */
  get scenarios(): readonly Scenario[] {
    return this.#fitArms.map(({ scenario }) => scenario)
  }

  /** What the rows add that the model cannot even be asked for, wherever the parameters stand. */
  get constant(): number {
    return this.cannotAsk.length * robust(this.#loss, UNANSWERED).cost
  }

  /** How many residuals are of rows; those of priors come after. */
  get rowCount(): number {
    return this.rows.length
  }

  async residuals(points: readonly Float64Array[]): Promise<readonly Float64Array[]> {
    const values = await this.values(points)
    return values.map((found, k) => {
      const misfits = this.rows.map(({ row, size }, i) => misfitOf(size, found[i]!, row.target.value))
      const fromPriors = this.#priors.map(
        ({ index, centre, sd }) => (toScale(this.parameters[index]!, points[k]![index]!) - centre) / sd,
      )
      return Float64Array.from([...misfits, ...fromPriors])
    })
  }

  loss(index: number, residual: number): { cost: number; weight: number } {
    if (index >= this.rowCount) return { cost: residual * residual, weight: 1 }
    const { weight } = this.rows[index]!
    const { cost, share } = robust(this.#loss, Number.isNaN(residual) ? UNANSWERED : residual)
    return { cost: weight * cost, weight: weight * share }
  }

  /** The model's value for each row, by point; NaN where it has none. */
  async values(points: readonly Float64Array[]): Promise<readonly Float64Array[]> {
    if (points.length === 1) this.#base = points[0]
    const [base, others] = points.length === 1 ? [points, 0] : [[this.#base ?? points[0]!, ...points], 1]
    const outcomes = (await this.arms.at(base, this.#onRuns)).slice(others)
    return outcomes.map((byArm) => {
      const read = new Map<SummaryRequest, Quantity>()
      this.#fitArms.forEach(({ requests }, arm) => {
        const { units } = this.arms.factsOf(arm)
        const { summaries } = byArm[arm]!
        requests.forEach((request, i) => {
          read.set(request, { value: summaries[i] ?? Number.NaN, unit: units[i]! })
        })
      })
      return Float64Array.from(this.rows, ({ row }) => numberFor(row, [read]))
    })
  }

  /** Arms whose run could not go on at a point, with the reason. */
  async failures(point: Float64Array): Promise<{ arm: string; reason: string }[]> {
    const [outcomes] = await this.arms.at([point])
    return outcomes!.flatMap(({ failed }, arm) =>
      failed === undefined ? [] : [{ arm: this.#fitArms[arm]!.name, reason: failed }],
    )
  }
}

/** A loss, and the share of the square that counts where it stands (its slope by the square). */
function robust({ kind, scale }: Loss, residual: number): { cost: number; share: number } {
  const square = residual * residual
  const far = square / (scale * scale)
  switch (kind) {
    case 'squares':
      return { cost: square, share: 1 }
    case 'cauchy':
      return { cost: scale * scale * ln(1 + far), share: 1 / (1 + far) }
    case 'huber': {
      const size = Math.abs(residual)
      return size <= scale ? { cost: square, share: 1 } : { cost: scale * (2 * size - scale), share: scale / size }
    }
  }
}
