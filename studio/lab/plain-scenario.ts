import { formatUnit, type Quantity, type Scenario } from '../../src/index.ts'

type Give = Scenario['give'][number]
type Life = Scenario['life'][number]
type Repeat = NonNullable<Give['repeat']>

/** Parts of a scenario as plain data that reads back to the same: numbers, units and known words, and nothing else of the file. */
export function plainPerson({ weight, age, history }: Scenario['person']): Readonly<Record<string, unknown>> {
  return {
    ...(weight ? { weight: quantity(weight) } : {}),
    ...(age === undefined ? {} : { age }),
    history: plainHistory(history),
  }
}

function plainHistory(history: Scenario['person']['history']): unknown {
  if (history.kind === 'named') return history.name
  const { substance, route, product, dose, every } = history
  return {
    substance,
    route,
    ...(product === undefined ? {} : { product }),
    dose: plainDose(dose),
    repeat: { every: quantity(every) },
    for: quantity(history.for),
  }
}

export function plainGive({
  substance,
  route,
  product,
  dose,
  over,
  start,
  repeat,
}: Give): Readonly<Record<string, unknown>> {
  return {
    substance,
    route,
    ...(product === undefined ? {} : { product }),
    dose: plainDose(dose),
    ...(over ? { over: quantity(over) } : {}),
    ...plainStart(start),
    ...(repeat ? { repeat: plainRepeat(repeat) } : {}),
  }
}

export function plainLife({ kind, value, size, start, repeat, ...item }: Life): Readonly<Record<string, unknown>> {
  return {
    [kind]: value,
    ...(size === undefined ? {} : { size }),
    ...plainStart(start),
    ...(item.for ? { for: quantity(item.for) } : {}),
    ...(repeat ? { repeat: plainRepeat(repeat) } : {}),
  }
}

/** Conditions are refused before anything is written. */
function plainStart(start: Give['start']): { at?: string } {
  return start.kind === 'at' ? { at: quantity(start.at) } : {}
}

function plainRepeat({ end, ...repeat }: Repeat): Readonly<Record<string, unknown>> {
  const until = 'until' in end ? { until: quantity(end.until) } : { times: end.times }
  if (repeat.kind === 'every') return { every: quantity(repeat.every), ...until }
  return { times_per_day: repeat.minutes.map(clock), ...until }
}

function clock(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

function plainDose(dose: Give['dose']): unknown {
  if (dose.kind === 'constant') return quantity(dose.amount)
  return { from: quantity(dose.from), to: quantity(dose.to), over: quantity(dose.over) }
}

const quantity = ({ value, unit }: Quantity): string => `${value} ${formatUnit(unit)}`
