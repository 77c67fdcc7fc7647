import { z } from 'zod'
import { ROUTES } from '../language/schema.ts'
import { integer, keys, oneOfWords, text, words } from './schema-parts.ts'

export const time = (description: string) =>
  text(
    'a time, such as `90 min`, `day 14` or `day 3 08:00`',
    description,
    'write NUMBER UNIT, or `day` and its number',
    ['90 min', 'day 3 08:00'],
  )
export const span = (description: string) =>
  text('a length of time, such as `90 min`', description, 'write a number and s, min, h, day, week or y', [
    '90 min',
    '2 y',
  ])
export const substance = text('the id of a substance, such as `naloxone`', 'What is given.', 'write one id', [
  'fentanyl',
  'naloxone',
])
export const route = oneOfWords(ROUTES, 'a route', 'The way in.')
export const product = text('the name of a product', 'Where a substance has several, e.g. in-4mg.', 'write one name', [
  'in-4mg',
])

const taper = keys(
  'a taper `{ from, to, over }`',
  {
    from: text('a mass, such as `60 mg`', 'The first dose.', 'write a mass', ['60 mg']),
    to: text('a mass, such as `0 mg`', 'The dose at the end, kept from then on.', 'write a mass', ['0 mg']),
    over: span('How long the change takes, from the first dose.'),
  },
  'A dose that changes linearly in time from the first dose, then stays.',
)
export const dose = z
  .union([text('a mass', 'The mass as labelled.', 'write a mass', ['4 mg', '0.1 mg/kg']), taper], {
    error: words(
      'a mass such as `4 mg`, a mass per body weight such as `0.1 mg/kg`, or `{ from, to, over }`',
      'write the dose in one of these ways',
    ),
  })
  .describe(
    'The mass as labelled (`4 mg`), per body weight (`0.1 mg/kg`), or a taper or induction `{ from, to, over }`.',
  )

const times = integer('a number of doses', 1, 1_000_000_000, 'How many in all, the first included.').optional()
const until = time('Up to this time of the run, exclusive.').optional()
export const repeat = keys(
  'a repeat `{ every: …, times: … }`',
  {
    every: span('From one to the next.').optional(),
    times_per_day: z
      .array(text('a time of day, such as `08:00`', 'Hours and minutes.', 'write it as 08:00', ['08:00']), {
        error: words('a list of times of day', 'write a list: `[08:00, 14:00, 20:00]`'),
      })
      .describe('Times of day, instead of `every`.')
      .optional(),
    times,
    until,
  },
  'Again `every` so long or at `times_per_day`, ending after `times` or at `until`.',
)

const when = text(
  'a condition, such as `breathing.ventilation < 40 % of rest`',
  'Instead of `at`: the first time that this becomes true.',
  'write ID < QUANTITY, ID > QUANTITY or ID < SHARE of rest',
  ['breathing.ventilation < 40 % of rest'],
).optional()
export const start = {
  at: time('When.').optional(),
  when,
  after: span('How long after `when` became true; 0 if not given.').optional(),
}

export const giveItem = keys(
  'a dose `{ substance, route, dose, at }`',
  {
    substance,
    route,
    product: product.optional(),
    dose,
    ...start,
    over: span('Makes it an infusion of this length.').optional(),
    repeat: repeat.optional(),
  },
  'One dose, or one that repeats.',
)

export type GiveShape = z.output<typeof giveItem>
export type DoseShape = z.output<typeof dose>
export type RepeatShape = z.output<typeof repeat>
