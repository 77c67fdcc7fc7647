import { correlationRoot } from '../engine/correlation-root.ts'
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
    const factor = rootOf(block)
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

function rootOf({ names, correlation }: Block): number[][] {
  const root = correlationRoot(correlation ?? names.map((_, i) => new Array<number>(i).fill(0)))
  if (!root) throw new RangeError(`correlations of ${names.join(', ')} cannot hold together`)
  return root
}
