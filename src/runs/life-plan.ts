import type { Spell } from '../engine/subject.ts'
import type { CheckedLife, CheckedModel, LifeTarget } from '../language/checked.ts'
import { didYouMean } from '../language/suggest.ts'
import { convert, formatUnit, InputError, type Place, parseUnit, type Quantity } from '../units/index.ts'
import { oneOf, quote } from './document-words.ts'
import { startTimes } from './give-doses.ts'
import { seconds } from './scenario-quantity.ts'
import type { Crossing, LifeItem, Scenario } from './scenario-types.ts'

/** One item of `life`, in model time and in the unit of the variable that it sets; nobody's own yet. */
export interface PlannedLife {
  readonly variable: string
  readonly value: number
  readonly counts: CheckedLife['counts']
  /** The item waits for this, and then `after`; `times` count from there. Without it they are times of the run. */
  readonly when?: { readonly crossing: Crossing; readonly after: number }
  readonly times: readonly number[]
  /** Absent: to the end. */
  readonly duration?: number
  /** What begins at or after this time of the run does not happen. */
  readonly before: number
  /** What the event log says: `pain 7`. */
  readonly label: string
  readonly place: Place
}

/**
 * What happens to everybody of a run, in file order.
 *
 * @throws InputError for a word, a name or a number that the model does not take
 */
export function planLife(model: CheckedModel, { life, duration }: Scenario): readonly PlannedLife[] {
  const inModelTime = (time: Quantity) => convert(time.value, time.unit, model.timeUnit)
  return life.map((item) => {
    const taken = takenBy(model, item)
    const target = targetOf(taken, item)
    const { start, repeat } = item
    const second = parseUnit('s')
    return {
      variable: target.variable,
      value: target.value ?? numberOf(model, taken, target, item),
      counts: taken.counts,
      ...(start.kind === 'when' ? { when: { crossing: start.when, after: inModelTime(start.after) } } : {}),
      times: startTimes(start, repeat, seconds(duration)).map((time) => convert(time, second, model.timeUnit)),
      ...(item.for ? { duration: inModelTime(item.for) } : {}),
      before: repeat && 'until' in repeat.end ? inModelTime(repeat.end.until) : Number.POSITIVE_INFINITY,
      label: labelOf(item),
      place: item.place,
    }
  })
}

/**
 * What a reader should know of a life that leaves no trace: what begins at the end or after it, and what nothing computed depends on.
 *
 * @param reached  ids of everything that the run's columns, summaries, conditions and events depend on
 */
export function lifeInVain(life: readonly PlannedLife[], until: number, reached: () => ReadonlySet<string>): string[] {
  if (life.length === 0) return []
  const where = ({ label, place }: PlannedLife) => `${label}${place.line ? ` (line ${place.line})` : ''}`
  const late = life.filter(({ when, times }) => !when && !times.some((time) => time < until))
  const variables = reached()
  const idle = life.filter((item) => !late.includes(item) && !variables.has(item.variable))
  return [
    ...late.map((item) => `does not happen, because the run ends before: ${where(item)}`),
    ...idle.map((item) => `changes nothing that this run computes: ${where(item)}`),
  ]
}

/** The engine's spells of one item. `tag` is the event-log tag. */
export function engineSpells(planned: PlannedLife, parameter: number, tag: number): Spell[] {
  const { value, counts, times, duration } = planned
  return times.map((time) => ({
    time,
    parameter,
    value,
    counts,
    tag,
    ...(duration === undefined ? {} : { duration }),
  }))
}

function takenBy(model: CheckedModel, { kind, place }: LifeItem): CheckedLife {
  const taken = model.life.find(({ word }) => word === kind)
  if (taken) return taken
  const words = model.life.map(({ word }) => word)
  throw new InputError({
    place,
    found: `\`${kind}\` in \`life\`, which model ${model.id} knows nothing of`,
    expected: words.length > 0 ? oneOf(words) : 'a scenario without `life` for this model',
    remedy: words.length > 0 ? 'choose one of these, or another model' : 'leave out `life`, or choose another model',
  })
}

function targetOf({ word, targets }: CheckedLife, { value, place }: LifeItem): LifeTarget {
  const name = typeof value === 'boolean' ? (value ? 'on' : 'off') : value
  const target = targets.find((each) => each.name === (typeof name === 'string' ? name : undefined))
  if (target) return target
  const names = targets.flatMap((each) => each.name ?? [])
  throw new InputError({
    place,
    found: `\`${word}: ${quote(String(name)).slice(1, -1)}\``,
    expected: oneOf(names),
    remedy: didYouMean(String(name), names, 'choose one of these'),
  })
}

/** The number that a scenario writes, in the variable's unit. */
function numberOf(
  model: CheckedModel,
  { word, unit, within }: CheckedLife,
  target: LifeTarget,
  item: LifeItem,
): number {
  const { value, size, place } = item
  const written = size ?? (value as number)
  // Oxygen is read as a share of 1; what else is written is in the unit of the word.
  const own = word === 'oxygen' ? convert(written, parseUnit('1'), unit) : written
  if (within && !(own >= within[0] && own <= within[1])) refuseRange(word, own, unit.text, within, place)
  return convert(own, unit, model.discrete.find(({ id }) => id === target.variable)!.unit)
}

function refuseRange(
  word: string,
  value: number,
  unit: string,
  [least, most]: readonly [number, number],
  place: Place,
): never {
  const inUnit = unit === '1' ? '' : ` ${unit}`
  throw new InputError({
    place,
    found: `\`${word}\` at ${Number(value.toPrecision(12))}${inUnit}`,
    expected: `from ${least} to ${most}${inUnit}`,
    remedy: 'choose a value that the model was built for',
  })
}

function labelOf({ kind, value, size }: LifeItem): string {
  if (typeof value === 'boolean') return `${kind} ${value ? 'on' : 'off'}`
  if (kind === 'oxygen')
    return `${kind} ${Number((100 * (value as number)).toPrecision(12))} ${formatUnit(parseUnit('%'))}`
  return size === undefined ? `${kind} ${value}` : `${kind} ${value}, size ${size}`
}
