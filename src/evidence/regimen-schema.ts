import { z } from 'zod'
import { lifeItem, scenarioShape } from '../runs/schema.ts'
import { giveItem, span } from '../runs/schema-give.ts'
import { keys, mapping, number, text, words } from '../runs/schema-parts.ts'

/** The shape of a regimen file; `person`, `set`, `hold`, `give` and `life` are those of a scenario. */

const { person, people, set, hold } = scenarioShape.shape

const arm = text('the name of an arm of this file', 'Which arm is read.', 'write one of the names under `arms`', [
  'nose',
])
const read = text(
  'a line such as `maximum of naloxone.plasma`',
  'What is read off: a `summarise` line of a scenario, or `half-life of ID between TIME and TIME`. Without `in` it is in the unit of the row.',
  'write the line as a text',
  ['maximum of naloxone.plasma', 'half-life of naloxone.plasma between 2 h and 6 h'],
)
const LARGEST = 1e12

const other = keys('`{ arm: …, read: … }`', { arm: arm.optional(), read }, 'Another reading.')

const divisor = keys(
  '`{ arm: …, read: … }`',
  { arm: arm.optional(), read, minus: other.describe('This one is taken away from what divides.').optional() },
  'The reading, less `minus` where there is one, is divided by this one.',
)

const find = keys(
  'a crossing `{ read: …, reaches: …, among: … }`',
  {
    read: read,
    reaches: number('a number', -LARGEST, LARGEST, 'The value that is looked for, in the unit of the line.'),
    of: other.describe('The value is a multiple of this reading.').optional(),
    minus: keys(
      '`{ arm: …, read: … }`',
      { arm, read: read.optional() },
      'What is taken away from each reading: the arm, in whose name `{arm}` stands for the name of the arm that is read, and another line if it is not the same.',
    ).optional(),
    visit: z
      .enum(['before', 'after'], {
        error: words('`before` or `after`', 'leave it out for a place between the numbers'),
      })
      .describe(
        'Where a study looked at these numbers only: the last before the value is reached, or the first at which a rising reading has it.',
      )
      .optional(),
    arm: arm.optional(),
    among: z
      .union(
        [
          z.array(number('a number', -LARGEST, LARGEST, 'A number that stands for `{x}` in the line.')),
          mapping(
            number('a number', -LARGEST, LARGEST, 'What this arm stands for, in the unit of the row.'),
            'a mapping of arms to numbers',
            'The arms in which the line is read, and the dose, time or level that each stands for, in the unit of the row.',
          ),
        ],
        {
          error: words(
            'a mapping of arms to numbers, or a list of numbers that `{x}` in the line stands for',
            'write `{ ARM: 30, … }`, or `[1, 2, 5]` with `{x}` in `read`',
          ),
        },
      )
      .describe('Arms with the number that each stands for, or numbers that `{x}` in the line stands for.'),
  },
  'Instead of a reading: the dose, time or level at which a reading reaches a value, on straight lines between the arms.',
)

const rank = keys(
  'a place `{ of: …, read: …, reaches: …, among: { NAME: { ARM: 1, … } } }`',
  {
    of: text('one of the names', 'Whose place it is.', 'write one of the names under `among`', ['heroin']),
    read: read,
    reaches: number('a number', -LARGEST, LARGEST, 'The value that is looked for, in the unit of the line.'),
    among: mapping(
      mapping(
        number('a number', -LARGEST, LARGEST, 'What this arm stands for.'),
        'a mapping of arms to numbers',
        'The arms in which the line is read, and the dose that each stands for.',
      ),
      'a mapping of names to arms',
      'What is put in order, each with its arms.',
    ),
  },
  'Instead of a reading: the place of one among others by the dose at which a reading reaches a value, from the lowest.',
)

const level = (is: string) => number('a number', -LARGEST, LARGEST, is)

const and = keys(
  '`{ read: …, above: 0 }`',
  {
    arm: arm.optional(),
    read,
    minus: other.describe('This one is taken away from the reading.').optional(),
    over: other.describe('What is left is divided by this one.').optional(),
    above: level('It holds where the result is above this.').optional(),
    below: level('Instead of `above`: where the result is below this.').optional(),
  },
  'A further condition.',
)

