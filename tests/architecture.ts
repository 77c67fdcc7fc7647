import { posix } from 'node:path'
import ts from 'typescript'

/** A file's path from the root of the project, and its text. */
export type Sources = Readonly<Record<string, string>>

interface Folder {
  /** Folders of src whose code it may use. */
  readonly uses: readonly string[]
  /** May it import packages from npm, or Node's own modules? */
  readonly packages: boolean
  readonly node: boolean
}

const pure = { packages: false, node: false }
const free = { packages: true, node: true }

/** The arrows of the house: what stands below may not know what stands above it. `.` is src itself, the face of the library. */
export const house: Readonly<Record<string, Folder>> = {
  units: { uses: [], ...pure },
  language: { uses: ['units'], packages: true, node: false },
  engine: { uses: [], ...pure },
  compiler: { uses: ['language', 'units', 'engine'], ...pure },
  models: { uses: ['language'], ...pure },
  people: { uses: ['models', 'engine', 'language', 'units'], ...pure },
  runs: { uses: ['units', 'language', 'engine', 'compiler', 'models', 'people'], ...free },
  trials: { uses: ['units', 'language', 'engine', 'compiler', 'models', 'people', 'runs'], ...free },
  evidence: { uses: ['units', 'language', 'engine', 'compiler', 'models', 'people', 'runs', 'trials'], ...free },
  cli: {
    uses: ['.', 'units', 'language', 'engine', 'compiler', 'models', 'people', 'runs', 'trials', 'evidence'],
    ...free,
  },
  '.': {
    uses: ['units', 'language', 'engine', 'compiler', 'models', 'people', 'runs', 'trials', 'evidence'],
    ...free,
  },
}

/** Packages that the studio is drawn with. Of src it takes the public face alone. */
const packagesOfStudio = ['preact', 'preact/hooks', '@preact/signals', 'zod']

/** Folders of the studio that say and keep, and do not draw: what they know can be tested and read aloud without a page. */
const withoutPage = ['state', 'describe', 'words']

/** What only a page has. */
const ofPage =
  /^(document|window|navigator|location|history|localStorage|matchMedia|requestAnimationFrame|(HTML|SVG)\w*Element|Element|Event|\w+Event)$/

/** What the compiler needs of the engine when it runs: the same elementary functions for folding and all back ends, plain vectors, and the dense polynomial. */
const engineAtCompileTime = [
  'src/engine/dense-output.ts',
  'src/engine/elementary.ts',
  'src/engine/stepper.ts',
  'src/engine/vectors.ts',
]

/** Folders whose numbers must be the same bits on every JavaScript engine, and which have no clock. */
const reproducible = ['engine', 'compiler', 'models', 'people']

/** What the standard fixes to the bit. Everything else on Math differs between engines, or is random. */
const exactMath = new Set(
  'abs ceil clz32 floor fround imul max min round sign sqrt trunc E LN10 LN2 LOG10E LOG2E PI SQRT1_2 SQRT2'.split(' '),
)

const longestFile = 500

/** Files over the limit because they hold nothing but data, each with what it holds. */
export const pureData: Readonly<Record<string, string>> = {}

const emptyNames = /^(utils?|helpers?|commons?|misc|managers?)$/i

export interface Import {
  readonly from: string
  /** As written. */
  readonly specifier: string
  /** Path from the root where the import is relative. */
  readonly to?: string
  readonly isTypeOnly: boolean
}

/** Every broken rule of the house, one sentence each, with the place. */
export function faults(sources: Sources, exempt: Readonly<Record<string, string>> = pureData): string[] {
  const files = Object.entries(sources).map(([path, text]) => ({ path, text, tree: parse(path, text) }))
  const production = files.filter(({ path }) => !isTestCode(path) && !isBuildOfStudio(path))
  const imports = production.flatMap(({ path, tree }) => importsOf(path, tree))
  return [
    ...imports.flatMap((each) => (isOfStudio(each.from) ? studioFaults(each) : arrowFaults(each))),
    ...cycleFaults(imports),
    ...files.flatMap(({ path, text }) => lengthFaults(path, text, exempt)),
    ...exemptionFaults(sources, exempt),
    ...files.flatMap(({ path }) => nameFaults(path)),
    ...files.flatMap(({ path, text }) => looseEndFaults(path, text)),
    ...production
      .filter(({ path }) => !isOfStudio(path) && reproducible.includes(folderOf(path)))
      .flatMap(reproducibilityFaults),
    ...production.filter(({ path }) => isOfStudio(path) && withoutPage.includes(folderOf(path))).flatMap(pageFaults),
  ]
}

