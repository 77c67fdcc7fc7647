import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Results } from './model-status.ts'

/** The same from `src` and from `dist`. */
const FILE = join(import.meta.dirname, '../../evidence/results.json')

/** What was found of the built-in models when `npm run docs` last asked them; nothing where the file is missing. Node only. */
export function resultsFromPackage(): Results | undefined {
  return existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : undefined
}
