import type { Program } from '../engine/program.ts'
import type {
  CheckedEvent,
  CheckedModel,
  CheckedParameter,
  CheckedState,
  Condition,
  Expression,
} from '../language/checked.ts'
import { ONE } from '../units/index.ts'
import type { CompiledProgram } from './compile.ts'

// Models for the compiler's own tests, written as expression trees, and what the tests compare programs with.

export type Term = Expression | number | string

/** A number, the id of a symbol, or a tree as it is. */
export function term(x: Term): Expression {
  if (typeof x === 'number') return { op: 'number', value: x }
  return typeof x === 'string' ? { op: 'symbol', id: x } : x
}

type Binary = 'add' | 'subtract' | 'multiply' | 'divide' | 'power' | 'min' | 'max'
type Unary = 'negate' | 'exp' | 'ln' | 'log10' | 'sqrt' | 'abs'

const binary =
  (op: Binary) =>
  (a: Term, b: Term): Expression => ({ op, a: term(a), b: term(b) })
const unary =
  (op: Unary) =>
  (a: Term): Expression => ({ op, a: term(a) })
const comparison =
  (op: '<' | '<=' | '>' | '>=') =>
  (a: Term, b: Term): Condition => ({ op, a: term(a), b: term(b) })

export const plus = binary('add')
export const minus = binary('subtract')
export const times = binary('multiply')
export const over = binary('divide')
export const toThe = binary('power')
export const min = binary('min')
export const max = binary('max')
export const negative = unary('negate')
export const exp = unary('exp')
export const ln = unary('ln')
export const log10 = unary('log10')
export const sqrt = unary('sqrt')
export const abs = unary('abs')
export const below = comparison('<')
export const atMost = comparison('<=')
export const above = comparison('>')
export const atLeast = comparison('>=')
export const time: Expression = { op: 'time' }
export const hill = (x: Term, half: Term, n: Term): Expression => ({
  op: 'hill',
  x: term(x),
  half: term(half),
  n: term(n),
})
export const when = (condition: Condition, value: Term, otherwise: Term): Expression => ({
  op: 'piecewise',
  cases: [{ when: condition, value: term(value) }],
  otherwise: term(otherwise),
})
export const delay = (value: Term, lag: Term): Expression => ({ op: 'delay', value: term(value), lag: term(lag) })

export interface TinyModel {
  readonly parameters?: Readonly<Record<string, number | { value: number; within: readonly [number, number] }>>
  readonly discrete?: Readonly<Record<string, number>>
  /** Rate of each state, or its start and rate. */
  readonly states: Readonly<Record<string, Term | { readonly start: Term; readonly rate: Term }>>
  readonly quantities?: Readonly<Record<string, Term>>
  readonly events?: readonly (Pick<CheckedEvent, 'id' | 'when'> & Partial<CheckedEvent>)[]
}

/** A checked model with everything that the compiler does not look at left blank. States start at 1 unless told otherwise. */
export function tinyModel(tiny: TinyModel): CheckedModel {
  const source = { where: 'made for a test' }
  const declared = { value: 0, unit: '1', is: '', assumed: 'test' }
  return {
    id: 'tiny',
    title: 'Tiny',
    source,
    timeUnit: { ...ONE, text: 'h' },
    parts: [],
    parameters: Object.entries(tiny.parameters ?? {}).map(
      ([id, given]): CheckedParameter => ({
        id,
        unit: ONE,
        declared,
        part: 'tiny',
        ...(typeof given === 'number' ? { value: given } : given),
      }),
    ),
    discrete: Object.entries(tiny.discrete ?? {}).map(([id, start]) => ({
      id,
      unit: ONE,
      start,
      is: '',
      part: 'tiny',
    })),
    states: Object.entries(tiny.states).map(([id, given]): CheckedState => {
      const full = typeof given === 'object' && 'rate' in given ? given : { start: 1, rate: given }
      return { id, unit: ONE, start: term(full.start), rate: term(full.rate), scale: 1, is: '', part: 'tiny' }
    }),
    quantities: Object.entries(tiny.quantities ?? {}).map(([id, value]) => ({
      id,
      unit: ONE,
      value: term(value),
      part: 'tiny',
    })),
    equations: [],
    events: (tiny.events ?? []).map((event) => ({
      after: 0,
      set: [],
      otherwise: [],
      ends: false,
      repeats: false,
      whenComputed: false,
      declared: { is: '', when: '' },
      ...event,
    })),
    life: [],
    doses: [],
    substances: {},
    jointDoubt: [],
    histories: {},
    atRestInRunIn: [],
  }
}

/** A program with its vectors allocated and filled for one point, the modes and constants as they are there. */
export function at(
  program: CompiledProgram,
  parameters: Readonly<Record<string, number>>,
  y: readonly number[],
  t = 0,
) {
  const p = Float64Array.from(program.parameters, (id) => parameters[id] ?? Number.NaN)
  const c = new Float64Array(program.constantCount)
  program.prepare(p, c)
  const point = {
    t,
    p,
    c,
    y: Float64Array.from(y),
    d: new Float64Array(program.delays.length),
    dd: new Float64Array(program.delays.length),
    m: new Uint8Array(program.switches.length),
  }
  setModes(program, point)
  return point
}

export type Point = ReturnType<typeof at>

/** Sets the modes to what the switches say at the point. */
export function setModes(program: Program, { t, y, c, d, m }: Point): void {
  const g = new Float64Array(program.switches.length)
  program.switching(t, y, c, d, g)
  for (const [k, { strict }] of program.switches.entries()) m[k] = (strict ? g[k]! < 0 : g[k]! <= 0) ? 1 : 0
}

export function rates(program: Program, { t, y, c, m, d }: Point): number[] {
  const out = new Float64Array(program.states.length)
  program.derivative(t, y, c, m, d, out)
  return [...out]
}

export function outputs(program: Program, { t, y, c, d }: Point): number[] {
  const out = new Float64Array(program.outputs.length)
  program.observe(t, y, c, d, out)
  return [...out]
}

/** ∂f/∂y as a full matrix of rows. */
export function denseJacobian(program: Program, { t, y, c, m, d, dd }: Point): number[][] {
  const { rowStart, columns } = program.pattern
  const values = new Float64Array(columns.length)
  program.jacobian(t, y, c, m, d, dd, values)
  return program.states.map((_, row) => {
    const full = new Array<number>(program.states.length).fill(0)
    for (let k = rowStart[row]!; k < rowStart[row + 1]!; k++) full[columns[k]!] = values[k]!
    return full
  })
}
