import { posix } from 'node:path'
import type { Shown } from '../../src/runs/model-status.ts'
import { filesUnder, read } from '../../tests/project.ts'
import { docComments } from './doc-comment.ts'

/**
 * What the tests say that they show of models, read out of their doc comments:
 *
 *     @shows    second transcription    (or: published result)
 *     @model    id of a model or of a part
 *     @against  files of other people's numbers, apart by commas
 *     @what     in words
 *
 * A claim goes when its test goes. `tests/shown.test.ts` keeps the claims honest.
 */
export function shownByTests(): Shown[] {
  return testFiles().flatMap((test) => shownIn(test, read(test)))
}

export function shownIn(test: string, code: string): Shown[] {
  return docComments(code).flatMap(({ lines }) => {
    const tag = (name: string) => {
      const at = lines.findIndex((line) => line.startsWith(`@${name} `))
      if (at === -1) return undefined
      const next = lines.findIndex((line, i) => i > at && (line.startsWith('@') || line === ''))
      const words = lines.slice(at, next === -1 ? undefined : next).join(' ')
      return words
        .slice(name.length + 1)
        .replace(/\s+/g, ' ')
        .trim()
    }
    const shows = tag('shows')
    if (shows === undefined) return []
    if (shows !== 'second transcription' && shows !== 'published result') {
      throw new Error(`${test}: @shows says "${shows}"; it is "second transcription" or "published result"`)
    }
    const [model, against, what] = [tag('model'), tag('against'), tag('what')]
    if (!model || !against || !what) throw new Error(`${test}: @shows stands with @model, @against and @what`)
    return [{ model, shows, test, against: against.split(',').map((file) => file.trim()), what }]
  })
}

function testFiles(): string[] {
  const isTest = (path: string) => path.endsWith('.test.ts')
  return ['tests/published', 'tests/agreement', 'src/models'].flatMap((folder) => filesUnder(folder)).filter(isTest)
}

/** A test with the files of the project that it imports from `tests/`: where its data may be named. */
export function withImports(test: string): string {
  const code = read(test)
  const imported = [...code.matchAll(/from '(\.[^']+)'/g)].map(([, to]) => posix.join(posix.dirname(test), to!))
  return [code, ...imported.filter((path) => path.startsWith('tests/')).map(read)].join('\n')
}
