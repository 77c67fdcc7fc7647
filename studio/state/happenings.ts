import { labWords } from '../words/lab-words.ts'
import { say } from '../words/words.ts'

/** What happens to a person in a run, as a chart tells it. */
export interface Happening {
  readonly hour: number
  readonly words: string
}

/** A line of a run's event log. */
interface Logged {
  readonly time: number
  readonly event: string
  readonly detail: string
}

/**
 * The events of a run in the order of time; what is at one time is one happening.
 *
 * @param medicines  substances whose doses are said: of others the name alone, because the study that it is from says the rest
 */
export function happeningsOf(
  events: readonly Logged[],
  hoursPerUnit: number,
  medicines: readonly string[],
): readonly Happening[] {
  const found: Happening[] = []
  for (const { time, event, detail } of events) {
    const hour = time * hoursPerUnit
    const words = event === 'dose' ? doseWords(detail, medicines) : detail
    const last = found.at(-1)
    if (last?.hour === hour) found[found.length - 1] = { hour, words: `${last.words}; ${words}` }
    else found.push({ hour, words })
  }
  return found
}

function doseWords(detail: string, medicines: readonly string[]): string {
  const substance = detail.split(' ', 1)[0]!
  if (medicines.includes(substance)) return detail
  const { last, studied } = labWords.exposed
  return say(detail.includes('the last of the history') ? last : studied, { substance })
}

/** What happens just at a time. */
export const happeningAt = (happenings: readonly Happening[], hour: number): Happening | undefined =>
  happenings.find((each) => Math.abs(each.hour - hour) < 1e-9)

/** The first after a time, or the last before it. */
export function nextHappening(
  happenings: readonly Happening[],
  hour: number,
  way: 'on' | 'back',
): Happening | undefined {
  return way === 'on'
    ? happenings.find((each) => each.hour > hour + 1e-9)
    : happenings.findLast((each) => each.hour < hour - 1e-9)
}
