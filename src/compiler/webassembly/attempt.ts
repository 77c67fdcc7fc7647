import { Code, type Emit, OP, SIMD } from './code.ts'
import { frameReader, MODE, type Word } from './frame.ts'
import { addPlain, addScaled, advance, advanceBy, copy, extract, loadOne, overStates, type States } from './loops.ts'
import { vectorBytes } from './memory.ts'
import { get, greater, over, plus, size, times } from './pairs.ts'

/** What `attempt` answers when the fixed order of pivots does not serve. */
export const NO_PIVOT = -1

export const ATTEMPT = { parameters: ['i32', 'f64', 'f64', 'i32'], results: ['f64'] } as const
export const LINEARISE = { parameters: ['i32', 'f64', 'i32'], results: [] } as const

/** Functions that a try of a step calls. */
export interface Callees {
  readonly factor: number
  readonly solve: number
  readonly derivative: number
  readonly linearisation: number
  readonly past: number
}

/** What `linearisation` is given beside the time. */
const LINEARISED: readonly Word[] = ['start', 'c', 'm', 'd', 'dd', 'rate', 'jacobian', 'timeRate']

/** linearise(frame, t, mode): what `System.linearise` does where there is no past to look up. */
export function writeLinearise(states: States, callees: Callees): Code {
  const code = new Code(LINEARISE.parameters)
  const frame = frameReader(code, 0)
  const [t, mode] = [1, 2] as const
  code.get(t)
  for (const word of LINEARISED) code.get(frame(word))
  code.call(callees.linearisation)
  code.get(mode)
  code.i32(MODE.infusion)
  code.op(OP.i32And)
  code.branch(() => addPlain(code, states, frame('rate'), frame('infusion')))
  return code
}

/** measure(frame): fills `end` and `shares`, gives the greatest share; NaN where one is not finite. */
export function writeMeasure(states: States): Code {
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
  code.i32(vectorBytes(states.count))
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
  const relativePair: Emit = () => {
    code.get(relative)
    code.simd(SIMD.f64x2Splat)
  }
  overStates(code, states, [stageState, start, end, shares, absolute, last], (lanes, offset) => {
    const load =
      (vector: number): Emit =>
      () =>
        lanes.loadWide(vector, offset)
    code.set(e, load(last))
    code.set(y1, plus(load(stageState), get(e)))
    lanes.storeWide(end, y1, offset)
    const larger = greater(size(load(start)), size(get(y1)))
    code.set(share, over(size(get(e)), plus(load(absolute), times(relativePair, larger))))
    lanes.storeWide(shares, share, offset)
    code.set(worst, greater(get(worst), get(share)))
  })
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

export function writeAttempt(
  states: States,
  callees: Callees & { readonly combine: number; readonly measure: number },
): Code {
  const code = new Code(ATTEMPT.parameters)
  const [t, h, mode] = [1, 2, 3] as const
  const frame = frameReader(code, 0)
  const stages = frame('stages')
  const [start, stageState, u] = [frame('start'), frame('stageState'), frame('u')]
  const stride = vectorBytes(states.count)
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
    const kept = code.local('f64')
    code.set(kept, factor)
    addScaled(code, states, out, kept, vector)
  }
  const combine = (out: number, base: number, row: number, scale: Emit) => {
    code.get(out)
    code.get(base)
    code.get(i)
    code.get(row)
    scale(code)
    code.get(u)
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
          () => combine(stageState, start, stageRow, () => code.f64(1)),
          () => {
            const before = code.local('i32')
            code.get(b)
            code.i32(stride)
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
        has(MODE.infusion, () => addPlain(code, states, b, frame('infusion')))
        combine(b, b, couplingRow, () => code.get(inverse))
      },
      () => copy(code, states, frame('rate'), b),
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
    for (const row of [stageRow, couplingRow]) advanceBy(code, row, rowBytes)
    advance(code, node, 8)
    advance(code, b, stride)
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
