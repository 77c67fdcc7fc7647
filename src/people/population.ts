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
  /** Upper and lower limits by name. */
  readonly caps?: Readonly<Record<string, number>>
  readonly floors?: Readonly<Record<string, number>>
  readonly from: string
  /** The block applies to people in a scenario that uses this product. */
  readonly product?: string
}

/** parameter = factor · numerator / denominator of drawn numbers. */
export interface Derived {
  readonly parameter: string
  /** Without a unit it is a multiple of the typical person's number. */
  readonly unit?: string
  readonly factor?: number
  readonly numerator: string
  readonly denominator?: string
  readonly product?: string
}

/** A share between 0 and 1 whose logit is normal around that of the typical person. */
export interface Logit {
  readonly parameter: string
  /** Standard deviation of ln(p / (1 - p)). */
  readonly spread: number
  readonly from: string
}

/** A number that comes in classes, such as one that a genotype gives, with the people counted in each. */
export interface Classes {
  readonly parameter: string
  readonly unit: string
  readonly people: readonly { readonly value: number; readonly count: number }[]
  readonly from: string
}

/** What the typical person has for a parameter, in the model's unit, and how far people differ in it as the model declares. */
export interface TypicalNumber {
  readonly value: number
  /** Standard deviation of the logarithm. */
  readonly between?: number
  readonly within?: readonly [number, number]
}

/** A virtual population as data. */
export interface Population {
  readonly id: string
  readonly model: string
  readonly is: string
  readonly from: string
  readonly blocks: readonly Block[]
  readonly derived: readonly Derived[]
  readonly logits?: readonly Logit[]
  readonly classes?: readonly Classes[]
  /** What the model declares as spread between people (`between`) is drawn too, each number apart, where nothing above gives it. */
  readonly drawsDeclared?: true
  /** What is the same for everybody, and why that matters to a reader: of some products, or of all runs. */
  readonly sameForAll?: { readonly products?: readonly string[]; readonly says: string }
}

/** A number that one virtual person has for a parameter, in its unit or, without one, in that of the model. */
export interface PersonalValue {
  readonly parameter: string
  readonly unit?: string
  readonly value: number
}

/** Streams of numbers drawn for a parameter by itself: by its id, so that what is added to a model changes nobody who is there. */
const OWN_STREAM = 2 ** 40

/**
 * Draws one person. Depends on (seed, person), the population and the typical person alone: neither on other people nor on what else is
 * drawn, so that a person is the same in a run of ten and in a run of ten thousand.
 *
 * @param person   number of the person, from 1
 * @param products ids of the products that the scenario uses
 * @param typical  the typical person of the scenario, by parameter; a population that says nothing relative to it needs none
 */
export function drawPerson(
  population: Population,
  seed: number,
  person: number,
  products: ReadonlySet<string>,
  typical: ReadonlyMap<string, TypicalNumber> = new Map(),
): PersonalValue[] {
  const drawn = drawBlocks(population, seed, person)
  const values = new Map<string, PersonalValue>()
  const put = (value: PersonalValue) => values.set(value.parameter, value)
  const streamOf = (parameter: string) => createStream(seed, person, OWN_STREAM + hashOf(parameter))
  for (const { parameter, unit, factor = 1, numerator, denominator, product } of population.derived) {
    if (product !== undefined && !products.has(product)) continue
    const value = (factor * drawn.get(numerator)!) / (denominator === undefined ? 1 : drawn.get(denominator)!)
    if (unit !== undefined) put({ parameter, unit, value })
    else {
      const own = typical.get(parameter)
      if (own) put({ parameter, value: inside(own, own.value * value) })
    }
  }
  for (const { parameter, unit, people } of population.classes ?? []) {
    put({ parameter, unit, value: classAt(people, streamOf(parameter).uniform(0)) })
  }
  for (const { parameter, spread } of population.logits ?? []) {
    const own = typical.get(parameter)
    if (!own) continue
    const odds = (own.value / (1 - own.value)) * exp(spread * streamOf(parameter).normal(0))
    put({ parameter, value: inside(own, odds / (1 + odds)) })
  }
  if (population.drawsDeclared) {
    for (const [parameter, own] of typical) {
      if (own.between === undefined || values.has(parameter)) continue
      put({ parameter, value: inside(own, own.value * exp(own.between * streamOf(parameter).normal(0))) })
    }
  }
  return [...values.values()]
}

function drawBlocks({ blocks }: Population, seed: number, person: number): ReadonlyMap<string, number> {
  const drawn = new Map<string, number>()
  blocks.forEach((block, number) => {
    const stream = createStream(seed, person, number)
    const factor = rootOf(block)
    const normals = block.names.map((_, i) => stream.normal(i))
    block.names.forEach((name, i) => {
      const deviate = factor[i]!.reduce((sum, weight, j) => sum + weight * normals[j]!, 0)
      const value = exp(ln(block.median[i]!) + block.spread[i]! * deviate)
      const capped = Math.min(value, block.caps?.[name] ?? Number.POSITIVE_INFINITY)
      drawn.set(name, Math.max(capped, block.floors?.[name] ?? 0))
    })
  })
  return drawn
}

/** The class that a uniform number falls into, each as wide as the people counted in it. */
function classAt(people: Classes['people'], uniform: number): number {
  const all = people.reduce((sum, { count }) => sum + count, 0)
  let below = 0
  for (const { value, count } of people) {
    below += count
    if (uniform * all < below) return value
  }
  return people.at(-1)!.value
}

function inside({ within }: TypicalNumber, value: number): number {
  return within ? Math.min(within[1], Math.max(within[0], value)) : value
}

/**
 * A whole number below 2^32 for an id.
 *
 * @source FNV-1a, 32 bits, http://www.isthe.com/chongo/tech/comp/fnv/ (public domain)
 */
function hashOf(id: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

function rootOf({ names, correlation }: Block): number[][] {
  const root = correlationRoot(correlation ?? names.map((_, i) => new Array<number>(i).fill(0)))
  if (!root) throw new RangeError(`correlations of ${names.join(', ')} cannot hold together`)
  return root
}
