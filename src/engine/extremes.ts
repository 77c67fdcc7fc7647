import type { Observer, Segment } from './subject.ts'

/** Parts into which a segment is cut to look for extremes: a dense polynomial of degree 4 has at most three. */
const PARTS = 4
/** An extreme is refined until its time is known to this share of a part; its value is then good to the square of it. */
const NARROW = 1e-7
const GOLDEN = 0.3819660112501051

/** An output, which extreme of it, and over which time; `to` may lie beyond the end of the run. */
export interface ExtremeWanted {
  readonly output: number
  readonly kind: 'minimum' | 'maximum'
  readonly from: number
  readonly to: number
}

/** Value and first time of an extreme; both NaN when nothing of the window was run. */
export interface ExtremeFound {
  readonly value: number
  readonly time: number
}

/**
 * Extremes of outputs over windows of the continuous solution, both sides of jumps included.
 *
 * @param columns   number of outputs of the program
 * @accuracy        value to about 1e-12 of its variation in a step; time to about 1e-7 of a step
 * @source          Brent, Algorithms for Minimization without Derivatives (1973), chapter 5
 */
export function extremes(wanted: readonly ExtremeWanted[], columns: number): Observer & { found(): ExtremeFound[] } {
  const best = new Float64Array(wanted.length).fill(Number.NaN)
  const times = new Float64Array(wanted.length).fill(Number.NaN)
  const signs = wanted.map(({ kind }) => (kind === 'minimum' ? 1 : -1))
  const outputs = new Float64Array(columns)
  const samples = Array.from({ length: PARTS + 1 }, () => new Float64Array(columns))
  const points = new Float64Array(PARTS + 1)

  const take = (w: number, time: number, value: number): void => {
    if (value < best[w]! || Number.isNaN(best[w]!)) {
      best[w] = value
      times[w] = time
    }
  }

  const lookIn = (segment: Segment, w: number): void => {
    const { output } = wanted[w]!
    const sign = signs[w]!
    const value = (time: number): number => {
      segment.outputsAt(time, outputs)
      return sign * outputs[output]!
    }
    const sampled = (i: number): number => sign * samples[i]![output]!
    for (let i = 0; i <= PARTS; i++) take(w, points[i]!, sampled(i))
    if (!(points[PARTS]! > points[0]!)) return
    for (let i = 0; i <= PARTS; i++) {
      const low = sampled(i)
      const before = i > 0 ? sampled(i - 1) : Number.POSITIVE_INFINITY
      const after = i < PARTS ? sampled(i + 1) : Number.POSITIVE_INFINITY
      if (!(low <= before && low <= after)) continue
      // How far below the sample a parabola could reach; a low that cannot win is left alone.
      const rise = Math.max(
        before < Number.POSITIVE_INFINITY ? before - low : 0,
        after < Number.POSITIVE_INFINITY ? after - low : 0,
      )
      if (low - rise > best[w]!) continue
      const a = points[Math.max(0, i - 1)]!
      const b = points[Math.min(PARTS, i + 1)]!
      if (i === 0 && !(value(a + 1e-3 * (b - a)) < low)) continue
      if (i === PARTS && !(value(b - 1e-3 * (b - a)) < low)) continue
      const found = minimise(value, a, b)
      take(w, found.time, found.value)
    }
  }

  return {
    segment(segment: Segment): void {
      for (let first = 0; first < wanted.length; first++) {
        const { from, to } = wanted[first]!
        const a = Math.max(from, segment.start)
        const b = Math.min(to, segment.end)
        if (!(b >= a)) continue
        if (wanted.findIndex((other) => other.from === from && other.to === to) < first) continue
        const parts = b > a ? PARTS : 0
        for (let i = 0; i <= PARTS; i++) {
          points[i] = i === PARTS ? b : a + (i / PARTS) * (b - a)
          if (i <= parts) segment.outputsAt(points[i]!, samples[i]!)
          else samples[i]!.set(samples[0]!)
        }
        for (let w = first; w < wanted.length; w++) {
          if (wanted[w]!.from === from && wanted[w]!.to === to) lookIn(segment, w)
        }
      }
    },
    found: () => wanted.map((_, w) => ({ value: signs[w]! * best[w]!, time: times[w]! })),
  }
}

/** Brent's minimum of a function on [a, b]: parabolas where they serve, golden section where not. */
function minimise(f: (t: number) => number, from: number, to: number): ExtremeFound {
  let a = from
  let b = to
  let x = a + GOLDEN * (b - a)
  let w = x
  let v = x
  let fx = f(x)
  let fw = fx
  let fv = fx
  let move = 0
  let before = 0
  const tolerance = NARROW * (to - from) + Number.EPSILON * Math.abs(to)
  for (let i = 0; i < 100; i++) {
    const middle = (a + b) / 2
    if (Math.abs(x - middle) <= 2 * tolerance - (b - a) / 2) break
    let golden = true
    if (Math.abs(before) > tolerance) {
      const r = (x - w) * (fx - fv)
      const s = (x - v) * (fx - fw)
      let p = (x - v) * s - (x - w) * r
      let q = 2 * (s - r)
      if (q > 0) p = -p
      q = Math.abs(q)
      if (Math.abs(p) < Math.abs(0.5 * q * before) && p > q * (a - x) && p < q * (b - x)) {
        before = move
        move = p / q
        golden = false
        const u = x + move
        if (u - a < 2 * tolerance || b - u < 2 * tolerance) move = x < middle ? tolerance : -tolerance
      }
    }
    if (golden) {
      before = x < middle ? b - x : a - x
      move = GOLDEN * before
    }
    const u = x + (Math.abs(move) >= tolerance ? move : move > 0 ? tolerance : -tolerance)
    const fu = f(u)
    if (fu <= fx) {
      if (u < x) b = x
      else a = x
      v = w
      fv = fw
      w = x
      fw = fx
      x = u
      fx = fu
    } else {
      if (u < x) a = u
      else b = u
      if (fu <= fw || w === x) {
        v = w
        fv = fw
        w = u
        fw = fu
      } else if (fu <= fv || v === x || v === w) {
        v = u
        fv = fu
      }
    }
  }
  return { time: x, value: fx }
}
