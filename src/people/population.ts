import { exp, ln } from '../engine/elementary.ts'
import { createStream } from '../engine/random.ts'

/**
 * A block of numbers that vary together between people: log-normal around their medians, drawn independently of other blocks.
 */
export interface Block {
  readonly names: readonly string[]
  readonly median: readonly number[]
  /** Standard deviations of the natural logarithms. */
  readonly spread: readonly number[]
  /** Correlations of the logarithms, rows of the lower triangle without the diagonal; none means independent. */
  readonly correlation?: readonly (readonly number[])[]
  /** Upper limits by name. */
  readonly caps?: Readonly<Record<string, number>>
  readonly from: string
  /** The block applies to people in a scenario that uses this product. */
  readonly product?: string
}

/** parameter = factor · numerator / denominator of drawn numbers. */
export interface Derived {
  readonly parameter: string
  readonly unit: string
  readonly factor?: number
  readonly numerator: string
  readonly denominator?: string
  readonly product?: string
}

/** A virtual population as data. */
export interface Population {
  readonly id: string
  readonly model: string
  readonly is: string
  readonly from: string
  readonly blocks: readonly Block[]
  readonly derived: readonly Derived[]
  /** Products whose kinetics are the same for everybody, and why that matters to a reader. */
  readonly sameForAll?: { readonly products: readonly string[]; readonly says: string }
}

/** A number that one virtual person has for a parameter, with its unit. */
export interface PersonalValue {
  readonly parameter: string
  readonly unit: string
  readonly value: number
}

/**
 * Draws one person. Depends on (seed, person) and the population alone: neither on other people nor on what else is drawn, so
 * that a person is the same in a run of ten and in a run of ten thousand.
 *
 * @param person   number of the person, from 1
 * @param products ids of the products that the scenario uses
 */
export function drawPerson(
  population: Population,
  seed: number,
  person: number,
  products: ReadonlySet<string>,
): PersonalValue[] {
  const drawn = new Map<string, number>()
  population.blocks.forEach((block, number) => {
    const stream = createStream(seed, person, number)
    const factor = cholesky(block)
    const normals = block.names.map((_, i) => stream.normal(i))
    block.names.forEach((name, i) => {
      const deviate = factor[i]!.reduce((sum, weight, j) => sum + weight * normals[j]!, 0)
      const value = exp(ln(block.median[i]!) + block.spread[i]! * deviate)
      drawn.set(name, Math.min(value, block.caps?.[name] ?? Number.POSITIVE_INFINITY))
    })
  })
  const isUsed = ({ product }: Derived) => product === undefined || products.has(product)
  return population.derived.filter(isUsed).map(({ parameter, unit, factor = 1, numerator, denominator }) => ({
    parameter,
    unit,
    value: (factor * drawn.get(numerator)!) / (denominator === undefined ? 1 : drawn.get(denominator)!),
  }))
}

/** Lower-triangular square root of a block's correlation matrix; throws when the correlations cannot hold together. */
export function cholesky({ names, correlation }: Block): number[][] {
  const root: number[][] = []
  for (let i = 0; i < names.length; i++) {
    const row: number[] = []
    for (let j = 0; j <= i; j++) {
      const target = i === j ? 1 : (correlation?.[i]?.[j] ?? 0)
      let rest = target
      for (let k = 0; k < j; k++) rest -= row[k]! * (root[j]?.[k] ?? row[k]!)
      if (i === j) {
        if (!(rest > 0)) throw new RangeError(`correlations of ${names.join(', ')} cannot hold together`)
        row.push(Math.sqrt(rest))
      } else {
        row.push(rest / root[j]![j]!)
      }
    }
    root.push(row)
  }
  return root
}
