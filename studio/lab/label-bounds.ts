import { convert, parseUnit, type Quantity, type Scenario, sameDimension, type Unit } from '../../src/index.ts'
import { labWords } from '../words/lab-words.ts'
import { say, translated } from '../words/words.ts'

const { refused } = labWords

type Give = Scenario['give'][number]
type History = Extract<Scenario['person']['history'], { kind: 'run-in' }>

/** How much of a medicine the Lab takes: at once, and within some hours, by its label. Neither what would be safe for anybody nor a maximum. */
interface Bound {
  readonly substance: string
  readonly route: string
  readonly product?: string
  /** In mg. */
  readonly single: number
  readonly within: readonly [hours: number, sum: number]
  readonly from: string
}

const HOUR = parseUnit('h')
export const MG = parseUnit('mg')
const DAY = 24
const WEEK = 7 * DAY
const NALOXONE =
  'naloxone injection, US label: 0.4 to 2 mg at a time; without a response to 10 mg it may not be an opioid'

/**
 * Treatment goes on beyond a start, so these are of the whole label; what starts are limited to is a warning of the run.
 *
 * Where a label names no maximum, or none was found, the Lab's own limit stands and says so. Copies that were read: `regimens.ts`, and besides
 *
 * - no maximum for buprenorphine under the tongue: Federal Register 89, 105613 (27 December 2024), and the statement of FDA with it; letter
 *   shared by the American Osteopathic Academy of Addiction Medicine: labels of Suboxone and Zubsolv changed in 5/2025
 * - Brixadi: label of 12/2023, 2.1 (weekly up to 2 days early, monthly up to a week: the Lab takes neither); “Brixadi Dosage”, strengths
 * - naltrexone tablets: “Naltrexone Dosage” has larger doses less often too (100 mg every other day, 150 mg every third): the Lab leaves them out
 * - Selincro: summary of product characteristics, 2; copy of its 4.2 in a drug index
 *
 * Sublocade's label of 2/2025 was not read: whether 26 days still lie between any two of its doses was not checked.
 */
export const BOUNDS: readonly Bound[] = [
  bound(
    'buprenorphine sublingual',
    24,
    [DAY, 24],
    'limit of the Lab: US labels of buprenorphine under the tongue spoke of 4 to 24 mg a day until 2025 and name no maximum; more may suit some people',
  ),
  bound('buprenorphine depot weekly', 32, [WEEK, 32], 'Brixadi, US label: the largest weekly syringe'),
  bound('buprenorphine depot monthly', 128, [4 * WEEK, 128], 'Brixadi, US label: the largest monthly syringe'),
  bound(
    'buprenorphine depot monthly-xr',
    300,
    [26 * DAY, 300],
    'Sublocade, US label before 2025, section 2: at least 26 days apart',
  ),
  bound(
    'methadone oral',
    120,
    [DAY, 120],
    'limit of the Lab: by the US label of methadone tablets people in treatment are mostly stable at 80 to 120 mg a day',
  ),
  bound(
    'morphine oral',
    30,
    [DAY, 180],
    'limit of the Lab: US label of morphine tablets, as the first opioid: 15 to 30 mg every 4 h as needed',
  ),
  bound('naltrexone oral', 50, [DAY, 50], 'naltrexone tablets, US label: 50 mg a day'),
  bound('naltrexone depot', 380, [4 * WEEK, 380], 'Vivitrol, US label, section 2: every 4 weeks or once a month'),
  bound(
    'lofexidine oral',
    0.8,
    [DAY, 3.2],
    'Lucemyra, US label, section 2: 0.72 mg at once and 2.88 mg a day, which are 0.8 and 3.2 mg of hydrochloride',
  ),
  bound('naloxone im im-2mg-0.4mL', 2, [DAY, 10], NALOXONE),
  bound('naloxone im im-2mg-2mL', 2, [DAY, 10], NALOXONE),
  bound('naloxone iv iv', 2, [DAY, 10], NALOXONE),
  bound('naloxone in in-4mg', 4, [DAY, 12], 'limit of the Lab: three sprays; the US label names no number'),
  bound('nalmefene in', 2.7, [DAY, 5.4], 'limit of the Lab: two sprays; the US label names no number'),
  bound(
    'nalmefene oral',
    18.06,
    [DAY, 18.06],
    'Selincro, EU summary of product characteristics, 4.2: one tablet a day',
  ),
]

function bound(way: string, single: number, within: readonly [number, number], from: string): Bound {
  const [substance, route, product] = way.split(' ') as [string, string, string?]
  return { substance, route, ...(product ? { product } : {}), single, within, from }
}

