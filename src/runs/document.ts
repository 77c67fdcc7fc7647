import { Composer, type Document, Lexer, LineCounter, Parser, type YAMLError } from 'yaml'
import { blockStart } from '../language/place.ts'
import type { Place } from '../units/index.ts'
import { convertTree, type DocumentNode, type Mapping } from './document-tree.ts'
import { quote, refuse } from './document-words.ts'

/** A way to a value: keys of mappings and indices of lists. */
export type Path = readonly (string | number)[]

/** A YAML or JSON text as plain data that knows where each value stood. */
export interface SourceDocument {
  readonly file: string | undefined
  readonly text: string
  readonly data: Mapping
  /**
   * Where a value stands, or the nearest thing around it that exists.
   *
   * Of a text it is the first character, behind `|` or a quotation mark; without a column if its lines are not lines of the file.
   *
   * @param offset  characters into a text on one line, e.g. to the unit inside a quantity
   */
  locate(path: Path, offset?: number): Place
  /** Where the key of a value stands. */
  locateKey(path: Path): Place
}

/** Longest text that is read. Chosen: two seconds of reading; whoever needs more has rows, and rows belong in a table. */
const LONGEST_TEXT = 2_000_000
/** Deepest nesting. Chosen: scenarios need 6; the parser's recursion stays far from the stack's end. */
const DEEPEST = 64

const NOTATION = 'a text in YAML 1.2 or JSON'

/**
 * Reads one YAML 1.2 (core schema) or JSON document whose root is a mapping.
 *
 * Refused: what is not valid UTF-8 text, several documents, tags, merge keys, repeated keys, keys that are not plain words or
 * numbers, more than a hundred aliases, nesting beyond 64, more than 2 million characters. Objects of the result have no prototype.
 *
 * @throws InputError with line and column
 */
export function parseDocument(text: string, file?: string): SourceDocument {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text
  const lines = new LineCounter()
  const placeAt = (offset: number, path?: string): Place => {
    const { line, col } = lines.linePos(offset)
    return { ...(file === undefined ? {} : { file }), line, column: col, ...(path ? { path } : {}) }
  }
  refuseBytes(body, file)

  const tokens = tokensOf(body, lines, placeAt)
  const documents = [...new Composer(OPTIONS).compose(tokens, true, body.length)]
  const document = documents[0]!
  const problem = documents.flatMap((each) => [...each.errors, ...each.warnings]).sort((a, b) => a.pos[0] - b.pos[0])[0]
  if (problem) refuseSyntax(problem, body, placeAt)
  if (documents.length > 1) {
    refuse(
      placeAt(documents[1]!.range[0]),
      'a second document after `---`',
      'one document in a file',
      'move it to a file of its own',
    )
  }
  refuseDirectives(document, placeAt)

  const root = convertTree(document.contents, placeAt)
  if (root === undefined || root.data === null) {
    refuse(
      placeAt(0),
      'an empty file',
      'a mapping of keys, such as `allostat: 1`',
      'write the scenario or the model into it',
    )
  }
  if (typeof root.data !== 'object' || Array.isArray(root.data)) {
    const found = Array.isArray(root.data) ? 'a list' : quote(String(root.data))
    refuse(placeAt(root.start), found, 'a mapping of keys, such as `allostat: 1`', 'write `key: value` lines')
  }
  return {
    file,
    text,
    data: root.data as Mapping,
    locate(path, offset = 0) {
      const { node, known } = follow(root, path)
      const words = wordsOf(path)
      if (!known) return placeAt(node.start, words)
      if (node.isBlock) return { ...placeAt(node.start, words), ...blockStart(body, node.start) }
      if (node.textStart !== undefined) return placeAt(node.textStart + offset, words)
      const { column, ...place } = placeAt(node.start, words)
      // Lines of such a text are not lines of the file: whoever counts on must not count from a column.
      const isJoined = typeof node.data === 'string' && node.data.includes('\n')
      return isJoined || column === undefined ? place : { ...place, column }
    },
    locateKey(path) {
      const parent = follow(root, path.slice(0, -1))
      const start = parent.known ? parent.node.keyStarts?.get(String(path.at(-1))) : undefined
      return start === undefined ? this.locate(path) : placeAt(start, wordsOf(path))
    },
  }
}

const OPTIONS = {
  version: '1.2',
  schema: 'core',
  merge: false,
  // Asked by convertTree: the package's own check takes quadratic time, and so would a hostile file.
  uniqueKeys: false,
  prettyErrors: false,
  keepSourceTokens: false,
} as const

/** `give › 2 › dose`: items of a list count from 1. */
export function wordsOf(path: Path): string {
  return path.map((step) => (typeof step === 'number' ? step + 1 : step)).join(' › ')
}

