import type { PersonResult } from '../../src/index.ts'
import type { Chapter } from './chapter.ts'
import { byColumn, type ColumnName, MORE_COLUMNS, type MoreName, recordOf } from './columns.ts'
import { byHolder, columnOf, HOLDERS, holderColumns } from './holders.ts'
import { frameAt, PER_LEG, place, pointsBetween, type Series, type Track } from './track.ts'

const HOURS: Readonly<Record<string, number>> = { s: 1 / 3600, min: 1 / 60, h: 1, day: 24, d: 24 }

/** Hours of `90 min`, `12 h`, `day` and `60 day`. */
export function hoursOf(time: string): number {
  const found = /^([\d.]+) (s|min|h|day|d)$/.exec(time)
  if (found === null) throw new Error(`"${time}" is not a number and s, min, h or day.`)
  return Number(found[1]) * HOURS[found[2]!]!
}

/** The chapter's scenario with every column recorded, as text that `parseScenario` takes. Longer runs have wider rows. */
export function scenarioText(chapter: Chapter): string {
  if (chapter.crowd) return crowdText(chapter)
  const every = hoursOf(String(chapter.scenario.duration)) > 60 * 24 ? '30 min' : '5 min'
  const record = recordOf(every)
  const also = Object.fromEntries((chapter.also ?? []).map((name) => [name, MORE_COLUMNS[name]]))
  const columns = { ...record.columns, ...also, ...holderColumns() }
  return JSON.stringify({ ...chapter.scenario, record: { every, columns } }, null, 2)
}

/** What is read of a run, or of one course of it. */
interface Recorded {
  readonly people: readonly Pick<PersonResult, 'times' | 'values'>[]
  readonly columns: readonly { readonly name: string }[]
}

/** Of many people only their breathing is recorded, by the quarter of a minute: the deepest dip is short. */
function crowdText({ scenario, crowd }: Chapter): string {
  const record = { every: '15 s', columns: { ventilation: 'breathing.ventilation' } }
  return JSON.stringify({ ...scenario, people: crowd, record }, null, 2)
}

/** One column of the people whom a chapter's person stands for: what may differ between them is drawn. */
export function peopleText({ scenario }: Chapter, column: string, count: number): string {
  const { weight: _, age: __, ...person } = scenario.person as Readonly<Record<string, unknown>>
  const people = { count, seed: 1, population: 'adults' }
  const record = { every: '30 min', columns: { value: column } }
  return JSON.stringify({ ...scenario, person, people, record }, null, 2)
}

const columnIn = (result: Recorded, name: string, person = 0): Float64Array => {
  const { times, values } = result.people[person]!
  const width = result.columns.length
  const at = result.columns.findIndex((each) => each.name === name)
  return Float64Array.from(times, (_, row) => values[row * width + at]!)
}

const timesOf = (result: Recorded, hoursPerUnit: number): Float64Array =>
  Float64Array.from(result.people[0]!.times, (time) => time * hoursPerUnit)

/** What a run recorded of one person, by column, with its times in hours. */
export function seriesOf(result: Recorded, hoursPerUnit: number): Series {
  return {
    hours: timesOf(result, hoursPerUnit),
    values: byColumn((name: ColumnName) => columnIn(result, name)),
  }
}

/** Five digits: more than any picture shows. */
const short = (value: number): number => Number(value.toPrecision(5))
const shorter = (value: number): number => Number(value.toPrecision(3))

/** The values of a column at some hours, on straight lines between its rows. */
export function sampled(hours: ArrayLike<number>, values: ArrayLike<number>, at: readonly number[]): number[] {
  return at.map((hour) => {
    const { index, share } = place(hours, hour)
    const here = values[index]!
    return share === 0 ? here : here + share * (values[index + 1]! - here)
  })
}

export const perLegOf = ({ perLeg = PER_LEG }: Chapter): number => perLeg

export const pointsOf = (chapter: Chapter): number[] =>
  pointsBetween(
    chapter.steps.map(({ at }) => hoursOf(at)),
    perLegOf(chapter),
  )

export function trackOf(
  chapter: Chapter,
  result: Recorded,
  hoursPerUnit: number,
): Pick<Track, 'chapter' | 'perLeg' | 'hours' | 'values' | 'more' | 'held'> {
  const series = seriesOf(result, hoursPerUnit)
  const hours = pointsOf(chapter)
  const frames = hours.map((hour) => frameAt(series, hour))
  const at = (name: string) => sampled(series.hours, columnIn(result, name), hours)
  const more: Partial<Record<MoreName, number[]>> = {}
  for (const name of chapter.also ?? []) more[name] = at(name).map(short)
  return {
    chapter: chapter.id,
    perLeg: perLegOf(chapter),
    hours: hours.map((hour) => Number(hour.toFixed(5))),
    values: byColumn((name) => frames.map((frame) => short(frame[name]))),
    more,
    held: byHolder((holder) => {
      const shares = HOLDERS[holder].map((id) => at(columnOf(id)))
      return hours.map((_, i) => shorter(shares.reduce((sum, share) => sum + share[i]!, 0)))
    }),
  }
}

/** One recorded column of every person at some hours. */
export function crowdOf(result: Recorded, hoursPerUnit: number, name: string, at: readonly number[]): number[][] {
  return result.people.map((person, i) => {
    const hours = Float64Array.from(person.times, (time) => time * hoursPerUnit)
    return sampled(hours, columnIn(result, name, i), at).map(shorter)
  })
}
