import { ID } from '../language/words.ts'
import { convert, type Place, parseQuantity, parseUnit, type Quantity } from '../units/index.ts'
import { readSpan, readTime, readTimeOfDay } from './clock.ts'
import type { Path, SourceDocument } from './document.ts'
import { quote, refuse } from './document-words.ts'
import { isPerWeight, MASS, readQuantity, refuseSign, seconds } from './scenario-quantity.ts'
import type { Crossing, DosePlan, Give, Repeat, RepeatEnd, Start } from './scenario-types.ts'
import type { DoseShape, GiveShape, RepeatShape } from './schema.ts'

const WORD = /^[A-Za-z0-9][A-Za-z0-9._-]*$/
/** Most doses that one item may come to. Chosen: a dose every minute for two years; more is a slip of a unit. */
const MOST_DOSES = 1_000_000

/** What an item needs to know of the scenario around it. */
export interface Surroundings {
  readonly duration: Quantity
  readonly weight?: Quantity
}

/** One item of `give`. */
export function readGive(shape: GiveShape, path: Path, document: SourceDocument, around: Surroundings): Give {
  const at = (key: string) => document.locate([...path, key])
  const dose = readDose(shape.dose, [...path, 'dose'], document, around.weight)
  const start = readStart(shape, path, document, shape.repeat?.times_per_day !== undefined)
  const repeat = shape.repeat && readRepeat(shape.repeat, [...path, 'repeat'], document, start, around.duration)
  if (start.kind === 'at') refuseAfterEnd(start.at, around.duration, at('at'))
  return {
    substance: readWord(shape.substance, at('substance'), 'the id of a substance, such as `naloxone`'),
    route: shape.route,
    ...(shape.product === undefined ? {} : { product: readWord(shape.product, at('product'), 'the name of a product') }),
    dose,
    ...(shape.over === undefined ? {} : { over: readSpan(shape.over, at('over'), 'not-negative') }),
    start,
    ...(repeat ? { repeat } : {}),
    place: document.locate(path),
  }
}

/** A dose: a mass, a mass per body weight times the weight, or a taper. */
export function readDose(shape: DoseShape, path: Path, document: SourceDocument, weight?: Quantity): DosePlan {
  if (typeof shape === 'string') return { kind: 'constant', amount: readAmount(shape, document.locate(path), weight) }
  const end = (key: 'from' | 'to') => readAmount(shape[key], document.locate([...path, key]), weight)
  return {
    kind: 'taper',
    from: end('from'),
    to: end('to'),
    over: readSpan(shape.over, document.locate([...path, 'over']), 'positive'),
  }
}

function readAmount(text: string, place: Place, weight: Quantity | undefined): Quantity {
  const quantity = parseQuantity(text, place)
  if (!isPerWeight(quantity.unit)) return readQuantity(text, place, MASS, 'not-negative')
  refuseSign(quantity.value, text, place, 'a dose', 'not-negative')
  if (weight === undefined) {
    refuse(place, `${quote(text)}, a dose per body weight`, 'a body weight in `person`', 'write `person: { weight: 70 kg }`')
  }
  const kilograms = convert(weight.value, weight.unit, parseUnit('kg'))
  return { value: quantity.value * kilograms, unit: parseUnit(quantity.unit.text.replace(/\/kg$/, '')) }
}

export interface StartShape {
  readonly at?: string | undefined
  readonly when?: string | undefined
  readonly after?: string | undefined
}

/** `at`, or `when` with `after`; times of day may stand without either and then start with the run. */
export function readStart(shape: StartShape, path: Path, document: SourceDocument, byTimesOfDay: boolean): Start {
  const place = (key: string) => document.locate([...path, key])
  if (shape.when !== undefined) {
    if (shape.at !== undefined) {
      refuse(
        document.locateKey([...path, 'at']),
        '`at` beside `when`',
        'one of them: `at` for a time, `when` for a condition',
        'leave one out; a wait after the condition is `after`',
      )
    }
    if (byTimesOfDay) {
      refuse(document.locateKey([...path, 'when']), '`when` with `times_per_day`', '`every` with `when`', 'write `repeat: { every: 8 h, … }`')
    }
    const after = shape.after === undefined ? { value: 0, unit: parseUnit('s') } : readSpan(shape.after, place('after'), 'not-negative')
    return { kind: 'when', when: readCrossing(shape.when, place('when')), after }
  }
  if (shape.after !== undefined) {
    refuse(document.locateKey([...path, 'after']), '`after` without `when`', '`after` as the wait after `when`', 'write `at` for a time of the run')
  }
  if (shape.at !== undefined) return { kind: 'at', at: readTime(shape.at, place('at')) }
  if (byTimesOfDay) return { kind: 'at', at: { value: 0, unit: parseUnit('h') } }
  return refuse(document.locate(path), 'neither `at` nor `when`', 'when this happens', 'add `at: 0 min`, or `when: ID < QUANTITY`')
}

