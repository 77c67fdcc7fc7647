import { readSpan } from '../runs/clock.ts'
import { parseDocument, type SourceDocument } from '../runs/document.ts'
import { refuse } from '../runs/document-words.ts'
import { readGive } from '../runs/give.ts'
import type { Scenario } from '../runs/scenario.ts'
import { type ReadFile, readModelChoice } from '../runs/scenario-files.ts'
import { readLifeItem } from '../runs/scenario-life.ts'
import { readPeople, readPerson } from '../runs/scenario-person.ts'
import { readSettings } from '../runs/scenario-record.ts'
import type { ModelChoice } from '../runs/scenario-types.ts'
import { checkShape } from '../runs/schema-check.ts'
import type { Regimen } from './regimen.ts'
import { readRow } from './regimen-row.ts'
import { type RegimenShape, regimenShape } from './regimen-schema.ts'
import type { Target } from './target.ts'

export interface RegimenSurroundings {
  readonly targets: ReadonlyMap<string, Target>
  /** Rows that other files have read, by id, with the file; the new ones are added. */
  readonly taken: Map<string, string>
  readonly read?: ReadFile
  /** Instead of the model that the file names. */
  readonly model?: ModelChoice
}

/**
 * Reads a regimen file: what people got, and what is read off for which published number.
 *
 * @throws InputError with file, line and column
 */
export function readRegimen(text: string, file: string, around: RegimenSurroundings): Regimen {
  const document = parseDocument(text, file)
  const shape = checkShape(regimenShape, document)
  const arms = readArms(shape, document, around)
  const { duration } = [...arms.values()][0]!
  const rows = shape.rows.map((row, i) => readRow(row, i, document, { arms: [...arms.keys()], duration, ...around }))
  if (rows.length === 0) {
    refuse(document.locate(['rows']), 'no rows', 'at least one row', 'name a row of evidence/, or remove the file')
  }
  return { file, title: shape.title, why: shape.why, arms, rows }
}

function readArms(
  shape: RegimenShape,
  document: SourceDocument,
  { read, model: instead }: RegimenSurroundings,
): ReadonlyMap<string, Scenario> {
  const model = instead ?? readModelChoice(shape.model, document.locate(['model']), document.file, read)
  const everybody = readPerson(shape.person, document, model)
  const duration = readSpan(shape.duration, document.locate(['duration']), 'positive')
  const arms = Object.entries(shape.arms).map(([name, arm]): [string, Scenario] => {
    const path = ['arms', name]
    const person = arm.person ? readPerson(arm.person, document, model, path) : everybody
    const around = { duration, ...(person.weight ? { weight: person.weight } : {}) }
    return [
      name,
      {
        ...(document.file === undefined ? {} : { file: document.file }),
        title: `${shape.title}, ${name}`,
        model,
        person,
        ...(arm.people ? { people: readPeople(arm.people, document, read, path) } : {}),
        duration,
        give: (arm.give ?? []).map((item, i) => readGive(item, [...path, 'give', i], document, around)),
        summarise: [],
        set: [...readSettings(shape.set, ['set'], document), ...readSettings(arm.set, [...path, 'set'], document)],
        hold: [...readSettings(shape.hold, ['hold'], document), ...readSettings(arm.hold, [...path, 'hold'], document)],
        life: (arm.life ?? []).map((item, i) => readLifeItem(item, [...path, 'life', i], document, duration)),
        care: [],
        choice: false,
      },
    ]
  })
  if (arms.length === 0) {
    refuse(document.locate(['arms']), 'no arms', 'at least one arm', 'write a name and `{ give: […] }` below it')
  }
  return new Map(arms)
}
