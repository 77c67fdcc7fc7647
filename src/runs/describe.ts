import type { CheckedModel } from '../language/checked.ts'
import { leftOut } from '../language/left-out.ts'
import type { ParameterValue, Source } from '../language/model.ts'
import { didYouMean } from '../language/suggest.ts'
import { builtInModels, illustrativeBecause, termFor } from '../models/index.ts'
import { convert, formatUnit, InputError, parseUnit } from '../units/index.ts'
import {
  type Description,
  describeDoubt,
  describeLife,
  describeParameter,
  describeRoute,
  type ParameterDescription,
  type QuantityDescription,
} from './description.ts'
import { builtInModel } from './load-model.ts'
import { modelStatus, type Results } from './model-status.ts'
import { quantityDetail } from './quantity-detail.ts'
import { listed } from './report/numbers.ts'

/**
 * What is known of an id: a model, a substance, a quantity, a parameter, or the first words of several (`breathing`). Without an
 * id, of everything built in.
 *
 * @param results  what was found of the models (`evidence/results.json`): without it nothing is said of their status
 * @param modelId  the model to look in; the first built-in one that has the id if absent
 * @throws InputError with the nearest ids
 */
export function describe(id?: string, results?: Results, modelId?: string): Description {
  const models = modelId === undefined ? [...builtInModels.keys()].map((each) => builtInModel(each)) : [chosen(modelId)]
  const all = models.map((each) => describeModel(each, results))
  const everything = join(all)
  if (id === undefined) return everything
  const index = models.findIndex((each) => each.id === id)
  if (index >= 0) return all[index]!
  const owner = models.find((each) => each.parts.some((part) => part.id === id))
  if (owner) return describePart(owner, id)
  const having = all.flatMap((each, i) => {
    const part = concerning(id, each)
    return part ? [{ model: models[i]!, whole: each, part }] : []
  })
  const [first, ...others] = having
  if (first) {
    const { model, whole, part } = first
    return {
      ...detailed(id, model, part, whole),
      model: model.id,
      alsoIn: others.map((each) => each.model.id),
      page: `docs/models/${model.id}.md`,
    }
  }
  const known = [
    ...everything.models.flatMap((each) => [each.id, ...each.parts]),
    ...everything.substances.map((each) => each.id),
    ...everything.quantities.map((each) => each.id),
    ...everything.parameters.map((each) => each.id),
  ]
  throw new InputError({
    place: { file: 'describe' },
    found: `\`${id}\``,
    expected: `the id of a model, substance, quantity or parameter${modelId === undefined ? '' : ` of ${modelId}`}`,
    remedy: didYouMean(id, known, '`npx allostat describe` without an id lists everything'),
  })
}

function chosen(modelId: string): CheckedModel {
  return builtInModel(modelId, { file: '--model' })
}

/** What of a model bears an id, or begins with it; undefined where nothing does. */
function concerning(id: string, { substances, quantities, parameters }: Description): Description | undefined {
  const belongs = (each: { readonly id: string }) => each.id === id || each.id.startsWith(`${id}.`)
  const part: Description = {
    models: [],
    substances: substances.filter((each) => each.id === id),
    quantities: quantities.filter(belongs),
    parameters: parameters.filter(belongs),
  }
  return part.substances.length + part.quantities.length + part.parameters.length > 0 ? part : undefined
}

/** A single quantity comes with its equations and their numbers. */
function detailed(id: string, model: CheckedModel, part: Description, whole: Description): Description {
  const detail = quantityDetail(model, id)
  if (!detail) return part
  const own = new Set([...detail.parameters, ...part.parameters.map((each) => each.id)])
  return { ...part, parameters: whole.parameters.filter((each) => own.has(each.id)), detail }
}

/** What one part of a model brings: its own quantities and numbers. */
function describePart(model: CheckedModel, id: string): Description {
  const { quantities, parameters } = describeModel(model)
  const own = new Set(
    [...model.states, ...model.quantities, ...model.discrete].filter((each) => each.part === id).map((each) => each.id),
  )
  const whole = model.parts.find((part) => part.id === id)!
  const { title, source } = whole
  return {
    models: [
      {
        id,
        title,
        source,
        parts: [],
        leavesOut: leftOut(whole, model.parts),
        life: model.life.filter((each) => each.part === id).map(describeLife),
      },
    ],
    substances: [],
    quantities: quantities.filter((each) => own.has(each.id)),
    parameters: parameters.filter((each) => each.part === id),
  }
}

