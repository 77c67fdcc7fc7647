import { eventsToWatch } from '../compiler/index.ts'
import type { CheckedEvent, CheckedModel } from '../language/checked.ts'
import { Kept } from './kept.ts'
import { symbolsOf } from './reach.ts'
import type { PlannedSummary } from './summary-plan.ts'

const watched = new Kept<readonly string[]>()

/** Which of a model's events a run watches: see `EventSource.whenComputed`. */
export function watchedEvents(
  model: CheckedModel,
  computed: { readonly outputs: readonly string[]; readonly dosed: readonly string[]; readonly hold: RunHold },
  summaries: readonly PlannedSummary[],
): readonly string[] {
  const asked = summaries.flatMap(({ request: { kind, quantity } }) =>
    kind === 'time-of-event' || kind === 'share-of-people' ? [quantity] : [],
  )
  const { outputs, dosed, hold } = computed
  return watched.of(model, [outputs, dosed, Object.entries(hold), asked], () =>
    eventsToWatch(model, computed, new Set(asked)),
  )
}

type RunHold = Readonly<Record<string, number>>

/**
 * One warning for all that cannot happen in a run because what leads to it is not computed. Of many events those are named that would
 * end a person's run, if there are any: the others lead up to them.
 */
export function notWatched(model: CheckedModel, watching: readonly string[]): string[] {
  const left = model.events.filter(({ id }) => !watching.includes(id))
  if (left.length === 0) return []
  const ends = left.filter((event) => event.ends)
  const named = ends.length > 0 ? ends : left
  const subjects = [...new Set(named.map(({ id }) => id.split('.')[0]!))]
  const what = named.map(({ id, declared }) => `${id} (${declared.is})`)
  const looked = [...new Set(named.flatMap((event) => looksAt(model, event).slice(0, 1)))]
  const asks = named.map(({ id }) => `\`time of ${id}\``)
  return [
    `${listed(subjects, 'and')} ${subjects.length > 1 ? 'are' : 'is'} not computed in this run, so nobody can have ${listed(what, 'or')} in it: ` +
      `to have ${named.length > 1 ? 'them' : 'it'}, record ${looked.length > 0 ? `${listed(looked, 'and')}, or ` : 'what leads to it, or '}` +
      `ask for ${listed(asks, 'and')} in \`summarise\``,
  ]
}

/** The quantities and states that stand in an event's conditions. */
function looksAt(model: CheckedModel, { when, check }: CheckedEvent): string[] {
  const changing = new Set([...model.states, ...model.quantities].map(({ id }) => id))
  return [...symbolsOf(when), ...(check ? symbolsOf(check) : [])].filter((id) => changing.has(id))
}

function listed(words: readonly string[], joint: 'and' | 'or'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1)}`
}
