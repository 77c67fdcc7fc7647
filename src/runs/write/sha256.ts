/**
 * SHA-256 (FIPS 180-4), fed piece by piece.
 *
 * Our own because the digest of a run must be computable while its files stream by, in Node and in a browser page alike:
 * `crypto.subtle` takes only a whole message at once, `node:crypto` is not in the browser.
 */
export interface Sha256 {
  update(bytes: Uint8Array): void
  /** The digest of everything so far, in hexadecimal. Ends the use of this object. */
  hex(): string
}

/** First 32 bits of the fractional parts of the cube roots (K) and square roots (START) of the first primes. */
const K = new Int32Array(64)
const START = new Int32Array(8)
for (let n = 2, found = 0; found < 64; n += 1) {
  let isPrime = true
  for (let d = 2; d * d <= n; d += 1) if (n % d === 0) isPrime = false
  if (!isPrime) continue
  K[found] = fractionBits(n, 3)
  if (found < 8) START[found] = fractionBits(n, 2)
  found += 1
}

/** floor(frac(n^(1/root)) * 2^32), by whole numbers: Math.cbrt is not the same in every engine. */
function fractionBits(n: number, root: 2 | 3): number {
  const target = BigInt(n) << BigInt(32 * root)
  let low = 0n
  let high = 1n << 40n
  while (high - low > 1n) {
    const middle = (low + high) >> 1n
    if (middle ** BigInt(root) <= target) low = middle
    else high = middle
  }
  return Number(BigInt.asIntN(32, low))
}

export function sha256(): Sha256 {
  const state = START.slice()
  const block = new Uint8Array(64)
  const w = new Int32Array(64)
  let held = 0
  let length = 0

  function update(bytes: Uint8Array): void {
    length += bytes.length
    let from = 0
    if (held > 0) {
      from = Math.min(64 - held, bytes.length)
      block.set(bytes.subarray(0, from), held)
      held += from
      if (held < 64) return
      compress(state, w, block, 0)
      held = 0
    }
    for (; from + 64 <= bytes.length; from += 64) compress(state, w, bytes, from)
    block.set(bytes.subarray(from), 0)
    held = bytes.length - from
  }

  function hex(): string {
    const bits = BigInt(length) * 8n
    const tail = new Uint8Array(held < 56 ? 64 - held : 128 - held)
    tail[0] = 0x80
    new DataView(tail.buffer).setBigUint64(tail.length - 8, bits)
    update(tail)
    return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
  }

  return { update, hex }
}

/** The digest of one text (as UTF-8) in hexadecimal. */
export function sha256Hex(text: string): string {
  const hash = sha256()
  hash.update(new TextEncoder().encode(text))
  return hash.hex()
}

/** One block of 64 bytes; FIPS 180-4 section 6.2.2. */
function compress(state: Int32Array, w: Int32Array, bytes: Uint8Array, at: number): void {
  for (let i = 0; i < 16; i += 1) {
    const j = at + 4 * i
    w[i] = (bytes[j]! << 24) | (bytes[j + 1]! << 16) | (bytes[j + 2]! << 8) | bytes[j + 3]!
  }
  for (let i = 16; i < 64; i += 1) {
    const x = w[i - 15]!
    const y = w[i - 2]!
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3)
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10)
    w[i] = (w[i - 16]! + s0 + w[i - 7]! + s1) | 0
  }
  let a = state[0]!
  let b = state[1]!
  let c = state[2]!
  let d = state[3]!
  let e = state[4]!
  let f = state[5]!
  let g = state[6]!
  let h = state[7]!
  for (let i = 0; i < 64; i += 1) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
    const first = (h + s1 + ((e & f) ^ (~e & g)) + K[i]! + w[i]!) | 0
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
    const second = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + second) | 0
  }
  state[0] = state[0]! + a
  state[1] = state[1]! + b
  state[2] = state[2]! + c
  state[3] = state[3]! + d
  state[4] = state[4]! + e
  state[5] = state[5]! + f
  state[6] = state[6]! + g
  state[7] = state[7]! + h
}
