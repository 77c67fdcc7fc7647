import { type DenseState, denseState } from './dense-output.ts'
import { History } from './history.ts'
import type { Program } from './program.ts'
import { closeTo } from './time.ts'

/**
 * A jump in derivative number 0, 1 or 2 of a delayed expression is a place where a step must end; smoother ones are left to
 * the error control. Chosen: a jump in derivative 3 adds an error of the order of h⁴, no more than the estimate sees.
 */
export const MOST_TRACKED_ORDER = 2

/** A step may be longer than a lag (and is then repeated until what it reads of itself agrees) from this ratio on. Chosen. */
const WORTH_OVERLAPPING = 2

/** Where a delayed time inside the step being tried is read: the better guess that there is. */
type Guess = 'chord' | 'last segment' | 'last attempt'

/** How far beyond a break, in parts of the way to it, a step may try to go when the lag itself moves. Chosen. */
const OVERSHOOT = 1.1

/**
 * Delays by the method of steps: looks past states up in the dense output of accepted steps, and keeps account of the
 * breaks (times at which the past is not smooth) so that no step sees two sides of one.
 *
 * A delayed time before 0 gives the delayed expression at the start state. A lag that is 0 or less (or not a number) gives
 * the present value. A delayed time inside the step being tried is read from the last segment extended (or, where the past
 * is not smooth, from the chord to the stage), then from the step's own last attempt, until two attempts agree.
 * Between two breaks a group of delays reads the side it is on, extended where a stage looks a little past the break:
 * what a step sees is smooth, as with frozen modes, and the crossing is then located like that of a switch.
 *
 * @source Bellen & Zennaro, Numerical Methods for Delay Differential Equations (2003), chapters 3 and 4; Hairer, Nørsett &
 *         Wanner, Solving ODEs I (1993), section II.17
 */
export class Delays {
  readonly history: History
  /** Lags by delay, as of the last `read`. */
  readonly lags: Float64Array
  /** Greatest reach of a stage into the step being tried, in this attempt; 0 when none did. */
  overlap = 0
  /** Smallest lag that reads up to the present, at the start of the step: what a step without overlap is limited to. */
  shortestLag = Number.POSITIVE_INFINITY
  readonly groups: number
  /** 1 = the present modes let the group's values into the derivative; the breaks of the others are passed over. */
  readonly active: Uint8Array

  private readonly program: Program
  private readonly denseState: DenseState
  private readonly n: number
  private readonly startValues: Float64Array
  /** 1 = some switch reads a value of the group. */
  private readonly drives: Uint8Array
  private switchLag = Number.POSITIVE_INFINITY
  private readonly wants: Uint8Array[] = []
  private readonly members: number[][] = []
  private readonly hops: Float64Array
  private readonly breaks: number[][] = []
  private readonly orders: number[][] = []
  /** Breaks below the group's delayed time; 0 = before time 0. */
  private readonly side: Int32Array
  private readonly hint: Int32Array
  private readonly nudgedLags: Float64Array
  private readonly past: Float64Array
  private readonly pastRate: Float64Array
  private stepStart = 0
  private readonly stepState: Float64Array
  private guess: Guess = 'chord'
  private readonly rows: number
  private readonly attemptBlock: Float64Array
  private attemptSpan = 1
  private longest = 0
  private missed = 0

  constructor(program: Program, denseRows: number) {
    const n = program.states.length
    this.program = program
    this.n = n
    this.denseState = program.denseState ?? denseState
    this.history = new History(program, denseRows)
    const count = program.delays.length
    const { vectors } = program
    this.lags = vectors.numbers(count)
    this.startValues = vectors.numbers(count)
    const groups = new Map<number, number[]>()
    program.delays.forEach((delay, k) => {
      const known = groups.get(delay.group)
      if (known) known.push(k)
      else groups.set(delay.group, [k])
    })
    this.groups = groups.size
    this.active = new Uint8Array(this.groups).fill(1)
    this.hops = new Float64Array(this.groups * n)
    for (const members of groups.values()) {
      const q = this.members.length
      const want = vectors.flags(count)
      for (const k of members) want[k] = 1
      this.members.push(members)
      this.wants.push(want)
      this.breaks.push([0])
      this.orders.push([0])
      for (let i = 0; i < n; i++) {
        this.hops[q * n + i] = Math.min(...members.map((k) => program.delays[k]!.hops[i] ?? 0))
      }
    }
    this.side = new Int32Array(this.groups)
    this.hint = new Int32Array(this.groups)
    this.nudgedLags = vectors.numbers(count)
    this.drives = new Uint8Array(this.groups)
    this.past = vectors.numbers(n)
    this.pastRate = vectors.numbers(n)
    this.stepState = new Float64Array(n)
    this.rows = denseRows
    this.attemptBlock = vectors.numbers((2 + denseRows) * n)
  }

