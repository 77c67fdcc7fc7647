import { ID } from '../language/words.ts'
import { type Place, parseQuantity, parseUnit } from '../units/index.ts'
import { readSpan, readTime } from './clock.ts'
import type { Path, SourceDocument } from './document.ts'
import { quote, refuse } from './document-words.ts'
import { refuseSign } from './scenario-quantity.ts'
import type { Crossing, Start } from './scenario-types.ts'

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
      refuse(
        document.locateKey([...path, 'when']),
        '`when` with `times_per_day`',
        '`every` with `when`',
        'write `repeat: { every: 8 h, … }`',
      )
    }
    const after =
      shape.after === undefined
        ? { value: 0, unit: parseUnit('s') }
        : readSpan(shape.after, place('after'), 'not-negative')
    return { kind: 'when', when: readCrossing(shape.when, place('when')), after }
  }
  if (shape.after !== undefined) {
    refuse(
      document.locateKey([...path, 'after']),
      '`after` without `when`',
      '`after` as the wait after `when`',
      'write `at` for a time of the run',
    )
  }
  if (shape.at !== undefined) return { kind: 'at', at: readTime(shape.at, place('at')) }
  if (byTimesOfDay) return { kind: 'at', at: { value: 0, unit: parseUnit('h') } }
  return refuse(
    document.locate(path),
    'neither `at` nor `when`',
    'when this happens',
    'add `at: 0 min`, or `when: ID < QUANTITY`',
  )
}

function readCrossing(text: string, place: Place): Crossing {
  const match = /^(\s*)(\S+?)\s*(<=|>=|==?|!=|<|>)\s*(.+?)(\s+of\s+rest)?\s*$/d.exec(text)
  if (!match) {
    refuse(
      place,
      quote(text),
      'ID < QUANTITY, ID > QUANTITY or ID < SHARE of rest',
      'write it like `breathing.ventilation < 40 % of rest`',
    )
  }
  const placeOf = (group: number): Place => moved(place, match.indices![group]![0])
  const [, , quantity = '', op = '', value = '', ofRest] = match
  if (op !== '<' && op !== '>') {
    const remedy =
      op === '<=' ? 'write `<`' : op === '>=' ? 'write `>`' : 'write `<` for falling below, `>` for rising above'
    refuse(placeOf(3), quote(op), '`<` or `>`', remedy)
  }
  if (!ID.test(quantity)) {
    refuse(
      placeOf(2),
      quote(quantity),
      'the id of a quantity, such as `breathing.ventilation`',
      'write one id before `<` or `>`',
    )
  }
  const read = parseQuantity(value, placeOf(4))
  const head = { quantity, op, text: text.trim().replace(/\s+/g, ' '), place } as const
  if (ofRest === undefined) return { ...head, threshold: { kind: 'value', value: read } }
  if (read.unit.text !== '%' && read.unit.text !== '1') {
    refuse(
      placeOf(4),
      `${quote(value)} of rest`,
      'a share of rest, such as `40 %`',
      'write a share, or leave out `of rest`',
    )
  }
  refuseSign(read.value, value, placeOf(4), 'a share', 'positive')
  return { ...head, threshold: { kind: 'of-rest', share: read.unit.text === '%' ? read.value / 100 : read.value } }
}

function moved(place: Place, offset: number): Place {
  return place.column === undefined ? place : { ...place, column: place.column + offset }
}
