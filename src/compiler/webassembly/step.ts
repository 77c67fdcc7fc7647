import { INNER } from '../../engine/stepper.ts'
import { Code, type Emit, OP, SIMD } from './code.ts'
import type { ModuleWriter } from './module.ts'
import { get, greater, over, plus, size, times } from './pairs.ts'

/**
 * Words of the frame: what one person's step works on, as addresses and two counts. The table holds gamma, the relative
 * tolerance, and then of the method nodes, slopes, stage, coupling and dense rows.
 */
export const FRAME = [
  'stages',
  'chainFrom',
  'start',
  'rate',
  'timeRate',
  'jacobian',
  'lu',
  'u',
  'stageState',
  'end',
  'shares',
  'absolute',
  'infusion',
  'c',
  'm',
  'd',
  'table',
  'stride',
  'dd',
  'block',
  'denseRows',
] as const
type Word = (typeof FRAME)[number]

/** Bits of the last argument of `attempt`. */
export const MODE = { timeRate: 1, past: 2, infusion: 4 } as const

/** What `attempt` answers when the fixed order of pivots does not serve. */
export const NO_PIVOT = -1

/** Rows of a dense polynomial that `stateAt` knows, after the two end states. */
export const DENSE_ROWS = [2, 3] as const

export const ATTEMPT = { parameters: ['i32', 'f64', 'f64', 'i32'], results: ['f64'] } as const
const LINEARISE = { parameters: ['i32', 'f64', 'i32'], results: [] } as const
const CROSSES = {
  parameters: ['i32', 'i32', 'f64', 'f64', 'f64', 'i32', 'i32', 'i32', 'i32', 'i32'],
  results: ['i32'],
} as const
const DENSE = { parameters: ['i32'], results: [] } as const
const STATE_AT = { parameters: ['i32', 'i32', 'f64', 'i32'], results: [] } as const
/** The number of stages that `combine` knows; a method of more is left to JavaScript. */
export const MOST_STAGES = 8

const COMBINE = { parameters: ['i32', 'i32', 'i32', 'f64', 'i32', 'i32'], results: [] } as const

interface Callees {
  readonly factor: number
  readonly solve: number
  readonly derivative: number
  readonly jacobian: number
  readonly timeDerivative: number
  readonly switching: number
  /** Of each switch, whether it holds below 0 only. */
  readonly strict: readonly boolean[]
  readonly past: number
}

/** `attempt` and `combine` for n states: the operations of `Rosenbrock.attempt` and `addCombination` in their order. */
export function defineStep(module: ModuleWriter, n: number, callees: Callees): void {
  const combine = module.declare(COMBINE, 'combine')
  module.define(combine, writeCombine(n))
  const stateAt = module.declare(STATE_AT, 'stateAt')
  module.define(stateAt, writeStateAt(n))
  module.define(module.declare(CROSSES, 'crosses'), writeCrosses(stateAt, callees))
  module.define(module.declare(DENSE, 'formDense'), writeFormDense(n, combine))
  const measure = module.declare({ parameters: ['i32'], results: ['f64'] })
  module.define(measure, writeMeasure(n))
  module.define(module.declare(LINEARISE, 'linearise'), writeLinearise(n, callees))
  const attempt = module.declare(ATTEMPT, 'attempt')
  module.define(attempt, writeAttempt(n, { ...callees, combine, measure }))
}

/** Calls `pair` with the byte offset of each two states, `single` with that of one left over. */
function overStates(n: number, pair: (offset: number) => void, single: (offset: number) => void): void {
  for (let i = 0; i + 2 <= n; i += 2) pair(i * 8)
  if (n % 2 === 1) single((n - 1) * 8)
}

/**
 * combine(out, count, coefficients, scale, u, stride): out += Σ coefficients_j · scale · u_j, added up four vectors at a time as
 * `addCombination` does, in one walk over the states.
 */
