import { didYouMean } from '../language/suggest.ts'
import { ID } from '../language/words.ts'
import { type Place, parseUnit, type Quantity, sameDimension, type Unit } from '../units/index.ts'
import { readTime } from './clock.ts'
import { describeFound, oneOf, quote, refuse } from './document-words.ts'
import { nameDimension, seconds, TIME } from './scenario-quantity.ts'

/** What a `summarise` line asks for. A unit that is absent is the default of the quantity; of a time, that of the time column. */
export type SummaryRequest = SummaryHead & SummaryQuestion

interface SummaryHead {
  readonly text: string
  /** Id of the quantity or event, as it stands in `summary.csv`. */
  readonly quantity: string
  /** The words of the line before its last "of", with the times of `at` and `between`. */
  readonly statistic: string
  /** In U. Of `time …` a time, of `area` the unit of the area, of all others that of the quantity. */
  readonly unit?: Unit
  readonly place: Place
}

export type SummaryQuestion =
  | { readonly kind: 'minimum' | 'maximum' | 'mean' | 'end'; readonly between?: Window }
  | { readonly kind: 'area'; readonly between?: Window }
  | { readonly kind: 'value'; readonly at: Quantity }
  | { readonly kind: 'time-of-event' }
  | { readonly kind: 'time-of-minimum' | 'time-of-maximum' }
  /** One value for all people. */
  | { readonly kind: 'share-of-people' }

export interface Window {
  readonly from: Quantity
  readonly to: Quantity
}

/** Place of the character `offset` characters into the line. */
type PlaceAt = (offset: number) => Place

const USAGE = {
  minimum: 'minimum of ID [in UNIT] [between TIME and TIME]',
  maximum: 'maximum of ID [in UNIT] [between TIME and TIME]',
  mean: 'mean of ID [in UNIT] [between TIME and TIME]',
  end: 'end of ID [in UNIT] [between TIME and TIME]',
  area: 'area of ID [in UNIT] [between TIME and TIME]',
  time: 'time of EVENT [in UNIT], or time of maximum of ID [in UNIT]',
  value: 'value of ID [in UNIT] at TIME',
  share: 'share of people with EVENT',
} as const

const LONGEST_LINE = 500
const PATTERNS = [
  /^(?<statistic>minimum|maximum|mean|end|area)\s+of\s+(?<id>\S+)(?:\s+in\s+(?<unit>.+?))??(?:\s+between\s+(?<from>.+?)\s+and\s+(?<to>.+))?$/d,
  /^(?<statistic>time)\s+of\s+(?<extreme>minimum|maximum)\s+of\s+(?<id>\S+)(?:\s+in\s+(?<unit>.+))?$/d,
  /^(?<statistic>time)\s+of\s+(?<id>\S+)(?:\s+in\s+(?<unit>.+))?$/d,
  /^(?<statistic>value)\s+of\s+(?<id>\S+)(?:\s+in\s+(?<unit>.+?))??\s+at\s+(?<at>.+)$/d,
  /^(?<statistic>share)\s+of\s+people\s+with\s+(?<id>\S+)$/d,
]

/**
 * Reads a line such as `minimum of breathing.PaO2 in mmHg`, `value of tolerance.breathing at day 14` or
 * `share of people with breathing.arrest`. Ids are not looked up.
 *
 * @throws InputError at the word that does not fit, with the ways to write such a line
 */
export function parseSummariseLine(line: string, placeAt: PlaceAt): SummaryRequest {
  const lead = line.length - line.trimStart().length
  const body = line.trim()
  if (body.length > LONGEST_LINE) {
    refuse(
      placeAt(0),
      `a line of ${body.length} characters`,
      `at most ${LONGEST_LINE}`,
      'write one line for each number',
    )
  }
  let match: RegExpExecArray | null = null
  for (const pattern of PATTERNS) match ??= pattern.exec(body)
  if (!match) return refuseLine(body, (offset) => placeAt(lead + offset))

  const groups = match.groups as Record<string, string | undefined>
  const placeOf = (name: string) => placeAt(lead + (match.indices?.groups?.[name]?.[0] ?? 0))
  const quantity = groups.id!
  if (!ID.test(quantity)) {
    refuse(
      placeOf('id'),
      quote(quantity),
      'an id, such as `breathing.PaO2`',
      'write words of letters and digits joined by dots',
    )
  }
  const unit = groups.unit === undefined ? undefined : parseUnit(groups.unit, placeOf('unit'))
  const asked = groups.statistic as keyof typeof USAGE
  if (asked === 'time' && unit && !sameDimension(unit, TIME.unit)) refuseTimeUnit(unit, placeOf('unit'))
  const head = { text: body.replace(/\s+/g, ' '), quantity, ...(unit ? { unit } : {}), place: placeAt(0) }
  const plain = (text: string | undefined) => text?.replace(/\s+/g, ' ')
  const read = (name: string) => readTime(groups[name], placeOf(name))

  if (asked === 'share') return { ...head, statistic: 'share', kind: 'share-of-people' }
  if (asked === 'value') return { ...head, statistic: `value at ${plain(groups.at)}`, kind: 'value', at: read('at') }
  if (asked === 'time') {
    if (groups.extreme === undefined) return { ...head, statistic: 'time', kind: 'time-of-event' }
    const extreme = groups.extreme as 'minimum' | 'maximum'
    return { ...head, statistic: `time of ${extreme}`, kind: `time-of-${extreme}` }
  }
  if (groups.from === undefined) return { ...head, statistic: asked, kind: asked }
  const between = { from: read('from'), to: read('to') }
  if (seconds(between.from) >= seconds(between.to)) {
    refuse(
      placeOf('from'),
      `${quote(groups.from)} to ${quote(groups.to!)}`,
      'an earlier time first, then a later one',
      'change them',
    )
  }
  return { ...head, statistic: `${asked} between ${plain(groups.from)} and ${plain(groups.to)}`, kind: asked, between }
}

function refuseTimeUnit(unit: Unit, place: Place): never {
  const found = `${quote(unit.text)}, which measures ${nameDimension(unit)}`
  refuse(
    place,
    found,
    `a unit of ${nameDimension(TIME.unit)}, such as \`min\``,
    'write `in s`, `in min`, `in h` or `in day`',
  )
}

function refuseLine(body: string, placeAt: PlaceAt): never {
  const first = /^\S*/.exec(body)![0]
  const usage = (USAGE as Record<string, string | undefined>)[first]
  if (usage) refuse(placeAt(0), quote(body), `\`${usage}\``, 'write the line in this way')
  const known = Object.keys(USAGE)
  const found = body === '' ? describeFound(body) : `a line that starts with ${quote(first)}`
  refuse(placeAt(0), found, `a line that starts with ${oneOf(known)}`, didYouMean(first, known, 'choose one of these'))
}
