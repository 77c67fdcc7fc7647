import { z } from 'zod'

const text = z.string().min(1).max(2000)
const number = z.number()
// YAML reads `unit: 1` as a number; it can only mean the unit 1.
const unit = z.union([z.string().min(1).max(200), z.literal(1).transform(() => '1')]).meta({
  description: 'unit, such as mg, ng/mL, 1/h, L/min/mmHg or 1 for a pure number',
})
const interval = z.tuple([number, number]).meta({ description: 'lower and upper end' })
const meaning = text.meta({ description: 'what it is, in words' })
const id = z.string()

const doubt = {
  from: text.optional().meta({ description: 'where the number comes from: table, figure, page' }),
  ci95: interval.optional().meta({ description: '95 % confidence interval' }),
  rse: number.optional().meta({ description: 'relative standard error in percent, as papers print it' }),
  range: interval.optional().meta({ description: 'range of published or plausible values' }),
  between: number.optional().meta({ description: 'spread between people: standard deviation of the logarithm' }),
  joint: text.optional().meta({ description: 'name of a set of joint draws' }),
  fixed: text.optional().meta({ description: 'why it has no doubt' }),
  assumed: text.optional().meta({ description: 'why it was assumed; stands for source and doubt together' }),
  plausible: interval
    .optional()
    .meta({ description: 'of an assumed number: the range that its author holds possible' }),
}

const parameterValue = z.strictObject({ value: number, unit, ...doubt })

const parameter = z.strictObject({
  value: number,
  unit,
  is: meaning,
  ...doubt,
  within: interval.optional().meta({ description: 'inclusive bounds of what the model allows' }),
})

const state = z.strictObject({
  unit,
  start: z.union([number, text]).meta({ description: "a number in the state's unit, or an expression of parameters" }),
  is: meaning,
  within: interval.optional(),
  scale: number.optional().meta({ description: "typical size, in the state's unit; 1 if not given" }),
})

const condition = z.string().min(1).max(10_000)
const settings = z.record(id, number)

const event = z.strictObject({
  is: meaning,
  when: condition.meta({
    description: 'condition that makes it happen, such as `circulation.total <= circulation.arrestFlow`',
  }),
  grid: text.optional().meta({ description: 'the moment is rounded up to a multiple of this, e.g. 0.1 s' }),
  after: text.optional().meta({ description: 'wait before it acts, e.g. 220 s' }),
  check: condition.optional().meta({ description: 'asked again after the wait' }),
  set: settings.optional().meta({ description: 'discrete variables and their new values' }),
  otherwise: settings.optional().meta({ description: 'the same where `check` does not hold' }),
  ends: z.boolean().optional().meta({ description: "true where a person's rows end here" }),
  repeats: z.boolean().optional(),
  whenComputed: z
    .literal(true)
    .optional()
    .meta({ description: 'watched only where the run computes what it looks at for another reason' }),
})

/** Ways into the body, as scenarios name them. */
export const ROUTES = ['iv', 'im', 'sc', 'in', 'inhaled', 'oral', 'sublingual', 'depot'] as const

/** What may happen to a person, as scenarios name it. */
export const LIFE_WORDS = [
  'stress',
  'cue',
  'reward',
  'pain',
  'setting',
  'lesion',
  'dopamine-drug',
  'oxygen',
  'rescue-breathing',
  'sedative',
] as const
export type LifeWord = (typeof LIFE_WORDS)[number]

const sets = id.meta({ description: 'discrete variable that it sets for a while; its start is the value at rest' })
const lifeLevel = z
  .strictObject({
    is: meaning,
    sets,
    unit: unit
      .optional()
      .meta({ description: 'unit of the numbers that a scenario writes; that of the variable if not given' }),
    within: interval.meta({ description: 'inclusive range of what a scenario may write, in `unit`' }),
  })
  .optional()
const life = z.strictObject({
  stress: lifeLevel,
  cue: lifeLevel,
  reward: lifeLevel,
  pain: lifeLevel,
  setting: z
    .strictObject({ is: meaning, sets, names: settings.meta({ description: 'value of each name' }) })
    .optional(),
  lesion: z
    .strictObject({
      is: meaning,
      regions: z.record(id, id).meta({ description: 'discrete variable of each region; the size of a lesion sets it' }),
      within: interval.optional().meta({ description: 'inclusive range of sizes; 0 to 1 if not given' }),
    })
    .optional(),
  'dopamine-drug': lifeLevel,
  oxygen: lifeLevel,
  'rescue-breathing': z
    .strictObject({
      is: meaning,
      sets,
      on: number.meta({ description: 'value where it is on' }),
      off: number.optional().meta({ description: 'value where a scenario says off; that at rest if not given' }),
    })
    .optional(),
  sedative: lifeLevel,
})

