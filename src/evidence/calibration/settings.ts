import type { CheckedModel, CheckedParameter } from '../../language/checked.ts'
import { checkModel } from '../../language/index.ts'
import { didYouMean } from '../../language/suggest.ts'
import { parseDocument, type SourceDocument } from '../../runs/document.ts'
import { quote, refuse } from '../../runs/document-words.ts'
import { builtInModel } from '../../runs/load-model.ts'
import { type ReadFile, readModelChoice } from '../../runs/scenario-files.ts'
import { readSetting } from '../../runs/scenario-record.ts'
import type { ModelChoice } from '../../runs/scenario-types.ts'
import { checkShape } from '../../runs/schema-check.ts'
import { inOwnUnit, parameterNamed, parametersById } from '../../runs/values.ts'
import { formatUnit, ONE, sameDimension } from '../../units/index.ts'
import type { FreeParameter, Prior } from './free-parameter.ts'
import { type CalibrationShape, calibrationShape, type ParameterShape, type Value } from './settings-schema.ts'

export interface Loss {
  readonly kind: 'cauchy' | 'huber' | 'squares'
  /** In standard deviations. */
  readonly scale: number
}

/** What the n rows of a study count as: √n rows, one, or n. */
export type Weights = 'root' | 'study' | 'row'

/** A calibration file as it was meant. */
export interface CalibrationSettings {
  readonly file: string
  readonly title: string
  readonly why: string
  readonly objective: string
  /** As written, free of layout and comments. */
  readonly data: unknown
  readonly choice: ModelChoice
  readonly model: CheckedModel
  readonly regimens: 'own' | 'all'
  readonly loss: Loss
  readonly weights: Weights
  /** Whether a parameter without a prior is held at its start as if the bounds were a prior of ± 2 SD, or only kept within them. */
  readonly withoutPrior: 'held' | 'free'
  readonly iterations: number
  /** Reasons by the id of a row or the name of a study. */
  readonly leaveOut: ReadonlyMap<string, string>
  /** In the order of the file. */
  readonly parameters: readonly FreeParameter[]
}

export interface SettingsSurroundings {
  /** Ids and studies of all fit rows. */
  readonly rows: ReadonlySet<string>
  /** Parameters whose value in the model is itself the result of a fit. */
  readonly fitted: ReadonlySet<string>
  readonly read?: ReadFile
}

/** 95 % as efficient as squares where misfits are normal (the usual tuning constants). */
const USUAL_SCALE = { cauchy: 2.385, huber: 1.345, squares: 1 } as const
const USUAL_ITERATIONS = 40

/**
 * Reads a calibration file.
 *
 * @throws InputError with file, line and column
 */
export function readCalibration(text: string, file: string, around: SettingsSurroundings): CalibrationSettings {
  const document = parseDocument(text, file)
  const shape = checkShape(calibrationShape, document)
  const choice = readModelChoice(shape.model, document.locate(['model']), file, around.read)
  const model = choice.kind === 'built-in' ? builtInModel(choice.id, choice.place) : checkModel(choice.source)
  const kind = shape.loss?.kind ?? 'cauchy'
  const parameters = Object.entries(shape.parameters).map(([id, each]) =>
    readParameter(id, each, document, model, around),
  )
  if (parameters.length === 0) {
    refuse(document.locate(['parameters']), 'no parameters', 'at least one', 'name a number of the model')
  }
  return {
    file,
    title: shape.title,
    why: shape.why,
    objective: shape.objective,
    data: document.data,
    choice,
    model,
    regimens: shape.regimens ?? 'own',
    loss: { kind, scale: shape.loss?.scale ?? USUAL_SCALE[kind] },
    weights: shape.weights ?? 'root',
    withoutPrior: shape.without_prior ?? 'held',
    iterations: shape.iterations ?? USUAL_ITERATIONS,
    leaveOut: readLeftOut(shape, document, around),
    parameters,
  }
}

function readLeftOut({ leave_out = {} }: CalibrationShape, document: SourceDocument, { rows }: SettingsSurroundings) {
  for (const id of Object.keys(leave_out)) {
    if (rows.has(id)) continue
    refuse(
      document.locateKey(['leave_out', id]),
      `${quote(id)}, which is no fit row`,
      'the id of a fit row of evidence/, or the name of a study that has one',
      didYouMean(id, rows, 'leave it out: no other rows are seen by a fit'),
    )
  }
  return new Map(Object.entries(leave_out))
}

