import { describe, expect, it } from 'vitest'
import { InputError } from '../../units/index.ts'
import { loadSettings } from './files.ts'
import { readCalibration } from './settings.ts'
import { MODEL, project, SETTINGS } from './testing/one-compartment.ts'

const read = (text: string, fitted: readonly string[] = []) =>
  readCalibration(text, 'one.yaml', {
    rows: new Set(['T1', 'T2', 'A', 'B']),
    fitted: new Set(fitted),
    read: () => MODEL.replace('is: share that arrives', 'is: share that arrives, within: [0, 10]'),
  })

describe('the settings of a calibration', () => {
  it('are read in the units of the model, with what is left out filled in', () => {
    const { parameters, loss, weights, leaveOut } = read(
      `${SETTINGS.replace('loss: { kind: squares }', 'leave_out: { T1: another formulation, B: odd }')}  a.F: { start: 50 %, bounds: [5 %, 1], scale: linear, prior: { centre: 0.6, sd: 0.2, source: S }, why: w }\n`.replace(
        '[0.05 1/h, 5 1/h]',
        '[1.2 1/day, 5 1/h]',
      ),
    )
    expect(parameters.map(({ unit: _, ...rest }) => rest)).toEqual([
      { id: 'a.k', start: 0.5, bounds: [expect.closeTo(0.05, 15), 5], scale: 'log', why: 'rate' },
      { id: 'a.V', start: 100, bounds: [10, 2000], scale: 'log', why: 'volume' },
      {
        id: 'a.F',
        start: 0.5,
        bounds: [0.05, 1],
        scale: 'linear',
        prior: { centre: 0.6, sd: 0.2, source: 'S' },
        why: 'w',
      },
    ])
    // Cauchy's usual constant.
    expect([loss, weights]).toEqual([{ kind: 'cauchy', scale: 2.385 }, 'root'])
    expect([...leaveOut]).toEqual([
      ['T1', 'another formulation'],
      ['B', 'odd'],
    ])
  })

  it('are called by their model', () => {
    const files = project({ model: MODEL.replace('id: one', 'id: two') })
    expect(() => loadSettings(files, 'one')).toThrow(/one\.yaml[\s\S]*`two`/)
    expect(() => loadSettings({ ...files, settings: `${files.settings}.not` }, 'one')).toThrow(/no such file/)
  })

  it.each<[string, string, string, RegExp]>([
    [
      'an unknown key',
      'why: made up',
      'why: made up\nhow: so',
      /one\.yaml:4:1 › how\n.*`how`[\s\S]*did you mean|leave it out/,
    ],
    ['an unknown parameter', 'a.V:', 'a.W:', /one\.yaml:9:3 [\s\S]*`a\.W`[\s\S]*a\.V/],
    ['no bounds', 'bounds: [10 L, 2000 L], ', '', /one\.yaml:9:8 [\s\S]*no key `bounds`/],
    ['one bound', '[10 L, 2000 L]', '[10 L]', /one\.yaml:9[\s\S]*two bounds/],
    ['bounds the wrong way round', '[10 L, 2000 L]', '[2000 L, 10 L]', /one\.yaml:9:18 [\s\S]*lower bound first/],
    [
      'a bound without a unit',
      '[10 L, 2000 L]',
      '[10, 2000 L]',
      /one\.yaml:9:19 [\s\S]*10 without a unit[\s\S]*`10 L`/,
    ],
    ['a bound of another dimension', '2000 L', '2000 kg', /one\.yaml:9:25 [\s\S]*volume/],
    ['a start outside of its bounds', '[10 L', '[200 L', /one\.yaml:9:3 [\s\S]*100 L[\s\S]*between/],
    ['a log scale down to 0', '[10 L', '[0 L', /one\.yaml:9:18 [\s\S]*log scale/],
    [
      'a prior without a width',
      'why: rate',
      'prior: { centre: 1 1/h, source: S }, why: rate',
      /one\.yaml:8[\s\S]*`log_sd`/,
    ],
    ['no reason', ', why: rate', '', /one\.yaml:8[\s\S]*no key `why`/],
    [
      'a row left out that is no fit row',
      'loss:',
      'leave_out: { T3: odd }\nloss:',
      /one\.yaml:6:14 [\s\S]*`T3`, which is no fit row/,
    ],
    ['an unknown loss', 'squares', 'square', /one\.yaml:6[\s\S]*`squares`/],
    ['nothing free', /parameters:[\s\S]*/.exec(SETTINGS)![0], 'parameters: {}', /one\.yaml:7[\s\S]*no parameters/],
  ])('are refused with their place: %s', (_, from, to, message) => {
    expect(SETTINGS).toContain(from)
    const reading = () => read(SETTINGS.replace(from, to))
    expect(reading).toThrow(InputError)
    expect(reading).toThrow(message)
  })

  it('need a start where the model holds the result of the last fit', () => {
    expect(() => read(SETTINGS, ['a.k'])).toThrow(/one\.yaml:8:3 [\s\S]*no `start` for `a\.k`/)
    const started = SETTINGS.replace('a.k: { bounds', 'a.k: { start: 0.5 1/h, bounds')
    expect(read(started, ['a.k']).parameters[0]!.start).toBe(0.5)
  })
})