function writeCombine(n: number): Code {
  const code = new Code(COMBINE.parameters)
  const [out, count, coefficients, scale, u, stride] = [0, 1, 2, 3, 4, 5] as const
  const factors = Array.from({ length: MOST_STAGES }, () => code.local('f64'))
  const pairs = Array.from({ length: MOST_STAGES }, () => code.local('v128'))
  const vectors = [u, ...Array.from({ length: MOST_STAGES - 1 }, () => code.local('i32'))]

  const addAll = (members: number): void => {
    for (let j = 0; j < members; j++) {
      code.get(coefficients)
      code.memory(OP.f64Load, j * 8)
      code.get(scale)
      code.op(OP.f64Multiply)
      code.tee(factors[j]!)
      code.simd(SIMD.f64x2Splat)
      code.set(pairs[j]!)
      if (j === 0) continue
      code.get(vectors[j - 1]!)
      code.get(stride)
      code.op(OP.i32Add)
      code.set(vectors[j]!)
    }
    const sums = (
      offset: number,
      load: typeof loadPair,
      of: readonly number[],
      multiply: () => void,
      add: () => void,
    ) => {
      code.get(out)
      load(code, out, offset)
      for (let first = 0; first < members; first += 4) {
        for (let j = first; j < Math.min(members, first + 4); j++) {
          code.get(of[j]!)
          load(code, vectors[j]!, offset)
          multiply()
          if (j > first) add()
        }
        add()
      }
    }
    overStates(
      n,
      (offset) => {
        sums(
          offset,
          loadPair,
          pairs,
          () => code.simd(SIMD.f64x2Multiply),
          () => code.simd(SIMD.f64x2Add),
        )
        code.simdMemory(SIMD.store, offset)
      },
      (offset) => {
        sums(
          offset,
          loadOne,
          factors,
          () => code.op(OP.f64Multiply),
          () => code.op(OP.f64Add),
        )
        code.memory(OP.f64Store, offset)
      },
    )
  }
  const withCases = (next: number): void => {
    if (next > MOST_STAGES) {
      code.get(count)
      code.branchTable(MOST_STAGES)
      return
    }
    code.block(() => withCases(next + 1))
    addAll(MOST_STAGES - next)
    code.op(OP.return)
  }
  withCases(0)
  return code
}

/** linearise(frame, t, mode): what `System.linearise` does where there is no past to look up. */
function writeLinearise(n: number, callees: Callees): Code {
  const code = new Code(LINEARISE.parameters)
  const frame = frameReader(code, 0)
  const [t, mode] = [1, 2] as const
  const call = (index: number, words: readonly Word[]) => {
    code.get(t)
    for (const word of words) code.get(frame(word))
    code.call(index)
  }
  call(callees.derivative, ['start', 'c', 'm', 'd', 'rate'])
  code.get(mode)
  code.i32(MODE.infusion)
  code.op(OP.i32And)
  code.branch(() => addPlain(code, n, frame('rate'), frame('infusion')))
  call(callees.jacobian, ['start', 'c', 'm', 'd', 'dd', 'jacobian'])
  call(callees.timeDerivative, ['start', 'c', 'm', 'd', 'dd', 'timeRate'])
  return code
}

/** formDense(frame): both end states and the rows of the polynomial, as `Rosenbrock.formDense` has them. */
function writeFormDense(n: number, combine: number): Code {
  const code = new Code(DENSE.parameters)
  const frame = frameReader(code, 0)
  const row = code.local('i32')
  const coefficients = code.local('i32')
  const left = code.local('i32')
  const bytes = n * 8
  copy(code, n, frame('start'), frame('block'))
  code.get(frame('block'))
  code.i32(bytes)
  code.op(OP.i32Add)
  code.tee(row)
  code.set(left)
  copy(code, n, frame('end'), left)
  // After gamma, tolerance, nodes, slopes and the two triangles: 16 + 8 (2 s + 2 s²).
  code.get(frame('stages'))
  code.i32(1)
  code.op(OP.i32Add)
  code.get(frame('stages'))
  code.op(OP.i32Multiply)
  code.i32(4)
  code.op(OP.i32ShiftLeft)
  code.get(frame('table'))
  code.op(OP.i32Add)
  code.i32(16)
  code.op(OP.i32Add)
  code.set(coefficients)
  code.get(frame('denseRows'))
  code.set(left)
  code.repeat(() => {
    advance(code, row, bytes)
    overStates(
      n,
      (offset) => {
        code.get(row)
        code.simd(SIMD.const)
        code.bytes.f64(0)
        code.bytes.f64(0)
        code.simdMemory(SIMD.store, offset)
      },
      (offset) => {
        code.get(row)
        code.f64(0)
        code.memory(OP.f64Store, offset)
      },
    )
    code.get(row)
    code.get(frame('stages'))
    code.get(coefficients)
    code.f64(1)
    code.get(frame('u'))
    code.get(frame('stride'))
    code.call(combine)
    code.get(coefficients)
    code.get(frame('stages'))
    code.i32(3)
    code.op(OP.i32ShiftLeft)
    code.op(OP.i32Add)
    code.set(coefficients)
    code.get(left)
    code.i32(1)
    code.op(OP.i32Subtract)
    code.tee(left)
  })
  return code
}

