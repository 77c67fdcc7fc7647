import { type Place, parseUnit, sameDimension, type Unit, UnitError } from '../units/index.ts'
import type { CheckedDiscrete, CheckedModel, CheckedParameter, CheckedState, Expression } from './checked.ts'
import { compose } from './composition.ts'
import { checkDelays } from './delays.ts'
import { requireShare, shareParameters, withinShare } from './dose-shares.ts'
import { checkDoses, checkHistories, checkSubstances } from './doses.ts'
import { readExpression } from './equations.ts'
import { ModelError } from './errors.ts'
import { checkEvents, notPositive, requireKind, timeOf } from './events.ts'
import { checkJointDoubt } from './joint-doubt.ts'
import { checkLife } from './life.ts'
import { measureAs } from './measure.ts'
import type { ModelSource } from './model.ts'
import { type Composition, type Part, readPart } from './part.ts'
import type { DataPath, Locate } from './place.ts'
import { checkInterval, checkProvenance, checkSource, checkWithin } from './provenance.ts'
import { checkInputUnits, checkQuantities, checkRate } from './quantities.ts'
import { Names, TextScope } from './scope.ts'
import { WrittenText } from './syntax.ts'
import { type ConditionTerm, childrenOf, plainExpression, type Term } from './term.ts'

export interface CheckOptions {
  /** Finds a value of a part in the file that it came from, for messages. */
  readonly locate?: Locate
}

/**
 * Checks a model: its shape, names, units, sources, order. Several parts are joined by their ids; the first is the outermost and
 * gives id, title, source, time unit and rest. The parts are not changed.
 *
 * @param parts  plain data; what is not of the shape of a model is refused like any other mistake
 * @returns      a model with every name resolved, every conversion explicit, every quantity after what it needs
 * @throws       InputError (UnitError, NameError, SourceMissing, ModelError) for the first mistake
 */
export function checkModel(parts: ModelSource | readonly ModelSource[], options: CheckOptions = {}): CheckedModel {
  const locate: Locate = options.locate ?? (() => ({}))
  const list = Array.isArray(parts) ? (parts as readonly ModelSource[]) : [parts as ModelSource]
  if (list.length === 0) {
    throw new ModelError({ place: {}, found: 'no part', expected: 'a model', remedy: 'give at least one part' })
  }
  const read = list.map((part, index) => readPart(part, index, locate))
  for (const part of read) checkSource(part.source.source, part.at)
  const outermost = read[0]!
  const time = timeUnitOf(outermost)
  for (const part of read.slice(1)) timeUnitOf(part)
  const composition = compose(read)
  const names = new Names(composition, time)

  const shares = shareParameters(read)
  const parameters = read.flatMap((part) => checkParameters(part, composition, shares))
  const byId = new Map(parameters.map((parameter) => [parameter.id, parameter]))
  const discrete = read.flatMap((part) => checkDiscrete(part, composition))
  const quantities = checkQuantities(composition, names)
  checkDelays(
    composition,
    quantities.map(({ id }) => id),
  )
  const states = read.flatMap((part) => checkStates(part, composition, names))
  const events = read.flatMap((part) => checkEvents(part, names))
  const life = checkLife(composition, names)
  const substances = checkSubstances(composition, names)
  const doses = checkDoses(composition, names, byId, substances)
  const histories = checkHistories(composition, names, byId)
  checkInputUnits(composition, names, (text, part, id) => parseUnit(text, part.at('inputs', id, 'unit')))
  const jointDoubt = checkJointDoubt(read, byId)
  const restFor = restOf(outermost, time)
  const atRestInRunIn = read.flatMap((part) =>
    (part.source.runIn?.atRest ?? []).map((id, i) => {
      requireKind(id, 'state', part, names, part.at('runIn', 'atRest', i))
      return id
    }),
  )
  const crossingsSampled = samplingOf(outermost, time)
  return {
    id: outermost.id,
    title: outermost.source.title,
    source: outermost.source.source,
    timeUnit: time,
    parts: read.map(({ source }) => source),
    parameters,
    discrete,
    states,
    quantities,
    equations: read.flatMap((part) =>
      part.equations.map(({ number, text, left, kind, right }) => ({
        part: part.id,
        number,
        text,
        left,
        kind,
        right: plainExpression(right),
      })),
    ),
    events,
    life,
    doses,
    substances,
    jointDoubt,
    histories,
    atRestInRunIn,
    ...(restFor === undefined ? {} : { restFor }),
    ...(crossingsSampled === undefined ? {} : { crossingsSampled }),
  }
}

