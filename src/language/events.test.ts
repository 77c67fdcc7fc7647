import { describe, expect, it } from 'vitest'
import { checkModel } from './check.ts'
import type { DoseRoute, EventSource, ModelSource } from './model.ts'
import { conditionText } from './print.ts'
import { bench, modelRefusal } from './refusal.example.ts'

const assumed = { is: 'test', assumed: 'test' }
const base = (more: Partial<ModelSource>): ModelSource =>
  bench("A' = -k * A", {
    states: { A: { unit: 'mg', start: 0, is: 'amount' } },
    discrete: {
      flag: { unit: '1', start: 0, is: 'test' },
      sprays: { unit: '1', start: 0, is: 'test' },
      percent: { unit: '%', start: 0, is: 'test' },
    },
    substances: { naloxone: { is: 'antagonist', molarMass: 'M' } },
    ...more,
    parameters: { F: { value: 0.5, unit: '1', within: [0, 1], ...assumed }, ...more.parameters },
  })
const withEvent = (event: object) =>
  base({ events: { alarm: { is: 'test', when: 'A > mass', ...event } as EventSource } })
const withDose = (dose: object) =>
  base({ doses: [{ substance: 'naloxone', route: 'im', target: 'A', ...dose } as DoseRoute] })

describe('events', () => {
  it('have conditions with units, and times in the time unit of the model', () => {
    const event = {
      when: 'A / V >= nano',
      grid: '0.1 s',
      after: '90 min',
      check: 'A > 0',
      set: { flag: 1 },
      otherwise: { flag: 2 },
      ends: true,
    }
    const [checked] = checkModel(withEvent(event)).events
    expect(checked).toMatchObject({
      id: 'alarm',
      after: 1.5,
      set: [{ id: 'flag', value: 1 }],
      otherwise: [{ id: 'flag', value: 2 }],
      ends: true,
      repeats: false,
    })
    expect(checked!.grid).toBeCloseTo(0.1 / 3600, 15)
    expect(conditionText(checked!.when)).toBe('A / V >= nano / 1000')
  })

  it.each<[object, string, string, string]>([
    [{ when: 'A > 15' }, 'A > 15', 'a pure number', 'unit: mg'],
    [{ when: 'A > V' }, 'A > V', 'in L', 'correct one'],
    [{ when: 'A' }, 'A', 'a number', 'x > 0'],
    [{ when: 'A > wrong' }, 'wrong', 'unknown name', ''],
    [{ when: 'A >' }, 'alarm', 'the end', ''],
    [{ check: 'A > V' }, 'A > V', 'in L', 'correct one'],
    [{ after: '3 mg' }, 'after', '`3 mg`, which is in mg', 's, min, h or day'],
    [{ after: '-1 h' }, 'after', '-1 h', ''],
    [{ after: '5' }, 'after', '5', ''],
    [{ grid: '0 s' }, 'grid', '`0 s`', 'correct'],
    [{ set: { flagg: 1 } }, 'flagg', 'unknown name `flagg`', '`flag`'],
    [{ set: { mass: 1 } }, 'mass', '`mass`, which is a parameter', 'discrete'],
    [{ otherwise: { flag: 1 } }, 'otherwise', 'without `check`', 'check: …'],
  ])('%j is refused', (event, path, found, remedy) => {
    const problem = modelRefusal(withEvent(event))
    expect(problem.place.path).toMatch(/^bench › events › alarm/)
    expect(problem.place.path).toContain(path)
    expect(problem.found).toContain(found)
    expect(problem.remedy).toContain(remedy)
  })

  it('cannot bear the name of something else', () => {
    expect(modelRefusal(base({ events: { A: { is: 'test', when: 'A > mass' } } })).found).toContain(
      'as a state and as an event',
    )
  })
})

