import { InputError, type Place, parseUnit, type Quantity } from '../units/index.ts'
import { describeFound, quote, refuse } from './document-words.ts'
import { readQuantity, type Sign, TIME } from './scenario-quantity.ts'

const HOUR = parseUnit('h')
const MINUTE = parseUnit('min')
const EXPECTED = 'a time, such as `90 min`, `day 14` or `day 3 08:00`'
/** Days of 200 years, the longest run. */
const LAST_DAY = 73_050

/**
 * Reads a time of the run: a quantity (`90 min`), a day (`day 14`: its midnight) or a clock time (`day 3 08:00`).
 *
 * Days count from 0 and the run starts at midnight of day 0. A clock time on the hour is in h, another one in min, so that it is exact.
 */
export function readTime(data: unknown, place: Place, sign: Sign = 'not-negative'): Quantity {
  if (typeof data !== 'string' || !/^\s*days?\b/i.test(data)) {
    if (typeof data === 'string' && /^\s*\d{1,2}:\d\d\s*$/.test(data)) {
      refuse(place, `the clock time ${quote(data)} without a day`, EXPECTED, `write the day: \`day 0 ${data.trim()}\``)
    }
    return readTimeQuantity(data, place, sign)
  }
  const match = /^day (\d{1,9})(?: (\S+))?$/.exec(data.trim().replace(/\s+/g, ' '))
  if (!match) {
    refuse(
      place,
      quote(data),
      EXPECTED,
      'write `day`, a whole number of 0 or more, then the hour as 08:00 if it matters',
    )
  }
  const day = Number(match[1])
  if (day > LAST_DAY) refuse(place, quote(data), `a day of 0 to ${LAST_DAY}`, 'choose an earlier day')
  const minutes = day * 1440 + (match[2] === undefined ? 0 : readTimeOfDay(match[2], place))
  if (sign === 'positive' && minutes === 0) refuse(place, quote(data), 'a time above 0', 'choose a later time')
  return minutes % 60 === 0 ? { value: minutes / 60, unit: HOUR } : { value: minutes, unit: MINUTE }
}

function readTimeQuantity(data: unknown, place: Place, sign: Sign): Quantity {
  try {
    return readQuantity(data, place, TIME, sign)
  } catch (error) {
    // A word that is no number was perhaps meant as a clock time.
    if (!(error instanceof InputError) || typeof data !== 'string' || /^\s*[-+.\d]/.test(data)) throw error
    refuse(place, describeFound(data), EXPECTED, 'write a time in one of these ways')
  }
}

/** Minutes after midnight of `08:00`. */
export function readTimeOfDay(data: unknown, place: Place): number {
  const match = typeof data === 'string' ? /^(\d{1,2}):(\d\d)$/.exec(data.trim()) : null
  const [hours, minutes] = [Number(match?.[1]), Number(match?.[2])]
  if (!match || hours > 23 || minutes > 59) {
    refuse(place, describeFound(data), 'a time of day from `00:00` to `23:59`', 'write hours and minutes as 08:00')
  }
  return hours * 60 + minutes
}

/** Reads a span of time: a quantity only, since `day 3` is a moment. */
export function readSpan(data: unknown, place: Place, sign: Sign): Quantity {
  if (typeof data === 'string' && /^\s*days?\b/i.test(data)) {
    refuse(
      place,
      `${quote(data)}, which is a moment`,
      'a length of time, such as `90 min` or `3 day`',
      'write NUMBER UNIT',
    )
  }
  return readQuantity(data, place, TIME, sign)
}
