import { describe, expect, it } from 'vitest'
import { exp, ln, pow } from '../../engine/elementary.ts'
import { guardedPower } from '../arithmetic.ts'
import { logOfPositive } from '../runtime.ts'
import { Code, OP, SIMD } from './code.ts'
import { defineElementary, importEdges, type Paired, writeTables } from './elementary.ts'
import { PAGE } from './memory.ts'
import { ModuleWriter } from './module.ts'

// The expected bits are those of the engine's own functions, which have their own tests against exact values.

const SPECIAL = [
  ...[0, -0, 1, -1, 2, -2, 0.5, -0.5, 3, -3, 1.5, -1.5, Number.NaN, Infinity, -Infinity],
  ...[Number.MIN_VALUE, -Number.MIN_VALUE, 2.2250738585072014e-308, 1.1e-308, Number.MAX_VALUE, -Number.MAX_VALUE],
  ...[
    1 - 2 ** -53,
    1 + 2 ** -52,
    708,
    -708,
    708.5,
    709.78,
    709.79,
    -708.4,
    -745.13,
    -745.2,
    -746,
    2 ** 53,
    2 ** 64,
    -(2 ** 64),
  ],
  ...[1e-300, 1e300, 0.7057, 1.4114, Math.E, 10, 100, 1e22],
]

/** Random numbers by a multiplier of Lehmer, over many magnitudes. */
function* numbers(count: number, lowest: number, highest: number): Generator<number> {
  let seed = 42
  for (let i = 0; i < count; i++) {
    seed = (seed * 48271) % 2147483647
    yield lowest * (highest / lowest) ** (seed / 2147483647)
  }
}

/** Exports `name` of `pairs` pairs as a function of memory: arguments from 8192 on, one vector after the other, results from 16384 on. */
function build(name: Paired, pairs: number): (args: readonly (readonly number[])[]) => number[] {
  const module = new ModuleWriter()
  const edges = importEdges(module)
  const index = defineElementary(module, edges, (each) => each === name)[name][pairs - 1]!
  const run = module.declare({ parameters: [], results: [] }, 'run')
  const code = new Code([])
  const count = name === 'pow' || name === 'power' ? 2 : 1
  for (let i = 0; i < count * pairs; i++) {
    code.i32(8192 + 16 * i)
    code.simdMemory(SIMD.load, 0)
  }
  code.call(index)
  const results = Array.from({ length: pairs }, () => code.local('v128'))
  for (const local of results.toReversed()) code.set(local)
  results.forEach((local, i) => {
    code.i32(16384 + 16 * i)
    code.get(local)
    code.simdMemory(SIMD.store, 0)
  })
  code.op(OP.return)
  module.define(run, code)
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 1 })
  expect(PAGE).toBe(memory.buffer.byteLength)
  writeTables(memory.buffer)
  const host = { memory, exp, ln, log10: Math.sqrt, pow, power: guardedPower, logOfPositive }
  const instance = new WebAssembly.Instance(new WebAssembly.Module(module.done(1)), { host })
  const all = new Float64Array(memory.buffer)
  return (args) => {
    for (const [a, vector] of args.entries()) all.set(vector, 1024 + a * 2 * pairs)
    ;(instance.exports.run as () => void)()
    return [...all.subarray(2048, 2048 + 2 * pairs)]
  }
}

const ONE: readonly [Paired, (x: number) => number][] = [
  ['exp', exp],
  ['ln', ln],
  ['logOfPositive', logOfPositive],
]
const TWO: readonly [Paired, (x: number, y: number) => number][] = [
  ['pow', pow],
  ['power', guardedPower],
]

describe.each([1, 2, 3])('%s pairs at a time give the bits of one', (pairs) => {
  it.each(ONE)('%s', (name, single) => {
    const run = build(name, pairs)
    const arguments_ = [...SPECIAL, ...numbers(3000, 1e-12, 700), ...[...numbers(600, 1e-300, 700)].map((x) => -x)]
    for (let i = 0; i + 2 * pairs <= arguments_.length; i++) {
      const x = arguments_.slice(i, i + 2 * pairs)
      expect(run([x]), `${name} of ${x}`).toEqual(x.map(single))
    }
  })

  it.each(TWO)('%s', (name, single) => {
    const run = build(name, pairs)
    const bases = [...SPECIAL, ...numbers(100, 1e-30, 1e30)]
    const exponents = [...SPECIAL, ...numbers(60, 1e-3, 60)]
    const couples = bases.flatMap((x) => exponents.map((y) => [x, y] as const))
    for (let i = 0; i + 2 * pairs <= couples.length; i += 2 * pairs - 1) {
      const some = couples.slice(i, i + 2 * pairs)
      const found = run([some.map(([x]) => x), some.map(([, y]) => y)])
      expect(found, `${name} of ${some.join('; ')}`).toEqual(some.map(([x, y]) => single(x, y)))
    }
  })
})
