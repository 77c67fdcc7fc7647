import type { ConditionInfo, DelayInfo, Program, StateInfo } from '../program.ts'
import { ON_HEAP } from '../vectors.ts'

type Rates = (t: number, y: Float64Array, p: Float64Array, m: Uint8Array, d: Float64Array) => ArrayLike<number>

/** A model as plain functions, for tests of the engine only. */
export interface FunctionModel {
  readonly rates: Rates
  readonly states: number | readonly (Partial<StateInfo> & { readonly id: string })[]
  readonly parameters?: readonly string[]
  /** Row-major ∂f/∂y, dense; central differences when absent. */
  readonly jacobian?: (t: number, y: Float64Array, p: Float64Array, m: Uint8Array, d: Float64Array) => ArrayLike<number>
  /** Explicit ∂f/∂t; central differences when absent. */
  readonly timeDerivative?: (t: number, y: Float64Array, p: Float64Array) => ArrayLike<number>
  readonly outputs?: Readonly<Record<string, (t: number, y: Float64Array, p: Float64Array, d: Float64Array) => number>>
  readonly switches?: readonly {
    readonly value: (t: number, y: Float64Array, p: Float64Array, d: Float64Array) => number
    readonly strict?: boolean
    readonly text?: string
  }[]
  readonly conditions?: Readonly<Record<string, (t: number, y: Float64Array, p: Float64Array) => boolean>>
  readonly delays?: readonly {
    readonly lag: (t: number, y: Float64Array, p: Float64Array, m: Uint8Array) => number
    readonly of: (t: number, y: Float64Array, p: Float64Array) => number
    readonly hops?: readonly number[]
    readonly group?: number
  }[]
  /** Makes `factor` say false always, so that the engine's own dense way out is used. */
  readonly refusesToFactor?: boolean
  readonly isAutonomous?: boolean
}

/** Relative step of central differences: the cube root of the rounding unit. */
const NUDGE = 6e-6

