import { formatUnit, parseUnit, sameDimension } from '../../units/index.ts'
import { quantiles } from '../quantiles.ts'
import type { RunEvent, SummaryLine } from '../result.ts'
import { linesOfAll, linesOfPerson } from '../write/csv.ts'
import { type Account, eventName, meaningOf } from './account.ts'
import { type Html, html } from './html.ts'
import { capitalised, secondsIn, timeWords } from './numbers.ts'
import { peoplePicture } from './people-picture.ts'
import { shownValue } from './shown-value.ts'

/** More events than this are told in the table only. Chosen: what fits one glance. */
const MOST_EVENTS = 14
const SECOND = parseUnit('s')

/** The first thing to read: the scenario's own summaries, and what happened when. */
export function findingsSection(account: Account): Html {
  const { result } = account
  const cards = result.isPopulation ? populationCards(account) : personCards(account)
  const what = result.isPopulation ? peopleReached(account) : timeline(account)
  return html`<section id="findings" aria-labelledby="findings-title">
<h2 id="findings-title">What the model found</h2>
${cards.length > 0 && html`<dl class="cards">${cards}</dl>`}
${what}</section>`
}

function personCards(account: Account): Html[] {
  const person = account.result.people[0]
  const values = [...(person ? linesOfPerson(account.result, person) : []), ...linesOfAll(account.result)]
  return values.map(([line, value]) =>
    card(account, line, Number.isNaN(value) ? 'did not happen' : inUnit(line, value), alsoInWords(line, value)),
  )
}

function populationCards(account: Account): Html[] {
  const { result } = account
  const people = result.people.map((person) => linesOfPerson(result, person))
  const personal = (people[0] ?? []).map(([line], i) => {
    const values = people.map((lines) => lines[i]![1]).filter((value) => !Number.isNaN(value))
    if (values.length === 0) return card(account, line, 'happened to nobody', undefined)
    const [low, median, high] = quantiles(values, [0.05, 0.5, 0.95]) as [number, number, number]
    const reached = values.length < people.length ? `${values.length} of ${people.length} people; ` : ''
    return card(
      account,
      line,
      inUnit(line, median),
      `median; ${reached}nine in ten between ${inUnit(line, low)} and ${inUnit(line, high)}`,
    )
  })
  const overall = linesOfAll(result).map(([line, value]) => {
    const count = Math.round(value * result.people.length)
    return card(account, line, `${count} of ${result.people.length} people`, undefined)
  })
  return [...personal, ...overall]
}

function card(account: Account, line: SummaryLine, value: string, note: string | undefined): Html {
  const meaning = meaningOf(account, line.quantity)
  return html`<div class="card"><dt>${capitalised(line.statistic)} of ${meaning ?? html`<code>${line.quantity}</code>`}</dt>
<dd><span class="value">${value}</span>${note && html`<span class="small">${note}</span>`}${meaning && html`<code>${line.quantity}</code>`}</dd></div>`
}

/** A time in words, beside the unit that was asked for. */
function alsoInWords(line: SummaryLine, value: number): string | undefined {
  if (Number.isNaN(value) || !sameDimension(line.unit, SECOND) || !/^time/.test(line.statistic)) return undefined
  const words = timeWords(value * secondsIn(line.unit))
  return words === inUnit(line, value) ? undefined : words
}

function inUnit(line: SummaryLine, value: number): string {
  return shownValue(line.quantity, value, formatUnit(line.unit))
}

/** Number, moment and words of each event; the numbers are those of the marks in the charts. */
function timeline(account: Account): Html | false {
  const { events, unitSeconds } = account
  if (events.length === 0) return html`<p class="measure">No dose was given and no threshold was crossed.</p>`
  const shown = events.slice(0, MOST_EVENTS)
  const more = events.length - shown.length
  return html`<h3>What happened when</h3><ol class="timeline">${shown.map(
    (event) =>
      html`<li><span class="when">${timeWords(event.time * unitSeconds)}</span> <span class="what">${eventWords(account, event)}</span></li>`,
  )}</ol>${more > 0 && html`<p class="small">And ${more} more in the <a href="#events">table of events</a>.</p>`}`
}

export function eventWords(account: Account, { event, detail }: RunEvent): Html {
  const name = eventName(account, event)
  // Many an event says in its detail what its name says.
  if (detail.toLowerCase().startsWith(name.toLowerCase())) return html`${capitalised(detail)}`
  const words = name === event ? html`<code>${event}</code>` : html`${capitalised(name)}`
  return detail === '' ? words : html`${words}: ${detail}`
}

const isTold = ({ event }: RunEvent) => event === 'dose' || event === 'life'

/** For each kind of event how many people it happened to. What happens to everybody at once (a dose at 0) needs no picture. */
function peopleReached(account: Account): Html | false {
  const { events, result, unitSeconds } = account
  const total = result.people.length
  const byEvent = new Map<string, { event: RunEvent; first: Map<string, number> }>()
  for (const event of events) {
    // Doses and what happens in a life are told apart by their details; those of other events may name each person's own numbers.
    const key = isTold(event) ? `${event.event} ${event.detail}` : event.event
    const reached = byEvent.get(key) ?? { event, first: new Map<string, number>() }
    if (!reached.first.has(event.person)) reached.first.set(event.person, event.time)
    byEvent.set(key, reached)
  }
  if (byEvent.size === 0) return false
  return html`<h3>How many people it happened to</h3><div class="arms">${[...byEvent.values()].map(
    ({ event, first }) => {
      const [low, median, high] = quantiles([...first.values()], [0.05, 0.5, 0.95]) as [number, number, number]
      const words = (time: number) => timeWords(time * unitSeconds)
      const when =
        low === high
          ? `at ${words(median)}`
          : `first at ${words(median)} (median; nine in ten between ${words(low)} and ${words(high)})`
      const label = eventWords(account, isTold(event) ? event : { ...event, detail: '' })
      return html`<figure class="arm"><figcaption><span class="arm-label">${label}</span>
<span class="big">${first.size} of ${total}</span> <span>people, ${when}</span></figcaption>${first.size < total && peoplePicture(first.size, total)}</figure>`
    },
  )}</div>`
}
