import { LIFE_WORDS } from '../language/schema.ts'
import { parseUnit, type Quantity } from '../units/index.ts'
import { readSpan, readTime } from './clock.ts'
import type { Path, SourceDocument } from './document.ts'
import { oneOf, quote, refuse } from './document-words.ts'
import { readWord } from './give.ts'
import { readRepeat } from './give-repeat.ts'
import { readStart } from './give-start.ts'
import { readQuantity, SHARE, seconds } from './scenario-quantity.ts'
import type { CareItem, LifeItem } from './scenario-types.ts'
import type { CareShape, LifeShape } from './schema.ts'

/** One thing that happens. Whether the model knows such a thing is for the run to say. */
export function readLifeItem(shape: LifeShape, path: Path, document: SourceDocument, duration: Quantity): LifeItem {
  const kinds = LIFE_WORDS.filter((kind) => shape[kind] !== undefined)
  const [kind] = kinds
  if (kind === undefined || kinds.length > 1) {
    const place = kinds[1] === undefined ? document.locate(path) : document.locateKey([...path, kinds[1]])
    const found = kind === undefined ? 'nothing that happens' : `${oneOf(kinds).replace(' or ', ' and ')} in one item`
    refuse(
      place,
      found,
      `one of ${oneOf(LIFE_WORDS)}`,
      kind === undefined ? 'say what happens, e.g. `stress: 0.5`' : 'write one item for each',
    )
  }
  const at = (key: string) => document.locate([...path, key])
  const value = readLevel(kind, shape[kind]!, document, [...path, kind])
  if ((kind === 'lesion') !== (shape.size !== undefined)) {
    if (kind === 'lesion') refuse(at('lesion'), 'a lesion without `size`', '`size`, from 0 to 1', 'add `size: 0.3`')
    refuse(
      document.locateKey([...path, 'size']),
      `\`size\` of \`${kind}\``,
      '`size` for a `lesion` only',
      'leave it out',
    )
  }
  if (kind === 'lesion' && shape.for !== undefined) {
    refuse(document.locateKey([...path, 'for']), 'a lesion that ends', 'a lesion that stays', 'leave `for` out')
  }
  if (shape.repeat !== undefined && shape.for === undefined) {
    refuse(
      document.locateKey([...path, 'repeat']),
      '`repeat` without `for`',
      '`for`, so that it ends before it comes again',
      'add `for: 1 h`, or leave `repeat` out',
    )
  }
  const start = readStart(shape, path, document, shape.repeat?.times_per_day !== undefined)
  return {
    kind,
    value,
    ...(shape.size === undefined ? {} : { size: shape.size }),
    start,
    ...(shape.for === undefined ? {} : { for: readSpan(shape.for, at('for'), 'positive') }),
    ...(shape.repeat ? { repeat: readRepeat(shape.repeat, [...path, 'repeat'], document, start, duration) } : {}),
    place: document.locate(path),
  }
}

function readLevel(
  kind: LifeItem['kind'],
  level: string | number | boolean,
  document: SourceDocument,
  path: Path,
): LifeItem['value'] {
  const place = document.locate(path)
  if (kind === 'rescue-breathing') return isOn(level as boolean | 'on' | 'off')
  if (typeof level !== 'string') return level
  if (kind !== 'oxygen') return readWord(level, place, `the name of a ${kind === 'lesion' ? 'region' : 'setting'}`)
  const { value, unit } = readQuantity(level, place, SHARE, 'positive')
  const share = unit.text === '%' ? value / 100 : value
  if (share > 1) refuse(place, quote(level), 'a share up to 100 %', 'write a smaller share')
  return share
}

/** `on` and `true`, `off` and `false` are the same. */
export function isOn(value: boolean | 'on' | 'off' | undefined): boolean {
  return value === true || value === 'on'
}

const SESSIONS: Readonly<Record<string, number>> = { daily: 1, weekly: 7, fortnightly: 14 }

/** One therapy. */
export function readCareItem(shape: CareShape, path: Path, document: SourceDocument): CareItem {
  const at = (key: string) => document.locate([...path, key])
  const from = readTime(shape.from, at('from'))
  const until = shape.until === undefined ? undefined : readTime(shape.until, at('until'), 'positive')
  if (until && seconds(until) <= seconds(from)) {
    refuse(
      at('until'),
      `${quote(shape.until!)}, which is not after \`from\``,
      'a time after `from`',
      'write a later time',
    )
  }
  return {
    therapy: shape.therapy,
    from,
    ...(shape.sessions === undefined
      ? {}
      : { sessions: readSessions(shape.sessions, document, [...path, 'sessions']) }),
    ...(until ? { until } : {}),
    ...(shape.attendance === undefined ? {} : { attendance: shape.attendance }),
    place: document.locate(path),
  }
}

function readSessions(text: string, document: SourceDocument, path: Path): Quantity {
  const place = document.locate(path)
  const days = Object.hasOwn(SESSIONS, text) ? SESSIONS[text] : undefined
  if (days !== undefined) return { value: days, unit: parseUnit('day') }
  if (!/^\s*[-+.\d]/.test(text))
    refuse(place, quote(text), `${oneOf(Object.keys(SESSIONS))}, or a time such as \`3 day\``, 'write one of these')
  const every = readSpan(text, place, 'positive')
  if (seconds(every) < 60) refuse(place, quote(text), 'a time of a minute or more', 'check the unit')
  return every
}
