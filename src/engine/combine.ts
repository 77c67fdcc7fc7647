/**
 * out += Σ_{j < count} coefficients[offset + j] · scale · vectors[j], four vectors in one pass.
 *
 * Written out because a loop over vectors inside the loop over states, or one pass a vector, halves the speed of a step.
 */
export function addCombination(
  out: Float64Array,
  count: number,
  coefficients: Float64Array,
  offset: number,
  scale: number,
  vectors: readonly Float64Array[],
  n: number,
): void {
  let j = 0
  for (; j + 4 <= count; j += 4) {
    const a = coefficients[offset + j]! * scale
    const b = coefficients[offset + j + 1]! * scale
    const c = coefficients[offset + j + 2]! * scale
    const d = coefficients[offset + j + 3]! * scale
    addFour(out, a, vectors[j]!, b, vectors[j + 1]!, c, vectors[j + 2]!, d, vectors[j + 3]!, n)
  }
  const rest = count - j
  if (rest === 0) return
  const a = coefficients[offset + j]! * scale
  if (rest === 1) addOne(out, a, vectors[j]!, n)
  else {
    const b = coefficients[offset + j + 1]! * scale
    if (rest === 2) addTwo(out, a, vectors[j]!, b, vectors[j + 1]!, n)
    else addThree(out, a, vectors[j]!, b, vectors[j + 1]!, coefficients[offset + j + 2]! * scale, vectors[j + 2]!, n)
  }
}

/** out = u, by a loop: for as few numbers as a person has states that is faster than `set`. */
export function copyInto(out: Float64Array, u: Float64Array): void {
  for (let i = 0; i < u.length; i++) out[i] = u[i]!
}

/** out += a · u */
export function addOne(out: Float64Array, a: number, u: Float64Array, n: number): void {
  for (let i = 0; i < n; i++) out[i]! += a * u[i]!
}

function addTwo(out: Float64Array, a: number, u: Float64Array, b: number, v: Float64Array, n: number): void {
  for (let i = 0; i < n; i++) out[i]! += a * u[i]! + b * v[i]!
}

function addThree(
  out: Float64Array,
  a: number,
  u: Float64Array,
  b: number,
  v: Float64Array,
  c: number,
  w: Float64Array,
  n: number,
): void {
  for (let i = 0; i < n; i++) out[i]! += a * u[i]! + b * v[i]! + c * w[i]!
}

function addFour(
  out: Float64Array,
  a: number,
  u: Float64Array,
  b: number,
  v: Float64Array,
  c: number,
  w: Float64Array,
  d: number,
  x: Float64Array,
  n: number,
): void {
  for (let i = 0; i < n; i++) out[i]! += a * u[i]! + b * v[i]! + c * w[i]! + d * x[i]!
}