function follow(root: DocumentNode, path: Path): { node: DocumentNode; known: boolean } {
  let node = root
  for (const step of path) {
    const next = typeof step === 'number' ? node.items?.[step] : node.entries?.get(step)
    if (next === undefined) return { node, known: false }
    node = next
  }
  return { node, known: true }
}

function refuseBytes(body: string, file: string | undefined): void {
  if (body.length > LONGEST_TEXT) {
    refuse(
      file === undefined ? {} : { file },
      `a text of ${(body.length / 1e6).toFixed(1)} million characters`,
      `at most ${LONGEST_TEXT / 1e6} million`,
      'move doses and people into tables: `give: { table: doses.csv }`, `people: { table: people.csv }`',
    )
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  const bad = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\uFFFD]/.exec(body)
  if (!bad) return
  const before = body.slice(0, bad.index).split(/\r\n|\r|\n/)
  const place = { ...(file === undefined ? {} : { file }), line: before.length, column: before.at(-1)!.length + 1 }
  if (bad[0] === '\uFFFD') {
    refuse(place, 'bytes that are not UTF-8', `${NOTATION}, stored as UTF-8`, 'save the file as UTF-8 text')
  }
  const code = bad[0].charCodeAt(0).toString(16).padStart(4, '0')
  refuse(place, `the control character U+${code}`, NOTATION, 'save the file as UTF-8 text, without control characters')
}

/** The syntax tree, while its depth is watched: composing a deeper one would run out of stack and end the process. */
function tokensOf(body: string, lines: LineCounter, placeAt: (offset: number) => Place) {
  const parser = new Parser(lines.addNewLine)
  const tokens = []
  lines.addNewLine(0)
  for (const lexeme of new Lexer().lex(body)) {
    for (const token of parser.next(lexeme)) tokens.push(token)
    if (parser.stack.length > DEEPEST + 1) {
      refuse(
        placeAt(parser.offset - lexeme.length),
        `nesting deeper than ${DEEPEST} levels`,
        `at most ${DEEPEST} levels`,
        'write it flatter; check for a bracket that is never closed',
      )
    }
  }
  for (const token of parser.end()) tokens.push(token)
  return tokens
}

function refuseSyntax(problem: YAMLError, body: string, placeAt: (offset: number) => Place): never {
  const place = placeAt(Math.min(problem.pos[0], body.length))
  const end = body.trimEnd().length
  // Reported as a missing character, like an open bracket.
  const isLoneWord = problem.message.startsWith('Implicit map keys')
  const unclosed =
    problem.code === 'BAD_INDENT' || problem.code === 'MISSING_CHAR' || problem.code === 'UNEXPECTED_TOKEN'
  if (unclosed && !isLoneWord && problem.pos[1] >= end) {
    refuse(
      place,
      'the end of the file, though a bracket or a quotation mark is still open',
      'every bracket and quotation mark closed',
      'close it, or fetch the file again if it was cut off',
    )
  }
  if (problem.code === 'TAG_RESOLVE_FAILED') refuseTag(place)
  const known = SYNTAX[isLoneWord ? 'MULTILINE_IMPLICIT_KEY' : problem.code]
  const found = known?.[0] ?? `something that is not YAML: ${problem.message.split('\n')[0]}`
  refuse(
    place,
    found,
    NOTATION,
    known?.[1] ?? 'mend it there; a text with special characters can stand in quotation marks',
  )
}

export function refuseTag(place: Place): never {
  refuse(place, 'a tag (`!…`)', 'plain data without tags', 'leave the tag out')
}

const SYNTAX: Readonly<Record<string, readonly [found: string, remedy: string]>> = {
  TAB_AS_INDENT: ['a tab used as indentation', 'indent with spaces'],
  BAD_INDENT: ['a line whose indentation fits no line above it', 'align it with the keys that it belongs to'],
  BLOCK_AS_IMPLICIT_KEY: [
    'a second `key:` on the line of a key',
    'start a new line for it, or put the value in quotation marks',
  ],
  MULTILINE_IMPLICIT_KEY: ['a key without `:`', 'write `key: value`'],
  MISSING_CHAR: ['a missing character, such as a comma, a colon or a closing bracket', 'add it'],
  BAD_SCALAR_START: ['a text that starts with a reserved character', 'put the text in quotation marks'],
  MULTIPLE_ANCHORS: ['two anchors at one value', 'leave one out'],
  BAD_ALIAS: ['an alias without a name', 'write the value itself'],
}

function refuseDirectives(document: Document.Parsed, placeAt: (offset: number) => Place): void {
  const { explicit, version } = document.directives.yaml
  if (explicit && version !== '1.2') {
    refuse(placeAt(0), `the directive \`%YAML ${version}\``, 'YAML 1.2', 'leave the directive out')
  }
}
