import { join } from 'node:path'
import { readWritten } from './json-file-node.ts'
import type { Results } from './model-status.ts'

/** The same from `src` and from `dist`. */
const FILE = join(import.meta.dirname, '../../evidence/results.json')

/** What was found of the built-in models when `npm run docs` last asked them; nothing where the file is missing. Node only. */
export function resultsFromPackage(): Results | undefined {
  return readWritten({
    path: FILE,
    name: 'evidence/results.json',
    holds: { shown: 'list', models: 'object' },
    remedy: 'take it from the project again, or `npm run docs` writes it',
  })
}
