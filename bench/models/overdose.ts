import { checkModel } from '../../src/language/index.ts'
import parts from '../../src/models/overdose-mann2022.ts'
import { convert, parseUnit } from '../../src/units/index.ts'
import type { Problem } from './problem.ts'
import { withoutDelays } from './without-delays.ts'

/**
 * Doses of scenarios/rescue.yaml, whose injection comes 60 s after breathing has fallen, that is after about 75 s; the second one is
 * added. Times in s, on whole minutes, which no sample falls on.
 */
const FENTANYL_MG = 2.965
const NALOXONE_NG = 2e6
const NALOXONE_TIMES = [60, 180]

/**
 * The project's overdose model without its delays: fentanyl into a vein, two injections of naloxone into muscle, 4 h, 240 samples.
 *
 * The person uses opioids regularly, as in scenarios/rescue.yaml. Cardiac arrest is left out with the model's other events, so that
 * every program computes smooth rates from beginning to end.
 */
export function overdoseProblem(): Problem {
  const model = withoutDelays(checkModel(parts))
  const injection = model.doses.find(({ product }) => product === 'im-2mg-0.4mL')!
  const values = { ...model.histories.chronic!.set, ...injection.set }
  const unitOf = new Map(model.parameters.map(({ id, unit }) => [id, unit]))
  return {
    name: 'overdose, 4 h',
    model,
    outputs: [
      'breathing.ventilation',
      'breathing.PaO2',
      'breathing.PaCO2',
      'breathing.brainPO2',
      'receptor.signal',
      'fentanyl.plasma',
      'fentanyl.bound',
      'naloxone.plasma',
      'naloxone.bound',
    ],
    dosed: ['fentanyl.central', 'naloxone.depot'],
    set: Object.fromEntries(
      Object.entries(values).map(([id, { value, unit }]) => [id, convert(value, parseUnit(unit), unitOf.get(id)!)]),
    ),
    doses: [
      { time: 0, state: 'fentanyl.central', amount: FENTANYL_MG },
      ...NALOXONE_TIMES.map((time) => ({ time, state: injection.target, amount: NALOXONE_NG })),
    ],
    until: 4 * 3600,
    times: Float64Array.from({ length: 240 }, (_, i) => 30 + 60 * i),
  }
}
