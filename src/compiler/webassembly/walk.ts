import {
  INNER,
  MOST_GROWTH,
  MOST_SAMPLES,
  MOST_SHRINKAGE,
  NO_ERROR,
  PACE,
  SAFETY,
  SHORTEST_STEP,
  STRETCH,
  WALKED,
  type Walked,
} from '../../engine/stepper.ts'
import { NO_PIVOT } from './attempt.ts'
import { binaryOf, Code, type Emit, OP, SIMD } from './code.ts'
import { frameReader, MODE } from './frame.ts'
import { advance, copy, loadOne, overStates, type States } from './loops.ts'
import { both, get, isAtLeast, isEqual, zeros } from './pairs.ts'
import {
  added,
  divided,
  greatest,
  isAtMost,
  isBelow,
  isNotBelow,
  isSameAs,
  least,
  multiplied,
  number,
  subtracted,
} from './scalars.ts'

export const WALK = { parameters: ['i32', 'i32', 'i32', 'i32', 'i32'], results: ['i32'] } as const

/** Functions that steps in a row are made of; `pow` is that of one pair. */
export interface WalkCallees {
  readonly linearise: number
  readonly attempt: number
  readonly crosses: number
  readonly pow: number
  readonly formDense: number
  readonly stateAt: number
  readonly observe: number
}

/**
 * walk(frame, pace, limits, now, mode): `Stepper.walk`, the operations of `Run.tryLengths` and `StepControl.accept` in their order.
 *
 * A step taken this way costs no way into JavaScript and back, and none of what JavaScript asks after each step.
 */
export function writeWalk(states: States, callees: WalkCallees, switches: number, outputs: number): Code {
  const code = new Code(WALK.parameters)
  const [frame, pace, limits, now, mode] = [0, 1, 2, 3, 4] as const
  const word = frameReader(code, frame)
  const [start, end] = [word('start'), word('end')]
  const [time, row] = [code.local('i32'), code.local('i32')]
  const kept = (place: keyof typeof PACE): Emit => {
    return () => loadOne(code, pace, 8 * PACE[place])
  }
  const keep = (place: keyof typeof PACE, value: Emit) => {
    code.get(pace)
    value(code)
    code.memory(OP.f64Store, 8 * PACE[place])
  }
  const leave = (how: Walked) => {
    code.i32(how)
    code.op(OP.return)
  }
  const leaveIf = (condition: Emit, how: Walked) => {
    condition(code)
    code.branch(() => leave(how))
  }
  const local = (value: Emit): Emit => {
    const index = code.local('f64')
    code.set(index, value)
    return get(index)
  }
  const call = (index: number, ...args: Emit[]): Emit => {
    return () => {
      for (const arg of args) arg(code)
      code.call(index)
    }
  }

  code.get(word('sampleTimes'))
  code.set(time)
  code.get(word('sampleRows'))
  code.set(row)
  code.repeat(() => {
    leaveIf(isNotBelow(kept('taken'), kept('most')), WALKED.nothing)
    const t = local(kept('start'))
    call(callees.linearise, get(frame), t, get(mode))(code)
    const tryMode = writeTryMode(code, states, mode, word('timeRate'))

    const wanted = local(kept('suggested'))
    const must = local(kept('must'))
    const longest = local(subtracted(must, t))
    keep('end', () => {
      must(code)
      const twice = multiplied(number(2), wanted)
      const part = chosen(divided(longest, number(2)), wanted, isBelow(longest, twice))
      added(t, part)(code)
      isNotBelow(multiplied(wanted, number(STRETCH)), longest)(code)
      code.op(OP.select)
    })
    const to = local(kept('end'))
    const length = local(subtracted(to, t))
    const rounding = added(kept('shortest'), multiplied(number(SHORTEST_STEP), t))
    leaveIf(all(not(isBelow(rounding, length)), isBelow(to, must)), WALKED.nothing)

    const error = local(call(callees.attempt, get(frame), t, length, get(tryMode)))
    leaveIf(isSameAs(error, number(NO_PIVOT)), WALKED.nothing)
    keep('error', error)
    leaveIf(not(isAtMost(error, number(1))), WALKED.refused)
    writeAccept(code, callees.pow, { kept, keep, local, length, error, wanted })

    if (switches > 0) leaveIf(call(callees.crosses, get(frame), t, to, length), WALKED.crossing)
    for (let k = 0; k < switches; k++) {
      code.get(now)
      loadOne(code, word('values'), 8 * (INNER.length * switches + k))
      code.memory(OP.f64Store, 8 * k)
    }
    const sample: Emit = () => loadOne(code, time, 0)
    const isInStep = all(isAtMost(sample, to), () => {
      code.get(time)
      code.get(word('sampleTimes'))
      code.i32(8 * MOST_SAMPLES)
      code.op(OP.i32Add)
      code.op(OP.i32LessUnsigned)
    })
    isInStep(code)
    code.branch(() => {
      call(callees.formDense, get(frame))(code)
      code.repeat(() => {
        const at = local(greatest(t, sample))
        const theta = divided(subtracted(at, t), length)
        const state = get(word('stageState'))
        call(callees.stateAt, get(word('block')), get(word('denseRows')), theta, state)(code)
        call(callees.observe, at, state, get(word('c')), get(word('d')), get(row))(code)
        keep('sampled', added(kept('sampled'), number(1)))
        advance(code, time, 8)
        advance(code, row, 8 * outputs)
        isInStep(code)
      })
    })
    leaveIf(isNotBelow(to, least(kept('heed'), multiplied(sample, kept('before')))), WALKED.quiet)
    leaveIf(not(areWithin(code, states, end, limits)), WALKED.quiet)
    copy(code, states, end, start)
    keep('start', to)
    keep('taken', added(kept('taken'), number(1)))
    code.i32(1)
  })
  // Never reached: the steps end inside.
  code.i32(WALKED.nothing)
  return code
}

