import { convert, type Place, parseQuantity, parseUnit, sameDimension, type Unit, UnitError } from '../units/index.ts'
import type { Assignment, CheckedEvent, Condition } from './checked.ts'
import { readCondition } from './equations.ts'
import { ModelError, NameError } from './errors.ts'
import { measureCondition } from './measure.ts'
import type { EventSource } from './model.ts'
import type { Part } from './part.ts'
import type { DataPath } from './place.ts'
import { type Names, TextScope } from './scope.ts'
import { didYouMean } from './suggest.ts'
import { WrittenText } from './syntax.ts'

/** Reads the events of one part: conditions with units, waits, and what they set. */
export function checkEvents(part: Part, names: Names): readonly CheckedEvent[] {
  return Object.entries(part.source.events ?? {}).map(([id, event]) => checkEvent(id, event, part, names))
}

function checkEvent(id: string, event: EventSource, part: Part, names: Names): CheckedEvent {
  const at = (...keys: DataPath) => part.at('events', id, ...keys)
  const grid = event.grid === undefined ? undefined : timeOf(event.grid, names.time, at('grid'))
  const after = event.after === undefined ? 0 : timeOf(event.after, names.time, at('after'))
  if (grid !== undefined && !(grid > 0)) throw notPositive(event.grid!, 'above 0', at('grid'))
  if (after < 0) throw notPositive(event.after!, 'of 0 or more', at('after'))
  if (event.otherwise && event.check === undefined) {
    throw new ModelError({
      place: at('otherwise'),
      found: '`otherwise` without `check`',
      expected: 'a condition that is asked again after the wait',
      remedy: 'add `check: …`, or take `otherwise` out',
    })
  }
  return {
    id,
    when: conditionOf(event.when, ['events', id, 'when'], part, names),
    ...(grid === undefined ? {} : { grid }),
    after,
    ...(event.check === undefined ? {} : { check: conditionOf(event.check, ['events', id, 'check'], part, names) }),
    set: assignments(event.set, ['events', id, 'set'], part, names),
    otherwise: assignments(event.otherwise, ['events', id, 'otherwise'], part, names),
    ends: event.ends ?? false,
    repeats: event.repeats ?? false,
    whenComputed: event.whenComputed ?? false,
    declared: event,
  }
}

function conditionOf(text: string, path: DataPath, part: Part, names: Names): Condition {
  const written = new WrittenText(text, part.at(...path))
  return measureCondition(readCondition(written), new TextScope(names, part, written))
}

/** Values for discrete variables, each checked to be one. */
export function assignments(
  values: Record<string, number> | undefined,
  path: DataPath,
  part: Part,
  names: Names,
): readonly Assignment[] {
  return Object.entries(values ?? {}).map(([id, value]) => {
    requireKind(id, 'discrete', part, names, part.at(...path, id))
    return { id, value }
  })
}

const KINDS = { discrete: 'a discrete variable', parameter: 'a parameter', state: 'a state' } as const
const SECTIONS = { discrete: 'discrete', parameter: 'parameters', state: 'states' } as const

/** The unit of an id that must be of one kind. */
export function requireKind(id: string, kind: keyof typeof KINDS, part: Part, names: Names, place: Place): Unit {
  const symbol = names.symbols.get(id)
  if (symbol?.kind === kind) {
    names.use(part, id)
    return symbol.unit!
  }
  const candidates = [...names.symbols.values()].filter((other) => other.kind === kind).map((other) => other.id)
  throw new NameError({
    place,
    found: symbol ? `\`${id}\`, which is a ${symbol.kind}` : `unknown name \`${id}\``,
    expected: `the id of ${KINDS[kind]}`,
    remedy: didYouMean(id, symbol ? [] : candidates, `declare it under \`${SECTIONS[kind]}\``),
  })
}

const HOUR = parseUnit('h')

/** A length of time such as `0.1 s`, in the model's time unit. */
export function timeOf(text: string, unit: Unit, place: Place): number {
  const quantity = parseQuantity(text, place)
  if (sameDimension(quantity.unit, HOUR)) return convert(quantity.value, quantity.unit, unit)
  throw new UnitError({
    place: { ...place, path: `${place.path ?? ''} › ${text}` },
    found: `\`${text}\`, which is in ${quantity.unit.text}`,
    expected: 'a length of time',
    remedy: 'write it in s, min, h or day',
  })
}

export function notPositive(text: string, expected: string, place: Place): ModelError {
  return new ModelError({
    place,
    found: `\`${text}\``,
    expected: `a time ${expected}`,
    remedy: 'correct it, or take it out',
  })
}
