import { ln } from '../engine/elementary.ts'
import type { SummaryRequest } from '../runs/summarise-line.ts'
import { convert, divideUnits, InputError, parseUnit, type Quantity } from '../units/index.ts'
import type { Condition, Crossing, Explained, Level, Rank, Reading, RegimenRow } from './regimen.ts'
import { kindOf } from './target.ts'

/**
 * The model's value for a row, from what was read off its runs.
 *
 * @param people what was read, by person; a row that is no share takes the first
 * @returns in the unit of the row; NaN where what is read did not happen; orderings and signs as 1, 0 or -1
 * @throws  InputError where units do not fit together
 */
export function numberFor(row: RegimenRow, people: readonly ReadonlyMap<SummaryRequest, Quantity>[]): number {
  const { first, share, times, unit } = row
  if (first.kind === 'explained') {
    const part = explainedPart(first, people)
    return times * (unit ? convert(part, NUMBER, unit) : part)
  }
  if (!share) return resultFor(row, people[0]!)
  // In the unit of the reading, in which its level is told; the unit of the row is that of the share.
  const { unit: _, ...plain } = row
  const results = people.map((read) => resultFor({ ...plain, times: 1 }, read))
  const answered = results.filter((result) => !Number.isNaN(result))
  const part = answered.filter((result) => isBeyond(result, share)).length / answered.length
  return times * (unit ? convert(part, NUMBER, unit) : part)
}

function resultFor(row: RegimenRow, read: ReadonlyMap<SummaryRequest, Quantity>): number {
  const { first, over, overMinus, minus, times, log, above, and, unit, target, place } = row
  try {
    const start =
      first.kind === 'amount'
        ? first.amount
        : first.kind === 'find'
          ? { value: crossingOf(first, read), unit: unit ?? NUMBER }
          : first.kind === 'rank'
            ? { value: rankOf(first, read), unit: unit ?? NUMBER }
            : first.kind === 'explained'
              ? { value: Number.NaN, unit: NUMBER }
              : numberOf(first, read)
    const less = minus ? difference(start, numberOf(minus, read)) : start
    const whole = over && numberOf(over, read)
    const divisor = whole && overMinus ? difference(whole, numberOf(overMinus, read)) : whole
    const combined = divisor ? quotient(less, divisor) : less
    const plain = times * (unit ? convert(combined.value, combined.unit, unit) : combined.value)
    const value = log ? ln(plain) : plain
    const kind = kindOf(target)
    if (kind === 'number') return value
    const word = asWord(value, above, kind)
    return word === 1 && !and.every((each) => holds(each, read)) ? 0 : word
  } catch (error) {
    if (error instanceof InputError) throw error.within(place)
    throw error
  }
}

function holds({ reading, minus, over, level }: Condition, read: ReadonlyMap<SummaryRequest, Quantity>): boolean {
  const start = numberOf(reading, read)
  const less = minus ? difference(start, numberOf(minus, read)) : start
  return isBeyond((over ? quotient(less, numberOf(over, read)) : less).value, level)
}

function isBeyond(value: number, level: Level): boolean {
  return 'above' in level ? value > level.above : value < level.below
}

function numberOf(reading: Reading, read: ReadonlyMap<SummaryRequest, Quantity>): Quantity {
  const values = reading.requests.map((request) => read.get(request)!)
  return reading.kind === 'half-life' ? halfLife(reading, values) : values[0]!
}

const NUMBER = parseUnit('1')

/** Where the reading reaches the value for the first time over rising x; where it does not there is none. */
function crossingOf({ points, reaches, of, visit }: Crossing, read: ReadonlyMap<SummaryRequest, Quantity>): number {
  const values = points.map(({ reading, minus }) =>
    minus ? difference(numberOf(reading, read), numberOf(minus, read)) : numberOf(reading, read),
  )
  const { unit } = values[0]!
  const reference = of && numberOf(of, read)
  const level = reaches * (reference ? convert(reference.value, reference.unit, unit) : 1)
  const gaps = values.map(({ value }) => value - level)
  if (visit === 'after' && gaps[0]! >= 0) return points[0]!.x
  for (let i = 0; i < gaps.length; i++) {
    if (gaps[i] === 0) return points[i]!.x
    const next = gaps[i + 1]
    if (next === undefined || gaps[i]! * next >= 0) continue
    if (visit) return points[visit === 'before' ? i : i + 1]!.x
    return points[i]!.x + ((points[i + 1]!.x - points[i]!.x) * gaps[i]!) / (gaps[i]! - next)
  }
  return Number.NaN
}

/** 1 and how many reach their value at a lower x. */
function rankOf({ whose, others }: Rank, read: ReadonlyMap<SummaryRequest, Quantity>): number {
  const own = crossingOf(whose, read)
  if (Number.isNaN(own)) return others.length + 1
  return 1 + others.filter((other) => crossingOf(other, read) < own).length
}

/** 1 − (squares within groups) / (squares about the mean of all), where groups have as many people each. */
function explainedPart({ readings }: Explained, people: readonly ReadonlyMap<SummaryRequest, Quantity>[]): number {
  const groups = readings.map((reading) => people.map((read) => numberOf(reading, read).value))
  const within = groups.reduce((sum, group) => sum + squares(group), 0)
  return 1 - within / squares(groups.flat())
}

function squares(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
}

/** From the slope of the logarithm between two times. Where it does not fall there is none. */
function halfLife({ requests }: Reading, [early, late]: readonly Quantity[]): Quantity {
  const [from, to] = requests.map((request) => (request.kind === 'value' ? request.at : undefined)) as [
    Quantity,
    Quantity,
  ]
  const span = to.value - convert(from.value, from.unit, to.unit)
  const falls = early!.value > late!.value && late!.value > 0
  return { value: falls ? (span * ln(2)) / ln(early!.value / late!.value) : Number.NaN, unit: to.unit }
}

function quotient(a: Quantity, b: Quantity): Quantity {
  return { value: b.value === 0 ? Number.NaN : a.value / b.value, unit: divideUnits(a.unit, b.unit) }
}

function difference(a: Quantity, b: Quantity): Quantity {
  return { value: a.value - convert(b.value, b.unit, a.unit), unit: a.unit }
}

/** 1 where the result is above the mark, 0 where it is not; of a direction also -1 where it is below. */
function asWord(value: number, above: number, kind: 'ordering' | 'sign'): number {
  if (Number.isNaN(value)) return Number.NaN
  if (value > above) return 1
  return kind === 'sign' && value < above ? -1 : 0
}
