import { posix } from 'node:path'
import type { PartWords } from '../../src/evidence/model-page/part-section.ts'
import { filesUnder, read } from '../../tests/project.ts'
import { docComments } from './doc-comment.ts'

const TAGS = ['Measured in', 'Holds for', 'Leaves out'] as const

/** What the files of src/models say at their top, by the id of the part: a file has the name of its part. */
export function wordsOfParts(): ReadonlyMap<string, PartWords> {
  const files = filesUnder('src/models').filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
  const words = files.flatMap((path): [string, PartWords][] => {
    const found = wordsOfFile(path, (each) => (files.includes(each) ? read(each) : undefined))
    return found ? [[posix.basename(path, '.ts'), found]] : []
  })
  return new Map(words)
}

/**
 * The words at the top of one file; a file without them may have its part from one beside it, which has.
 *
 * @param source text of a file, where it is there
 */
export function wordsOfFile(path: string, source: (path: string) => string | undefined): PartWords | undefined {
  const code = source(path) ?? ''
  const header = headerOf(code)
  if (header) return { ...header, simplified: simplifiedIn(code) }
  const imported = [...code.matchAll(/^import .* from '(\.\/[^/']+)'/gm)].map(([, to]) =>
    posix.join(posix.dirname(path), to!),
  )
  for (const other of imported) {
    const text = source(other) ?? ''
    const theirs = headerOf(text)
    if (theirs) return { ...theirs, simplified: simplifiedIn(text) }
  }
  return undefined
}

/** The comment with one of the tags, or else the one before a model. */
function headerOf(code: string): Omit<PartWords, 'simplified'> | undefined {
  const comments = docComments(code)
  const tagged = comments.find(({ lines }) => lines.some((line) => TAGS.some((tag) => line.startsWith(`${tag} `))))
  const header = tagged ?? comments.find(({ end }) => /^\s*(export )?const \w+: ModelSource = /.test(code.slice(end)))
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