function readParameter(
  id: string,
  shape: ParameterShape,
  document: SourceDocument,
  model: CheckedModel,
  { fitted }: SettingsSurroundings,
): FreeParameter {
  const path = ['parameters', id]
  const own = parameterNamed(parametersById(model), id, document.locateKey(path))
  const scale = shape.scale ?? 'log'
  const number = (value: Value, ...keys: (string | number)[]) => readNumber(own, value, [...path, ...keys], document)
  const bounds = shape.bounds.map((bound, i) => number(bound, 'bounds', i)) as [number, number]
  const place = document.locate([...path, 'bounds'])
  if (bounds[0] >= bounds[1]) {
    refuse(place, `bounds from ${bounds[0]} to ${bounds[1]}`, 'the lower bound first', 'exchange them')
  }
  if (scale === 'log' && bounds[0] <= 0) {
    refuse(place, `the bound ${bounds[0]} on a log scale`, 'bounds above 0', 'raise it, or write `scale: linear`')
  }
  if (shape.start === undefined && fitted.has(id)) {
    refuse(
      document.locateKey(path),
      `no \`start\` for ${quote(id)}, whose value in the model is the result of the last fit`,
      '`start`: where the fit begins',
      'write the value from before the first fit, so that the fit can be repeated',
    )
  }
  const start = shape.start === undefined ? own.value : number(shape.start, 'start')
  if (!(start > bounds[0] && start < bounds[1])) {
    refuse(
      shape.start === undefined ? document.locateKey(path) : document.locate([...path, 'start']),
      `the start ${start} ${formatUnit(own.unit)}`,
      `a start between the bounds ${bounds[0]} and ${bounds[1]}, not on one`,
      'widen the bounds, or start elsewhere',
    )
  }
  const prior = shape.prior ? readPrior(shape.prior, scale, own, path, document) : undefined
  return { id, unit: own.unit, start, bounds, scale, ...(prior ? { prior } : {}), why: shape.why }
}

function readPrior(
  shape: NonNullable<ParameterShape['prior']>,
  scale: 'log' | 'linear',
  own: CheckedParameter,
  path: readonly string[],
  document: SourceDocument,
): Prior {
  const centre = readNumber(own, shape.centre, [...path, 'prior', 'centre'], document)
  const [wanted, other] = scale === 'log' ? (['log_sd', 'sd'] as const) : (['sd', 'log_sd'] as const)
  if (shape[wanted] === undefined || shape[other] !== undefined) {
    refuse(
      document.locate([...path, 'prior']),
      shape[other] === undefined ? 'a prior without its width' : `\`${other}\` on a ${scale} scale`,
      `\`${wanted}\``,
      `write \`${wanted}\`, or change \`scale\``,
    )
  }
  if (scale === 'log' && centre <= 0) {
    refuse(document.locate([...path, 'prior', 'centre']), String(centre), 'a centre above 0', 'check the number')
  }
  const sd = scale === 'log' ? shape.log_sd! : readWidth(own, shape.sd!, [...path, 'prior', 'sd'], document)
  return { centre, sd, source: shape.source }
}

/** In the parameter's unit. A number alone stands for a number without a unit, and for nothing else. */
function readNumber(own: CheckedParameter, value: Value, path: (string | number)[], document: SourceDocument): number {
  const place = document.locate(path)
  const { value: size, unit } = readSetting(own.id, value, place)
  if (unit === undefined && !sameDimension(own.unit, ONE)) {
    refuse(
      place,
      `${size} without a unit`,
      `a value of ${quote(own.id)} in ${formatUnit(own.unit)}`,
      `write \`${size} ${formatUnit(own.unit)}\`, if that is meant`,
    )
  }
  return inOwnUnit(own, size, unit, place)
}

/** A width has no place within the bounds of the parameter. */
function readWidth(own: CheckedParameter, value: Value, path: (string | number)[], document: SourceDocument): number {
  const { within: _, ...free } = own
  const width = readNumber(free, value, path, document)
  if (width > 0) return width
  return refuse(document.locate(path), String(width), 'a width above 0', 'check the number')
}
