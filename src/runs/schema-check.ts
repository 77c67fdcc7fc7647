import type { z } from 'zod'
import { didYouMean } from '../language/suggest.ts'
import type { Place } from '../units/index.ts'
import type { Path, SourceDocument } from './document.ts'
import { describeFound, oneOf, quote, refuse } from './document-words.ts'
import { INSTEAD, KNOWN_KEYS } from './schema-parts.ts'

interface Issue {
  readonly code: string
  readonly path: Path
  readonly message: string
  readonly keys?: readonly string[]
}

/**
 * The document's data in the shape asked for.
 *
 * @throws InputError for the first thing that does not fit: unknown keys before all else (a misspelled key is also a missing one),
 *         then in the order of the file
 */
export function checkShape<Shape extends z.ZodType>(shape: Shape, document: SourceDocument): z.output<Shape> {
  const result = shape.safeParse(document.data)
  if (result.success) return result.data
  const issues = result.error.issues.map((issue) => innermost(issue))
  const unknown = issues.filter(({ code }) => code === 'unrecognized_keys')
  const first = inOrder(unknown.length > 0 ? unknown : issues, document)
  return report(first, document)
}

/** Of a choice that failed, the failure of the choice that was meant: the only one whose outermost kind of value fits. */
function innermost(issue: z.core.$ZodIssue, before: Path = []): Issue {
  const path = [...before, ...(issue.path as Path)]
  if (issue.code === 'invalid_union') {
    const meant = issue.errors.filter(
      (branch) => !branch.some((each) => each.path.length === 0 && each.code !== 'unrecognized_keys'),
    )
    const inner = meant[0]?.find(({ code }) => code === 'unrecognized_keys') ?? meant[0]?.[0]
    if (meant.length === 1 && inner) return innermost(inner, path)
  }
  return { ...issue, path }
}

function inOrder(issues: readonly Issue[], document: SourceDocument): Issue {
  const position = (issue: Issue): number => {
    const { line, column } = placeOf(issue, document)
    return (line ?? 0) * 1e6 + (column ?? 0)
  }
  return issues.map((issue) => [position(issue), issue] as const).sort(([a], [b]) => a - b)[0]![1]
}

function placeOf({ code, path, keys }: Issue, document: SourceDocument): Place {
  return code === 'unrecognized_keys' ? document.locateKey([...path, keys![0]!]) : document.locate(path)
}

function report(issue: Issue, document: SourceDocument): never {
  const place = placeOf(issue, document)
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys![0]!
    const [list = '', notes = '{}'] = issue.message.slice(KNOWN_KEYS.length).split(INSTEAD)
    const known = list.split('\n')
    const instead = JSON.parse(notes) as Record<string, string>
    const remedy = Object.hasOwn(instead, key) ? instead[key]! : didYouMean(key, known, 'leave it out')
    refuse(place, `the unknown key ${quote(key)}`, `one of ${oneOf(known)}`, remedy)
  }
  const [expected = 'something else', remedy = 'mend it'] = issue.message.split('\n')
  const data = valueAt(document, issue.path)
  if (data === undefined) {
    const key = String(issue.path.at(-1))
    refuse(place, `no key ${quote(key)}`, `${quote(key)}: ${expected}`, `add the key ${quote(key)}`)
  }
  const choices = /: one of (.*)$/.exec(expected)?.[1]?.match(/[^`, ]+/g)
  const hint = typeof data === 'string' && choices ? didYouMean(data, choices, remedy) : remedy
  refuse(place, describeFound(data), expected, hint)
}

function valueAt(document: SourceDocument, path: Path): unknown {
  let data: unknown = document.data
  for (const step of path) data = (data as Record<string, unknown> | undefined)?.[step]
  return data
}