describe('ways in for doses', () => {
  it('are kept as written once they are checked', () => {
    const dose = {
      product: 'in-4mg',
      set: { k: { value: 1, unit: '1/min', assumed: 'test' } },
      bioavailability: 'F',
      lag: 'wait',
      pulses: { count: 101, every: '0.1 s', share: 0.01, why: 'test' },
      counts: { unit: '4 mg', total: 'sprays', together: 'flag' },
      marks: { flag: 1 },
    }
    expect(checkModel(withDose(dose)).doses).toEqual([{ substance: 'naloxone', route: 'im', target: 'A', ...dose }])
  })

  it.each<[object, string, string, string]>([
    [{ substance: 'nalxone' }, 'substance', 'unknown substance `nalxone`', '`naloxone`'],
    [{ substance: 'toString' }, 'substance', 'unknown substance', 'declare'],
    [{ target: 'B' }, 'target', 'unknown name `B`', 'states'],
    [{ target: 'mass' }, 'target', '`mass`, which is a parameter', 'states'],
    [{ set: { A: { value: 1, unit: '1', assumed: 'x' } } }, 'set › A', 'which is a state', 'parameters'],
    [{ set: { k: { value: 1, unit: 'mg', assumed: 'x' } } }, 'set › k › unit', '`k` in mg', '1/h'],
    [{ set: { k: { value: 1, unit: '1/h' } } }, 'set › k', 'without its source', 'from'],
    [{ set: { F: { value: 200, unit: '%', assumed: 'x' } } }, 'set › F › value', '2, outside of [0, 1]', 'within'],
    [{ bioavailability: 'mass' }, 'bioavailability', '`mass` in mg', '1'],
    [{ lag: 'F' }, 'lag', '`F` in 1', 'h'],
    [{ counts: { unit: '0 mg', total: 'sprays', together: 'flag' } }, 'counts › unit', '0 mg', 'one unit'],
    [{ counts: { unit: '4 mg', total: 'A', together: 'flag' } }, 'counts › total', 'a state', 'discrete'],
    [{ counts: { unit: '4 mg', total: 'sprays', together: 'percent' } }, 'counts › together', 'in %', 'unit 1'],
    [{ pulses: { count: 2, every: '0 s', share: 0.5, why: 'x' } }, 'pulses › every', '0 s', 'correct'],
    [{ pulses: { count: 2, every: '1 s', share: 0, why: 'x' } }, 'pulses › share', '0', '0.01'],
    [{ pulses: { count: 0, every: '1 s', share: 1, why: 'x' } }, 'pulses › count', '0', ''],
    [{ marks: { A: 1 } }, 'marks › A', 'a state', 'discrete'],
  ])('%j are refused', (dose, path, found, remedy) => {
    const problem = modelRefusal(withDose(dose))
    expect(problem.place.path).toBe(`bench › doses › 1 › ${path}`)
    expect(problem.found).toContain(found)
    expect(problem.remedy).toContain(remedy)
  })

  it('are refused twice for one product', () => {
    const dose: DoseRoute = { substance: 'naloxone', route: 'im', target: 'A' }
    expect(modelRefusal(base({ doses: [dose, dose] })).found).toContain('naloxone im is defined in `bench` twice')
    expect(checkModel(base({ doses: [dose, { ...dose, product: 'other' }] })).doses).toHaveLength(2)
  })
})

describe('substances and histories', () => {
  it('are looked up by any word without surprise', () => {
    const { substances, histories } = checkModel(base({ histories: { naive: { is: 'test', set: {} } } }))
    expect(substances.naloxone).toEqual({ is: 'antagonist', molarMass: 'M' })
    expect([substances.toString, histories.constructor]).toEqual([undefined, undefined])
  })

  it('join what several parts know of one history', () => {
    const other: ModelSource = { ...bench(''), id: 'other', parameters: { q: { value: 1, unit: '1', ...assumed } } }
    const set = (id: string, value: number) => ({
      chronic: { is: id, set: { [id]: { value, unit: '1', assumed: 'x' } } },
    })
    const { histories } = checkModel([base({ histories: set('F', 0.9) }), { ...other, histories: set('q', 3) }])
    expect(histories.chronic).toEqual({
      is: 'F',
      set: { F: { value: 0.9, unit: '1', assumed: 'x' }, q: { value: 3, unit: '1', assumed: 'x' } },
    })
    expect(modelRefusal([base({ histories: set('F', 0.9) }), { ...other, histories: set('F', 0.8) }]).found).toContain(
      '`F` in the history `chronic` is defined in `bench` and in `other`',
    )
  })

  it.each<[Partial<ModelSource>, string, string]>([
    [{ substances: { x: { is: 'test', molarMass: 'mass' } } }, 'substances › x › molarMass', '`mass` is in mg'],
    [{ substances: { x: { is: 'test', molarMass: 'A' } } }, 'substances › x › molarMass', 'a state'],
    [{ substances: { 'a b': { is: 'test' } } }, 'substances › a b', '`a b`'],
    [
      { histories: { h: { is: 'x', set: { nope: { value: 1, unit: '1', assumed: 'x' } } } } },
      'histories › h › set › nope',
      'unknown name',
    ],
    [
      { histories: { h: { is: 'x', set: { F: { value: 2, unit: '1', assumed: 'x' } } } } },
      'histories › h › set › F › value',
      'outside',
    ],
    [{ rest: { for: '3 mg' } }, 'rest › for', '3 mg'],
  ])('%j are refused', (more, path, found) => {
    const problem = modelRefusal(base(more))
    expect(problem.place.path).toContain(`bench › ${path}`)
    expect(problem.found).toContain(found)
  })
})
