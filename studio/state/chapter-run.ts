import type { PersonResult } from '../../src/index.ts'
import type { Chapter } from './chapter.ts'
import { byColumn, type ColumnName, recordOf } from './columns.ts'
import { frameAt, PER_LEG, pointsBetween, type Series, type Track } from './track.ts'

const HOURS: Readonly<Record<string, number>> = { s: 1 / 3600, min: 1 / 60, h: 1, day: 24, d: 24 }

/** Hours of `90 min`, `12 h`, `day` and `60 day`. */
export function hoursOf(time: string): number {
  const found = /^([\d.]+) (s|min|h|day|d)$/.exec(time)
  if (found === null) throw new Error(`"${time}" is not a number and s, min, h or day.`)
  return Number(found[1]) * HOURS[found[2]!]!
}

/** The chapter's scenario with every column recorded, as text that `parseScenario` takes. Longer runs have wider rows. */
export function scenarioText(chapter: Chapter): string {
  const every = hoursOf(String(chapter.scenario.duration)) > 60 * 24 ? '30 min' : '5 min'
  return JSON.stringify({ ...chapter.scenario, record: recordOf(every) }, null, 2)
}

/** What is read of a run, or of one course of it. */
interface Recorded {
  readonly people: readonly Pick<PersonResult, 'times' | 'values'>[]
  readonly columns: readonly { readonly name: string }[]
}

/** What a run recorded of one person, by column, with its times in hours. */
export function seriesOf(result: Recorded, hoursPerUnit: number): Series {
  const { times, values } = result.people[0]!
  const width = result.columns.length
  const column = (name: ColumnName): Float64Array => {
    const at = result.columns.findIndex((each) => each.name === name)
    return Float64Array.from(times, (_, row) => values[row * width + at]!)
  }
  return {
    hours: Float64Array.from(times, (time) => time * hoursPerUnit),
    values: byColumn(column),
  }
}

/** Five digits: more than any picture shows. */
const short = (value: number): number => Number(value.toPrecision(5))

export function trackOf(chapter: Chapter, series: Series, digest: string, model: string): Track {
  const hours = pointsBetween(chapter.steps.map(({ at }) => hoursOf(at)))
  const frames = hours.map((hour) => frameAt(series, hour))
  return {
    chapter: chapter.id,
    digest,
    model,
    perLeg: PER_LEG,
    hours: hours.map((hour) => Number(hour.toFixed(5))),
    values: byColumn((name) => frames.map((frame) => short(frame[name]))),
  }
}
