import { describe, expect, it } from 'vitest'
import { compile } from './compile.ts'
import type { CompileOptions } from './options.ts'
import {
  above,
  abs,
  at,
  atLeast,
  atMost,
  below,
  delay,
  exp,
  max,
  min,
  outputs,
  over,
  plus,
  rates,
  setModes,
  type Term,
  time,
  times,
  tinyModel,
  toThe,
  when,
} from './testing.ts'

const options: CompileOptions = { outputs: ['x'], dosed: [], backend: 'javascript' }

const switchesOf = (rate: Term) => compile(tinyModel({ parameters: { k: 1 }, states: { x: rate } }), options).switches

describe('switches', () => {
  it('are the comparisons that may change during a run', () => {
    expect(switchesOf(when(below('x', 2), 1, 3))).toEqual([{ text: 'x < 2', strict: true }])
    expect(switchesOf(when(atMost('x', 2), 1, 3))).toEqual([{ text: 'x <= 2', strict: false }])
    expect(switchesOf(when(above(time, 2), 1, 3))).toEqual([{ text: 'time > 2', strict: true }])
    expect(switchesOf(when(below('k', 2), 'x', 3))).toEqual([])
  })
  it('ask one question once', () => {
    const twice = plus(when(below('x', 2), 1, 3), when(atLeast('x', 2), 4, 5))
    expect(switchesOf(twice)).toEqual([{ text: 'x < 2', strict: true }])
  })
  it('stand behind abs, min and max', () => {
    expect(switchesOf(plus(abs('x'), max(0, 'x')))).toEqual([{ text: 'kink of abs(x)', strict: true }])
    expect(switchesOf(min('x', 'k'))).toHaveLength(1)
    // A square cannot be below 0.
    expect(switchesOf(max(0, toThe('x', 2)))).toEqual([])
  })
  it('are not made by what is only recorded', () => {
    const model = tinyModel({ states: { x: 'x' }, quantities: { high: when(above('x', 1), 1, 0) } })
    const program = compile(model, { ...options, outputs: ['high'] })
    expect(program.switches).toEqual([])
    expect(outputs(program, at(program, {}, [2]))).toEqual([1])
  })
  it('rates follow the mode and not the state; outputs follow the state', () => {
    const model = tinyModel({ states: { x: 'slope' }, quantities: { slope: when(below('x', 2), 10, 20) } })
    for (const backend of ['javascript', 'interpreter'] as const) {
      const program = compile(model, { ...options, outputs: ['slope'], backend })
      const point = at(program, {}, [1])
      expect([...point.m]).toEqual([1])
      point.y[0] = 3
      expect(rates(program, point)).toEqual([10])
      expect(outputs(program, point)).toEqual([20])
      setModes(program, point)
      expect(rates(program, point)).toEqual([20])
    }
  })
  it('max and min keep a NaN', () => {
    const model = tinyModel({
      parameters: { k: 1 },
      states: { x: 0 },
      quantities: { top: max(0, 'x'), low: min('x', 0) },
    })
    const program = compile(model, { ...options, outputs: ['top', 'low'] })
    expect(outputs(program, at(program, {}, [Number.NaN]))).toEqual([Number.NaN, Number.NaN])
    expect(outputs(program, at(program, {}, [-2]))).toEqual([0, -2])
  })
  it.each(['interpreter', 'javascript', 'webassembly'] as const)(
    'of two that may be NaN either is kept: %s',
    (backend) => {
      const model = tinyModel({
        parameters: { k: 1 },
        states: { x: min('x', 'y'), y: max('x', 'y') },
        quantities: { low: min('x', 'y'), top: max('x', 'y'), bounded: min('x', 'k') },
      })
      const program = compile(model, { ...options, outputs: ['low', 'top', 'bounded'], backend })
      const seen = (x: number, y: number) => {
        const point = at(program, { k: 1 }, [x, y])
        setModes(program, point)
        return [...outputs(program, point), ...rates(program, point)]
      }
      expect(seen(Number.NaN, 2)).toEqual(new Array(5).fill(Number.NaN))
      expect(seen(2, Number.NaN)).toEqual([Number.NaN, Number.NaN, 1, Number.NaN, Number.NaN])
      expect(seen(3, 2)).toEqual([2, 3, 1, 2, 3])
      expect(seen(Number.POSITIVE_INFINITY, 2)).toEqual([2, Number.POSITIVE_INFINITY, 1, 2, Number.POSITIVE_INFINITY])
    },
  )
})

