import { describe, expect, it } from 'vitest'
import { Bytes, Code, OP } from './code.ts'
import { ModuleWriter } from './module.ts'

describe('numbers of the binary format', () => {
  // Examples of the DWARF standard (version 4, section 7.6), which the format takes its LEB128 from.
  it.each([
    [2, [0x02]],
    [127, [0x7f]],
    [128, [0x80, 0x01]],
    [129, [0x81, 0x01]],
    [130, [0x82, 0x01]],
    [12857, [0xb9, 0x64]],
  ])('unsigned %s', (value, expected) => {
    const bytes = new Bytes()
    bytes.unsigned(value)
    expect([...bytes.done()]).toEqual(expected)
  })

  it.each([
    [2, [0x02]],
    [-2, [0x7e]],
    [127, [0xff, 0x00]],
    [-127, [0x81, 0x7f]],
    [128, [0x80, 0x01]],
    [-128, [0x80, 0x7f]],
    [129, [0x81, 0x01]],
    [-129, [0xff, 0x7e]],
  ])('signed %s', (value, expected) => {
    const bytes = new Bytes()
    bytes.signed(value)
    expect([...bytes.done()]).toEqual(expected)
  })
})

it('a module with a loop, a branch and a local of each kind is valid and counts', () => {
  const module = new ModuleWriter()
  const index = module.declare({ parameters: ['i32'], results: ['i32'] }, 'sumTo')
  const code = new Code(['i32'])
  const total = code.local('i32')
  code.local('f64')
  code.local('v128')
  code.get(0)
  code.branch(() =>
    code.repeat(() => {
      code.get(total)
      code.get(0)
      code.op(OP.i32Add)
      code.set(total)
      code.get(0)
      code.i32(1)
      code.op(OP.i32Subtract)
      code.tee(0)
    }),
  )
  code.get(total)
  module.define(index, code)
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 1 })
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(module.done(1)), { host: { memory } })
  const sumTo = exports.sumTo as (n: number) => number
  expect([0, 1, 10, 1000].map(sumTo)).toEqual([0, 1, 55, 500500])
})

it('a function without a body is refused', () => {
  const module = new ModuleWriter()
  module.declare({ parameters: [], results: [] }, 'nothing')
  expect(() => module.done(1)).toThrow('has no body')
})
