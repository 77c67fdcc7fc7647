import { didYouMean } from '../language/suggest.ts'
import { readSpan } from '../runs/clock.ts'
import type { Path, SourceDocument } from '../runs/document.ts'
import { oneOf, quote, refuse } from '../runs/document-words.ts'
import { type Place, parseQuantity, type Quantity } from '../units/index.ts'
import { readReading } from './reading-line.ts'
import type { Condition, Crossing, Level, Rank, Reading, RegimenRow } from './regimen.ts'
import type { RowShape } from './regimen-schema.ts'
import { unitOfRow } from './row-unit.ts'
import { kindOf, type Target } from './target.ts'

export interface RowSurroundings {
  readonly targets: ReadonlyMap<string, Target>
  readonly taken: Map<string, string>
  readonly arms: readonly string[]
  readonly duration: Quantity
}

/** One item of `rows`. */
export function readRow(shape: RowShape, index: number, document: SourceDocument, around: RowSurroundings): RegimenRow {
  const path: Path = ['rows', index]
  const place = document.locate(path)
  const target = targetNamed(shape.id, document.locate([...path, 'id']), around)
  const isNumber = kindOf(target) === 'number'
  const rowUnit = isNumber ? unitOfRow(target) : undefined
  if (isNumber === (shape.above !== undefined)) {
    const found = isNumber ? '`above` for a row with a number' : `no \`above\` for a row in ${quote(target.unit)}`
    refuse(
      place,
      found,
      '`above` for rows that say found or not, and for no other',
      isNumber ? 'leave it out' : 'say above what it counts as found',
    )
  }
  if (isNumber ? shape.and !== undefined : shape.share !== undefined) {
    const found = isNumber ? '`and` for a row with a number' : `\`share\` for a row in ${quote(target.unit)}`
    refuse(place, found, '`and` for rows that say found or not, `share` for numbers', 'leave it out')
  }
  const isPlain = !shape.over && !shape.minus && !shape.log && !shape.share && shape.read !== undefined
  const reading = (part: { arm?: string | undefined; read: string }, steps: Path): Reading => {
    const arm = armNamed(part.arm, around.arms, [...path, ...steps, 'arm'], document)
    const unit = isPlain ? rowUnit : undefined
    const { duration } = around
    return readReading({ arm, text: part.read, path: [...path, ...steps, 'read'], unit, duration }, document)
  }
  const first = firstOf(shape, path, document, reading, around)
  if (isNumber && !rowUnit && !shape.over && !shape.share) refuseUnitless(first, target, place)
  return {
    target,
    first,
    ...(shape.over ? { over: reading(shape.over, ['over']) } : {}),
    ...(shape.over?.minus ? { overMinus: reading(shape.over.minus, ['over', 'minus']) } : {}),
    ...(shape.minus ? { minus: reading(shape.minus, ['minus']) } : {}),
    times: shape.times ?? 1,
    log: shape.log ?? false,
    above: shape.above ?? 0,
    and: (shape.and ?? []).map((each, i) => conditionOf(each, ['and', i], path, document, reading)),
    ...(shape.share ? { share: levelOf(shape.share, [...path, 'share'], document) } : {}),
    ...(rowUnit ? { unit: rowUnit } : {}),
    ...(shape.why === undefined ? {} : { why: shape.why }),
    place,
  }
}

function targetNamed(id: string, place: Place, { targets, taken }: RowSurroundings): Target {
  const target = targets.get(id)
  if (!target) {
    return refuse(
      place,
      `the row ${quote(id)}`,
      'the id of a row in evidence/',
      didYouMean(id, targets.keys(), 'check the id'),
    )
  }
  if (target.use !== 'fit' && target.use !== 'check') {
    refuse(
      place,
      `the row ${quote(id)}, which is ${target.use}`,
      'a row to fit or to check',
      'leave it out: it is no target',
    )
  }
  const earlier = taken.get(id)
  if (earlier !== undefined) {
    refuse(place, `the row ${quote(id)} a second time`, `each row once; it is read in ${earlier}`, 'leave one out')
  }
  taken.set(id, place.file ?? 'this file')
  return target
}

function conditionOf(
  { arm, read, minus, over, ...level }: NonNullable<RowShape['and']>[number],
  steps: Path,
  path: Path,
  document: SourceDocument,
  readAt: ReadAt,
): Condition {
  return {
    reading: readAt({ arm, read }, steps),
    ...(minus ? { minus: readAt(minus, [...steps, 'minus']) } : {}),
    ...(over ? { over: readAt(over, [...steps, 'over']) } : {}),
    level: levelOf(level, [...path, ...steps], document),
  }
}

function levelOf({ above, below }: NonNullable<RowShape['share']>, path: Path, document: SourceDocument): Level {
  if (above !== undefined && below === undefined) return { above }
  if (below !== undefined && above === undefined) return { below }
  const found = above === undefined ? 'neither `above` nor `below`' : '`above` beside `below`'
  return refuse(document.locate(path), found, 'one of the two', 'say on which side of which number')
}

type ReadAt = (part: { arm?: string | undefined; read: string }, steps: Path) => Reading