/** stateAt(block, rows, theta, out): the operations of `denseState` in their order. */
function writeStateAt(n: number): Code {
  const code = new Code(STATE_AT.parameters)
  const [block, rows, theta, out] = [0, 1, 2, 3] as const
  const rest = code.local('f64')
  const thetas = code.local('v128')
  const rests = code.local('v128')
  code.f64(1)
  code.get(theta)
  code.op(OP.f64Subtract)
  code.tee(rest)
  code.simd(SIMD.f64x2Splat)
  code.set(rests)
  code.get(theta)
  code.simd(SIMD.f64x2Splat)
  code.set(thetas)
  const evaluate = (count: number) => () => {
    const write = (load: typeof loadPair, share: number, complement: number, times: () => void, plus: () => void) => {
      return (offset: number) => {
        const row = (r: number) => load(code, block, offset + r * n * 8)
        // k_1 + θ (k_2 + θ …)
        const inner = (r: number) => {
          row(1 + r)
          if (r === count) return
          code.get(share)
          inner(r + 1)
          times()
          plus()
        }
        code.get(complement)
        row(0)
        times()
        code.get(share)
        row(1)
        code.get(complement)
        inner(1)
        times()
        plus()
        times()
        plus()
      }
    }
    const pair = write(
      loadPair,
      thetas,
      rests,
      () => code.simd(SIMD.f64x2Multiply),
      () => code.simd(SIMD.f64x2Add),
    )
    const single = write(
      loadOne,
      theta,
      rest,
      () => code.op(OP.f64Multiply),
      () => code.op(OP.f64Add),
    )
    overStates(
      n,
      (offset) => {
        code.get(out)
        pair(offset)
        code.simdMemory(SIMD.store, offset)
      },
      (offset) => {
        code.get(out)
        single(offset)
        code.memory(OP.f64Store, offset)
      },
    )
  }
  code.get(rows)
  code.i32(DENSE_ROWS[1])
  code.op(OP.i32Ne)
  code.branch(evaluate(DENSE_ROWS[0]), evaluate(DENSE_ROWS[1]))
  return code
}

/**
 * crosses(block, rows, start, end, span, y, c, d, m, out): 1 when a switch stands otherwise than its mode at a third, two thirds or the end
 * of the step, as `Scan.along` looks for it. Leaves the switches at the end in `out`.
 */
function writeCrosses(stateAt: number, { switching, strict }: Callees): Code {
  const code = new Code(CROSSES.parameters)
  const [block, rows, start, end, span, y, c, d, m, out] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const
  const t = code.local('f64')
  const found = code.local('i32')
  const lookAt = (time: Emit) => {
    code.set(t, time)
    code.get(block)
    code.get(rows)
    code.get(t)
    code.get(start)
    code.op(OP.f64Subtract)
    code.get(span)
    code.op(OP.f64Divide)
    code.get(y)
    code.call(stateAt)
    for (const local of [t, y, c, d, out]) code.get(local)
    code.call(switching)
    strict.forEach((isStrict, k) => {
      code.get(out)
      code.memory(OP.f64Load, k * 8)
      code.f64(0)
      code.op(isStrict ? OP.f64Less : OP.f64LessEqual)
      code.get(m)
      code.memory(OP.i32Load8, k)
      code.op(OP.i32Ne)
      code.get(found)
      code.op(OP.i32Or)
      code.set(found)
    })
  }
  for (const share of INNER) {
    lookAt(() => {
      code.get(start)
      code.f64(share)
      code.get(span)
      code.op(OP.f64Multiply)
      code.op(OP.f64Add)
    })
  }
  lookAt(() => code.get(end))
  code.get(found)
  return code
}