const HOUR = parseUnit('h')

function timeUnitOf(part: Part): Unit {
  if (part.source.time === undefined) return HOUR
  const place = part.at('time')
  const unit = parseUnit(part.source.time, place)
  if (sameDimension(unit, HOUR)) return unit
  throw new UnitError({
    place,
    found: `\`${unit.text}\` as the time unit`,
    expected: 'a unit of time',
    remedy: 'write s, min, h or day',
  })
}

function checkParameters(
  part: Part,
  { symbols }: Composition,
  shares: ReadonlySet<string>,
): readonly CheckedParameter[] {
  return Object.entries(part.source.parameters ?? {}).map(([id, declared]) => {
    const at = (...keys: DataPath): Place => part.at('parameters', id, ...keys)
    checkProvenance(declared, at)
    checkWithin(declared.value, declared.within, at)
    const { value } = declared
    const unit = symbols.get(id)!.unit!
    if (shares.has(id)) requireShare(value, unit, at('value'))
    const within = shares.has(id) ? withinShare(unit, declared.within) : declared.within
    return { id, unit, value, ...(within ? { within } : {}), declared, part: part.id }
  })
}

function checkDiscrete(part: Part, { symbols }: Composition): readonly CheckedDiscrete[] {
  return Object.entries(part.source.discrete ?? {}).map(([id, { start, is }]) => ({
    id,
    unit: symbols.get(id)!.unit!,
    start,
    is,
    part: part.id,
  }))
}

function checkStates(part: Part, { symbols, rates }: Composition, names: Names): readonly CheckedState[] {
  return Object.entries(part.source.states ?? {}).map(([id, state]) => {
    const at = (...keys: DataPath): Place => part.at('states', id, ...keys)
    const unit = symbols.get(id)!.unit!
    const scale = state.scale ?? 1
    if (!(scale > 0)) {
      throw new ModelError({
        place: at('scale'),
        found: `${scale}`,
        expected: 'a typical size above 0',
        remedy: `write a usual value of \`${id}\` in ${unit.text}`,
      })
    }
    if (typeof state.start === 'number') checkWithin(state.start, state.within, at, 'start')
    else checkInterval(state.within, 'within', at)
    return {
      id,
      unit,
      start:
        typeof state.start === 'number'
          ? { op: 'number', value: state.start }
          : startExpression(id, state.start, unit, part, names),
      rate: checkRate(rates.get(id)!, unit, names),
      ...(state.within ? { within: state.within } : {}),
      scale,
      is: state.is,
      part: part.id,
    }
  })
}

/** A start is known before anything has happened, so it is made of parameters alone. */
function startExpression(id: string, text: string, unit: Unit, part: Part, names: Names): Expression {
  const written = new WrittenText(text, part.at('states', id, 'start'))
  const term = readExpression(written)
  const visit = (node: Term | ConditionTerm): void => {
    const kind = node.op === 'symbol' ? names.find(node.id, part, () => written.place(node)).kind : node.op
    const isRefused = node.op === 'time' || node.op === 'delay' || (node.op === 'symbol' && kind !== 'parameter')
    if (isRefused) {
      throw new ModelError({
        place: written.place(node),
        found:
          node.op === 'symbol'
            ? `\`${node.id}\`, a ${kind}, in the start of \`${id}\``
            : `\`${node.op}\` in the start of \`${id}\``,
        expected: 'numbers and parameters',
        remedy: 'write the start with parameters alone; a rest run finds the steady state from any start',
      })
    }
    for (const child of childrenOf(node)) visit(child)
  }
  visit(term)
  return measureAs(term, unit, new TextScope(names, part, written), `the start of ${id}`)
}

function samplingOf(part: Part, time: Unit): number | undefined {
  const { crossings } = part.source
  if (crossings === undefined) return undefined
  const width = timeOf(crossings.sampled, time, part.at('crossings', 'sampled'))
  if (width > 0) return width
  throw notPositive(crossings.sampled, 'above 0', part.at('crossings', 'sampled'))
}

function restOf(part: Part, time: Unit): number | undefined {
  const { rest } = part.source
  if (rest === undefined) return undefined
  const length = timeOf(rest.for, time, part.at('rest', 'for'))
  if (length > 0) return length
  throw notPositive(rest.for, 'above 0', part.at('rest', 'for'))
}