  /** Takes the start state, whose delayed expressions hold before time 0. */
  begin(start: Float64Array, c: Float64Array): void {
    this.history.setConstants(c)
    this.program.delayed(0, start, c, new Uint8Array(this.lags.length).fill(1), this.startValues)
    this.stepState.set(start)
    this.markDrivers(start, c)
  }

  /** Marks the groups of which some switch reads a value: it is NaN when theirs are. */
  private markDrivers(start: Float64Array, c: Float64Array): void {
    const { program, startValues } = this
    const known = new Float64Array(program.switches.length)
    const unknown = new Float64Array(program.switches.length)
    program.switching(0, start, c, startValues, known)
    for (let q = 0; q < this.groups; q++) {
      const values = startValues.slice()
      for (const k of this.members[q]!) values[k] = Number.NaN
      program.switching(0, start, c, values, unknown)
      this.drives[q] = unknown.some((value, i) => Number.isNaN(value) && !Number.isNaN(known[i])) ? 1 : 0
    }
  }

  /** Says where the step that will be tried starts. */
  beginStep(t: number, y: Float64Array): void {
    this.stepStart = t
    this.stepState.set(y)
  }

  /** To be called before the first attempt at a length, and before each repetition with the dense polynomial of the last. */
  beginAttempt(attempt?: { readonly block: Float64Array; readonly span: number }): void {
    this.overlap = 0
    if (attempt === undefined) {
      const isSmooth =
        this.history.next > 0 && this.breaks.every((breaks) => breaks[breaks.length - 1]! < this.stepStart)
      this.guess = isSmooth ? 'last segment' : 'chord'
    } else {
      this.guess = 'last attempt'
      this.attemptBlock.set(attempt.block)
      this.attemptSpan = attempt.span
    }
  }

  /** How long a step wanted to be this long may be for the sake of the lags. */
  allowed(wanted: number, leastLag: number): number {
    const lag = this.shortestLag
    // A switch that a delayed value flips answers a lag later: a step that spans both sees neither.
    const most = this.switchLag < leastLag ? Number.POSITIVE_INFINITY : this.switchLag
    return lag < leastLag || wanted > WORTH_OVERLAPPING * lag ? most : Math.min(lag, most)
  }

  /** out[k] = value of delayed expression k as seen from (t, y). */
  read(t: number, y: Float64Array, c: Float64Array, m: Uint8Array, out: Float64Array): void {
    const { program, lags } = this
    program.lags(t, y, c, m, lags)
    for (let q = 0; q < this.groups; q++) {
      const members = this.members[q]!
      const lag = lags[members[0]!]!
      const want = this.wants[q]!
      if (!(lag > 0)) {
        program.delayed(t, y, c, want, out)
      } else if (this.isBeforeStart(q, t - lag)) {
        for (const k of members) out[k] = this.startValues[k]!
      } else {
        const s = t - lag
        const segment = this.lookUp(q, s, t, y)
        program.delayed(s, this.past, segment < 0 ? c : this.history.constantsOf(segment, c), want, out)
      }
    }
  }

  /** Brings the lags up to date without looking anything up. */
  readLags(t: number, y: Float64Array, c: Float64Array, m: Uint8Array): void {
    this.program.lags(t, y, c, m, this.lags)
  }

