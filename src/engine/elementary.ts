/** First working version; coefficients and comments follow. */
const bits = new Float64Array(1)
const words = new Int32Array(bits.buffer)
const SPLITTER = 134217729
const SHIFTER = 6755399441055744
const SMALLEST_NORMAL = 2.2250738585072014e-308
const STEPS_PER_UNIT = 184.6649652337873
const STEP_HIGH = 0.005415212348111709
const STEP_LOW = 1.2864023111638346e-14
const LN2_HIGH = 0.6931471805598903
const LN2_LOW = 5.497923018708371e-14

const powersOfTwo = new Float64Array(2148)
powersOfTwo[1074] = 1
for (let k = 1; k <= 1023; k++) powersOfTwo[1074 + k] = powersOfTwo[1073 + k]! * 2
for (let k = 1; k <= 1074; k++) powersOfTwo[1074 - k] = powersOfTwo[1075 - k]! / 2

function twoProduct(a: number, b: number): [number, number] {
  const at = a * SPLITTER
  const ah = at - (at - a)
  const al = a - ah
  const bt = b * SPLITTER
  const bh = bt - (bt - b)
  const bl = b - bh
  const p = a * b
  return [p, ah * bh - p + ah * bl + al * bh + al * bl]
}
function renormalize(a: number, b: number): [number, number] {
  const s = a + b
  return [s, a - s + b]
}

const scales = new Float64Array(256)
{
  let root: [number, number] = [2, 0]
  for (let i = 0; i < 7; i++) {
    const a = Math.sqrt(root[0])
    const [p, e] = twoProduct(a, a)
    root = renormalize(a, (root[0] - p - e + root[1]) / (2 * a))
  }
  let value: [number, number] = [1, 0]
  for (let i = 0; i < 128; i++) {
    scales[2 * i] = value[0]
    scales[2 * i + 1] = value[1] / value[0]
    const [p, e] = twoProduct(value[0], root[0])
    value = renormalize(p, e + value[0] * root[1] + value[1] * root[0])
  }
}

const LOG_OFFSET = 0x3fe69555
const logs = new Float64Array(512)
{
  const lnOf = new Map<number, [number, number]>([[256, [0, 0]]])
  const grow = (from: number, to: number, sign: number) => {
    const d = from + to
    // 2 atanh(1 / d) = ln((d + 1) / (d - 1)), d odd
    const q = 1 / d
    const [p, e] = twoProduct(q, d)
    const ql = (1 - p - e) / d
    const q2 = q * q
    const rest = 2 * q * q2 * (1 / 3 + q2 * (1 / 5 + q2 * (1 / 7 + q2 * (1 / 9))))
    const [h, l] = lnOf.get(from)!
    const a = sign * 2 * q
    const s = h + a
    const bb = s - h
    const err = h - (s - bb) + (a - bb)
    lnOf.set(to, renormalize(s, err + l + sign * (2 * ql + rest)))
  }
  for (let j = 256; j < 384; j++) grow(j, j + 1, 1)
  for (let j = 256; j > 170; j--) grow(j, j - 1, -1)
  for (let i = 0; i < 128; i++) {
    words[0] = 0
    words[1] = LOG_OFFSET + (i << 13)
    const low = bits[0]!
    words[1] = LOG_OFFSET + ((i + 1) << 13)
    const mid = (low + bits[0]!) / 2
    const j = mid < 1 ? 2 * Math.floor(128 / mid + 0.5) : Math.floor(256 / mid + 0.5)
    const [h, l] = lnOf.get(j)!
    const head = -h + 768 - 768
    logs[4 * i] = j / 256
    logs[4 * i + 1] = head
    logs[4 * i + 2] = -h - head - l
  }
}

const tail = new Float64Array(1)

function lnHead(x: number, shift: number): number {
  bits[0] = x
  const offset = words[1]! - LOG_OFFSET
  const k = offset >> 20
  const i = (offset >> 11) & 508
  const z = x * powersOfTwo[1074 - k]!
  const inverse = logs[i]!
  const zh = z + 6442450944 / 2 - 6442450944 / 2
  const rh = zh * inverse - 1
  const rl = (z - zh) * inverse
  const r = rh + rl
  const kd = k + shift
  const t1 = kd * LN2_HIGH + logs[i + 1]!
  const t2 = t1 + r
  const lo1 = kd * LN2_LOW + logs[i + 2]!
  const lo2 = t1 - t2 + r
  const square = -0.5 * rh * rh
  const hi = t2 + square
  const lo3 = rl * (-0.5 * r - 0.5 * rh)
  const lo4 = t2 - hi + square
  const r2 = r * r
  const p = r * r2 * (1 / 3 - 0.25 * r + r2 * (0.2 - r * (1 / 6) + r2 * (1 / 7 - 0.125 * r + r2 * (1 / 9))))
  const lo = lo1 + lo2 + lo3 + lo4 + p
  const head = hi + lo
  tail[0] = hi - head + lo
  return head
}

