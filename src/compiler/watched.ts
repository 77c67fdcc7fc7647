import type { CheckedEvent, CheckedModel } from '../language/checked.ts'
import { findZero, lowerConditions } from './compile.ts'
import { Graph } from './graph.ts'
import type { CompileOptions } from './options.ts'
import { createScope, indexModel } from './scope.ts'
import { findNeeded } from './slice.ts'

/**
 * The events that a program should watch, by id, in the model's order: all but those that are watched only when what they look at is
 * computed anyway (`whenComputed`), and is not.
 *
 * Such an event is watched where somebody asks for it, where each state that its conditions look at is computed for another reason, or
 * where something computed depends on a variable that it sets: leaving it out would then change what is shown.
 *
 * @param options  what is computed for other reasons
 * @param asked    ids of events that are watched in any case
 */
export function eventsToWatch(
  model: CheckedModel,
  options: Pick<CompileOptions, 'outputs' | 'dosed' | 'hold'>,
  asked: ReadonlySet<string>,
): readonly string[] {
  const isFree = (event: CheckedEvent) => event.whenComputed && !asked.has(event.id)
  if (!model.events.some(isFree)) return model.events.map(({ id }) => id)
  const indexed = indexModel(model)
  const held = new Map(Object.entries(options.hold ?? {}))
  const zero = findZero(indexed, options, held)
  const scope = createScope(new Graph(), indexed, (state) => (zero.has(state) ? -1 : state), held)
  const outputs = options.outputs.map((id) => scope.symbol(id))
  const nodesOf = (events: CheckedModel['events']) => lowerConditions(scope, events).map(({ node }) => node)

  const watched = new Set(model.events.filter((event) => !isFree(event)))
  for (;;) {
    const computed = findNeeded(scope, [...outputs, ...nodesOf([...watched])])
    const sets = ({ set, otherwise }: CheckedEvent, read: ReadonlySet<number>) =>
      [...set, ...otherwise].some(({ id }) => read.has(indexed.parameterIds.indexOf(id)))
    const left = model.events
      .filter((event) => !watched.has(event))
      .map((event) => ({ event, needs: findNeeded(scope, nodesOf([event])) }))
    let free = left.filter(({ needs }) => [...needs.slots].every((state) => computed.slots.has(state)))
    // One that looks at a variable which another sets is of use together with that one only.
    for (let before = -1; free.length !== before; ) {
      before = free.length
      const absent = left.filter((each) => !free.includes(each))
      free = free.filter(({ needs }) => !absent.some(({ event }) => sets(event, needs.parameters)))
    }
    const more = left.filter((each) => free.includes(each) || sets(each.event, computed.parameters))
    if (more.length === 0) break
    for (const { event } of more) watched.add(event)
  }
  return model.events.filter((event) => watched.has(event)).map(({ id }) => id)
}