/** Tests, and what only they use: a folder `testing/`. */
function isTestCode(path: string): boolean {
  return path.endsWith('.test.ts') || path.includes('/testing/')
}

/** What puts the studio together runs in Node, before there is a page. */
function isBuildOfStudio(path: string): boolean {
  return path.startsWith('studio/build/') || path === 'studio/vite.config.ts'
}

function isOfStudio(path: string): boolean {
  return path.startsWith('studio/')
}

function parse(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
}

/** Every import of a file: static, dynamic, re-exports, and types named by `import('…')`. */
export function importsOf(path: string, tree: ts.SourceFile): Import[] {
  const found: Import[] = []
  const add = (literal: ts.Node | undefined, isTypeOnly: boolean) => {
    if (literal === undefined || !ts.isStringLiteralLike(literal)) return
    const specifier = literal.text
    const to = specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : undefined
    found.push({ from: path, specifier, ...(to === undefined ? {} : { to }), isTypeOnly })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnlyImport(node.importClause))
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly)
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true)
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false)
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

function isTypeOnlyImport(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false
  if (clause.isTypeOnly) return true
  const named = clause.namedBindings
  const onlyNamed = clause.name === undefined && named !== undefined && ts.isNamedImports(named)
  return onlyNamed && named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly)
}

function folderOf(path: string): string {
  const [, folder, ...rest] = path.split('/')
  return rest.length === 0 ? '.' : folder!
}

function arrowFaults({ from, specifier, to, isTypeOnly }: Import): string[] {
  const name = folderOf(from)
  const folder = house[name]
  if (folder === undefined)
    return [`${from}: src/${name} is not a folder of the house (docs and tests/architecture.ts).`]
  if (to === undefined) {
    if (specifier.startsWith('node:')) {
      return folder.node ? [] : [`${from}: imports ${specifier}, but ${name} also runs in a browser.`]
    }
    return folder.packages ? [] : [`${from}: imports ${specifier}, but ${name} uses no packages.`]
  }
  if (!to.startsWith('src/')) return [`${from}: imports ${specifier}, which is outside src.`]
  if (isTestCode(to)) return [`${from}: imports ${specifier}, which is there for tests only.`]
  const target = folderOf(to)
  if (target === name) return []
  if (!folder.uses.includes(target)) {
    const allowed = folder.uses.length === 0 ? 'nothing of ours' : `only ${folder.uses.join(', ')}`
    return [`${from}: imports ${specifier}, but ${name} may use ${allowed}.`]
  }
  if (name === 'compiler' && target === 'engine' && !isTypeOnly && !engineAtCompileTime.includes(to ?? '')) {
    return [
      `${from}: imports ${specifier}, but the compiler takes only types and ${engineAtCompileTime.join(', ')} from the engine.`,
    ]
  }
  return []
}

function studioFaults({ from, specifier, to }: Import): string[] {
  if (to === undefined) {
    return packagesOfStudio.includes(specifier)
      ? []
      : [`${from}: imports ${specifier}, but the studio uses only ${packagesOfStudio.join(', ')}.`]
  }
  if (isTestCode(to)) return [`${from}: imports ${specifier}, which is there for tests only.`]
  if (!isOfStudio(to) && to !== 'src/index.ts') {
    return [`${from}: imports ${specifier}, but the studio takes only src/index.ts from outside.`]
  }
  const [name, target] = [folderOf(from), folderOf(to)]
  if (withoutPage.includes(name) && isOfStudio(to) && !withoutPage.includes(target)) {
    return [`${from}: imports ${specifier}, but ${name} of the studio may use only ${withoutPage.join(', ')}.`]
  }
  return []
}

function pageFaults({ path, tree }: { path: string; tree: ts.SourceFile }): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const isMember =
      (ts.isPropertyAccessExpression(node.parent) || ts.isPropertyAssignment(node.parent)) && node.parent.name === node
    if (ts.isIdentifier(node) && !isMember && ofPage.test(node.text)) {
      const line = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1
      found.push(
        `${path}:${line}: ${node.text} belongs to a page, which ${folderOf(path)} of the studio does not know.`,
      )
    }
    ts.forEachChild(node, visit)
  }
  ts.forEachChild(tree, visit)
  return found
}