function expSum(x: number, low: number): number {
  const turns = x * STEPS_PER_UNIT + SHIFTER - SHIFTER
  const n = turns | 0
  const r = x - turns * STEP_HIGH - turns * STEP_LOW + low
  const r2 = r * r
  const i = (n & 127) << 1
  const s = scales[i]!
  const q = scales[i + 1]! + r + r2 * (0.5 + r * (1 / 6)) + r2 * r2 * (1 / 24 + r * (1 / 120))
  return (s + s * q) * powersOfTwo[1074 + (n >> 7)]!
}

function expEdge(x: number, low: number): number {
  if (x !== x) return x
  if (x > 710) return Infinity
  if (x < -746) return 0
  const turns = x * STEPS_PER_UNIT + SHIFTER - SHIFTER
  const n = turns | 0
  const r = x - turns * STEP_HIGH - turns * STEP_LOW + low
  const r2 = r * r
  const i = (n & 127) << 1
  const s = scales[i]!
  const q = scales[i + 1]! + r + r2 * (0.5 + r * (1 / 6)) + r2 * r2 * (1 / 24 + r * (1 / 120))
  const k = n >> 7
  const value = s + s * q
  if (k > 0) return value * powersOfTwo[1074 + k - 2]! * 4
  if (k > -1022) return value * powersOfTwo[1074 + k]!
  const rest = s - value + s * q
  const scale = powersOfTwo[1074 + k + 1022]!
  const a = value * scale
  if (a >= 1) return a * SMALLEST_NORMAL
  const hi = 1 + a
  const lo = 1 - hi + a + rest * scale
  return (hi + lo - 1) * SMALLEST_NORMAL
}

export function exp(x: number): number {
  if (!(Math.abs(x) < 708)) return expEdge(x, 0)
  return expSum(x, 0)
}

export function ln(x: number): number {
  if (x >= SMALLEST_NORMAL && x < Infinity) return lnHead(x, 0)
  if (x === 0) return -Infinity
  if (x > 0) return x === Infinity ? x : lnHead(x * 4503599627370496, -52)
  return NaN
}

const LOG10_E_HIGH = 0.4342944819032518
const LOG10_E_LOW = 1.098319650216765e-17

export function log10(x: number): number {
  if (!(x > 0 && x < Infinity)) return ln(x)
  const head = x >= SMALLEST_NORMAL ? lnHead(x, 0) : lnHead(x * 4503599627370496, -52)
  const t = head * SPLITTER
  const h = t - (t - head)
  const c = LOG10_E_HIGH * SPLITTER
  const ch = c - (c - LOG10_E_HIGH)
  return h * ch + ((head - h) * ch + head * (LOG10_E_HIGH - ch) + (tail[0]! * LOG10_E_HIGH + head * LOG10_E_LOW))
}

function powParts(head: number, low: number, y: number): number {
  const yt = y * SPLITTER
  const yh = yt - (yt - y)
  const ht = head * SPLITTER
  const hh = ht - (ht - head)
  const eh = yh * hh
  const el = (y - yh) * hh + y * (head - hh + low)
  return Math.abs(eh) < 708 ? expSum(eh, el) : expEdge(eh, el)
}

export function pow(x: number, y: number): number {
  if (y === 2) return x * x
  if (!(x >= SMALLEST_NORMAL && x < Infinity && Math.abs(y) < 18446744073709551616)) return powEdge(x, y)
  const head = lnHead(x, 0)
  return powParts(head, tail[0]!, y)
}

function powEdge(x: number, y: number): number {
  if (y === 0 || x === 1) return 1
  if (x !== x || y !== y) return NaN
  const a = Math.abs(x)
  if (Math.abs(y) === Infinity) return a === 1 ? 1 : a > 1 === y > 0 ? Infinity : 0
  const isInteger = Math.floor(y) === y
  const isOdd = isInteger && Math.abs(y) < 9007199254740992 && Math.floor(y / 2) * 2 !== y
  if (a === 0 || a === Infinity) {
    const size = (a === 0) === y > 0 ? 0 : Infinity
    return isOdd && (x < 0 || 1 / x < 0) ? -size : size
  }
  if (x < 0 && !isInteger) return NaN
  const sign = x < 0 && isOdd ? -1 : 1
  if (a === 1) return sign
  if (Math.abs(y) >= 18446744073709551616) return sign * (a > 1 === y > 0 ? Infinity : 0)
  const head = a >= SMALLEST_NORMAL ? lnHead(a, 0) : lnHead(a * 4503599627370496, -52)
  return sign * powParts(head, tail[0]!, y)
}
