import type { CheckedLife, CheckedParameter } from '../language/checked.ts'
import type { DoseRoute, ParameterValue, Source, StartingLimit } from '../language/model.ts'
import { formatUnit, unitAfter } from '../units/index.ts'
import type { ModelStatus } from './model-status.ts'

/** What `describe` tells: plain data, everything or what concerns one id. */
export interface Description {
  readonly models: readonly ModelDescription[]
  readonly substances: readonly SubstanceDescription[]
  readonly quantities: readonly QuantityDescription[]
  readonly parameters: readonly ParameterDescription[]
}

export interface ModelDescription {
  readonly id: string
  readonly title: string
  readonly source: Source
  /** Ids of the parts it is composed of. */
  readonly parts: readonly string[]
  readonly leavesOut: readonly string[]
  /** How far it has been held against what others found; of whole models, where it is known. */
  readonly status?: ModelStatus
  /** What a scenario may say under `life`. */
  readonly life: readonly LifeDescription[]
}

/** A word of a scenario's `life`. */
export interface LifeDescription {
  readonly word: string
  readonly is: string
  /** What may be written: `0 to 10 points`, `on or off`, `community or residential`. */
  readonly takes: string
  /** Of several at once. */
  readonly counts: 'largest' | 'latest'
}

export interface SubstanceDescription {
  readonly id: string
  readonly is: string
  /** In g/mol. */
  readonly molarMass?: number
  /** Ways in: `iv`, or `im, product im-2mg-0.4mL`. */
  readonly routes: readonly string[]
  /** What labels state for a start, by the way in. */
  readonly startingLimits: readonly LimitDescription[]
  /** Ids of the models that have it. */
  readonly models: readonly string[]
}

/** A limit that a label states for the start of a treatment; not a dose that would be safe. */
export interface LimitDescription extends StartingLimit {
  /** `oral`, or `sublingual, product film`. */
  readonly route: string
}

export interface QuantityDescription {
  readonly id: string
  readonly unit: string
  readonly is: string
  /** Why it is only to be compared with its own baseline: it depends on what no fit row of evidence/ pins. */
  readonly illustrative?: string
  /** Ids of the models that have it. */
  readonly models: readonly string[]
}

/** A number of a model with its provenance. */
export interface ParameterDescription {
  readonly id: string
  readonly value: number
  readonly unit: string
  readonly is: string
  /** Table, figure or page; absent where the value is assumed. */
  readonly from?: string
  readonly doubt: Doubt
  /** Id of the part that declares it. */
  readonly part: string
  /** The publication of that part. */
  readonly source: Source
  /** Where the value comes from if not from the model itself: `--set`, `history: chronic`, a product. */
  readonly changedBy?: string
}

/** How sure the value is: `measured` with a stated doubt, `fixed` without one, or `assumed` without a source. */
export interface Doubt {
  readonly kind: 'measured' | 'fixed' | 'assumed'
  /** In words, for reading. */
  readonly text: string
}

export function describeParameter(parameter: CheckedParameter, source: Source): ParameterDescription {
  const { id, value, unit, declared, part } = parameter
  return {
    id,
    value,
    unit: formatUnit(unit),
    is: declared.is,
    ...(declared.from === undefined ? {} : { from: declared.from }),
    doubt: describeDoubt(declared),
    part,
    source,
  }
}

export function describeRoute({ route, product }: DoseRoute): string {
  return product && product !== route ? `${route}, product ${product}` : route
}

export function describeLife({ word, is, unit, within, targets, counts }: CheckedLife): LifeDescription {
  const names = targets.flatMap(({ name }) => name ?? [])
  const inUnit = unitAfter(unit)
  const range = within && `${within[0]} to ${within[1]}${inUnit}`
  const choice = names.join(' or ')
  const takes = choice && range ? `${choice}, with size: ${range}` : choice || range || `a number${inUnit}`
  return { word, is, takes, counts }
}

export function describeDoubt(value: ParameterValue): Doubt {
  const { ci95, rse, range, between, joint, fixed, assumed, plausible } = value
  if (assumed !== undefined) {
    const size = plausible ? `; plausible ${plausible[0]} to ${plausible[1]}` : ''
    return { kind: 'assumed', text: `assumed: ${assumed}${size}` }
  }
  const parts = [
    ci95 && `95 % interval ${ci95[0]} to ${ci95[1]}`,
    rse !== undefined && `relative standard error ${rse} %`,
    range && `range ${range[0]} to ${range[1]}`,
    between !== undefined && `between people: SD of the logarithm ${between}`,
    joint !== undefined && `drawn jointly: ${joint}`,
  ].filter((part) => typeof part === 'string')
  if (parts.length > 0) return { kind: 'measured', text: parts.join('; ') }
  return { kind: 'fixed', text: `fixed: ${fixed ?? 'no doubt is stated'}` }
}
