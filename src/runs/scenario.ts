import { convert, parseUnit, type Quantity } from '../units/index.ts'
import { saysWeight } from './body-weight.ts'
import { readSpan } from './clock.ts'
import { parseDocument, type SourceDocument } from './document.ts'
import { oneOf, quote, refuse } from './document-words.ts'
import { readGive, type Surroundings } from './give.ts'
import { readDoseTable } from './give-table.ts'
import { type ReadFile, readModelChoice, readNamed } from './scenario-files.ts'
import { isOn, readCareItem, readLifeItem } from './scenario-life.ts'
import { readPeople, readPerson } from './scenario-person.ts'
import { seconds } from './scenario-quantity.ts'
import { readRecord, readSettings } from './scenario-record.ts'
import type { DoseTable, Give, People, Scenario } from './scenario-types.ts'
import { type ScenarioShape, scenarioShape } from './schema.ts'
import { checkShape } from './schema-check.ts'
import { parseSummariseLine, type SummaryRequest } from './summarise-line.ts'

export type * from './scenario-types.ts'

export interface ParseOptions {
  /** The scenario file as the user named it, for messages and to name the files beside it. */
  readonly file?: string
  /** Reads a file by its path relative to the scenario: model files and tables. */
  readonly read?: ReadFile
}

/** Chosen: longer than a life. */
const LONGEST_RUN_YEARS = 200

/**
 * Reads a scenario, in YAML or JSON, and everything it names: model file, tables of people and doses.
 *
 * Every quantity is resolved and every default filled in. Ids and units of the model's quantities are not looked up: whoever
 * knows the model refuses them at their places.
 *
 * @throws InputError with file, line and column, what was found, what was expected and what to do
 */
export function parseScenario(text: string, options: ParseOptions = {}): Scenario {
  const { file, read } = options
  const document = parseDocument(text, file)
  refuseOtherFormats(document)
  const shape = checkShape(scenarioShape, document)

  const durationPlace = document.locate(['duration'])
  const duration = readSpan(shape.duration, durationPlace, 'positive')
  if (convert(duration.value, duration.unit, parseUnit('y')) > LONGEST_RUN_YEARS) {
    refuse(
      durationPlace,
      quote(shape.duration),
      `at most ${LONGEST_RUN_YEARS} y`,
      'choose a shorter run, or check the unit',
    )
  }
  const model = readModelChoice(shape.model, document.locate(['model']), file, read)
  const people = shape.people && readPeople(shape.people, document, read)
  const weights = saysWeight({ weight: shape.person?.weight, set: shape.set, people }) ? ('own' as const) : undefined
  const person = readPerson(shape.person, document, model, [], weights)
  const around = { duration, ...(weights ? { weight: weights } : {}) }
  return {
    ...(file === undefined ? {} : { file }),
    title: shape.title ?? titleFrom(file),
    model,
    person,
    ...(people ? { people } : {}),
    duration,
    ...readAllDoses(shape.give, document, around, people, read),
    ...(shape.record ? { record: readRecord(shape.record, document, duration, people) } : {}),
    summarise: readSummaries(shape.summarise ?? [], document, duration),
    set: readSettings(shape.set, ['set'], document),
    hold: readSettings(shape.hold, ['hold'], document),
    ...(shape.doubt ? { doubt: readDoubt(shape, document) } : {}),
    life: (shape.life ?? []).map((item, index) => readLifeItem(item, ['life', index], document, duration)),
    care: (shape.care ?? []).map((item, index) => readCareItem(item, ['care', index], document)),
    choice: isOn(shape.choice),
  }
}

/** `rescue-population.yaml` is titled `rescue population`. */
function titleFrom(file: string | undefined): string {
  const name = file
    ?.split(/[\\/]/)
    .at(-1)
    ?.replace(/\.[^.]*$/, '')
    .replaceAll(/[-_]+/g, ' ')
    .trim()
  return name ? name : 'Untitled scenario'
}

/** A trial or a model is no scenario, and its unknown keys would hide that. */
function refuseOtherFormats(document: SourceDocument): void {
  const { data, file } = document
  if ('allostat-model' in data) {
    refuse(
      document.locateKey(['allostat-model']),
      'a model file',
      'a scenario: `allostat: 1`',
      'write a scenario that names it: `model: ./FILE.model.yaml`',
    )
  }
  const signs = ['arms', 'endpoints', 'compare'].filter((key) => key in data)
  if (signs.length === 0) return
  const found = `a trial (it has ${oneOf(signs).replace(' or ', ' and ')})`
  refuse(document.locateKey([signs[0]!]), found, 'a scenario', `use \`allostat trial ${file ?? 'FILE'}\``)
}

function readAllDoses(
  shape: ScenarioShape['give'],
  document: SourceDocument,
  around: Surroundings,
  people: People | undefined,
  read: ReadFile | undefined,
): { give: readonly Give[]; doseTable?: DoseTable } {
  if (shape === undefined) return { give: [] }
  if (Array.isArray(shape)) {
    return { give: shape.map((item, index) => readGive(item, ['give', index], document, around)) }
  }
  const { text, path, file } = readNamed(shape.table, document.locate(['give', 'table']), document.file, read)
  const names = people?.kind === 'table' ? new Set(people.table.people) : undefined
  return { give: [], doseTable: readDoseTable(text, path, file, names) }
}

function readSummaries(
  lines: readonly string[],
  document: SourceDocument,
  duration: Quantity,
): readonly SummaryRequest[] {
  return lines.map((line, index) => {
    const request = parseSummariseLine(line, (offset) => document.locate(['summarise', index], offset))
    const last = request.kind === 'value' ? request.at : 'between' in request ? request.between?.to : undefined
    if (last && seconds(last) > seconds(duration)) {
      const found = `${quote(line)}, which asks for a time after the end of the run`
      const end = `${duration.value} ${duration.unit.text}`
      refuse(request.place, found, `times up to \`duration\` (${end})`, 'write an earlier time, or a longer `duration`')
    }
    return request
  })
}

function readDoubt(shape: ScenarioShape, document: SourceDocument): NonNullable<Scenario['doubt']> {
  const { draws, seed = 1 } = shape.doubt!
  const names = new Set(Object.keys(shape.record?.columns ?? {}))
  for (const name of names) {
    const taken = [`${name}_low`, `${name}_high`].find((each) => names.has(each))
    if (taken === undefined) continue
    const place = document.locateKey(['record', 'columns', taken])
    refuse(
      place,
      `the column name ${quote(taken)}`,
      `a name that \`doubt\` does not write: ${quote(name)} gains \`_low\` and \`_high\``,
      'choose another name',
    )
  }
  return { draws, seed, place: document.locate(['doubt']) }
}