  /** out[k] = rate of delayed expression k at its delayed time, as seen from (t, y) with dy/dt = rate. */
  readRates(t: number, y: Float64Array, rate: Float64Array, c: Float64Array, m: Uint8Array, out: Float64Array): void {
    const { program, lags, history } = this
    program.lags(t, y, c, m, lags)
    for (let q = 0; q < this.groups; q++) {
      const members = this.members[q]!
      const lag = lags[members[0]!]!
      const want = this.wants[q]!
      if (!(lag > 0)) {
        program.delayedRate(t, y, rate, c, want, out)
      } else if (this.isBeforeStart(q, t - lag)) {
        for (const k of members) out[k] = 0
      } else {
        const s = t - lag
        const segment = this.lookUp(q, s, t, y)
        if (segment < 0) this.pastRate.set(rate)
        else history.rateAt(segment, s, this.pastRate)
        program.delayedRate(s, this.past, this.pastRate, segment < 0 ? c : history.constantsOf(segment, c), want, out)
      }
    }
  }

  private isBeforeStart(q: number, s: number): boolean {
    return this.active[q] === 1 ? this.side[q] === 0 : s <= 0
  }

  /** Indices of the delays of group q. */
  membersOf(q: number): readonly number[] {
    return this.members[q]!
  }

  /** Fills `past` with the state at s on the group's side of the breaks; the segment's number, or -1 inside the step. */
  private lookUp(q: number, s: number, t: number, y: Float64Array): number {
    const { history, past } = this
    const breaks = this.breaks[q]!
    const side = this.side[q]!
    const isActive = this.active[q] === 1
    const upper = isActive && side < breaks.length ? breaks[side]! : Number.POSITIVE_INFINITY
    const lower = isActive ? breaks[side - 1]! : 0
    if (history.next === 0) {
      past.set(this.stepState)
      return -1
    }
    let segment: number
    if (s > upper) segment = history.find(upper, this.hint[q]!)
    else if (s <= lower) segment = history.firstFrom(lower, this.hint[q]!)
    else if (s <= history.end) segment = history.find(s, this.hint[q]!)
    else {
      const reach = s - this.stepStart
      if (isActive && reach > this.overlap) this.overlap = reach
      if (this.guess === 'last attempt')
        this.denseState(this.attemptBlock, 0, this.n, this.rows, reach / this.attemptSpan, past)
      else if (this.guess === 'last segment') history.stateAt(history.next - 1, s, past)
      else {
        const share = t > this.stepStart ? reach / (t - this.stepStart) : 0
        for (let i = 0; i < this.n; i++) past[i] = this.stepState[i]! + share * (y[i]! - this.stepState[i]!)
      }
      return -1
    }
    this.hint[q] = segment
    // While nothing has been forgotten the first piece starts at 0, and a stage may look a little past that break.
    if (history.first > 0 && segment === history.first && s < history.startOf(segment))
      this.missed = Math.max(this.missed, t - s)
    history.stateAt(segment, s, past)
    return segment
  }

  /**
   * Where a step from t should end to meet the next break; sets `shortestLag`.
   *
   * A constant lag is met exactly. One that moves is met a little late: the step is then cut at the crossing.
   *
   * @param rate   dy/dt at (t, y)
   * @param nudge  a time short against the step to come, over which the lags' own rates are taken
   * @returns      Infinity when nothing is to be met
   */
  nextLanding(t: number, y: Float64Array, rate: Float64Array, c: Float64Array, m: Uint8Array, nudge: number): number {
    const { program, lags, nudgedLags, past } = this
    let nearest = Number.POSITIVE_INFINITY
    this.shortestLag = Number.POSITIVE_INFINITY
    this.switchLag = Number.POSITIVE_INFINITY
    for (let i = 0; i < this.n; i++) past[i] = y[i]! + nudge * rate[i]!
    program.lags(t + nudge, past, c, m, nudgedLags)
    program.lags(t, y, c, m, lags)
    for (let q = 0; q < this.groups; q++) {
      const k = this.members[q]![0]!
      const lag = lags[k]!
      if (lag > 0 && this.drives[q] === 1) this.switchLag = Math.min(this.switchLag, lag)
      // A group that nothing reads now may be read later, and then as far back as its lag says now.
      if (lag < Number.POSITIVE_INFINITY && lag > this.longest) this.longest = lag
      if (!(lag > 0) || this.active[q] === 0) continue
      const breaks = this.breaks[q]!
      const side = this.side[q]!
      if (side === breaks.length) {
        if (lag < this.shortestLag) this.shortestLag = lag
        continue
      }
      const distance = breaks[side]! + lag - t
      if (!(distance > 0)) continue
      const slope = (nudgedLags[k]! - lag) / nudge
      if (slope === 0) {
        const landing = breaks[side]! + lag
        if (!closeTo(landing, t)) nearest = Math.min(nearest, landing)
      } else if (slope < 1) nearest = Math.min(nearest, t + (OVERSHOOT * distance) / (1 - slope))
    }
    return nearest
  }