describe('work for one arm', () => {
  const shared = exp(over('x', 'k'))
  const costly = plus(times(shared, shared), 1)
  const model = tinyModel({ parameters: { k: 1 }, states: { x: when(below(time, 5), 'x', costly) } })

  it('is done only where that arm is taken', () => {
    const { source } = compile(model, options).compiled
    const derivative = source!.slice(source!.indexOf('derivative('), source!.indexOf('jacobian('))
    expect(derivative).toMatchInlineSnapshot(`
      "derivative(t, y, c, m, d, out) {
        const y0 = y[0]
        let v0 = 0
        if (!(m[0] !== 0)) {
          const v1 = exp(y0 * c[0])
          v0 = 1 + (v1 * v1)
        }
        out[0] = (m[0] !== 0) ? y0 : v0
      },
      "
    `)
  })
})

describe('delays', () => {
  const lagged = (lag: Term, value: Term = 'x') =>
    compile(
      tinyModel({
        parameters: { free: 1, sure: { value: 1, within: [0.5, 2] } },
        states: { x: delay(value, lag), y: plus(delay('x', lag), 'x'), z: 'y' },
      }),
      { ...options, outputs: ['z'] },
    )

  it('read the delayed value where the lag is known to be positive', () => {
    for (const lag of [2, 'sure']) {
      const program = lagged(lag)
      expect(program.switches).toEqual([])
      expect(program.delays).toHaveLength(1)
      const point = at(program, { sure: 2 }, [3, 4, 0])
      point.d[0] = 7
      expect(rates(program, point)).toEqual([7, 10, 4])
    }
  })
  it('read the present value where the lag is not positive', () => {
    expect(lagged(0).delays).toEqual([])
    const program = lagged('free')
    expect(program.switches).toEqual([])
    for (const [free, expected] of [
      [0, 3],
      [-1, 3],
      [1, 7],
    ] as const) {
      const point = at(program, { free }, [3, 4, 0])
      point.d[0] = 7
      expect(rates(program, point)[0]).toBe(expected)
    }
  })
  it('switch where a lag that changes becomes positive', () => {
    const program = lagged(when(below('y', 1), 0, over(1, 'y')))
    // A lag that jumps is a bad switching function: what makes it jump is asked instead.
    expect(program.switches.map(({ text }) => text)).toEqual([
      'y < 1',
      'lag <= 0 in delay(x, piecewise(y < 1, 0, 1 / y))',
    ])
    for (const [y, expected] of [
      [0.5, 3],
      [2, 7],
    ] as const) {
      const point = at(program, {}, [3, y, 0])
      point.d[0] = 7
      expect(rates(program, point)[0]).toBe(expected)
      const out = new Float64Array(1)
      program.lags(0, point.y, point.c, point.m, out)
      expect([...out]).toEqual([y < 1 ? 0 : 1 / y])
    }
  })
  it('are grouped by lag, and count the integrations from each state', () => {
    const model = tinyModel({
      parameters: { lag: { value: 1, within: [0.5, 2] } },
      states: {
        dose: 'dose',
        blood: 'dose',
        flow: plus('blood', delay('flow', 'lag')),
        felt: plus(delay(plus('blood', 'flow'), 'lag'), delay('flow', 3)),
      },
    })
    const program = compile(model, { ...options, outputs: ['felt'] })
    const infinite = Number.POSITIVE_INFINITY
    expect(program.delays).toEqual([
      { text: 'delay(flow, lag)', group: 0, hops: [2, 1, 0, infinite] },
      { text: 'delay(blood + flow, lag)', group: 0, hops: [1, 0, 0, infinite] },
      { text: 'delay(flow, 3)', group: 1, hops: [2, 1, 0, infinite] },
    ])
  })
  it('of delayed values are refused', () => {
    expect(() => lagged(1, delay('x', 2))).toThrow('a delay of something that is itself delayed')
    expect(() => lagged(delay('x', 2))).toThrow('a lag that depends on a delayed value')
  })
  it('of what does not change are the present value', () => {
    const model = tinyModel({ parameters: { k: 1 }, states: { x: delay('k', 2) } })
    expect(compile(model, options).delays).toEqual([])
  })
})