/** measure(frame): fills `end` and `shares`, gives the greatest share; NaN where one is not finite. */
function writeMeasure(n: number): Code {
  const code = new Code(['i32'])
  const frame = frameReader(code, 0)
  const [stageState, start, end, shares, absolute] = (
    ['stageState', 'start', 'end', 'shares', 'absolute'] as const
  ).map((word) => frame(word)) as [number, number, number, number, number]
  const last = code.local('i32')
  code.get(frame('u'))
  code.get(frame('stages'))
  code.i32(1)
  code.op(OP.i32Subtract)
  code.get(frame('stride'))
  code.op(OP.i32Multiply)
  code.op(OP.i32Add)
  code.set(last)
  const relative = code.local('f64')
  loadOne(code, frame('table'), 8)
  code.set(relative)
  const worst = code.local('v128')
  const y1 = code.local('v128')
  const share = code.local('v128')
  const e = code.local('v128')
  const pair =
    (vector: number, offset: number): Emit =>
    () =>
      loadPair(code, vector, offset)
  // A state left over is done in both lanes.
  const twice =
    (vector: number, offset: number): Emit =>
    () => {
      loadOne(code, vector, offset)
      code.simd(SIMD.f64x2Splat)
    }
  const relativePair: Emit = () => {
    code.get(relative)
    code.simd(SIMD.f64x2Splat)
  }
  const look =
    (load: typeof pair, store: (vector: number, local: number, offset: number) => void) => (offset: number) => {
      code.set(e, load(last, offset))
      code.set(y1, plus(load(stageState, offset), get(e)))
      store(end, y1, offset)
      const larger = greater(size(load(start, offset)), size(get(y1)))
      code.set(share, over(size(get(e)), plus(load(absolute, offset), times(relativePair, larger))))
      store(shares, share, offset)
      code.set(worst, greater(get(worst), get(share)))
    }
  overStates(
    n,
    look(pair, (vector, local, offset) => {
      code.get(vector)
      code.get(local)
      code.simdMemory(SIMD.store, offset)
    }),
    look(twice, (vector, local, offset) => {
      code.get(vector)
      extract(code, local, 0)
      code.memory(OP.f64Store, offset)
    }),
  )
  const greatest = code.local('f64')
  extract(code, worst, 0)
  extract(code, worst, 1)
  code.op(OP.f64Max)
  code.tee(greatest)
  code.f64(Number.NaN)
  code.get(greatest)
  code.f64(Number.POSITIVE_INFINITY)
  code.op(OP.f64Less)
  code.op(OP.select)
  return code
}

function writeAttempt(n: number, callees: Callees & { readonly combine: number; readonly measure: number }): Code {
  const code = new Code(ATTEMPT.parameters)
  const [t, h, mode] = [1, 2, 3] as const
  const frame = frameReader(code, 0)
  const stages = frame('stages')
  const [start, stageState, u, stride] = [frame('start'), frame('stageState'), frame('u'), frame('stride')]
  const b = code.local('i32')
  const i = code.local('i32')
  const inverse = code.local('f64')
  const slope = code.local('f64')
  /** Addresses of node and slope of the stage, and of its rows of the two triangles. */
  const node = code.local('i32')
  const stageRow = code.local('i32')
  const couplingRow = code.local('i32')
  const rowBytes = code.local('i32')
  const has = (bit: number, then: () => void) => {
    code.get(mode)
    code.i32(bit)
    code.op(OP.i32And)
    code.branch(then)
  }
  const add = (out: number, factor: Emit, vector: number) => {
    factor(code)
    const a = code.local('f64')
    code.set(a)
    overStates(
      n,
      (offset) => {
        code.get(out)
        loadPair(code, out, offset)
        code.get(a)
        code.simd(SIMD.f64x2Splat)
        loadPair(code, vector, offset)
        code.simd(SIMD.f64x2Multiply)
        code.simd(SIMD.f64x2Add)
        code.simdMemory(SIMD.store, offset)
      },
      (offset) => {
        code.get(out)
        loadOne(code, out, offset)
        code.get(a)
        loadOne(code, vector, offset)
        code.op(OP.f64Multiply)
        code.op(OP.f64Add)
        code.memory(OP.f64Store, offset)
      },
    )
  }
  const combine = (out: number, row: number, scale: Emit) => {
    code.get(out)
    code.get(i)
    code.get(row)
    scale(code)
    code.get(u)
    code.get(stride)
    code.call(callees.combine)
  }

  code.get(frame('jacobian'))
  code.f64(1)
  code.get(h)
  loadOne(code, frame('table'), 0)
  code.op(OP.f64Multiply)
  code.op(OP.f64Divide)
  code.get(frame('lu'))
  code.call(callees.factor)
  code.op(OP.i32Eqz)
  code.branch(() => {
    code.f64(NO_PIVOT)
    code.op(OP.return)
  })
  code.f64(1)
  code.get(h)
  code.op(OP.f64Divide)
  code.set(inverse)
  code.get(stages)
  code.i32(3)
  code.op(OP.i32ShiftLeft)
  code.set(rowBytes)
  code.get(frame('table'))
  code.i32(16)
  code.op(OP.i32Add)
  code.set(node)
  code.get(node)
  code.get(rowBytes)
  code.i32(1)
  code.op(OP.i32ShiftLeft)
  code.op(OP.i32Add)
  code.tee(stageRow)
  code.get(rowBytes)
  code.get(stages)
  code.op(OP.i32Multiply)
  code.op(OP.i32Add)
  code.set(couplingRow)
  code.get(u)
  code.set(b)
  code.repeat(() => {
    code.get(i)
    code.branch(
      () => {
        code.get(i)
        code.get(frame('chainFrom'))
        code.op(OP.i32LessUnsigned)
        code.branch(
          () => {
            copy(code, n, start, stageState)
            combine(stageState, stageRow, () => code.f64(1))
          },
          () => {
            const before = code.local('i32')
            code.get(b)
            code.get(stride)
            code.op(OP.i32Subtract)
            code.set(before)
            add(stageState, () => code.f64(1), before)
          },
        )
        const at = code.local('f64')
        code.get(t)
        loadOne(code, node, 0)
        code.get(h)
        code.op(OP.f64Multiply)
        code.op(OP.f64Add)
        code.set(at)
        has(MODE.past, () => {
          code.get(at)
          code.call(callees.past)
        })
        code.get(at)
        for (const local of [stageState, frame('c'), frame('m'), frame('d'), b]) code.get(local)
        code.call(callees.derivative)
        has(MODE.infusion, () => addPlain(code, n, b, frame('infusion')))
        combine(b, couplingRow, () => code.get(inverse))
      },
      () => copy(code, n, frame('rate'), b),
    )
    has(MODE.timeRate, () => {
      code.get(node)
      code.get(rowBytes)
      code.op(OP.i32Add)
      code.memory(OP.f64Load, 0)
      code.tee(slope)
      code.f64(0)
      code.op(OP.f64Ne)
      code.branch(() =>
        add(
          b,
          () => {
            code.get(slope)
            code.get(h)
            code.op(OP.f64Multiply)
          },
          frame('timeRate'),
        ),
      )
    })
    code.get(frame('lu'))
    code.get(b)
    code.call(callees.solve)
    for (const row of [stageRow, couplingRow]) {
      code.get(row)
      code.get(rowBytes)
      code.op(OP.i32Add)
      code.set(row)
    }
    advance(code, node, 8)
    code.get(b)
    code.get(stride)
    code.op(OP.i32Add)
    code.set(b)
    code.get(i)
    code.i32(1)
    code.op(OP.i32Add)
    code.tee(i)
    code.get(stages)
    code.op(OP.i32LessUnsigned)
  })
  code.get(0)
  code.call(callees.measure)
  return code
}

