import { bad } from './case.ts'

const SCENARIO = 'allostat: 1\nduration: 1 day\nmodel: ./m.yaml\n'

/** One compartment; the planted mistake replaces one piece. */
const GOOD = `allostat-model: 1
id: small
title: One compartment
source: { cites: "made up for this test", where: nowhere }
parameters:
  a.CL: { value: 2, unit: L/h, is: clearance, assumed: test }
  a.V: { value: 10, unit: L, is: volume, assumed: test }
states:
  a.central: { unit: mg, start: 0, is: amount }
equations: |
  a.plasma = a.central / a.V
  a.central' = -a.CL * a.plasma
`

const model = (name: string, from: string, to: string, found: RegExp, expected: RegExp, remedy: RegExp) => {
  if (!GOOD.includes(from)) throw new Error(`the model does not hold ${from}`)
  return bad(name, SCENARIO, found, expected, remedy, { 'm.yaml': GOOD.replace(from, to) })
}

export const goodModel = { scenario: SCENARIO, files: { 'm.yaml': GOOD } }

/** Malformed model files. */
export const badModels = [
  bad(
    'a model file that does not exist',
    SCENARIO.replace('./m', '▸./m'),
    /does not exist/,
    /can be read/,
    /check the name/,
  ),
  bad(
    'an unknown model',
    'allostat: 1\nduration: 1 day\nmodel: ▸overdose-man2022\n',
    /overdose-man2022/,
    /built-in/,
    /did you mean `overdose-mann2022`/,
  ),
  bad('a scenario as a model', SCENARIO, /a scenario/, /allostat-model: 1/, /model file/, {
    'm.yaml': '▸allostat: 1\n',
  }),
  model('an unknown key of a model', 'is: volume,', 'is: volume, ▹note: x,', /note/, /./, /./),
  model('a parameter twice', '  a.V: {', '  ▸a.CL: {', /`a.CL` a second time/, /once/, /keep one/),
  model('a unit mistake in an equation', '-a.CL * a.plasma', '▹-a.CL * a.central', /L\/h\*mg/, /mg\/h|mass/, /./),
  model('an unknown name in an equation', 'a.central / a.V', 'a.central / ▸a.Vd', /a\.Vd/, /./, /a\.V/),
  model(
    'a cycle',
    'a.plasma = a.central / a.V',
    '▹a.plasma = a.central / a.V + a.again\n  a.again = a.plasma',
    /a\.again/,
    /./,
    /./,
  ),
  model(
    'a parameter without a source',
    '  a.V: { value: 10, unit: L, is: volume, assumed: test }',
    '  ▹a.V: { value: 10, unit: L, is: volume }',
    /source/,
    /./,
    /./,
  ),
  model(
    'a state without a rate',
    '  a.central: { unit: mg, start: 0, is: amount }\n',
    '  a.central: { unit: mg, start: 0, is: amount }\n  ▹a.other: { unit: mg, start: 0, is: amount }\n',
    /a\.other/,
    /./,
    /./,
  ),
  model('an equation that ends too soon', 'a.central / a.V', 'a.central /▹', /end/, /./, /./),
  model('an unknown unit of a parameter', 'unit: L,', 'unit: ▸furlong,', /furlong/, /unit/, /./),
  model('a value that is not a number', 'value: 10', 'value: ▸.nan', /not a finite number/, /number/, /./),
  model('a value that is a text', 'value: 10', 'value: ▸ten', /ten/, /number/, /./),
  model('a start outside its bounds', 'start: 0,', '▹start: -1, within: [0, 5],', /-1/, /./, /./),
]
