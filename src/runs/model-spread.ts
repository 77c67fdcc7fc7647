import { populations } from '../people/index.ts'
import type { Block, Classes, Derived, Population } from '../people/population.ts'
import { readable } from './report/numbers.ts'

/** How far the people of a population differ in a parameter. */
export interface Spread {
  readonly population: string
  readonly product?: string
  /** Standard deviation of the logarithm, or of the logit, or the classes that it comes in. */
  readonly logSd?: number
  readonly logitSd?: number
  readonly people?: Classes['people']
}

/** The populations that can be drawn for a model. */
export function populationsOf(model: string): readonly Population[] {
  return [...populations.values()].filter((population) => population.model === model)
}

/** By parameter: its spread in each population of a model. */
export function spreadsOf(model: string): ReadonlyMap<string, readonly Spread[]> {
  const spreads = new Map<string, Spread[]>()
  const put = (parameter: string, spread: Spread) => spreads.set(parameter, [...(spreads.get(parameter) ?? []), spread])
  for (const population of populationsOf(model)) {
    for (const derived of population.derived) {
      const { parameter, product } = derived
      const logSd = logSdOf(derived, population.blocks)
      if (!(logSd > 0)) continue
      put(parameter, { population: population.id, logSd, ...(product === undefined ? {} : { product }) })
    }
    for (const { parameter, spread } of population.logits ?? []) {
      put(parameter, { population: population.id, logitSd: spread })
    }
    for (const { parameter, people } of population.classes ?? []) put(parameter, { population: population.id, people })
  }
  return spreads
}

export function spreadWords(spread: Spread): string {
  const { population, product } = spread
  return `${sizeWords(spread)} (${population}${product === undefined ? '' : `, ${product}`})`
}

function sizeWords({ logSd, logitSd, people }: Spread): string {
  const rounded = (value: number) => readable(Number(value.toPrecision(3)))
  if (logSd !== undefined) return `SD of the logarithm ${rounded(logSd)}`
  if (logitSd !== undefined) return `SD of the logit ${rounded(logitSd)}`
  return (people ?? []).map(({ value, count }) => `${value} in ${count} people`).join(', ')
}

/** Of log-normal numbers: var ln(a / b) = var ln a + var ln b − 2 cov. */
function logSdOf({ numerator, denominator }: Derived, blocks: readonly Block[]): number {
  const above = find(numerator, blocks)
  const below = denominator === undefined ? undefined : find(denominator, blocks)
  if (!above) return 0
  if (!below) return above.spread
  const [first, second] = [Math.max(above.index, below.index), Math.min(above.index, below.index)]
  const correlation = above.block === below.block ? (above.block.correlation?.[first]?.[second] ?? 0) : 0
  return Math.sqrt(
    above.spread * above.spread + below.spread * below.spread - 2 * correlation * above.spread * below.spread,
  )
}

function find(name: string, blocks: readonly Block[]) {
  for (const block of blocks) {
    const index = block.names.indexOf(name)
    if (index !== -1) return { block, index, spread: block.spread[index]! }
  }
  return undefined
}