function firstOf(
  { read, amount, find, rank, rise, explained, arm }: RowShape,
  path: Path,
  document: SourceDocument,
  readAt: ReadAt,
  { arms }: RowSurroundings,
): RegimenRow['first'] {
  const given = Object.entries({ read, amount, find, rank, rise, explained }).filter(([, value]) => value !== undefined)
  if (given.length !== 1) {
    const words = given.map(([name]) => `\`${name}\``)
    const found =
      given.length === 0 ? 'none of `read`, `amount`, `find`, `rank`, `rise` and `explained`' : words.join(' beside ')
    return refuse(
      document.locate(path),
      found,
      'one of `read`, `amount`, `find`, `rank`, `rise` and `explained`',
      'say what is read off',
    )
  }
  if (read !== undefined) return readAt({ arm, read }, [])
  if (amount !== undefined) {
    return { kind: 'amount', amount: parseQuantity(amount, document.locate([...path, 'amount'])) }
  }
  if (explained) {
    const readings = explained.among.map((name, i) => {
      const own = armNamed(name, arms, [...path, 'explained', 'among', i], document)
      return readAt({ arm: own, read: explained.read }, ['explained'])
    })
    return { kind: 'explained', readings }
  }
  if (rise) {
    const within = readSpan(rise.within, document.locate([...path, 'rise', 'within']), 'positive')
    const highest = readAt({ arm, read: `maximum of ${rise.read}` }, ['rise'])
    const text = `rise of ${rise.read} within ${rise.within} after the first ${rise.after}`
    return { ...highest, text, rise: { after: rise.after, within } }
  }
  return find
    ? crossingOf(find, [...path, 'find'], document, readAt, arms)
    : rankOf(rank!, path, document, readAt, arms)
}

function rankOf(
  { of, read, reaches, among }: NonNullable<RowShape['rank']>,
  path: Path,
  document: SourceDocument,
  readAt: ReadAt,
  arms: readonly string[],
): Rank {
  const names = Object.keys(among)
  if (!names.includes(of)) {
    refuse(
      document.locate([...path, 'rank', 'of']),
      quote(of),
      oneOf(names),
      didYouMean(of, names, 'write one of them'),
    )
  }
  const crossing = (name: string): Crossing => {
    const points = Object.entries(among[name]!).map(([arm, x]) => {
      const place: Path = [...path, 'rank', 'among', name, arm]
      return { x, reading: readAt({ arm: armNamed(arm, arms, place, document), read }, ['rank']) }
    })
    return { kind: 'find', points: points.sort((a, b) => a.x - b.x), reaches }
  }
  return { kind: 'rank', whose: crossing(of), others: names.filter((name) => name !== of).map(crossing) }
}

function crossingOf(
  { read, reaches, of, minus, visit, among, arm: named }: NonNullable<RowShape['find']>,
  path: Path,
  document: SourceDocument,
  readAt: ReadAt,
  arms: readonly string[],
): Crossing {
  const at: Path = [...path, 'among']
  const withMinus = (name: string) => {
    if (!minus) return {}
    const other = minus.arm.replaceAll('{arm}', name)
    const own = armNamed(other, arms, [...path, 'minus', 'arm'], document)
    return { minus: readAt({ arm: own, read: minus.read ?? read }, ['find', 'minus']) }
  }
  const points = Array.isArray(among)
    ? among.map((x) => ({ x, reading: readAt({ arm: named, read: read.replaceAll('{x}', String(x)) }, ['find']) }))
    : Object.entries(among).map(([name, x]) => ({
        x,
        reading: readAt({ arm: armNamed(name, arms, [...at, name], document), read }, ['find']),
        ...withMinus(name),
      }))
  if (minus && Array.isArray(among)) {
    refuse(document.locateKey([...path, 'minus']), '`minus` beside numbers', '`minus` beside arms', 'leave it out')
  }
  if (points.length < 2) {
    refuse(document.locate(at), `${points.length} numbers`, 'two or more', 'name those between which the value lies')
  }
  points.sort((a, b) => a.x - b.x)
  return {
    kind: 'find',
    points,
    reaches,
    ...(visit ? { visit } : {}),
    ...(of ? { of: readAt(of, ['find', 'of']) } : {}),
  }
}

function refuseUnitless(first: RegimenRow['first'], { unit, id }: Target, place: Place): void {
  if (first.kind !== 'summary' || first.requests[0]?.unit) return
  refuse(
    place,
    `no unit for the row ${quote(id)}, whose own, ${quote(unit)}, is none that can be computed with`,
    'a line with `in UNIT`',
    'say in which unit the line gives the number of the row',
  )
}

/** The arm that is named; it may be left out where there is one. */
function armNamed(name: string | undefined, arms: readonly string[], path: Path, document: SourceDocument): string {
  if (name !== undefined) {
    if (arms.includes(name)) return name
    return refuse(
      document.locate(path),
      `the arm ${quote(name)}`,
      oneOf(arms),
      didYouMean(name, arms, 'write one of them'),
    )
  }
  if (arms.length === 1) return arms[0]!
  return refuse(document.locate(path.slice(0, -1)), 'no key `arm`', `\`arm\`: ${oneOf(arms)}`, 'say which arm is read')
}
