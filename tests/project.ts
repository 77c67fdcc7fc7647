import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

const notOurs = new Set(['node_modules', 'dist', 'out', 'site', 'shots', 'coverage', '.git', '.DS_Store'])

/** Every file of the project under a folder, by its path from the root; what is installed or generated is left out. */
export function filesUnder(folder = ''): string[] {
  return readdirSync(join(root, folder))
    .filter((name) => !notOurs.has(name))
    .sort()
    .map((name) => (folder === '' ? name : `${folder}/${name}`))
    .flatMap((path) => (statSync(join(root, path)).isDirectory() ? filesUnder(path) : [path]))
}

export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

export function readAll(paths: readonly string[]): Record<string, string> {
  return Object.fromEntries(paths.map((path) => [path, read(path)]))
}
