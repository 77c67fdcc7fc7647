import { isAlias, isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml'
import type { Place } from '../units/index.ts'
import { quote, refuse } from './document-words.ts'

/** Plain data as it stood in the file. */
export type Data = null | boolean | number | string | readonly Data[] | Mapping
/** Without a prototype, so that `constructor` is a key like any other. */
export interface Mapping {
  readonly [key: string]: Data
}

/** A value and where it stood. */
export interface DocumentNode {
  readonly data: Data
  readonly start: number
  /** Where its text begins, behind a quotation mark. Only if it stands there as it is, so that offsets are offsets into the file. */
  readonly textStart?: number
  /** A text after `|`, whose lines are lines of the file. */
  readonly isBlock?: boolean
  /** Values inside, those behind aliases counted each time. */
  readonly size: number
  readonly items?: readonly DocumentNode[]
  readonly entries?: ReadonlyMap<string, DocumentNode>
  readonly keyStarts?: ReadonlyMap<string, number>
}

type PlaceAt = (offset: number) => Place

/** Chosen: enough for a hand-written file that says something once, far too few for a bomb. */
const MOST_ALIASES = 100
const LARGEST = 5_000_000
const CORE_TAG = /^tag:yaml\.org,2002:(str|int|float|bool|null|map|seq)$/

/**
 * Turns the parsed YAML into plain data without a prototype, with positions.
 *
 * @throws InputError for tags, merge keys, repeated or non-scalar keys, `__proto__`, aliases to nothing or too many of them
 */
export function convertTree(contents: unknown, placeAt: PlaceAt): DocumentNode | undefined {
  const anchors = new Map<string, DocumentNode>()
  let aliases = 0

  const convert = (node: unknown, at: number): DocumentNode => {
    if (node === null || node === undefined) return leaf(null, at)
    if (isAlias(node)) return behindAlias(node.source, node.range?.[0] ?? at)
    const start = (node as Node).range?.[0] ?? at
    const { tag, anchor } = node as { tag?: string; anchor?: string }
    if (tag !== undefined && !CORE_TAG.test(tag)) {
      refuse(placeAt(start), `the tag ${quote(tag)}`, 'plain data without tags', 'leave the tag out')
    }
    const converted = isMap(node)
      ? mapping(node.items, start)
      : isSeq(node)
        ? list(node.items, start)
        : scalar(node, start)
    // Known only from here on: an alias inside the value that it names is refused as unknown.
    if (anchor !== undefined) anchors.set(anchor, converted)
    return converted
  }

  const behindAlias = (name: string, start: number): DocumentNode => {
    const target = anchors.get(name)
    if (target === undefined) {
      refuse(placeAt(start), `the alias \`*${name}\``, `an anchor \`&${name}\` before it`, 'write the value itself')
    }
    aliases += 1
    if (aliases > MOST_ALIASES) {
      refuse(placeAt(start), `more than ${MOST_ALIASES} aliases`, 'a few at most', 'write the values themselves')
    }
    const { textStart: _, ...rest } = target
    return { ...rest, start }
  }

  const list = (items: readonly unknown[], start: number): DocumentNode => {
    const nodes = items.map((item) => convert(item, start))
    return { data: nodes.map(({ data }) => data), items: nodes, start, size: sizeOf(nodes, start) }
  }

  const mapping = (items: readonly { key: unknown; value: unknown }[], start: number): DocumentNode => {
    const data: Record<string, Data> = Object.create(null)
    const entries = new Map<string, DocumentNode>()
    const keyStarts = new Map<string, number>()
    for (const { key, value } of items) {
      const keyStart = (key as Node | null)?.range?.[0] ?? start
      const name = nameOf(key, keyStart, placeAt)
      const before = keyStarts.get(name)
      if (before !== undefined) {
        refuse(
          placeAt(keyStart),
          `the key ${quote(name)} a second time; the first is in line ${placeAt(before).line}`,
          'each key once',
          'keep one of them',
        )
      }
      const node = convert(value, keyStart)
      data[name] = node.data
      entries.set(name, node)
      keyStarts.set(name, keyStart)
    }
    return { data, entries, keyStarts, start, size: sizeOf([...entries.values()], start) }
  }

  const sizeOf = (nodes: readonly DocumentNode[], start: number): number => {
    const size = nodes.reduce((sum, node) => sum + node.size, 1)
    if (size > LARGEST) {
      refuse(
        placeAt(start),
        `more than ${LARGEST / 1e6} million values behind aliases`,
        'a file of the size that it looks',
        'write the values themselves',
      )
    }
    return size
  }

  return contents === null || contents === undefined ? undefined : convert(contents, 0)
}

function leaf(data: Data, start: number): DocumentNode {
  return { data, start, size: 1 }
}

function scalar(node: unknown, start: number): DocumentNode {
  if (!isScalar(node)) return leaf(null, start)
  const { value, type, source, range } = node as Scalar & { source?: string }
  const data = typeof value === 'bigint' ? Number(value) : (value as Data)
  if (typeof data !== 'string' || !range) return leaf(data, start)
  if (type === 'BLOCK_LITERAL') return { data, start, isBlock: true, size: 1 }
  const quotes = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE' ? 1 : 0
  // Escapes and folded lines move characters; an offset into such a text would point beside the mark.
  const isAsWritten = data === source && range[1] - range[0] === data.length + 2 * quotes
  return { data, start, ...(isAsWritten ? { textStart: start + quotes } : {}), size: 1 }
}

function nameOf(key: unknown, start: number, placeAt: PlaceAt): string {
  const tag = (key as { tag?: string } | null)?.tag
  if (tag !== undefined && !CORE_TAG.test(tag)) {
    refuse(placeAt(start), `the tag ${quote(tag)}`, 'plain data without tags', 'leave the tag out')
  }
  const isName = isScalar(key) && key.value !== null && typeof key.value !== 'object'
  if (!isName) {
    const found = isAlias(key) ? 'an alias as a key' : isScalar(key) ? 'an empty key' : 'a list or a mapping as a key'
    refuse(placeAt(start), found, 'a word as a key', 'write `key: value`')
  }
  const name = typeof key.value === 'string' ? key.value : (key.source ?? String(key.value))
  if (name === '<<')
    refuse(placeAt(start), 'the merge key `<<`', 'YAML 1.2 without merge keys', 'write the keys themselves')
  if (name === '__proto__') refuse(placeAt(start), 'the key `__proto__`', 'a key of this format', 'leave it out')
  if (name === '') refuse(placeAt(start), 'an empty key', 'a word as a key', 'write `key: value`')
  return name
}
