import { didYouMean } from '../language/suggest.ts'
import { convert } from '../units/index.ts'
import { readSpan } from './clock.ts'
import type { Path, SourceDocument } from './document.ts'
import { oneOf, quote, refuse } from './document-words.ts'
import { readDose, readWord, type Weight } from './give.ts'
import { type Named, type ReadFile, readNamed } from './scenario-files.ts'
import { BODY_WEIGHT, readQuantity, seconds } from './scenario-quantity.ts'
import type { History, ModelChoice, People, Person } from './scenario-types.ts'
import type { PeopleShape, PersonShape } from './schema.ts'
import { readPeopleTable } from './table-people.ts'

/** In kg. Chosen: beyond them a weight is a slip of its unit. */
const WEIGHTS = [1, 500] as const
/** Chosen: a dose every hour for eleven years; more is a slip of a unit. */
const MOST_RUN_IN_DOSES = 100_000

/** @param weights  `own` where a history per body weight is worked out later, for each person */
export function readPerson(
  shape: PersonShape | undefined,
  document: SourceDocument,
  model: ModelChoice,
  above: Path = [],
  weights?: 'own',
): Person {
  const place = document.locate([...above, 'person'])
  const weightPlace = document.locate([...above, 'person', 'weight'])
  const weight =
    shape?.weight === undefined ? undefined : readQuantity(shape.weight, weightPlace, BODY_WEIGHT, 'positive')
  if (weight) {
    const kilograms = convert(weight.value, weight.unit, BODY_WEIGHT.unit)
    if (kilograms < WEIGHTS[0] || kilograms > WEIGHTS[1]) {
      refuse(
        weightPlace,
        quote(shape!.weight!),
        `a body weight from ${WEIGHTS[0]} to ${WEIGHTS[1]} kg`,
        'check the number and its unit',
      )
    }
  }
  const known = weights ?? weight
  const history = readHistory(shape?.history, document, { ...(known ? { weight: known } : {}), model, above })
  const places = { weight: weightPlace, age: document.locate([...above, 'person', 'age']) }
  return {
    ...(weight ? { weight } : {}),
    ...(shape?.age === undefined ? {} : { age: shape.age }),
    history,
    place,
    places,
  }
}

function readHistory(
  shape: PersonShape['history'],
  document: SourceDocument,
  { weight, model, above }: { weight?: Weight; model: ModelChoice; above: Path },
): History {
  const path: Path = [...above, 'person', 'history']
  const place = document.locate(path)
  if (shape === undefined) return { kind: 'named', name: 'naive', place }
  if (typeof shape === 'string') {
    const own = model.kind === 'file' ? Object.keys(model.source.histories ?? {}) : []
    const known = [...new Set(['naive', 'chronic', ...own])]
    if (known.includes(shape)) return { kind: 'named', name: shape, place }
    return refuse(
      place,
      quote(shape),
      `${oneOf(known)}, or a run-in \`{ substance, route, dose, repeat, for }\``,
      didYouMean(shape, known, 'write one of these'),
    )
  }
  const at = (...steps: Path) => document.locate([...path, ...steps])
  const every = readSpan(shape.repeat.every, at('repeat', 'every'), 'positive')
  const span = readSpan(shape.for, at('for'), 'positive')
  const dose = readDose(shape.dose, [...path, 'dose'], document, weight)
  const amounts = dose.kind === 'constant' ? [dose.amount] : [dose.from, dose.to]
  if (amounts.every(({ value }) => value === 0)) {
    refuse(at('dose'), 'a history of doses of 0', 'a dose above 0', 'write `history: naive`, if that is meant')
  }
  const count = seconds(span) / seconds(every)
  if (count < 1) {
    refuse(
      at('for'),
      `${quote(shape.for)}, which is shorter than the time from one dose to the next`,
      `at least ${quote(shape.repeat.every)}, so that there is a dose before time 0`,
      'choose a longer `for`, or a shorter `every`',
    )
  }
  if (count > MOST_RUN_IN_DOSES) {
    refuse(
      at('repeat', 'every'),
      `${Math.ceil(count).toLocaleString('en')} doses before time 0`,
      `at most ${MOST_RUN_IN_DOSES.toLocaleString('en')}`,
      'choose a longer time between them, or check its unit',
    )
  }
  return {
    kind: 'run-in',
    substance: readWord(shape.substance, at('substance'), 'the id of a substance, such as `heroin`'),
    route: shape.route,
    ...(shape.product === undefined
      ? {}
      : { product: readWord(shape.product, at('product'), 'the name of a product') }),
    dose,
    every,
    for: span,
    place,
  }
}

/** Drawn people or a table of them. */
export function readPeople(
  shape: PeopleShape,
  document: SourceDocument,
  read: ReadFile | undefined,
  above: Path = [],
): People {
  const place = document.locate([...above, 'people'])
  if (shape.table !== undefined) {
    for (const key of ['count', 'population'] as const) {
      if (shape[key] === undefined) continue
      refuse(
        document.locateKey([...above, 'people', key]),
        `\`${key}\` beside \`table\``,
        '`table`, or `count` with `population`',
        'leave one out: a table says itself who is in it',
      )
    }
    const { text, path, file }: Named = readNamed(
      shape.table,
      document.locate([...above, 'people', 'table']),
      document.file,
      read,
    )
    const table = readPeopleTable(text, path, file)
    return { kind: 'table', table, ...(shape.seed === undefined ? {} : { seed: shape.seed }), place }
  }
  if (shape.count === undefined) {
    refuse(place, 'people without a number', '`count: 100`, or `table: people.csv`', 'add `count`')
  }
  const population =
    shape.population === undefined
      ? {}
      : {
          population: readWord(
            shape.population,
            document.locate([...above, 'people', 'population']),
            'the name of a population',
          ),
        }
  return { kind: 'drawn', count: shape.count, seed: shape.seed ?? 1, ...population, place }
}
