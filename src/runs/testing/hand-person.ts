import { run } from '../run.ts'
import { parseScenario } from '../scenario.ts'

/**
 * A person in whom everything can be worked out by hand: one compartment of a tracer, an effect that lags behind it (`tolerance.level`),
 * and breathing, which the tracer slows; an arrest ends the run. Pain, oxygen, somebody who breathes for the person, a place and a
 * lesion come from `life`; `pain.felt` adds up pain over time.
 *
 * central' = −k·central; level' = (central/reference − level)/lag; ventilation' = (rest/(1 + central/half) − ventilation)/settling.
 */
const MODEL = `allostat-model: 1
id: hand-person
title: A person by hand
source: { cites: algebra, where: here }
substances: { tracer: { is: a tracer, molarMass: tracer.MW } }
parameters:
  tracer.MW: { value: 500, unit: g/mol, is: molar mass, assumed: example }
  tracer.k: { value: 0.1, unit: 1/h, is: elimination rate, assumed: example, within: [0.001, 10] }
  tolerance.reference: { value: 10, unit: mg, is: amount that tolerance is measured by, assumed: example }
  tolerance.lag: { value: 20, unit: h, is: how slowly tolerance follows, assumed: example }
  breathing.rest: { value: 6, unit: L/min, is: ventilation at rest, assumed: example }
  breathing.half: { value: 10, unit: mg, is: amount that halves ventilation, assumed: example }
  breathing.settling: { value: 0.01, unit: h, is: how fast breathing follows, assumed: example }
  breathing.least: { value: 1, unit: L/min, is: ventilation that one cannot live with, assumed: example }
discrete:
  pain.given: { unit: points, start: 1, is: pain that comes from outside }
  air.oxygen: { unit: '%', start: 21, is: oxygen in the air that is breathed }
  rescue.breaths: { unit: L/min, start: 0, is: what somebody else breathes }
  place.supervised: { unit: '1', start: 0, is: 1 where somebody looks after the person }
  lesion.prefrontal: { unit: '1', start: 0, is: share that is lost }
life:
  pain: { is: pain, sets: pain.given, unit: points, within: [0, 10] }
  oxygen: { is: oxygen that is breathed, sets: air.oxygen, unit: '%', within: [10, 100] }
  rescue-breathing: { is: somebody breathes for the person, sets: rescue.breaths, on: 5 }
  setting: { is: where the person lives, sets: place.supervised, names: { community: 0, residential: 1 } }
  lesion: { is: a lesion, regions: { prefrontal: lesion.prefrontal } }
states:
  pain.felt: { unit: h, start: 0, is: pain times time }
  tracer.central: { unit: mg, start: 0, is: amount }
  tolerance.level: { unit: '1', start: 0, is: tolerance, scale: 0.1 }
  breathing.ventilation: { unit: L/min, start: 3, is: ventilation }
equations: |
  pain.felt' = pain.given
  tracer.central' = -tracer.k * tracer.central
  tolerance.level' = (tracer.central / tolerance.reference - tolerance.level) / tolerance.lag
  breathing.ventilation' = (breathing.rest / (1 + tracer.central / breathing.half) - breathing.ventilation) / breathing.settling
  breathing.goal = breathing.rest / (1 + tracer.central / breathing.half)
  breathing.total = breathing.ventilation + rescue.breaths
events:
  breathing.arrest: { is: breathing has stopped, when: breathing.ventilation < breathing.least, ends: true, whenComputed: true }
doses:
  - { substance: tracer, route: iv, target: tracer.central }
rest: { for: 10 h }
`

type Change = (model: string) => string
const asIs: Change = (model) => model

/** Runs a scenario of the person by hand; `change` writes another model first. `people` is a table of them. */
export function runByHand(body: string, change = asIs, people = '') {
  return run(scenarioByHand(body, change, people))
}

export function scenarioByHand(body: string, change = asIs, people = '') {
  return parseScenario(`allostat: 1\ntitle: By hand\nmodel: ./hand.model.yaml\n${body}`, {
    file: 'test.yaml',
    read: (path) => (path.endsWith('.csv') ? people : change(MODEL)),
  })
}

/** The recorded values of one column of one person. */
export function columnOf(result: Awaited<ReturnType<typeof run>>, name: string, person = 0): number[] {
  const index = result.columns.findIndex((each) => each.name === name)
  const { values, times } = result.people[person]!
  return Array.from(times, (_, row) => values[row * result.columns.length + index]!)
}
