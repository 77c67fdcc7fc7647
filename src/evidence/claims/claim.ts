/** What happens to one person, and what is read off: an arm of the comparison that a claim makes. */
export interface Arm {
  /** As in a scenario file, without its head (`allostat`, `title`, `model`) and its `summarise`. */
  readonly scenario: string
  /** `summarise` lines, by the names under which the judge takes their numbers. */
  readonly reads: Readonly<Record<string, string>>
}

/** What a judge makes of the numbers. */
export interface Finding {
  readonly kept: boolean
  /** What was seen, with its numbers. */
  readonly seen: string
}

/** Switches the mechanism of a claim off: values of parameters, and quantities that are held. */
export interface Mutation {
  readonly is: string
  readonly set?: Readonly<Record<string, number>>
  readonly hold?: Readonly<Record<string, number>>
}

/** Numbers by arm and by name; NaN where what is read did not happen. */
export type Reads = Readonly<Record<string, Readonly<Record<string, number>>>>

/** A statement about what happens when the model runs, so made that it can fail. */
export interface Claim {
  /** As in the list of claims, `C02`. */
  readonly id: string
  readonly says: string
  readonly mechanism: string
  readonly arms: Readonly<Record<string, Arm>>
  readonly judge: (reads: Reads) => Finding
  /** `wired`: its sign is one declared term of the model; `emergent`: it comes of several. */
  readonly how: 'wired' | 'emergent'
  /** Where the size of what is seen comes from, or `illustrative`. */
  readonly size: string
  /** Where evidence and the popular account do not agree. */
  readonly contradicted?: string
  /** With this the claim must not be kept any more. */
  readonly mutation: Mutation
}

type Arms = Readonly<Record<string, Arm>>
type ReadsOf<A extends Arms> = { readonly [Name in keyof A]: { readonly [Read in keyof A[Name]['reads']]: number } }
type ClaimOf<A extends Arms> = Omit<Claim, 'arms' | 'judge'> & {
  readonly arms: A
  readonly judge: (reads: ReadsOf<A>) => Finding
}

/** A claim whose judge may ask only for what its arms read. */
export function claim<const A extends Arms>(source: ClaimOf<A>): Claim {
  return source as unknown as Claim
}

const DIGITS = 3

/** A number as the words of a finding show it: three digits, `none` where it did not happen. */
export function shown(value: number): string {
  if (Number.isNaN(value)) return 'none'
  return String(Number(value.toPrecision(DIGITS)))
}
