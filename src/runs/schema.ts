import { z } from 'zod'
import { LIFE_WORDS } from '../language/schema.ts'
import { THERAPIES } from './scenario-types.ts'
import { dose, giveItem, product, repeat, route, span, start, substance, time } from './schema-give.ts'
import { integer, keys, mapping, number, oneOfWords, text, words } from './schema-parts.ts'

/**
 * The shape of a scenario: which keys there are and what kind of value each takes. What a text means (a quantity, a time, a
 * condition) is read afterwards. Editors show the descriptions; `scenarioJsonSchema` makes them the JSON Schema.
 */

/** In years. */
const AGES = [0, 120] as const
export const LARGEST_SEED = Number.MAX_SAFE_INTEGER
const MOST_PEOPLE = 10_000_000
const MOST_DRAWS = 1_000_000

const seed = integer('a seed', 0, LARGEST_SEED, 'Start of the random numbers: the same seed gives the same bits.')

const table = (what: string) =>
  text('the path of a CSV file', what, 'write a path relative to this file', ['doses.csv'])

const history = z
  .union(
    [
      text('`naive` or `chronic`', 'A named history.', 'write one of them', ['naive', 'chronic']),
      keys(
        'a run-in `{ substance, route, dose, repeat, for }`',
        {
          substance,
          route,
          product: product.optional(),
          dose,
          repeat: keys('`{ every: … }`', { every: span('From one dose to the next.') }, 'How often.', {
            times_per_day:
              'a history has no clock, its doses are counted back from time 0: write `every: 8 h` for three a day',
            times: 'write how long it went on, beside `repeat`: `for: 30 day`',
            until: 'a history ends at time 0: write how long it went on, beside `repeat`: `for: 30 day`',
          }),
          for: span('How long it went on before time 0; the last dose is at time 0.'),
        },
        'Use before time 0, simulated.',
      ),
    ],
    { error: words('`naive`, `chronic` or a run-in `{ substance, route, dose, repeat, for }`', 'write one of these') },
  )
  .describe('`naive` (default), `chronic`, or use before time 0 that is simulated.')

const person = keys(
  'a person `{ weight, age, history }`',
  {
    weight: text('a body weight, such as `70 kg`', 'Body weight.', 'write a number and kg', ['70 kg']).optional(),
    age: number('an age in years', ...AGES, 'Age in years.').optional(),
    history: history.optional(),
  },
  'The person, or what all people share.',
)

const people = keys(
  'people `{ count, seed }` or `{ table: people.csv }`',
  {
    count: integer('a number of people', 1, MOST_PEOPLE, 'How many virtual people are drawn.').optional(),
    seed: seed.optional(),
    population: text('the name of a population', 'Which population they are drawn from.', 'write one name', [
      'mann2022',
    ]).optional(),
    table: table('Instead of `count`: a CSV file, one person a row: `person,fentanyl.kout [1/s],…`.').optional(),
  },
  'Many virtual people: drawn, or from a table.',
)

const value = z.union([z.string(), z.number()], {
  error: words(
    'a number or a quantity, such as `0.5` or `4 mg`',
    'write one value; a number alone is in the unit of the id',
  ),
})
const settings = (description: string) =>
  mapping(value, 'a mapping of ids to values, such as `{ breathing.P1: 4.2 }`', description)

export const record = keys(
  '`{ every: …, columns: … }`',
  {
    every: span('Distance of the rows.'),
    columns: mapping(
      text('a quantity id, such as `breathing.PaO2 in mmHg`', 'ID, or ID in UNIT.', 'write ID, or ID in UNIT', [
        'breathing.PaO2 in mmHg',
      ]),
      'a mapping of column names to `ID in UNIT`',
      'Columns of trajectory.csv: a name of your own, then `ID` or `ID in UNIT`.',
    ),
  },
  'What is written to trajectory.csv.',
)

const onOff = z.union([z.boolean(), z.literal(['on', 'off'])], { error: words('`on` or `off`', 'write one of them') })
const level = (from: number, to: number, description: string) =>
  number('a level', from, to, description, '; `on` and `off` are for `rescue-breathing` alone').optional()

