import { describe, expect, it } from 'vitest'
import { RunFailure, replay } from './failure.ts'
import { run } from './run.ts'
import { parseScenario } from './scenario.ts'

// y' = y² from y(0) = 1 is 1 / (1 - t): there is no solution at t = 1.
const MODEL = `allostat-model: 1
id: blows-up
title: A rate that grows with the square
source: { cites: algebra, where: here }
parameters:
  growth.k: { value: 1, unit: 1/h, is: rate, assumed: example }
states:
  growth.y: { unit: "1", start: 1, is: what grows }
  growth.other: { unit: "1", start: 1, is: what does not }
equations: |
  growth.other' = -growth.k * growth.other
  growth.y' = growth.k * growth.y^2
`

const attempt = () =>
  run(
    parseScenario(
      'allostat: 1\ntitle: Too far\nmodel: ./blows-up.model.yaml\nduration: 2 h\nsummarise: [end of growth.y, end of growth.other]\n',
      {
        file: 'too-far.yaml',
        read: () => MODEL,
      },
    ),
  )

describe('a run that cannot go on', () => {
  it('names person, time, state, equation and last event', async () => {
    const failure = await attempt().catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(RunFailure)
    const { facts, equation, message } = failure as RunFailure
    expect(facts.person).toBe('1')
    expect(facts.state).toBe('growth.y')
    expect(facts.time).toBeCloseTo(1, 2)
    expect(equation).toContain("growth.y' = growth.k * growth.y^2")
    expect(message).toMatch(/person 1, time .* h: .*growth\.y.*last event: the start.*equation/s)
  })

  it('fails the same way when its replay file is run', async () => {
    const failure = (await attempt().catch((error: unknown) => error)) as RunFailure
    const text = JSON.stringify(failure.replay)
    expect(() => replay(text)).toThrow(failure.facts.reason)
  })

  it('refuses what is no replay file', () => {
    expect(() => replay('{"allostat": 1}', 'x.json')).toThrow(/no replay file/)
  })
})

describe('a quantity that is not a number', () => {
  it('ends the run where it is seen, rather than leaving cells empty', async () => {
    const model = MODEL.replace(
      "growth.y' = growth.k * growth.y^2",
      "growth.y' = -growth.k * growth.y\n  growth.log = ln(growth.y - 0.5)",
    )
    const text =
      'allostat: 1\ntitle: Log\nmodel: ./log.model.yaml\nduration: 5 h\nrecord: { every: 1 h, columns: { log: growth.log } }\n'
    const failure = await run(parseScenario(text, { read: () => model })).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(RunFailure)
    expect((failure as RunFailure).message).toMatch(/growth\.log is NaN.*equation.*ln\(growth\.y - 0\.5\)/s)
    // exp(-t) passes 0.5 at ln 2 hours.
    expect((failure as RunFailure).facts.time).toBeGreaterThan(Math.log(2))
  })
})
