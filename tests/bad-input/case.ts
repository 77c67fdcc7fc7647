/** An input that must be refused, and what the message must say in each of its four parts. */
export interface BadInput {
  readonly name: string
  /** The scenario; its file is called `bad.yaml`. */
  readonly text: string
  /** Files beside it. */
  readonly files: Readonly<Record<string, string>>
  /** `file:line:column`, or less where less is known. */
  readonly at: string
  readonly found: RegExp
  readonly expected: RegExp
  readonly remedy: RegExp
}

/** Marks the character that the message must point at; `LINE` any character of its line; neither: the file. */
const HERE = '▸'
const LINE = '▹'

/** A case whose text (or that of a file beside it) carries a mark where the mistake is. */
export function bad(
  name: string,
  marked: string,
  found: RegExp,
  expected: RegExp,
  remedy: RegExp,
  markedFiles: Readonly<Record<string, string>> = {},
): BadInput {
  const texts = Object.entries({ 'bad.yaml': marked, ...markedFiles })
  const at = texts.map(([file, text]) => placeOf(file, text)).find((place) => place !== undefined)
  if (at === undefined) throw new Error(`${name}: nothing is marked`)
  const [[, text = ''] = [], ...files] = texts.map(
    ([file, each]) => [file, each.replace(HERE, '').replace(LINE, '')] as const,
  )
  return { name, text, files: Object.fromEntries(files), at, found, expected, remedy }
}

function placeOf(file: string, text: string): string | undefined {
  const mark = [HERE, LINE].find((each) => text.includes(each))
  if (mark === undefined) return undefined
  const before = text.slice(0, text.indexOf(mark)).split('\n')
  return mark === LINE ? `${file}:${before.length}` : `${file}:${before.length}:${before.at(-1)!.length + 1}`
}
