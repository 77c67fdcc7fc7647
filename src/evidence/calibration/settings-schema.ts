import { z } from 'zod'
import { keys, mapping, number, oneOfWords, text, words } from '../../runs/schema-parts.ts'

/** The shape of a calibration file: which numbers of a model a program may fit, and how. */

const value = z
  .union([z.string(), z.number()], {
    error: words('a quantity such as `0.5 1/h`', 'write a number and the unit of the parameter'),
  })
  .describe('A quantity; of a number without a unit, the number.')

const prior = keys(
  'a prior `{ centre: …, log_sd: …, source: … }`',
  {
    centre: value.describe('What was thought before.'),
    log_sd: number('a standard deviation of the logarithm', 1e-6, 100, 'How sure, on a log scale.').optional(),
    sd: value.describe('How sure, on a linear scale.').optional(),
    source: text('a source', 'Where this was read, or why it is thought.', 'write it as a text', ['Volpe 2011']),
  },
  'What was thought before the fit; it is held against the rows as one row would be.',
)

const parameter = keys(
  'a parameter `{ bounds: […], why: … }`',
  {
    start: value.describe('Where the fit starts; if left out, at the value of the model.').optional(),
    bounds: z
      .tuple([value, value], { error: words('two bounds `[low, high]`', 'write both, the lower first') })
      .describe('Between which the result lies.'),
    scale: oneOfWords(['log', 'linear'], 'a scale', 'On which scale it is moved; if left out, log.').optional(),
    prior: prior.optional(),
    why: text('a reason', 'Why this number is fitted and not looked up.', 'write a sentence', ['nobody measured it']),
  },
  'A number that the fit may move.',
)

export const calibrationShape = keys(
  'a calibration',
  {
    'allostat-calibration': z
      .literal(1, { error: words('`1`, the version of this format', 'write `allostat-calibration: 1`') })
      .describe('Version of this format: 1.'),
    title: text('a title', 'One line, for people.', 'write a text', ['The whole person']),
    why: text('a reason', 'What is fitted to what, and what was decided.', 'write it as a text', ['…']),
    model: text('the id of a model, or the path of a model file', 'Which model is fitted.', 'write an id', [
      'overdose-mann2022',
    ]),
    regimens: oneOfWords(
      ['own', 'all'],
      'which regimens are asked',
      'Those that name this model, or all, whatever model they name.',
    ).optional(),
    objective: text('the objective in words', 'What is made small, for people.', 'write a sentence', ['…']),
    loss: keys(
      'a loss `{ kind: cauchy, scale: 2.385 }`',
      {
        kind: oneOfWords(['cauchy', 'huber', 'squares'], 'a loss', 'How a misfit counts.'),
        scale: number(
          'a scale in standard deviations',
          0.01,
          1000,
          'From where on a misfit counts less than its square.',
        ).optional(),
      },
      'How a misfit counts; if left out, Cauchy.',
    ).optional(),
    weights: oneOfWords(
      ['root', 'study', 'row'],
      'a weight',
      'The n rows of a study count as √n rows, as one, or as n; if left out, as √n.',
    ).optional(),
    without_prior: oneOfWords(
      ['held', 'free'],
      'what holds a parameter without a prior',
      'Held at its start, as if the bounds were a prior of ± 2 SD around it, or free within them; if left out, held: what no row pins stays.',
    ).optional(),
    iterations: number('a number of iterations', 1, 1000, 'The most iterations; if left out, 40.').optional(),
    leave_out: mapping(
      text('a reason', 'Why it is left out.', 'write a sentence', ['another formulation']),
      'a mapping of rows or studies to reasons',
      'Fit rows that do not count, by id or study, each with the reason.',
    ).optional(),
    parameters: mapping(parameter, 'a mapping of ids to parameters', 'What is fitted, by id.'),
  },
  'How a model is fitted to the fit rows of evidence/.',
)

export type CalibrationShape = z.output<typeof calibrationShape>
export type ParameterShape = CalibrationShape['parameters'][string]
export type Value = z.output<typeof value>