/** One sentence for each loop of files that import each other, types included. */
function cycleFaults(imports: readonly Import[]): string[] {
  const next = new Map<string, Set<string>>()
  for (const { from, to } of imports) {
    if (to === undefined) continue
    if (!next.has(from)) next.set(from, new Set())
    next.get(from)!.add(to)
  }
  const faultsFound: string[] = []
  const done = new Set<string>()
  const path: string[] = []
  const walk = (file: string): void => {
    const at = path.indexOf(file)
    if (at >= 0) {
      faultsFound.push(`${[...path.slice(at), file].join(' -> ')}: these files import each other in a circle.`)
      return
    }
    if (done.has(file)) return
    path.push(file)
    for (const other of next.get(file) ?? []) walk(other)
    path.pop()
    done.add(file)
  }
  for (const file of next.keys()) walk(file)
  return faultsFound
}

function lengthFaults(path: string, text: string, exempt: Readonly<Record<string, string>>): string[] {
  const lines = lineCount(text)
  if (lines <= longestFile || path in exempt) return []
  return [`${path}: ${lines} lines; no file is longer than ${longestFile}, unless it is pure data and listed as such.`]
}

function exemptionFaults(sources: Sources, exempt: Readonly<Record<string, string>>): string[] {
  return Object.keys(exempt)
    .filter((path) => !(path in sources) || lineCount(sources[path]!) <= longestFile)
    .map((path) => `${path}: is listed as long pure data, but is not there or not long.`)
}

function lineCount(text: string): number {
  return text.replace(/\n$/, '').split('\n').length
}

function nameFaults(path: string): string[] {
  const parts = path.split('/').map((part) => part.replace(/\..*$/, ''))
  const empty = parts.find((part) => emptyNames.test(part))
  return empty === undefined ? [] : [`${path}: "${empty}" says nothing; name a folder or file by what it is about.`]
}

function looseEndFaults(path: string, text: string): string[] {
  const isTest = isTestCode(path)
  return text.split('\n').flatMap((line, index) => {
    const place = `${path}:${index + 1}`
    const found: string[] = []
    if (/\b(TODO|FIXME)\b/.test(line)) found.push(`${place}: nothing is left to do later without an issue.`)
    if (/@ts-(ignore|nocheck)/.test(line) || (!isTest && line.includes('@ts-expect-error'))) {
      found.push(`${place}: the type checker is not silenced.`)
    }
    if (/biome-ignore\s+lint\/suspicious\/noExplicitAny/.test(line)) found.push(`${place}: no "any".`)
    return found
  })
}

function reproducibilityFaults({ path, tree }: { path: string; tree: ts.SourceFile }): string[] {
  const found: string[] = []
  const add = (node: ts.Node, sentence: string) => {
    const line = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1
    found.push(`${path}:${line}: ${sentence}`)
  }
  const visit = (node: ts.Node): void => {
    const complaint = ts.isIdentifier(node)
      ? complaintOfName(node)
      : isPower(node)
        ? '** is not the same on every JavaScript engine; use pow of src/engine/elementary.ts.'
        : isText(node) && inexactMathInText(node.text)
    if (complaint) add(node, complaint)
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

function complaintOfName(name: ts.Identifier): string | undefined {
  const parent = name.parent
  const isAccess = ts.isPropertyAccessExpression(parent)
  // `something.Math` is another thing.
  if (isAccess && parent.name === name) return undefined
  const member = isAccess ? parent.name.text : undefined
  const isCalled = ts.isNewExpression(parent) || ts.isCallExpression(parent)
  if (name.text === 'Math' && member === undefined) {
    return 'Math is used as Math.name only, so that each use can be seen.'
  }
  if (name.text === 'Math' && !exactMath.has(member!)) {
    return `Math.${member} is not the same on every JavaScript engine; use src/engine/elementary.ts or a random stream.`
  }
  const isClock = name.text === 'Date' ? member === 'now' || isCalled : name.text === 'performance' && member === 'now'
  return isClock ? 'no clock here: a run depends on its input alone.' : undefined
}

/** `a ** b`, but for a constant power of two, which every engine gets right. */
function isPower(node: ts.Node): boolean {
  if (!ts.isBinaryExpression(node)) return false
  if (node.operatorToken.kind === ts.SyntaxKind.AsteriskAsteriskEqualsToken) return true
  if (node.operatorToken.kind !== ts.SyntaxKind.AsteriskAsteriskToken) return false
  return !(/^-?\(?2\)?$/.test(node.left.getText()) && /^\(?-?\d+\)?$/.test(node.right.getText()))
}

function isText(node: ts.Node): node is ts.StringLiteralLike | ts.TemplateLiteralLikeNode {
  return ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)
}

/** Code that the compiler writes is held to the same rule. */
function inexactMathInText(text: string): string | undefined {
  const inexact = [...text.matchAll(/\bMath\.(\w+)/g)].find(([, member]) => !exactMath.has(member!))
  return inexact && `generated code may not call ${inexact[0]}, which is not the same on every JavaScript engine.`
}
