/**
 * The dense polynomial of a step lies flat as [y0, y1, k_1, k_2, …], each of `n` numbers, from `offset` on:
 *
 *   y(θ) = (1−θ) y0 + θ (y1 + (1−θ)(k_1 + θ (k_2 + θ k_3))),   θ = (t − start) / span
 *
 * At θ = 0 and θ = 1 it gives y0 and y1 to the bit.
 *
 * @source Hairer & Wanner 1996, section VI.4 (RODAS); Steinebach 2023 for the third row
 */
export const denseState: DenseState = (block, offset, n, rows, theta, out) => {
  const rest = 1 - theta
  const first = offset + 2 * n
  if (rows === 3) {
    for (let i = 0; i < n; i++) {
      const k = block[first + i]! + theta * (block[first + n + i]! + theta * block[first + 2 * n + i]!)
      out[i] = rest * block[offset + i]! + theta * (block[offset + n + i]! + rest * k)
    }
    return
  }
  for (let i = 0; i < n; i++) {
    let k = block[first + (rows - 1) * n + i]!
    for (let r = rows - 2; r >= 0; r--) k = block[first + r * n + i]! + theta * k
    out[i] = rest * block[offset + i]! + theta * (block[offset + n + i]! + rest * k)
  }
}

/** out[i] = state i at share theta of the step. A program may have a faster one than `denseState`, with the same bits. */
export type DenseState = (
  block: Float64Array,
  offset: number,
  n: number,
  rows: number,
  theta: number,
  out: Float64Array,
) => void

/** dy/dt of the dense polynomial of a step `span` long; layout as for `denseState`. */
export function denseRate(
  block: Float64Array,
  offset: number,
  n: number,
  rows: number,
  theta: number,
  span: number,
  out: Float64Array,
): void {
  const first = offset + 2 * n
  const rest = 1 - theta
  for (let i = 0; i < n; i++) {
    let k = block[first + (rows - 1) * n + i]!
    let dk = 0
    for (let r = rows - 2; r >= 0; r--) {
      dk = k + theta * dk
      k = block[first + r * n + i]! + theta * k
    }
    out[i] = (block[offset + n + i]! - block[offset + i]! + (rest - theta) * k + theta * rest * dk) / span
  }
}
