/** What stands behind the charts of the Lab: equations, numbers and their sources, taken from the library when the studio is put together. */
export interface Account {
  readonly software: {
    readonly title: string
    readonly version: string
    readonly year: string
    readonly authors: readonly string[]
  }
  readonly model: string
  readonly modelSha256: string
  /** Over every number of the model. */
  readonly parametersSha256: string
  /** Of what the Lab records, by id. */
  readonly units: Readonly<Record<string, string>>
  readonly substances: readonly string[]
  readonly quantities: Readonly<Record<string, AccountedQuantity>>
  readonly numbers: Readonly<Record<string, AccountedNumber>>
}

export interface AccountedQuantity {
  readonly is: string
  readonly unit: string
  readonly part: string
  readonly equations: readonly string[]
  readonly reads: readonly string[]
  readonly numbers: readonly string[]
}

/** A number with its provenance; an empty text says nothing. */
export interface AccountedNumber {
  readonly value: number
  readonly unit: string
  readonly is: string
  readonly from: string
  readonly doubt: string
  readonly kind: 'measured' | 'fixed' | 'assumed'
  readonly part: string
  readonly cites: string
  readonly where: string
  readonly doi: string
}

/** What the body makes of a substance, in this model. */
const BECOMES: Readonly<Record<string, readonly string[]>> = {
  heroin: ['monoacetylmorphine', 'morphine', 'm3g', 'm6g'],
  morphine: ['m3g', 'm6g'],
  buprenorphine: ['norbuprenorphine'],
  naltrexone: ['naltrexol'],
}

/** The substances of a question, with what the body makes of them. */
export function present(given: readonly string[]): ReadonlySet<string> {
  return new Set(given.flatMap((each) => [each, ...(BECOMES[each] ?? [])]))
}

/**
 * Ids of every number that a quantity rests on, along everything that its equations read. Substances that are not in the question count
 * for nothing: they are there at 0.
 */
export function restsOn(account: Account, quantity: string, substances: ReadonlySet<string>): readonly string[] {
  const absent = new Set(account.substances.filter((each) => !substances.has(each)))
  const isAbsent = (id: string) => absent.has(id.slice(0, id.indexOf('.')))
  const seen = new Set<string>()
  const numbers = new Set<string>()
  const waiting = [quantity]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id) || isAbsent(id)) continue
    seen.add(id)
    const { reads = [], numbers: own = [] } = account.quantities[id] ?? {}
    waiting.push(...reads)
    for (const number of own) if (!isAbsent(number)) numbers.add(number)
  }
  return [...numbers]
}

/** Of some numbers, how many of each kind. */
export type Kinds = Readonly<Record<AccountedNumber['kind'], number>>

/** How many of some numbers were measured, are fixed, and are assumed. */
export function countKinds({ numbers }: Account, ids: readonly string[]): Kinds {
  const count = { measured: 0, fixed: 0, assumed: 0 }
  for (const id of ids) if (numbers[id]) count[numbers[id].kind] += 1
  return count
}