function readCrossing(text: string, place: Place): Crossing {
  const match = /^(\s*)(\S+?)\s*(<=|>=|==?|!=|<|>)\s*(.+?)(\s+of\s+rest)?\s*$/d.exec(text)
  if (!match) {
    refuse(place, quote(text), 'ID < QUANTITY, ID > QUANTITY or ID < SHARE of rest', 'write it like `breathing.ventilation < 40 % of rest`')
  }
  const placeOf = (group: number): Place => moved(place, match.indices![group]![0])
  const [, , quantity = '', op = '', value = '', ofRest] = match
  if (op !== '<' && op !== '>') {
    const remedy = op === '<=' ? 'write `<`' : op === '>=' ? 'write `>`' : 'write `<` for falling below, `>` for rising above'
    refuse(placeOf(3), quote(op), '`<` or `>`', remedy)
  }
  if (!ID.test(quantity)) {
    refuse(placeOf(2), quote(quantity), 'the id of a quantity, such as `breathing.ventilation`', 'write one id before `<` or `>`')
  }
  const read = parseQuantity(value, placeOf(4))
  const head = { quantity, op, text: text.trim().replace(/\s+/g, ' '), place } as const
  if (ofRest === undefined) return { ...head, threshold: { kind: 'value', value: read } }
  if (read.unit.text !== '%' && read.unit.text !== '1') {
    refuse(placeOf(4), `${quote(value)} of rest`, 'a share of rest, such as `40 %`', 'write a share, or leave out `of rest`')
  }
  refuseSign(read.value, value, placeOf(4), 'a share', 'positive')
  return { ...head, threshold: { kind: 'of-rest', share: read.unit.text === '%' ? read.value / 100 : read.value } }
}

function moved(place: Place, offset: number): Place {
  return place.column === undefined ? place : { ...place, column: place.column + offset }
}

/**
 * How something repeats, and that it ends.
 *
 * @throws InputError for a repeat without end, an `until` before the start, and more doses within the run than anybody gives
 */
export function readRepeat(shape: RepeatShape, path: Path, document: SourceDocument, start: Start, duration: Quantity): Repeat {
  const place = (key: string) => document.locate([...path, key])
  if ((shape.every === undefined) === (shape.times_per_day === undefined)) {
    const found = shape.every === undefined ? 'neither `every` nor `times_per_day`' : '`every` beside `times_per_day`'
    refuse(document.locate(path), found, 'one of them', 'write `every: 24 h`, or `times_per_day: [08:00, 20:00]`')
  }
  const end = readEnd(shape, path, document, start)
  const span = 'until' in end ? Math.min(seconds(end.until), seconds(duration)) : seconds(duration)
  const most = 'times' in end ? end.times : Number.POSITIVE_INFINITY
  if (shape.every !== undefined) {
    const every = readSpan(shape.every, place('every'), 'positive')
    refuseMany(Math.min(most, span / seconds(every)), place('every'))
    return { kind: 'every', every, end }
  }
  const minutes = shape.times_per_day!.map((time, index) => readTimeOfDay(time, document.locate([...path, 'times_per_day', index])))
  if (minutes.length === 0) refuse(place('times_per_day'), 'an empty list', 'at least one time of day', 'write `[08:00]`')
  const sorted = [...new Set(minutes)].sort((a, b) => a - b)
  if (sorted.length < minutes.length) {
    refuse(place('times_per_day'), 'a time of day twice', 'each time once', 'write two items in `give` for two doses at once')
  }
  refuseMany(Math.min(most, (span / 86_400) * sorted.length), place('times_per_day'))
  return { kind: 'times-of-day', minutes: sorted, end }
}

function readEnd(shape: RepeatShape, path: Path, document: SourceDocument, start: Start): RepeatEnd {
  if (shape.times !== undefined) {
    if (shape.until !== undefined) {
      refuse(document.locateKey([...path, 'until']), '`until` beside `times`', 'one of them', 'leave one out')
    }
    return { times: shape.times }
  }
  if (shape.until === undefined) {
    refuse(
      document.locate(path),
      'a repeat without end',
      '`times` (how many in all) or `until` (a time of the run)',
      'add `times: 3`, or `until: day 7`',
    )
  }
  const place = document.locate([...path, 'until'])
  const until = readTime(shape.until, place, 'positive')
  if (start.kind === 'at' && seconds(until) <= seconds(start.at)) {
    refuse(place, `${quote(shape.until)}, which is not after the start`, 'a time of the run after `at`', 'write a later time')
  }
  return { until }
}

function refuseMany(count: number, place: Place): void {
  if (count <= MOST_DOSES) return
  refuse(place, `${Math.ceil(count).toLocaleString('en')} repeats within the run`, `at most ${MOST_DOSES.toLocaleString('en')}`, 'choose a longer time between them, or check its unit')
}

export function refuseAfterEnd(time: Quantity, duration: Quantity, place: Place): void {
  if (seconds(time) <= seconds(duration)) return
  refuse(
    place,
    `${time.value} ${time.unit.text}, after the end of the run`,
    `a time up to \`duration\` (${duration.value} ${duration.unit.text})`,
    'write an earlier time, or a longer `duration`',
  )
}

/** A name of the model's world: a substance, a product. */
export function readWord(text: string, place: Place, expected: string): string {
  if (WORD.test(text) && text.length <= 120) return text
  return refuse(place, quote(text), expected, 'write one word of letters, digits and `-`')
}