/** Gives the local that holds a word of the frame; all words are read at the top, once. */
function frameReader(code: Code, frame: number): (word: Word) => number {
  const locals = new Map<Word, number>()
  FRAME.forEach((word, index) => {
    const local = code.local('i32')
    code.get(frame)
    code.memory(OP.i32Load, index * 4)
    code.set(local)
    locals.set(word, local)
  })
  return (word) => locals.get(word)!
}

function loadPair(code: Code, vector: number, offset: number): void {
  code.get(vector)
  code.simdMemory(SIMD.load, offset)
}

function loadOne(code: Code, vector: number, offset: number): void {
  code.get(vector)
  code.memory(OP.f64Load, offset)
}

function extract(code: Code, local: number, index: 0 | 1): void {
  code.get(local)
  code.simd(SIMD.f64x2Extract)
  code.bytes.byte(index)
}

function advance(code: Code, local: number, by: number): void {
  code.get(local)
  code.i32(by)
  code.op(OP.i32Add)
  code.set(local)
}

function copy(code: Code, n: number, from: number, to: number): void {
  overStates(
    n,
    (offset) => {
      code.get(to)
      loadPair(code, from, offset)
      code.simdMemory(SIMD.store, offset)
    },
    (offset) => {
      code.get(to)
      loadOne(code, from, offset)
      code.memory(OP.f64Store, offset)
    },
  )
}

function addPlain(code: Code, n: number, out: number, vector: number): void {
  overStates(
    n,
    (offset) => {
      code.get(out)
      loadPair(code, out, offset)
      loadPair(code, vector, offset)
      code.simd(SIMD.f64x2Add)
      code.simdMemory(SIMD.store, offset)
    },
    (offset) => {
      code.get(out)
      loadOne(code, out, offset)
      loadOne(code, vector, offset)
      code.op(OP.f64Add)
      code.memory(OP.f64Store, offset)
    },
  )
}