/** Everything about one model, built in or a user's own. */
export function describeModel(model: CheckedModel, results?: Results): Description {
  const sources = new Map(model.parts.map((part) => [part.id, part.source]))
  const units = new Map(model.parameters.map((each) => [each.id, each]))
  const names = new Set(Object.keys(model.substances))
  const meaning = (id: string, is: string | undefined) => is ?? termFor(id, names)?.meaning ?? ''
  const own = model.parameters.map((each) => describeParameter(each, sources.get(each.part) ?? model.source))
  const readable = [
    ...model.states.map(({ id, unit, is }) => ({ id, unit, is })),
    ...model.quantities.map(({ id, unit, is }) => ({ id, unit, is })),
    ...model.discrete.map(({ id, unit, is }) => ({ id, unit, is })),
  ]
  return {
    models: [
      {
        id: model.id,
        title: model.title,
        source: model.source,
        parts: model.parts.map((part) => part.id),
        leavesOut: whatIsLeftOut(model),
        ...(results ? { status: modelStatus(model, results) } : {}),
        life: model.life.map(describeLife),
      },
    ],
    substances: Object.entries(model.substances).map(([id, { is, molarMass }]) => ({
      id,
      is,
      ...(molarMass && units.has(molarMass)
        ? { molarMass: convert(units.get(molarMass)!.value, units.get(molarMass)!.unit, parseUnit('g/mol')) }
        : {}),
      routes: model.doses.filter((way) => way.substance === id).map(describeRoute),
      startingLimits: model.doses
        .filter((way) => way.substance === id)
        .flatMap((way) => (way.limits ?? []).map((limit) => ({ route: describeRoute(way), ...limit }))),
      models: [model.id],
    })),
    quantities: readable
      .map(({ id, unit, is }): QuantityDescription => {
        const illustrative = illustrativeBecause(model.id, id)
        return {
          id,
          unit: formatUnit(unit),
          is: meaning(id, is),
          ...(illustrative === undefined ? {} : { illustrative: guessWords(illustrative) }),
          models: [model.id],
        }
      })
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    parameters: [...own, ...changed(model, sources, own)],
  }
}

/** What a fit found of a quantity that hangs on numbers which no row pins, for a reader who does not know of directions. */
function guessWords(because: string): string {
  const ids = [...new Set(Array.from(because.matchAll(/ln ([\w.]+)/g), ([, id]) => id!))]
  const list = listed(ids)
  const hangs = list === '' ? '' : ` (it hangs on ${list}, which no published number pins)`
  return `the size is a guess${hangs}: compare it with its own baseline only`
}

/** Each thing once, with the parts that leave it out. */
function whatIsLeftOut({ parts }: CheckedModel): string[] {
  const by = new Map<string, string[]>()
  for (const part of parts) for (const what of leftOut(part, parts)) by.set(what, [...(by.get(what) ?? []), part.id])
  return Array.from(by, ([what, ids]) => `${what} (${ids.join(', ')})`)
}

/** Values that histories and products give to parameters, each beside the model's own. */
function changed(
  model: CheckedModel,
  sources: ReadonlyMap<string, Source>,
  own: readonly ParameterDescription[],
): ParameterDescription[] {
  const base = new Map(own.map((each) => [each.id, each]))
  const describeValues = (set: Readonly<Record<string, ParameterValue>>, changedBy: string, source: Source) =>
    Object.entries(set).flatMap(([id, value]) => {
      const { part = model.id, is = '' } = base.get(id) ?? {}
      return {
        id,
        value: value.value,
        unit: value.unit,
        is,
        ...(value.from === undefined ? {} : { from: value.from }),
        doubt: describeDoubt(value),
        part,
        source,
        changedBy,
      }
    })
  const histories = Object.entries(model.histories).flatMap(([name, { set }]) =>
    describeValues(set, `history: ${name}`, model.source),
  )
  const products = model.doses.flatMap((way) => {
    const part = model.parts.find((each) =>
      each.doses?.some((route) => route.product === way.product && route.substance === way.substance),
    )
    return describeValues(
      way.set ?? {},
      `product: ${way.product ?? way.route}`,
      (part && sources.get(part.id)) ?? model.source,
    )
  })
  return [...histories, ...products]
}

function join(all: readonly Description[]): Description {
  return {
    models: all.flatMap((each) => each.models),
    substances: merge(all.flatMap((each) => each.substances)),
    quantities: merge(all.flatMap((each) => each.quantities)),
    parameters: all.flatMap((each) => each.parameters),
  }
}

/** One entry an id; models that share it are listed together. */
function merge<T extends { readonly id: string; readonly models: readonly string[] }>(entries: readonly T[]): T[] {
  const byId = new Map<string, T>()
  for (const entry of entries) {
    const known = byId.get(entry.id)
    byId.set(entry.id, known ? { ...entry, ...known, models: [...known.models, ...entry.models] } : entry)
  }
  return [...byId.values()]
}
