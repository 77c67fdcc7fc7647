/**
 * Locates where a predicate on a continuous value turns true, to a bracket no wider than asked.
 *
 * Anderson-Björck secants, with a halving whenever the bracket did not halve; values that are not finite or of one sign are
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
  let halve = false
  let last = 0
  // A halving at least every second time: 2 · 1075 halvings reach the smallest double from any bracket.
  for (let iteration = 0; iteration < 2200; iteration++) {
    const gap = far - near
    if (!(gap > width)) return far
    let x = near + gap / 2
    const difference = farValue - nearValue
    if (!halve && Number.isFinite(difference) && nearValue * farValue < 0) {
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
    halve = far - near > gap / 2
  }
  return far
}

function softening(now: number, before: number): number {
  const factor = 1 - now / before
  return factor > 0 ? factor : 0.5
}
