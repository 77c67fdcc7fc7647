import type { Kernels } from '../kernels.ts'
import type { FunctionName, Plan } from '../plan.ts'
import { ARGUMENTS, type Argument } from './function-writer.ts'
import { roundUp, type VectorMemory } from './memory.ts'

type Call = (...args: number[]) => number

/** What the module exports, by name. */
export type Exports = Record<
  FunctionName | 'factor' | 'solve' | 'attempt' | 'linearise' | 'formDense' | 'stateAt' | 'crosses' | 'look' | 'walk',
  Call
>

type Vector = Float64Array | Uint8Array
type Calls = Omit<Kernels, 'vectors' | 'makeStepper'>
type Place = Exclude<Argument, 't' | 'timeRate'> | 'lu' | 'b'

/** Where vectors from elsewhere are copied to for a call, and how long they are at most. */
function lengths(plan: Plan): Readonly<Record<Place, number>> {
  const { functions, stateCount: n, pattern, lu, constantSlots, parameterSlots, switchSlots } = plan
  const delays = functions.delayed.results.length
  const results = Object.values(functions).map((one) => one.results.length)
  return {
    p: parameterSlots.size,
    y: n,
    c: constantSlots.size,
    m: switchSlots.size,
    d: delays,
    dd: delays,
    rate: n,
    want: delays,
    out: Math.max(...results),
    jacobian: pattern.columns.length,
    lu: lu.slots,
    b: n,
  }
}

export function scratchBytes(plan: Plan): number {
  return Object.values(lengths(plan)).reduce((total, length) => total + roundUp(8 * length), 0)
}

/**
 * The module's functions with vectors for addresses. Vectors of the module's memory are read in place; others are copied in, and
 * what is written is copied back.
 */
export function callKernels(
  plan: Plan,
  raw: Exports,
  buffer: ArrayBuffer,
  scratchAt: number,
  memory: VectorMemory,
): Calls {
  const places = {} as Record<Place, number>
  let next = scratchAt
  const most = lengths(plan)
  for (const [name, length] of Object.entries(most) as [Place, number][]) {
    places[name] = next
    next += roundUp(8 * length)
  }
  /** The place, no longer than it is: a vector may be longer than what a function reads or writes of it. */
  const view = (name: Place, like: Vector): Vector => {
    const length = Math.min(like.length, most[name])
    return like instanceof Uint8Array
      ? new Uint8Array(buffer, places[name], length)
      : new Float64Array(buffer, places[name], length)
  }
  const copyIn = (name: Place, vector: Vector): void => {
    const to = view(name, vector)
    to.set(vector.subarray(0, to.length))
  }
  const copyOut = (name: Place, vector: Vector): void => vector.set(view(name, vector))
  const copied = (name: FunctionName, t: number | undefined, vectors: readonly Vector[]): void => {
    const names = ARGUMENTS[name].filter((argument): argument is Place & Argument => argument !== 't')
    names.forEach((place, i) => {
      copyIn(place, vectors[i]!)
    })
    const addresses = names.map((place) => places[place])
    raw[name](...(t === undefined ? addresses : [t, ...addresses]))
    copyOut('out', vectors.at(-1)!)
  }
  const at = (vector: Vector): number => memory.addressOf(vector)

  // Each written out: a call through one shared function would be looked up anew every time.
  return {
    start(p, out) {
      const [a, o] = [at(p), at(out)]
      if ((a | o) < 0) copied('start', undefined, [p, out])
      else raw.start(a, o)
    },
    prepare(p, c) {
      const [a, o] = [at(p), at(c)]
      if ((a | o) < 0) copied('prepare', undefined, [p, c])
      else raw.prepare(a, o)
    },
    derivative(t, y, c, m, d, out) {
      const [ay, ac, am, ad, o] = [at(y), at(c), at(m), at(d), at(out)]
      if ((ay | ac | am | ad | o) < 0) copied('derivative', t, [y, c, m, d, out])
      else raw.derivative(t, ay, ac, am, ad, o)
    },
    jacobian(t, y, c, m, d, dd, out) {
      const [ay, ac, am, ad, add, o] = [at(y), at(c), at(m), at(d), at(dd), at(out)]
      if ((ay | ac | am | ad | add | o) < 0) copied('jacobian', t, [y, c, m, d, dd, out])
      else raw.jacobian(t, ay, ac, am, ad, add, o)
    },
    timeDerivative(t, y, c, m, d, dd, out) {
      const [ay, ac, am, ad, add, o] = [at(y), at(c), at(m), at(d), at(dd), at(out)]
      if ((ay | ac | am | ad | add | o) < 0) copied('timeDerivative', t, [y, c, m, d, dd, out])
      else raw.timeDerivative(t, ay, ac, am, ad, add, o)
    },
    observe(t, y, c, d, out) {
      const [ay, ac, ad, o] = [at(y), at(c), at(d), at(out)]
      if ((ay | ac | ad | o) < 0) copied('observe', t, [y, c, d, out])
      else raw.observe(t, ay, ac, ad, o)
    },
    switching(t, y, c, d, out) {
      const [ay, ac, ad, o] = [at(y), at(c), at(d), at(out)]
      if ((ay | ac | ad | o) < 0) copied('switching', t, [y, c, d, out])
      else raw.switching(t, ay, ac, ad, o)
    },
    conditionsAt(t, y, c, d, out) {
      const [ay, ac, ad, o] = [at(y), at(c), at(d), at(out)]
      if ((ay | ac | ad | o) < 0) copied('conditionsAt', t, [y, c, d, out])
      else raw.conditionsAt(t, ay, ac, ad, o)
    },
    lags(t, y, c, m, out) {
      const [ay, ac, am, o] = [at(y), at(c), at(m), at(out)]
      if ((ay | ac | am | o) < 0) copied('lags', t, [y, c, m, out])
      else raw.lags(t, ay, ac, am, o)
    },
    delayed(t, y, c, want, out) {
      const [ay, ac, aw, o] = [at(y), at(c), at(want), at(out)]
      if ((ay | ac | aw | o) < 0) copied('delayed', t, [y, c, want, out])
      else raw.delayed(t, ay, ac, aw, o)
    },
    delayedRate(t, y, rate, c, want, out) {
      const [ay, ar, ac, aw, o] = [at(y), at(rate), at(c), at(want), at(out)]
      if ((ay | ar | ac | aw | o) < 0) copied('delayedRate', t, [y, rate, c, want, out])
      else raw.delayedRate(t, ay, ar, ac, aw, o)
    },
    factor(jacobian, shift, lu) {
      const [aj, al] = [at(jacobian), at(lu)]
      if ((aj | al) >= 0) return raw.factor(aj, shift, al) !== 0
      copyIn('jacobian', jacobian)
      const isSound = raw.factor(places.jacobian, shift, places.lu) !== 0
      copyOut('lu', lu)
      return isSound
    },
    solve(lu, b) {
      const [al, ab] = [at(lu), at(b)]
      if ((al | ab) >= 0) {
        raw.solve(al, ab)
        return
      }
      copyIn('lu', lu)
      copyIn('b', b)
      raw.solve(places.lu, places.b)
      copyOut('b', b)
    },
  }
}
