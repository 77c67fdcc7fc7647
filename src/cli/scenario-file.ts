import { readFileSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { InputError, parseScenario, type Scenario } from '../index.ts'
import type { CheckedModel } from '../language/checked.ts'
import { loadModel } from '../runs/load-model.ts'
import { type ReadFile, readModelChoice } from '../runs/scenario-files.ts'

/** No scenario, model or table of people comes near this; beyond it something else was named. Chosen. */
const LARGEST_FILE = 256 * 1024 * 1024

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EACCES: 'may not be read by this account',
  EPERM: 'may not be read by this account',
  ENOTDIR: 'does not exist: part of its path is a file',
}

/** The text of a scenario file. */
export function readScenarioText(file: string): string {
  try {
    return readText(file)
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error
    throw new InputError({
      place: { file },
      found: `a scenario that ${error.message}`,
      expected: 'the path of a scenario in YAML or JSON',
      remedy: 'check the name and the folder; the examples are in scenarios/',
    })
  }
}

/** A model of the user's own, read and checked, never executed; undefined where the word is no path. */
export function readModelFile(word: string): CheckedModel | undefined {
  if (!/[/\\]|\.(ya?ml|json)$/i.test(word)) return undefined
  return loadModel({ model: readModelChoice(word, { file: 'describe' }, undefined, readerIn('.')) })
}

/** Reads a scenario from its text, and whatever it names beside it. */
export function readScenario(file: string, text: string): Scenario {
  return parseScenario(text, { file, read: readerIn(dirname(file)) })
}

/** Reads what a file names beside it; undefined where there is no such file. */
function readerIn(folder: string): ReadFile {
  return (path) => {
    try {
      return readText(resolve(folder, path))
    } catch (error) {
      if (error instanceof FileProblem && error.isMissing) return undefined
      throw error
    }
  }
}

class FileProblem extends Error {
  override name = 'FileProblem'
  readonly isMissing: boolean

  constructor(message: string, isMissing = false) {
    super(message)
    this.isMissing = isMissing
  }
}

function readText(path: string): string {
  let bytes: Buffer
  try {
    const stats = statSync(path)
    // A pipe or device has no end that can be relied on.
    if (stats.isDirectory()) throw new FileProblem('is a folder')
    if (!stats.isFile()) throw new FileProblem('is not an ordinary file')
    if (stats.size > LARGEST_FILE) throw new FileProblem(`is larger than ${LARGEST_FILE / 1024 / 1024} MiB`)
    bytes = readFileSync(path)
  } catch (error) {
    if (error instanceof FileProblem) throw error
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error'
    throw new FileProblem(REASONS[code] ?? `could not be read (${code})`, code === 'ENOENT')
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new FileProblem('is not text in UTF-8')
  }
}