  /** Earliest time that a later step may still ask for: lags may grow fourfold before the past is missed. */
  neededFrom(t: number): number {
    return t - 4 * this.longest
  }

  /**
   * How far the group's delayed time has gone over the edge of its side, after a `read` at t: > 0 ahead over the next break,
   * also > 0 back over the last one; <= 0 inside.
   */
  excess(q: number, t: number): number {
    const lag = this.lags[this.members[q]![0]!]!
    if (!(lag > 0) || this.active[q] === 0) return Number.NEGATIVE_INFINITY
    const breaks = this.breaks[q]!
    const side = this.side[q]!
    const s = t - lag
    const ahead = side < breaks.length ? s - breaks[side]! : Number.NEGATIVE_INFINITY
    const back = side > 0 ? breaks[side - 1]! - s : Number.NEGATIVE_INFINITY
    return Math.max(ahead, back)
  }

  /** Size below which `excess` is rounding. */
  slack(q: number, t: number): number {
    const lag = this.lags[this.members[q]![0]!]!
    return 1.8e-15 * Math.max(t, lag < Number.POSITIVE_INFINITY ? lag : 0)
  }

  /**
   * Moves each group to the side of the breaks that it is on at t, after a `read` there.
   *
   * @returns the lowest order of derivative that jumps in what any group reads by this; Infinity when none moved
   */
  settle(t: number): number {
    let lowest = Number.POSITIVE_INFINITY
    for (let q = 0; q < this.groups; q++) {
      const lag = this.lags[this.members[q]![0]!]!
      const breaks = this.breaks[q]!
      const orders = this.orders[q]!
      const s = lag > 0 ? t - lag : t
      const slack = this.slack(q, t)
      let side = this.side[q]!
      while (side < breaks.length && s >= breaks[side]! - slack) {
        if (this.active[q] === 1) lowest = Math.min(lowest, orders[side]!)
        side += 1
      }
      while (side > 0 && s < breaks[side - 1]! - 2 * slack) {
        side -= 1
        if (this.active[q] === 1) lowest = Math.min(lowest, orders[side]!)
      }
      this.side[q] = side
      if (side > 64 && breaks[side - 33]! < this.neededFrom(t)) {
        breaks.splice(0, 32)
        orders.splice(0, 32)
        this.side[q] = side - 32
      }
    }
    return lowest
  }

  /** Notes that from time t on the states are smooth again after a jump in derivative number `order` of all of them. */
  breakAt(t: number, order: number): void {
    for (let q = 0; q < this.groups; q++) this.addBreak(q, t, order)
  }

  /** Notes a jump (derivative `order`) of one state at time t. */
  breakOfState(t: number, state: number, order: number): void {
    for (let q = 0; q < this.groups; q++) this.addBreak(q, t, order + this.hops[q * this.n + state]!)
  }

  /** What went wrong with the past, in words. */
  warnings(): string[] {
    if (this.missed === 0) return []
    return [
      `a delay reached ${this.missed} ${this.program.timeUnit} back, farther than the past that was kept; the oldest piece of it was extended`,
    ]
  }

  private addBreak(q: number, t: number, order: number): void {
    if (order > MOST_TRACKED_ORDER) return
    const breaks = this.breaks[q]!
    const orders = this.orders[q]!
    const last = breaks.length - 1
    if (t <= breaks[last]!) orders[last] = Math.min(orders[last]!, order)
    else {
      breaks.push(t)
      orders.push(order)
    }
  }
}