export const lifeItem = keys(
  'something that happens, such as `{ stress: 0.5, at: day 3, for: 2 h }`',
  {
    stress: level(0, 1, 'Stress, 0 to 1.'),
    cue: level(0, 1, 'Presence of learned cues, 0 to 1.'),
    reward: level(0, 10, 'A pleasure that is no drug, against an ordinary one.'),
    pain: level(0, 10, 'Pain, rated 0 to 10.'),
    setting: text('the name of a setting', 'Where the person lives, e.g. residential.', 'write one name', [
      'residential',
    ]).optional(),
    lesion: text('the name of a region', 'A brain region that is damaged.', 'write one name', [
      'prefrontal',
    ]).optional(),
    size: level(0, 1, 'Share of the region that a lesion takes.'),
    'dopamine-drug': level(0, 10, 'A stimulant-like release of dopamine, without a mu signal.'),
    oxygen: text('a share, such as `100 %`', 'Oxygen in the air that is breathed.', 'write a share', [
      '100 %',
    ]).optional(),
    'rescue-breathing': onOff.describe('Somebody breathes for the person.').optional(),
    sedative: level(0, 1, 'Another sedative, 0 to 1.'),
    ...start,
    for: span('How long; to the end if not given.').optional(),
    repeat: repeat.optional(),
  },
  `One of ${LIFE_WORDS.join(', ')}, with when and for how long.`,
)

export const careItem = keys(
  'a therapy, such as `{ therapy: cbt, from: day 0, sessions: weekly, until: day 84 }`',
  {
    therapy: oneOfWords(THERAPIES, 'a therapy', 'Which therapy.'),
    from: time('First session.'),
    sessions: text(
      'how often, such as `weekly`',
      'daily, weekly, fortnightly, monthly, or a time such as 3 day.',
      'write `weekly`, or a time',
      ['weekly'],
    ).optional(),
    until: time('Up to this time, exclusive.').optional(),
    attendance: level(0, 1, 'Share of the sessions attended, 0 to 1.'),
  },
  'A therapy that is offered.',
)

export const scenarioShape = keys(
  'a scenario',
  {
    allostat: z
      .literal(1, { error: words('`1`, the version of this format', 'write `allostat: 1`') })
      .describe('Version of this format: 1.'),
    title: text('a title', 'One line, for people.', 'write a text', [
      'A fentanyl overdose and one naloxone injection',
    ]).optional(),
    model: text(
      'the id of a model, or the path of a model file',
      'A built-in model, or ./FILE.model.yaml; `allostat`, the whole model, if not given.',
      'write an id such as `overdose-mann2022`, or `./FILE.model.yaml`',
      ['overdose-mann2022'],
    ).optional(),
    person: person.optional(),
    people: people.optional(),
    duration: span('How long the run is.'),
    give: z
      .union(
        [
          z.array(giveItem),
          keys(
            '`{ table: doses.csv }`',
            { table: table('A CSV file of doses: `time [h],target,amount [mg]`.') },
            'Doses from a table.',
          ),
        ],
        {
          error: words('a list of doses, or `{ table: doses.csv }`', 'start each dose with `-`, or leave `give` out'),
        },
      )
      .describe('What the person is given: a list of doses, or a table.')
      .optional(),
    record: record.optional(),
    summarise: z
      .array(
        text(
          'a line, such as `minimum of breathing.PaO2 in mmHg`',
          'A number that sums up the run.',
          'write the line as a text',
          ['minimum of breathing.PaO2 in mmHg'],
        ),
        {
          error: words('a list of lines', 'start each line with `-`, or leave `summarise` out'),
        },
      )
      .describe('Lines of summary.csv.')
      .optional(),
    set: settings('Parameters with another value than the model’s.').optional(),
    hold: settings('Quantities that are kept at a value for the whole run.').optional(),
    doubt: keys(
      '`{ draws: 200, seed: 1 }`',
      { draws: integer('a number of draws', 2, MOST_DRAWS, 'How many sets of parameters.'), seed: seed.optional() },
      'Draws parameters from their statements of doubt; each column gains a low and a high one.',
    ).optional(),
    life: z
      .array(lifeItem, { error: words('a list of what happens', 'start each with `-`') })
      .describe('Things that happen.')
      .optional(),
    care: z
      .array(careItem, { error: words('a list of therapies', 'start each with `-`') })
      .describe('Therapies.')
      .optional(),
    choice: onOff.describe('Whether the person decides about use; off if not given.').optional(),
  },
  'A question to the simulator: who, what is given, what is recorded.',
)

export type ScenarioShape = z.output<typeof scenarioShape>
export type LifeShape = z.output<typeof lifeItem>
export type CareShape = z.output<typeof careItem>
export type PersonShape = z.output<typeof person>
export type PeopleShape = z.output<typeof people>
export type RecordShape = z.output<typeof record>

/** The JSON Schema (2020-12) of a scenario file, for editors: every key with its description and an example. */
export function scenarioJsonSchema(): Record<string, unknown> {
  return {
    title: 'Allostat scenario',
    ...z.toJSONSchema(scenarioShape, { target: 'draft-2020-12', io: 'input' }),
  }
}