/** Makes a program of a model given as functions; dense, with derivatives by differences where none are given. */
export function functionProgram(model: FunctionModel): Program {
  const states: StateInfo[] = (
    typeof model.states === 'number'
      ? Array.from({ length: model.states }, (_, i) => ({ id: `y${i + 1}` }))
      : model.states
  ).map((state) => ({ unit: '1', scale: 1, ...state }))
  const n = states.length
  const parameters = model.parameters ?? []
  const delays = model.delays ?? []
  const outputs = Object.entries(
    model.outputs ?? Object.fromEntries(states.map((s, i) => [s.id, (_: number, y: Float64Array) => y[i]!])),
  )
  const conditions = Object.entries(model.conditions ?? {})
  const switches = model.switches ?? []
  const rowStart = Int32Array.from({ length: n + 1 }, (_, i) => i * n)
  const columns = Int32Array.from({ length: n * n }, (_, k) => k % n)
  const nudgeOf = (x: number, scale: number): number => NUDGE * Math.max(Math.abs(x), 1e-3 * scale)

  const program: Program = {
    id: 'test',
    timeUnit: 's',
    states,
    parameters,
    outputs: outputs.map(([id]) => ({ id, unit: '1' })),
    switches: switches.map((s, k) => ({ text: s.text ?? `switch ${k}`, strict: s.strict ?? true })),
    delays: delays.map(
      (delay, k): DelayInfo => ({
        text: `delay ${k}`,
        group: delay.group ?? k,
        hops: delay.hops ?? new Array<number>(n).fill(0),
      }),
    ),
    conditions: conditions.map(([id]): ConditionInfo => ({ id })),
    constantCount: parameters.length,
    pattern: { rowStart, columns },
    factorSize: n * n + n,
    isAutonomous: model.isAutonomous === true && delays.length === 0,
    looksBack: { observe: true, switching: true, conditionsAt: true },
    vectors: ON_HEAP,
    prepare: (p, c) => c.set(p),
    derivative: (t, y, c, m, d, out) => out.set(model.rates(t, y, c, m, d)),
    jacobian: (t, y, c, m, d, dd, out) => {
      if (model.jacobian) out.set(model.jacobian(t, y, c, m, d))
      else differences(t, y, c, m, d, out)
      addLagTerms(t, y, c, m, d, dd, out)
    },
    timeDerivative: (t, y, c, m, d, dd, out) => {
      out.fill(0)
      if (model.timeDerivative) out.set(model.timeDerivative(t, y, c))
      else if (!model.isAutonomous) {
        const e = NUDGE * Math.max(1, Math.abs(t))
        const up = Float64Array.from(model.rates(t + e, y, c, m, d))
        const down = model.rates(t - e, y, c, m, d)
        for (let i = 0; i < n; i++) out[i] = (up[i]! - down[i]!) / (2 * e)
      }
      delays.forEach((delay, k) => {
        const e = NUDGE * Math.max(1, Math.abs(t))
        const lagRate = (delay.lag(t + e, y, c, m) - delay.lag(t - e, y, c, m)) / (2 * e)
        const column = byDelay(t, y, c, m, d, k)
        for (let i = 0; i < n; i++) out[i]! += column[i]! * dd[k]! * (1 - lagRate)
      })
    },
    factor: (jacobian, shift, lu) => !model.refusesToFactor && factorInto(jacobian, shift, lu, n),
    solve: (lu, b) => solveWith(lu, b, n),
    observe: (t, y, c, d, out) => {
      outputs.forEach(([, f], k) => {
        out[k] = f(t, y, c, d)
      })
    },
    switching: (t, y, c, d, out) => {
      for (let k = 0; k < switches.length; k++) out[k] = switches[k]!.value(t, y, c, d)
    },
    conditionsAt: (t, y, c, _d, out) => {
      conditions.forEach(([, f], k) => {
        out[k] = f(t, y, c) ? 1 : 0
      })
    },
    lags: (t, y, c, m, out) => {
      delays.forEach((delay, k) => {
        out[k] = delay.lag(t, y, c, m)
      })
    },
    delayed: (t, y, c, want, out) => {
      delays.forEach((delay, k) => {
        if (want[k] === 1) out[k] = delay.of(t, y, c)
      })
    },
    delayedRate: (t, y, rate, c, want, out) => {
      const speed = Math.max(...rate.map((r, i) => Math.abs(r) / Math.max(Math.abs(y[i]!), states[i]!.scale)), 1e-9)
      const e = NUDGE / speed
      delays.forEach((delay, k) => {
        if (want[k] !== 1) return
        const up = delay.of(
          t + e,
          y.map((x, i) => x + e * rate[i]!),
          c,
        )
        const down = delay.of(
          t - e,
          y.map((x, i) => x - e * rate[i]!),
          c,
        )
        out[k] = (up - down) / (2 * e)
      })
    },
  }

  function differences(
    t: number,
    y: Float64Array,
    c: Float64Array,
    m: Uint8Array,
    d: Float64Array,
    out: Float64Array,
  ): void {
    const at = Float64Array.from(y)
    for (let j = 0; j < n; j++) {
      const e = nudgeOf(y[j]!, states[j]!.scale)
      at[j] = y[j]! + e
      const up = Float64Array.from(model.rates(t, at, c, m, d))
      at[j] = y[j]! - e
      const down = model.rates(t, at, c, m, d)
      at[j] = y[j]!
      for (let i = 0; i < n; i++) out[i * n + j] = (up[i]! - down[i]!) / (2 * e)
    }
  }

  function byDelay(
    t: number,
    y: Float64Array,
    c: Float64Array,
    m: Uint8Array,
    d: Float64Array,
    k: number,
  ): Float64Array {
    const at = Float64Array.from(d)
    const e = nudgeOf(d[k]!, 1)
    at[k] = d[k]! + e
    const up = Float64Array.from(model.rates(t, y, c, m, at))
    at[k] = d[k]! - e
    const down = model.rates(t, y, c, m, at)
    return up.map((u, i) => (u - down[i]!) / (2 * e))
  }

  function addLagTerms(
    t: number,
    y: Float64Array,
    c: Float64Array,
    m: Uint8Array,
    d: Float64Array,
    dd: Float64Array,
    out: Float64Array,
  ): void {
    const at = Float64Array.from(y)
    delays.forEach((delay, k) => {
      const column = byDelay(t, y, c, m, d, k)
      for (let j = 0; j < n; j++) {
        const e = nudgeOf(y[j]!, states[j]!.scale)
        at[j] = y[j]! + e
        const up = delay.lag(t, at, c, m)
        at[j] = y[j]! - e
        const slope = (up - delay.lag(t, at, c, m)) / (2 * e)
        at[j] = y[j]!
        if (slope !== 0) for (let i = 0; i < n; i++) out[i * n + j]! -= column[i]! * dd[k]! * slope
      }
    })
  }

  return program
}

function factorInto(jacobian: Float64Array, shift: number, lu: Float64Array, n: number): boolean {
  for (let k = 0; k < n * n; k++) lu[k] = -jacobian[k]!
  for (let i = 0; i < n; i++) lu[i * n + i]! += shift
  for (let k = 0; k < n; k++) {
    let best = k
    for (let i = k + 1; i < n; i++) if (Math.abs(lu[i * n + k]!) > Math.abs(lu[best * n + k]!)) best = i
    lu[n * n + k] = best
    if (best !== k) {
      for (let j = 0; j < n; j++) {
        const swap = lu[k * n + j]!
        lu[k * n + j] = lu[best * n + j]!
        lu[best * n + j] = swap
      }
    }
    const pivot = lu[k * n + k]!
    if (pivot === 0 || !Number.isFinite(pivot)) return false
    for (let i = k + 1; i < n; i++) {
      const factor = lu[i * n + k]! / pivot
      lu[i * n + k] = factor
      if (factor !== 0) for (let j = k + 1; j < n; j++) lu[i * n + j]! -= factor * lu[k * n + j]!
    }
  }
  return true
}

function solveWith(lu: Float64Array, b: Float64Array, n: number): void {
  for (let k = 0; k < n; k++) {
    const from = lu[n * n + k]!
    const swap = b[k]!
    b[k] = b[from]!
    b[from] = swap
  }
  for (let i = 1; i < n; i++) {
    let sum = b[i]!
    for (let j = 0; j < i; j++) sum -= lu[i * n + j]! * b[j]!
    b[i] = sum
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = b[i]!
    for (let j = i + 1; j < n; j++) sum -= lu[i * n + j]! * b[j]!
    b[i] = sum / lu[i * n + i]!
  }
}
