import { formatUnit } from '../../units/index.ts'
import type { Column, PersonResult, RunResult } from '../result.ts'
import { type Band, type Chart, type Extremes, extremesOf, type Series } from './chart.ts'
import { capitalised, listed, secondsIn, type TimeScale } from './numbers.ts'
import { FURTHER_DASHES, isSubstance, LOOKS, roleOf } from './roles.ts'
import { thinRows } from './thin.ts'

/** Lines share a chart only if the highest of each lies within this factor: else the lower would lie on the axis. Chosen. */
const COMPARABLE = 30
const MOST_LINES = 4

/** What words that end an id stand for, where several substances share a chart. */
const SHARED_TITLES: Readonly<Record<string, string>> = {
  plasma: 'Plasma concentration',
  effect: 'Effect-site concentration',
  bound: 'Share of mu receptors held',
}

interface Line {
  readonly column: Column
  readonly values: Float64Array
  readonly band?: { readonly low: Float64Array; readonly high: Float64Array }
  readonly extremes: Extremes
}

/** Charts of one person: one for each recorded column, those of like quantities together. */
export function personCharts(result: RunResult, person: PersonResult, scale: TimeScale): Chart[] {
  const factor = secondsIn(result.timeUnit) / scale.seconds
  const times = person.times.map((time) => time * factor)
  return groupLines(linesOf(result, person, times)).map((lines, i) => {
    const names = namesOf(lines.map((line) => line.column))
    const drawn = lines.flatMap(({ values, band }) => (band ? [values, band.low, band.high] : [values]))
    const rows = thinRows(times.length, drawn)
    const pick = (values: Float64Array) => rows.map((row) => values[row]!)
    return {
      id: `chart-${i + 1}`,
      title: titleOf(lines.map((line) => line.column)),
      unit: unitText(lines[0]!.column),
      times: pick(times),
      series: lines.map((line, j): Series => {
        const role = roleOf(line.column.quantity)
        const band: Band | undefined = line.band && {
          kind: 'doubt',
          low: pick(line.band.low),
          high: pick(line.band.high),
        }
        return {
          quantity: line.column.quantity,
          name: names[j]!,
          meaning: line.column.meaning,
          role,
          dash: sharesRole(lines, j) ? FURTHER_DASHES[j % FURTHER_DASHES.length]! : LOOKS[role].dash,
          values: pick(line.values),
          ...(band ? { band } : {}),
          extremes: line.extremes,
        }
      }),
    }
  })
}

/** The title of a chart of some columns; names the substance where the meaning of a column does not. */
export function titleOf(columns: readonly Column[]): string {
  const [first] = columns
  if (!first) return ''
  if (columns.length > 1) {
    const last = lastWord(first.quantity)
    const shared = isAcrossFamilies(columns)
      ? (SHARED_TITLES[last] ?? capitalised(last))
      : capitalised(family(first.quantity))
    return `${shared}: ${listed(namesOf(columns))}`
  }
  const substance = family(first.quantity)
  const isNamed = !isSubstance(first.quantity) || first.meaning.toLowerCase().includes(substance.toLowerCase())
  if (first.meaning === '') return first.quantity
  return isNamed ? capitalised(first.meaning) : `${capitalised(substance)}: ${first.meaning}`
}

/** What tells the columns of one chart apart: `fentanyl` and `naloxone`, or `pleasure` and `pain`. */
function namesOf(columns: readonly Column[]): string[] {
  if (columns.length === 1) return ['']
  return columns.map(({ quantity }) => (isAcrossFamilies(columns) ? family(quantity) : lastWord(quantity)))
}

function isAcrossFamilies(columns: readonly Column[]): boolean {
  return columns.every((column) => lastWord(column.quantity) === lastWord(columns[0]!.quantity))
}

export function unitText(column: Column): string {
  const unit = formatUnit(column.unit)
  return unit === '1' ? '' : unit
}

function linesOf(result: RunResult, person: PersonResult, times: Float64Array): Line[] {
  const width = result.columns.length
  const values = (j: number) => Float64Array.from({ length: times.length }, (_, row) => person.values[row * width + j]!)
  const byName = new Map(result.columns.map((column, j) => [column.name, j]))
  return result.columns.flatMap((column, j) => {
    const own = values(j)
    const extremes = extremesOf(times, own)
    const low = byName.get(`${column.name}_low`)
    const high = byName.get(`${column.name}_high`)
    // `doubt:` gives each column two companions; they are drawn as its band.
    const isCompanion = /_(low|high)$/.test(column.name) && byName.has(column.name.replace(/_(low|high)$/, ''))
    if (!extremes || isCompanion) return []
    const band = low !== undefined && high !== undefined ? { band: { low: values(low), high: values(high) } } : {}
    return [{ column, values: own, extremes, ...band }]
  })
}

function groupLines(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = []
  for (const line of lines) {
    const group = groups.find((others) => others.length < MOST_LINES && others.every((other) => areAlike(line, other)))
    if (group) group.push(line)
    else groups.push([line])
  }
  return groups
}

/** The same thing of two substances, or two parts of one thing without a role of its own: same unit, comparable size, no bands. */
function areAlike(a: Line, b: Line): boolean {
  const [one, other] = [a.column.quantity, b.column.quantity]
  if (a.band || b.band || formatUnit(a.column.unit) !== formatUnit(b.column.unit) || one === other) return false
  const isSameOfTwo = isSubstance(one) && isSubstance(other) && lastWord(one) === lastWord(other)
  const isPartOfOne =
    roleOf(one) === 'plain' && family(one) === family(other) && one.includes('.') && other.includes('.')
  if (!isSameOfTwo && !isPartOfOne) return false
  const [low, high] = [size(a), size(b)].sort((x, y) => x - y) as [number, number]
  return high <= COMPARABLE * low
}

function size({ extremes }: Line): number {
  return Math.max(Math.abs(extremes.lowest), Math.abs(extremes.highest))
}

function sharesRole(lines: readonly Line[], j: number): boolean {
  const role = roleOf(lines[j]!.column.quantity)
  return lines.some((line, i) => i !== j && roleOf(line.column.quantity) === role)
}

function family(quantity: string): string {
  return quantity.split('.')[0]!
}

function lastWord(quantity: string): string {
  return quantity.split('.').at(-1)!
}
