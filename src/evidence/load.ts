import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { builtInModel } from '../runs/load-model.ts'
import { readModelChoice } from '../runs/scenario-files.ts'
import type { ModelChoice } from '../runs/scenario-types.ts'
import { InputError } from '../units/index.ts'
import { readRegimen } from './read-regimen.ts'
import { readTargets } from './read-targets.ts'
import type { Regimen } from './regimen.ts'
import type { Target } from './target.ts'

/** What lies in a folder of evidence: tables of published numbers, and regimens that say how they came about. */
export interface Evidence {
  readonly targets: ReadonlyMap<string, Target>
  readonly regimens: readonly Regimen[]
}

/** The project's own; the same from `src` and from `dist`. */
export const EVIDENCE_FOLDER = join(import.meta.dirname, '../../evidence')
const TABLES = ['pk.csv', 'neuro.csv', 'outcomes.csv']
const REGIMENS = 'regimens'

/**
 * Reads the tables and all regimens of a folder.
 *
 * @param model  instead of the models that the regimens name
 * @throws       InputError with file, line and column
 */
export function loadEvidence(folder: string, model?: string): Evidence {
  const targets = loadTargets(folder)
  return { targets, regimens: loadRegimens(folder, targets, model === undefined ? undefined : chooseModel(model)) }
}

/** The rows of all tables of a folder, by id. */
export function loadTargets(folder: string): ReadonlyMap<string, Target> {
  const targets = new Map<string, Target>()
  const present = namesIn(folder)
  for (const table of TABLES.filter((name) => present.includes(name))) {
    readTargets(textOf(join(folder, table), `evidence/${table}`), `evidence/${table}`, targets)
  }
  return targets
}

/**
 * All regimens of a folder.
 *
 * @param targets  the rows that they may read
 * @param model    instead of the models that they name
 */
export function loadRegimens(
  folder: string,
  targets: ReadonlyMap<string, Target>,
  model?: ModelChoice,
): readonly Regimen[] {
  const taken = new Map<string, string>()
  const files = namesIn(folder).includes(REGIMENS)
    ? namesIn(join(folder, REGIMENS)).filter((name) => /(?<!\.model)\.yaml$/.test(name))
    : []
  return files.map((name) => {
    const read = (path: string) => readFileSync(join(folder, REGIMENS, path), 'utf8')
    const file = `evidence/${REGIMENS}/${name}`
    return readRegimen(textOf(join(folder, REGIMENS, name), file), file, {
      targets,
      taken,
      read,
      ...(model ? { model } : {}),
    })
  })
}

/** A model that the caller names: an id, or a file relative to where the command was started. */
function chooseModel(name: string): ModelChoice {
  const place = { file: '--model' }
  const choice = readModelChoice(name, place, undefined, (path) => readFileSync(path, 'utf8'))
  if (choice.kind === 'built-in') builtInModel(choice.id, place)
  return choice
}

function textOf(path: string, file: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new InputError({
      place: { file },
      found: `a file that cannot be read (${(error as NodeJS.ErrnoException).code})`,
      expected: 'a file of evidence',
      remedy: 'take it from the project again, or remove what bears its name',
    })
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    throw new InputError({
      place: { file: 'evidence' },
      found: 'no folder of evidence beside the program',
      expected: 'the folder `evidence` of the project',
      remedy: 'install the project whole',
    })
  }
}