const rise = keys(
  'a rise `{ read: withdrawal.cows, after: buprenorphine, within: 2 h }`',
  {
    read: text('the id of a quantity, with `in UNIT` where it is not that of the row', 'Of what.', 'write an id', [
      'withdrawal.cows in 1',
    ]),
    after: text('a substance', 'The substance whose first dose it is, in each person.', 'write an id', [
      'buprenorphine',
    ]),
    within: span('How long after that dose.'),
  },
  'Instead of a reading: from the first dose of a substance, which may come by a condition, to the highest within a time.',
)

const explained = keys(
  'a part of a variance `{ read: …, among: [ARM, …] }`',
  {
    read,
    among: z
      .array(text('the name of an arm', 'An arm with `people`.', 'write one of the names under `arms`', ['vein']), {
        error: words('a list of arms', 'write `[ARM, ARM]`'),
      })
      .describe('The arms, each with the same number of `people`.'),
  },
  'Instead of a reading: the share of the variance between all people of these arms that lies between the arms.',
)

const share = keys(
  'a share `{ above: 6 }` or `{ below: 6 }`',
  {
    above: level('People count in whom the result is above this.').optional(),
    below: level('Instead of `above`: in whom it is below this.').optional(),
  },
  'The number of the row is the share of the people of an arm with `people`, of those in whom there is a result.',
)

const row = keys(
  'a row `{ id, arm, read }`',
  {
    id: text('the id of a row of evidence/', 'Which published number.', 'write one id', ['NLX-038']),
    arm: arm.optional(),
    read: read.optional(),
    amount: text(
      'a quantity, such as `1 mg`',
      'Instead of a reading: an amount, to be divided by one.',
      'write a number and a unit',
      ['1 mg'],
    ).optional(),
    find: find.optional(),
    rank: rank.optional(),
    rise: rise.optional(),
    explained: explained.optional(),
    share: share.optional(),
    over: divisor.optional(),
    minus: other.describe('This one is taken away from the reading.').optional(),
    log: z.boolean().describe('The natural logarithm of the result is the number of the row.').optional(),
    times: number('a factor', -LARGEST, LARGEST, 'The result times this number, such as a ratio of doses.').optional(),
    above: number(
      'a number',
      -LARGEST,
      LARGEST,
      'Of a row that says found or not: found where the result is above this.',
    ).optional(),
    and: z
      .array(and, { error: words('a list of conditions', 'start each with `-`') })
      .describe('Of a row that says found or not: found only where each of these holds too.')
      .optional(),
    why: text('a reason', 'How the row was understood.', 'write a sentence', ['dose for dose']).optional(),
  },
  'A published number and what is read off for it.',
)

const armShape = keys(
  'an arm `{ give: […] }`',
  {
    give: z
      .array(giveItem, { error: words('a list of doses', 'start each dose with `-`') })
      .describe('The doses.')
      .optional(),
    life: z
      .array(lifeItem, { error: words('a list of what happens', 'start each with `-`') })
      .describe('What happens.')
      .optional(),
    person: person,
    people: people.optional(),
    set,
    hold,
  },
  'What one group of people got.',
)

export const regimenShape = keys(
  'a regimen',
  {
    'allostat-evidence': z
      .literal(1, { error: words('`1`, the version of this format', 'write `allostat-evidence: 1`') })
      .describe('Version of this format: 1.'),
    title: text('a title', 'One line, for people.', 'write a text', ['Naloxone into the nose']),
    why: text('a reason', 'How the study became this regimen, and what had to be assumed.', 'write it as a text', [
      'Doses per 70 kg are given to a person of 70 kg.',
    ]),
    model: text('the id of a model, or the path of a model file', 'Which model answers.', 'write an id', [
      'overdose-mann2022',
    ]),
    person: person,
    duration: span('How long the run is.'),
    set,
    hold,
    arms: mapping(armShape, 'a mapping of names to arms', 'What the groups got: a name, then `{ give: […] }`.'),
    rows: z.array(row, { error: words('a list of rows', 'start each row with `-`') }).describe('What is read off.'),
  },
  'How one or more published numbers came about, so that a model can be asked for them.',
)

export type RegimenShape = z.output<typeof regimenShape>
export type RowShape = z.output<typeof row>

/** The JSON Schema (2020-12) of a regimen file, for editors: every key with its description and an example. */
export function regimenJsonSchema(): Record<string, unknown> {
  return {
    title: 'Allostat regimen',
    ...z.toJSONSchema(regimenShape, { target: 'draft-2020-12', io: 'input' }),
  }
}
