import { describe, expect, it } from 'vitest'
import { compile } from './compile.ts'
import {
  at,
  denseJacobian,
  minus,
  negative,
  outputs,
  over,
  plus,
  rates,
  term,
  times,
  tinyModel,
  toThe,
} from './testing.ts'

const binding = tinyModel({
  parameters: { kon: 2, koff: 0.5, n: { value: 0.84, within: [0.1, 3] }, Cref: 1 },
  states: {
    C: negative(times('koff', 'C')),
    bound: {
      start: 0,
      rate: minus(times(times('kon', minus(1, 'bound')), toThe(over('C', 'Cref'), 'n')), times('koff', 'bound')),
    },
  },
  quantities: { free: minus(1, 'bound'), double: plus('free', 'free') },
})

describe('a compiled model', () => {
  it('prints readable straight-line code', () => {
    const program = compile(binding, { outputs: ['double'], dosed: ['C'], backend: 'javascript' })
    expect(program.compiled.source).toMatchInlineSnapshot(`
      "return {
      start(p, out) {
        out[0] = 1
        out[1] = 0
      },
      prepare(p, out) {
        const p1 = p[1]
        out[0] = p1
        out[1] = p[2]
        out[2] = 1 / p[3]
        out[3] = p[0]
        out[4] = -p1
      },
      derivative(t, y, c, m, d, out) {
        const c0 = c[0]
        const y0 = y[0]
        const y1 = y[1]
        out[0] = -(c0 * y0)
        out[1] = ((c[3] * (1 - y1)) * power(y0 * c[2], c[1])) - (c0 * y1)
      },
      jacobian(t, y, c, m, d, dd, out) {
        const c1 = c[1]
        const c2 = c[2]
        const c3 = c[3]
        const v0 = y[0] * c2
        const v1 = power(v0, c1)
        out[0] = c[4]
        out[1] = c2 * ((c3 * (1 - y[1])) * powerSlope(v0, c1, v1))
        out[2] = -(c[0] + (c3 * v1))
      },
      timeDerivative(t, y, c, m, d, dd, out) {
        out[0] = 0
        out[1] = 0
      },
      observe(t, y, c, d, out) {
        const v0 = 1 - y[1]
        out[0] = v0 + v0
      },
      switching(t, y, c, d, out) {
      },
      conditionsAt(t, y, c, d, out) {
      },
      lags(t, y, c, m, out) {
      },
      delayed(t, y, c, want, out) {
      },
      delayedRate(t, y, rate, c, want, out) {
      },
      factor(jacobian, shift, lu) {
        const a0 = shift - jacobian[0]
        let a1 = -jacobian[1]
        const a2 = shift - jacobian[2]
        const i0 = 1 / a0
        if (!isSoundPivot(i0, Math.max(shift, Math.abs(a0)))) return false
        a1 *= i0
        const i2 = 1 / a2
        if (!isSoundPivot(i2, Math.max(shift, Math.abs(a2)))) return false
        lu[0] = i0
        lu[1] = a1
        lu[2] = i2
        return true
      },
      solve(lu, b) {
        let x0 = b[0]
        let x1 = b[1]
        x1 -= lu[1] * x0
        x1 *= lu[2]
        x0 *= lu[0]
        b[0] = x0
        b[1] = x1
      },
      }"
    `)
  })
  it('computes rates, outputs and the Jacobian', () => {
    for (const backend of ['javascript', 'interpreter'] as const) {
      const program = compile(binding, { outputs: ['double'], dosed: ['C'], backend })
      const point = at(program, { kon: 2, koff: 0.5, n: 1, Cref: 4 }, [2, 0.25])
      expect(rates(program, point)).toEqual([-1, 2 * 0.75 * 0.5 - 0.125])
      expect(outputs(program, point)).toEqual([1.5])
      expect(denseJacobian(program, point)).toEqual([
        [-0.5, 0],
        [(2 * 0.75) / 4, -2 * 0.5 - 0.5],
      ])
    }
  })
  it('eliminates by loops where straight-line code would be too long to be optimised', () => {
    const ids = Array.from({ length: 22 }, (_, i) => `x${i}`)
    const sum = ids.map(term).reduce((a, b) => plus(a, b))
    const full = tinyModel({ states: Object.fromEntries(ids.map((id, i) => [id, minus(sum, times(30 + i, id))])) })
    const solved = (['javascript', 'interpreter'] as const).map((backend) => {
      const program = compile(full, { outputs: [], events: false, dosed: ids, backend })
      expect(program.states).toEqual([])
      const all = compile(full, { outputs: ids, dosed: ids, backend })
      expect(all.compiled.source?.includes('factor(') ?? false).toBe(false)
      const { t, y, c, m, d, dd } = at(all, {}, new Array(22).fill(1))
      const values = new Float64Array(all.pattern.columns.length)
      all.jacobian(t, y, c, m, d, dd, values)
      const lu = new Float64Array(all.factorSize)
      expect(all.factor(values, 1, lu)).toBe(true)
      all.solve(lu, y)
      return y
    })
    expect(solved[0]).toEqual(solved[1])
  })

  it('refuses a back end that there is not', () => {
    const options = { outputs: ['double'], dosed: [], backend: 'wasm' as 'webassembly' }
    expect(() => compile(binding, options)).toThrow('found wasm, expected webassembly, javascript or interpreter')
  })
})