interface Accepted {
  readonly kept: (place: keyof typeof PACE) => Emit
  readonly keep: (place: keyof typeof PACE, value: Emit) => void
  readonly local: (value: Emit) => Emit
  readonly length: Emit
  readonly error: Emit
  readonly wanted: Emit
}

/** `StepControl.accept` of a step that is neither a first one nor another try. */
function writeAccept(code: Code, pow: number, { kept, keep, local, length, error, wanted }: Accepted): void {
  const size = local(() => {
    for (const argument of [greatest(error, number(NO_ERROR)), kept('exponent')]) {
      argument(code)
      code.simd(SIMD.f64x2Splat)
    }
    code.call(pow)
    code.simd(SIMD.f64x2Extract)
    code.bytes.byte(0)
  })
  const growth = multiplied(divided(kept('lastLength'), length), divided(multiplied(size, size), kept('lastSize')))
  const shrink = greatest(divided(size, number(SAFETY)), divided(growth, number(SAFETY)))
  const bounded = least(number(MOST_SHRINKAGE), greatest(number(1 / MOST_GROWTH), shrink))
  const next = local(divided(length, bounded))
  keep('suggested', chosen(greatest(next, wanted), next, isBelow(length, wanted)))
  keep('lastLength', length)
  keep('lastSize', greatest(kept('leastSize'), size))
}

/** The mode of a try: with ∂f/∂t only where some of it is not 0, as `Rosenbrock.linearise` finds out. */
function writeTryMode(code: Code, states: States, mode: number, timeRate: number): number {
  const some = code.local('v128')
  const tryMode = code.local('i32')
  code.get(mode)
  code.set(tryMode)
  code.get(mode)
  code.i32(MODE.timeRate)
  code.op(OP.i32And)
  code.branch(() => {
    code.set(some, zeros)
    overStates(code, states, [timeRate], (lanes, offset) => {
      code.get(some)
      lanes.loadWide(timeRate, offset)
      zeros(code)
      code.simd(SIMD.f64x2Ne)
      code.simd(SIMD.or)
      code.set(some)
    })
    code.get(some)
    code.simd(SIMD.anyTrue)
    code.op(OP.i32Eqz)
    code.branch(() => {
      code.get(mode)
      code.i32(MODE.timeRate)
      code.op(OP.i32Subtract)
      code.set(tryMode)
    })
  })
  return tryMode
}

/** Whether every state of a vector is at least its first and at most its second limit. */
function areWithin(code: Code, states: States, vector: number, limits: number): Emit {
  const within = code.local('v128')
  code.set(within, isEqual(zeros, zeros))
  overStates(code, states, [vector, limits], (lanes, offset) => {
    const value: Emit = () => lanes.loadWide(vector, offset)
    const low: Emit = () => lanes.loadWide(limits, offset)
    const high: Emit = () => lanes.loadWide(limits, offset + 8 * states.count)
    code.set(within, both(get(within), both(isAtLeast(value, low), isAtLeast(high, value))))
  })
  return () => {
    code.get(within)
    code.simd(SIMD.i64x2AllTrue)
  }
}

const not =
  (a: Emit): Emit =>
  (code) => {
    a(code)
    code.op(OP.i32Eqz)
  }

const all = binaryOf('op')(OP.i32And)

const chosen =
  (yes: Emit, no: Emit, condition: Emit): Emit =>
  (code) => {
    yes(code)
    no(code)
    condition(code)
    code.op(OP.select)
  }
