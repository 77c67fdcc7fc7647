import { posix } from 'node:path'
import type { PartWords } from '../../src/evidence/model-page/page-model.ts'
import { filesUnder, read } from '../../tests/project.ts'
import { docComments } from './doc-comment.ts'

const MODEL = /^\s*(export )?(const \w+: ModelSource = |function \w+\((?:(?!\n\}\n)[\s\S])*?\): ModelSource \{)/
const TAGS = ['Measured in', 'Holds for', 'Leaves out'] as const

/** What the files of `src/models` say in words about parts. */
export function wordsOfParts(parts: readonly string[]): ReadonlyMap<string, PartWords> {
  const paths = filesUnder('src/models').filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
  const files = new Map(paths.map((path) => [path, read(path)]))
  return new Map(
    parts.flatMap((id): [string, PartWords][] => {
      const words = wordsOfPart(id, files)
      return words ? [[id, words]] : []
    }),
  )
}

/**
 * The words about one part: at the top of the file that has its name; or, where that one has none, of the file beside it that it
 * takes the part from; or of the function that makes parts with such ids.
 *
 * @param files text by path
 */
export function wordsOfPart(id: string, files: ReadonlyMap<string, string>): PartWords | undefined {
  const own = [...files].find(([path]) => posix.basename(path, '.ts') === id)
  const imported = own ? importsBeside(...own).flatMap((path) => files.get(path) ?? []) : []
  const makers = [...files.values()].filter((code) => makes(id, code))
  for (const code of [...(own ? [own[1]] : []), ...imported, ...makers]) {
    const header = headerOf(code)
    if (header) return { ...header, simplified: simplifiedIn(code) }
  }
  return undefined
}

function importsBeside(path: string, code: string): string[] {
  return [...code.matchAll(/^import .* from '(\.\/[^/']+)'/gm)].map(([, to]) => posix.join(posix.dirname(path), to!))
}

/** Whether a file writes ids of this form: id: `${substance}-binding`. */
function makes(id: string, code: string): boolean {
  return [...code.matchAll(/\bid: `([^`]*)`/g)].some(([, template]) => {
    const pieces = template!.split(/\$\{[^}]*\}/).map((piece) => piece.replace(/[^\w-]/g, '\\$&'))
    return new RegExp(`^${pieces.join('[\\w-]+')}$`).test(id)
  })
}

/** The comment with one of the tags, or else the one before a model or what makes one. */
function headerOf(code: string): Omit<PartWords, 'simplified'> | undefined {
  const comments = docComments(code)
  const tagged = comments.find(({ lines }) => lines.some((line) => TAGS.some((tag) => line.startsWith(`${tag} `))))
  const header = tagged ?? comments.find(({ end }) => MODEL.test(code.slice(end)))
  if (!header) return undefined
  const happens: string[] = ['']
  const tags = new Map<string, string>()
  let current: string | undefined
  for (const line of header.lines) {
    const tag = TAGS.find((each) => line.startsWith(`${each} `))
    if (tag) current = tag
    const text = (tag ? line.slice(tag.length) : line).trim()
    if (text === '') happens.push('')
    else if (current) tags.set(current, `${tags.get(current) ?? ''} ${text}`.trim())
    else happens[happens.length - 1] = `${happens.at(-1)} ${text}`.trim()
  }
  const [measuredIn, holdsFor, leavesOut] = TAGS.map((tag) => tags.get(tag))
  return {
    happens: happens.filter((paragraph) => paragraph !== ''),
    ...(measuredIn ? { measuredIn } : {}),
    ...(holdsFor ? { holdsFor } : {}),
    ...(leavesOut ? { leavesOut } : {}),
  }
}

/** Simplifications are marked where they are made (`// simplified: …`). */
function simplifiedIn(code: string): string[] {
  return [...code.matchAll(/(?:\/\/|#) simplified: (.+)/g)].map(([, words]) => words!.trim())
}
