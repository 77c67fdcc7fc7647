/** A value below this share of its state's greatest counts as if it were that large. */
const FLOOR = 1e-3

/**
 * Root mean square over states and samples of |dy| / (|reference| + 1e-3 max |reference_i|).
 *
 * @param found      rows of states, row by row
 * @param reference  the same of a solution two orders tighter
 */
export function difference(found: Float64Array, reference: Float64Array, states: number): number {
  if (found.length !== reference.length) throw new RangeError(`${found.length} numbers against ${reference.length}`)
  let sum = 0
  for (let state = 0; state < states; state++) {
    let most = 0
    for (let k = state; k < reference.length; k += states) most = Math.max(most, Math.abs(reference[k]!))
    if (most === 0) continue
    for (let k = state; k < reference.length; k += states) {
      const share = (found[k]! - reference[k]!) / (Math.abs(reference[k]!) + FLOOR * most)
      sum += share * share
    }
  }
  return Math.sqrt(sum / reference.length)
}