const doseRoute = z.strictObject({
  substance: id,
  route: z.enum(ROUTES),
  product: text.optional(),
  target: id.meta({ description: 'state that receives the dose' }),
  set: z.record(id, parameterValue).optional().meta({ description: 'values that this product gives to parameters' }),
  bioavailability: id.optional().meta({ description: 'parameter: share of the dose that arrives' }),
  lag: id.optional().meta({ description: 'parameter: wait before the dose arrives' }),
  pulses: z
    .strictObject({ count: z.int().min(1).max(100_000), every: text, share: number, why: text })
    .optional()
    .meta({ description: 'the dose is given as `count` pulses `every` apart, each `share` of the dose' }),
  counts: z
    .strictObject({ unit: text, total: id, together: id, covers: number.optional() })
    .optional()
    .meta({ description: 'discrete variables that count units of `unit` given' }),
  marks: settings
    .optional()
    .meta({ description: 'discrete variables to set for the whole run when this route is used' }),
  limits: z
    .array(
      z.strictObject({
        for: z
          .enum(['naive', 'everyone'])
          .meta({ description: 'whom it holds for: people without tolerance, or everyone' }),
        single: text.optional().meta({ description: 'largest dose at once on the first day, e.g. 30 mg' }),
        firstDay: text.optional().meta({ description: 'largest sum in the 24 h from the first dose on, e.g. 40 mg' }),
        from: text.meta({ description: 'the label, and where in it' }),
      }),
    )
    .optional()
    .meta({ description: 'limits that the label states for a start; doses above them run with a warning' }),
})

/**
 * The shape of a model as written, strict: a key that is not listed here is refused. `z.toJSONSchema(modelSchema, { io: 'input' })`
 * is the schema for editors. What a shape cannot say (names, units, doubt, equations) is checked after it.
 */
export const modelSchema = z.strictObject({
  'allostat-model': z.literal(1).optional().meta({ description: 'version of this format' }),
  id: z.string().min(1).max(120).meta({ description: 'what it models and by whom: naloxone-binding-mann2022' }),
  title: text,
  time: text.optional().meta({ description: "unit of time in rates (id') and of `time`; h if not given" }),
  source: z.strictObject({ doi: text.optional(), cites: text.optional(), where: text }),
  leavesOut: z
    .array(z.union([text, z.strictObject({ what: text, unless: id })]))
    .optional()
    .meta({
      description:
        'one sentence each: what is left out on purpose; `{ what, unless }` of what another part, named by its id, may bring',
    }),
  inputs: z
    .record(id, z.strictObject({ unit, is: meaning }))
    .optional()
    .meta({ description: 'quantities that another part defines' }),
  parameters: z.record(id, parameter).optional(),
  discrete: z
    .record(id, z.strictObject({ unit, start: number, is: meaning }))
    .optional()
    .meta({ description: 'values that only events and doses change' }),
  states: z.record(id, state).optional(),
  quantities: z
    .record(id, z.strictObject({ unit, is: meaning }))
    .optional()
    .meta({ description: 'units and words for quantities; without an entry the unit is inferred' }),
  equations: z
    .string()
    .meta({ description: "lines `id = …`, `id' = …` (rate of a state), `id += …`; # starts a comment" }),
  events: z.record(id, event).optional(),
  life: life.optional().meta({ description: 'what a scenario may say under `life`' }),
  doses: z.array(doseRoute).optional(),
  substances: z.record(id, z.strictObject({ is: meaning, molarMass: id.optional() })).optional(),
  histories: z
    .record(id, z.strictObject({ is: meaning, set: z.record(id, parameterValue) }))
    .optional()
    .meta({ description: 'named histories of a person: parameter values that they set' }),
  jointDoubt: z
    .array(z.strictObject({ of: z.array(id).min(2), correlation: z.array(z.array(number)), from: text }))
    .optional()
    .meta({ description: 'correlations between doubts of parameters: the lower triangle without the diagonal' }),
  rest: z.strictObject({ for: text }).optional().meta({ description: 'drug-free run before time 0' }),
  runIn: z
    .strictObject({ atRest: z.array(id).min(1), why: text })
    .optional()
    .meta({ description: 'states that a history of doses before time 0 does not compute: they forget within minutes' }),
  crossings: z
    .strictObject({ sampled: text, why: text })
    .optional()
    .meta({ description: 'conditions of doses are looked at on a grid only, with straight lines between' }),
})
