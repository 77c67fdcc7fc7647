/**
 * Locates where a predicate on a continuous value turns true, to a bracket no wider than asked.
 *
 * Anderson-Björck secants, with a halving whenever three of them did not halve the bracket; values that are not finite or of one sign are
 * halved only, so that a bare yes/no works too.
 *
 * @param value    the function; its root lies between a and b
 * @param crossed  whether a value is on the far side
 * @param a        near side: `crossed(va)` is false
 * @param b        far side: `crossed(vb)` is true
 * @returns        the far side of the final bracket: the earliest time known to have crossed
 * @source Anderson & Björck, BIT 13 (1973) 253
 */
export function locateCrossing(
  value: (t: number) => number,
  crossed: (v: number) => boolean,
  a: number,
  va: number,
  b: number,
  vb: number,
  width: number,
): number {
  let near = a
  let far = b
  let nearValue = va
  let farValue = vb
  let idle = 0
  let last = 0
  // A halving at least every fourth time: 4 · 1075 reach the smallest double from any bracket.
  for (let iteration = 0; iteration < 4400; iteration++) {
    const gap = far - near
    if (!(gap > width)) return far
    let x = near + gap / 2
    const difference = farValue - nearValue
    if (idle < 3 && Number.isFinite(difference) && nearValue * farValue < 0) {
      x = near - (nearValue * gap) / difference
      // Never so near to an end that the bracket could not close.
      x = Math.min(Math.max(x, near + width / 2), far - width / 2)
    }
    if (!(x > near && x < far)) return far
    const v = value(x)
    if (crossed(v)) {
      if (last === 1) nearValue *= softening(v, farValue)
      far = x
      farValue = v
      last = 1
    } else {
      if (last === -1) farValue *= softening(v, nearValue)
      near = x
      nearValue = v
      last = -1
    }
    idle = far - near > gap / 2 ? idle + 1 : 0
  }
  return far
}

function softening(now: number, before: number): number {
  const factor = 1 - now / before
  return factor > 0 ? factor : 0.5
}
