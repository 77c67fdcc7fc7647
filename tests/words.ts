import ts from 'typescript'

export interface Word {
  readonly say: string
  readonly not: string
  readonly why: string
  readonly lookedFor: readonly string[]
}

export interface Finding {
  readonly line: number
  readonly found: string
  readonly say: string
}

/** The rows of the table in docs/words.md. */
export function parseWords(markdown: string): Word[] {
  const rows = markdown.split('\n').filter((line) => line.startsWith('|'))
  return rows.slice(2).map((row) => {
    const [say, not, why, lookedFor] = row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()) as [string, string, string, string]
    return { say, not, why, lookedFor: lookedFor.split(';').map((phrase) => phrase.trim()) }
  })
}

/** A phrase of the table as a pattern: `/` between words for one place, `(s)` for an ending that may be there. */
export function pattern(phrase: string): RegExp {
  const places = phrase.split(' ').map((place) => {
    const words = place.split('/').map((word) => word.replace(/\((\w+)\)/g, '(?:$1)?'))
    return `(?:${words.join('|')})`
  })
  return new RegExp(`(?<![\\w])${places.join('[\\s_-]+')}(?![\\w])`, 'gi')
}

/** Where a text uses a word that the table refuses. */
export function findings(text: string, words: readonly Word[]): Finding[] {
  const patterns = words.flatMap(({ say, lookedFor }) => lookedFor.map((phrase) => ({ say, regexp: pattern(phrase) })))
  return patterns
    .flatMap(({ say, regexp }) =>
      [...text.matchAll(regexp)].map((match) => ({
        line: text.slice(0, match.index).split('\n').length,
        found: match[0].replace(/\s+/g, ' '),
        say,
      })),
    )
    .sort((a, b) => a.line - b.line)
}

const endpointNames = /relapse \((?:xbot|lee)\)/gi

/** What a reader sees of a file, at its places; what docs/words.md exempts is blanked. */
export function readable(path: string, text: string): string {
  if (path.endsWith('.ts') || path.endsWith('.mjs') || path.endsWith('.js')) return readableCode(path, text)
  let shown = blank(text, endpointNames)
  if (path.endsWith('.md')) {
    shown = blank(shown, /`[^`]*`/g)
    if (path.startsWith('docs/models/')) {
      shown = blank(shown, /<!-- words of the studies -->.*?<!-- end of their words -->/gs)
    }
    shown = blank(shown, /\[[^\]]*\]\(https:\/\/doi\.org\/[^)]*\)/g)
  }
  if (/\.(ya?ml|json|cff)$/.test(path))
    shown = blank(shown, /^\s*["']?cites["']?:.*$|(?<=[{,]\s*)cites: *("[^"]*"|'[^']*'|[^,}]*)/gm)
  if (path.endsWith('words.md')) shown = blank(shown, /^\|.*$/gm)
  return shown
}

/** Comments and text in quotes, each where it stands; code between them is blanked. */
function readableCode(path: string, text: string): string {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const kept: [number, number][] = []
  const visit = (node: ts.Node): void => {
    const isText =
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node) ||
      ts.isJsxText(node)
    if (isText && !isTitleOfPaper(node)) kept.push([node.getStart(tree), node.getEnd()])
    ts.forEachChild(node, visit)
  }
  visit(tree)
  const comments = commentsOf(tree, text)
  const parts = [...kept.map(([start, end]) => [start, end, text.slice(start, end)] as const), ...comments]
  const shown = blank(text, /[^\n]/g).split('')
  for (const [start, , part] of parts) {
    for (let i = 0; i < part.length; i += 1) shown[start + i] = part[i]!
  }
  return blank(shown.join(''), endpointNames)
}

function commentsOf(tree: ts.SourceFile, text: string): (readonly [number, number, string])[] {
  const found = new Map<number, readonly [number, number, string]>()
  const visit = (node: ts.Node): void => {
    // Only before tokens: every comment stands before one, the end of the file included.
    if (node.getChildCount(tree) === 0) {
      for (const { pos, end } of ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []) add(pos, end)
      for (const { pos, end } of ts.getTrailingCommentRanges(text, node.getEnd()) ?? []) add(pos, end)
    }
    for (const child of node.getChildren(tree)) visit(child)
  }
  const add = (start: number, end: number) =>
    found.set(start, [start, end, blank(text.slice(start, end), /`[^`\n]*`/g)])
  visit(tree)
  return [...found.values()]
}

function isTitleOfPaper(node: ts.Node): boolean {
  const parent = node.parent
  return ts.isPropertyAssignment(parent) && parent.initializer === node && parent.name.getText() === 'cites'
}

function blank(text: string, what: RegExp): string {
  return text.replace(what, (found) => found.replace(/[^\n]/g, ' '))
}

/** Paths of a machine and hosts of package registries: a clone elsewhere would carry what is nobody's business. */
export function foreignTraces(text: string, more: readonly string[] = []): string[] {
  const machine = new RegExp(
    `(?<![\\w.-])/(?:${['wo' + 'rk', 'ho' + 'me', 'Us' + 'ers', 'ro' + 'ot'].join('|')})/[\\w.-]*`,
    'g',
  )
  const registry =
    /\b(?:registry|npm|packages|mirrors?)\.[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:org|com|net|io|dev|pub|cn|internal|local)\b/gi
  const found = [...text.matchAll(machine), ...text.matchAll(registry)].map(([match]) => match)
  return [...found, ...more.filter((trace) => text.includes(trace))]
}
