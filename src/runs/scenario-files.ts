import type { ModelSource } from '../language/model.ts'
import type { Place } from '../units/index.ts'
import { parseDocument } from './document.ts'
import { quote, refuse } from './document-words.ts'
import type { ModelChoice } from './scenario-types.ts'

/** How a scenario reaches the files beside it: the text at a path relative to it, or undefined if there is none. */
export type ReadFile = (relativePath: string) => string | undefined

/** A file that a scenario names: its text, and its name for messages. */
export interface Named {
  readonly path: string
  readonly file: string
  readonly text: string
}

/** Reads a file named in a scenario; whatever the reader throws becomes a message at the place of the name. */
export function readNamed(
  path: string,
  place: Place,
  scenarioFile: string | undefined,
  read: ReadFile | undefined,
): Named {
  if (path.trim() === '' || /[\r\n]/.test(path))
    refuse(place, quote(path), 'the path of a file', 'write a path relative to the scenario')
  const fail = (why: string): never =>
    refuse(
      place,
      `${quote(path)}, which ${why}`,
      'a file that can be read; the path is relative to the scenario file',
      'check the name and where the file is',
    )
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path)) return fail('is an address, not a file')
  if (read === undefined) return fail('cannot be read from here: no files came with the scenario')
  let text: string | undefined
  try {
    text = read(path)
  } catch (error) {
    return fail(`could not be read: ${error instanceof Error ? error.message.split('\n')[0] : 'unknown reason'}`)
  }
  return text === undefined ? fail('does not exist') : { path, file: besideScenario(path, scenarioFile), text }
}

/** The path as seen from where the scenario was named: `scenarios/run.yaml` and `./a.csv` make `scenarios/a.csv`. */
function besideScenario(path: string, scenarioFile: string | undefined): string {
  const folder =
    scenarioFile === undefined
      ? ''
      : scenarioFile.slice(0, Math.max(scenarioFile.lastIndexOf('/'), scenarioFile.lastIndexOf('\\')) + 1)
  return path.startsWith('/') ? path : folder + path.replace(/^(\.\/)+/, '')
}

/** A built-in model by its id, or the user's own by its path. */
export function readModelChoice(
  name: string | undefined,
  place: Place,
  scenarioFile: string | undefined,
  read: ReadFile | undefined,
): ModelChoice {
  if (name === undefined) return { kind: 'built-in', id: 'allostat', place }
  const isPath = /[/\\]/.test(name) || /\.(ya?ml|json)$/i.test(name)
  if (!isPath) {
    if (/^[A-Za-z0-9][A-Za-z0-9-]*$/.test(name)) return { kind: 'built-in', id: name, place }
    refuse(
      place,
      quote(name),
      'the id of a model such as `overdose-mann2022`, or `./FILE.model.yaml`',
      'write one word, or a path that starts with `./`',
    )
  }
  const { path, file, text } = readNamed(name, place, scenarioFile, read)
  const document = parseDocument(text, file)
  if ('allostat' in document.data) {
    refuse(
      document.locateKey(['allostat']),
      'a scenario',
      'a model file: `allostat-model: 1`',
      'name a model file in `model`',
    )
  }
  // Only the shape of a mapping is known here; the language checks every key.
  return { kind: 'file', path, file, text, source: document.data as unknown as ModelSource, place }
}
