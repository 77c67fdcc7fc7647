import type { Place, Quantity } from '../units/index.ts'
import { readSpan, readTime, readTimeOfDay } from './clock.ts'
import type { Path, SourceDocument } from './document.ts'
import { quote, refuse } from './document-words.ts'
import { seconds } from './scenario-quantity.ts'
import type { Repeat, RepeatEnd, Start } from './scenario-types.ts'
import type { RepeatShape } from './schema-give.ts'

/** Most doses that one item may come to. Chosen: a dose every minute for two years; more is a slip of a unit. */
const MOST_DOSES = 1_000_000

/**
 * How something repeats, and that it ends.
 *
 * @throws InputError for a repeat without end, an `until` before the start, and more doses within the run than anybody gives
 */
export function readRepeat(
  shape: RepeatShape,
  path: Path,
  document: SourceDocument,
  start: Start,
  duration: Quantity,
): Repeat {
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
  const minutes = shape.times_per_day!.map((time, index) =>
    readTimeOfDay(time, document.locate([...path, 'times_per_day', index])),
  )
  if (minutes.length === 0)
    refuse(place('times_per_day'), 'an empty list', 'at least one time of day', 'write `[08:00]`')
  const sorted = [...new Set(minutes)].sort((a, b) => a - b)
  if (sorted.length < minutes.length) {
    refuse(
      place('times_per_day'),
      'a time of day twice',
      'each time once',
      'write two items in `give` for two doses at once',
    )
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
    refuse(
      place,
      `${quote(shape.until)}, which is not after the start`,
      'a time of the run after `at`',
      'write a later time',
    )
  }
  return { until }
}

function refuseMany(count: number, place: Place): void {
  if (count <= MOST_DOSES) return
  refuse(
    place,
    `${Math.ceil(count).toLocaleString('en')} repeats within the run`,
    `at most ${MOST_DOSES.toLocaleString('en')}`,
    'choose a longer time between them, or check its unit',
  )
}
