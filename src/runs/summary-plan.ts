import { didYouMean } from '../language/suggest.ts'
import { convert, InputError, multiplyUnits, parseUnit, sameDimension, type Unit } from '../units/index.ts'
import { type Reader, type Reading, readingOf, type Scale, scaleBetween } from './columns.ts'
import type { SummaryRequest } from './summarise-line.ts'

/** A `summarise` line resolved against the model: what to watch, and how the number is shown. */
export interface PlannedSummary {
  readonly request: SummaryRequest
  /** The quantity watched, for all but events. */
  readonly reading?: Reading
  readonly unit: Unit
  /** From the model's number (a value, a time, a value times a time) to the line's. */
  readonly scale: Scale
  /** Window in model time. */
  readonly from: number
  readonly to: number
}

/**
 * @throws InputError for an unknown quantity or event, or a unit that does not fit
 */
export function planSummaries(
  reader: Reader,
  requests: readonly SummaryRequest[],
  timeUnit: Unit,
): readonly PlannedSummary[] {
  return requests.map((request) => planSummary(reader, request, timeUnit))
}

function planSummary(reader: Reader, request: SummaryRequest, timeUnit: Unit): PlannedSummary {
  const { model } = reader
  const { place, quantity, unit } = request
  const all = { from: 0, to: Number.POSITIVE_INFINITY }
  const timeScale = (shown: Unit) => scaleBetween(reader, 'time', model.timeUnit, shown, place)
  const inModelTime = (time: { value: number; unit: Unit }) => convert(time.value, time.unit, model.timeUnit)
  switch (request.kind) {
    case 'time-of-event': {
      refuseUnknownEvent(reader, request)
      return { request, unit: unit ?? timeUnit, scale: timeScale(unit ?? timeUnit), ...all }
    }
    case 'share-of-people': {
      refuseUnknownEvent(reader, request)
      return { request, unit: parseUnit('1'), scale: { by: 'multiply', factor: 1 }, ...all }
    }
    case 'time-of-minimum':
    case 'time-of-maximum': {
      const reading = readingOf(reader, quantity, undefined, place)
      return { request, reading, unit: unit ?? timeUnit, scale: timeScale(unit ?? timeUnit), ...all }
    }
    case 'value': {
      const reading = readingOf(reader, quantity, unit, place)
      const at = inModelTime(request.at)
      return { request, reading, unit: reading.unit, scale: reading.scale, from: at, to: at }
    }
    case 'area':
      return planArea(reader, request, inModelTime)
    default: {
      const reading = readingOf(reader, quantity, unit, place)
      const window = request.between
        ? { from: inModelTime(request.between.from), to: inModelTime(request.between.to) }
        : all
      return { request, reading, unit: reading.unit, scale: reading.scale, ...window }
    }
  }
}

/** The unit of an area is that of the quantity times a time; without `in` it is the register's unit times h. */
function planArea(
  reader: Reader,
  request: SummaryRequest & { kind: 'area' },
  inModelTime: (time: { value: number; unit: Unit }) => number,
): PlannedSummary {
  const { quantity, unit, place } = request
  const reading = readingOf(reader, quantity, undefined, place)
  const own = reader.known.get(quantity)!.unit
  const hour = parseUnit('h')
  const shown = unit ?? (sameDimension(reading.unit, parseUnit('1')) ? hour : multiplyUnits(reading.unit, hour))
  const scale = scaleBetween(reader, quantity, multiplyUnits(own, reader.model.timeUnit), shown, place)
  const window = request.between
    ? { from: inModelTime(request.between.from), to: inModelTime(request.between.to) }
    : { from: 0, to: Number.POSITIVE_INFINITY }
  return { request, reading, unit: shown, scale, ...window }
}

function refuseUnknownEvent({ model }: Reader, { quantity, place }: SummaryRequest): void {
  const events = model.events.map((event) => event.id)
  if (events.includes(quantity)) return
  throw new InputError({
    place,
    found: `the event \`${quantity}\``,
    expected:
      events.length > 0
        ? `an event of model ${model.id}: ${events.join(', ')}`
        : `model ${model.id} declares no events`,
    remedy: didYouMean(quantity, events, 'choose one of these'),
  })
}