interface Way {
  readonly substance: string
  readonly route: string
  readonly product?: string
}

const isOf = (one: Way, other: Way) =>
  one.substance === other.substance && one.route === other.route && one.product === other.product

const boundOf = (way: Way) => BOUNDS.find((each) => isOf(each, way))
const name = ({ substance, route, product }: Way) => [substance, route, product].filter(Boolean).join(' ')

/**
 * Why some doses are beyond what labels speak of; undefined where they are not.
 *
 * @param before  what was taken until time 0, where labels are to hold for it too
 */
export function beyondLabels(gives: readonly Give[], until: number, before?: History): string | undefined {
  if (before && !boundOf(before)) return say(refused.wayBefore, { way: name(before) })
  const unknown = gives.find((give) => !boundOf(give))
  if (unknown) return say(refused.way, { way: name(unknown) })
  for (const limit of BOUNDS) {
    const doses = gives.filter((give) => isOf(give, limit)).flatMap((give) => dosesOf(give, until))
    const reason = beyond(limit, [...(before && isOf(before, limit) ? lastDosesOf(before, limit) : []), ...doses])
    if (reason !== undefined) return reason
  }
  return undefined
}

interface Dose {
  readonly hour: number
  readonly mg: number
}

function beyond({ single, within: [hours, sum], from, ...way }: Bound, doses: readonly Dose[]): string | undefined {
  // What the rounding of units leaves of equal doses.
  const isAbove = (mg: number, most: number) => !(mg <= most * (1 + 1e-9))
  if (doses.some(({ mg }) => isAbove(mg, single)))
    return say(refused.single, { way: name(way), most: single, from: translated(from) })
  const inOrder = [...doses].sort((a, b) => a.hour - b.hour)
  let first = 0
  let total = 0
  for (const { hour, mg } of inOrder) {
    total += mg
    for (; inOrder[first]!.hour <= hour - hours + 1e-6; first += 1) total -= inOrder[first]!.mg
    if (isAbove(total, sum)) return say(refused.sum, { way: name(way), most: sum, hours, from: translated(from) })
  }
  return undefined
}

/** More doses than that are not looked through: a year every two hours. Chosen. */
const MOST = 5000

function dosesOf({ start, repeat, dose }: Give, until: number): readonly Dose[] {
  if (start.kind !== 'at') return []
  const at = hoursOfQuantity(start.at)
  const mg = largest(dose)
  if (!repeat) return [{ hour: at, mg }]
  const last = 'until' in repeat.end ? Math.min(until, hoursOfQuantity(repeat.end.until)) : until
  const times = 'times' in repeat.end ? repeat.end.times : MOST
  if (repeat.kind === 'every') {
    const every = hoursOfQuantity(repeat.every)
    const count = Math.max(1, Math.min(times, Math.ceil((last - at) / every), MOST))
    // Closer than can be looked through counts as all at once.
    if (Math.min(times, (last - at) / every) > MOST) return [{ hour: at, mg: Number.POSITIVE_INFINITY }]
    return Array.from({ length: count }, (_, i) => ({ hour: at + i * every, mg }))
  }
  const days = Math.ceil(Math.min(until, last) / DAY) + 1
  return Array.from({ length: Math.min(days, 400) }, (_, day) => day)
    .flatMap((day) => repeat.minutes.map((minute) => ({ hour: day * DAY + minute / 60, mg })))
    .filter(({ hour }) => hour >= at && hour < last)
}

/** The doses of a history that lie within the hours of a limit before time 0, and the one at time 0. */
function lastDosesOf({ every, for: length, dose }: History, { within: [hours] }: Bound): readonly Dose[] {
  const apart = hoursOfQuantity(every)
  const count = Math.min(Math.ceil(hours / apart), Math.floor(hoursOfQuantity(length) / apart + 1e-9) + 1)
  // Closer than can be looked through counts as all at once.
  if (count > MOST) return [{ hour: 0, mg: Number.POSITIVE_INFINITY }]
  return Array.from({ length: count }, (_, i) => ({ hour: -i * apart, mg: largest(dose) }))
}

function largest(dose: Give['dose']): number {
  const amounts = dose.kind === 'constant' ? [dose.amount] : [dose.from, dose.to]
  return Math.max(...amounts.map((amount) => inUnit(amount, MG)))
}

export const hoursOfQuantity = (time: Quantity): number => inUnit(time, HOUR)

/** NaN where it is of another kind, which no limit lets pass. */
export function inUnit({ value, unit }: Quantity, other: Unit): number {
  return sameDimension(unit, other) ? convert(value, unit, other) : Number.NaN
}
