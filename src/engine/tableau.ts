/**
 * Coefficients of a stiffly accurate Rosenbrock method in the form that needs no matrix-vector products:
 *
 *   (I/(hγ) − J) u_i = f(t + nodes_i h, y0 + Σ_{j<i} stage_ij u_j) + Σ_{j<i} (coupling_ij / h) u_j + slopes_i h ∂f/∂t
 *   y1 = (state of the last stage) + u_s,   error estimate = u_s
 *   y(θ) = (1−θ) y0 + θ (y1 + (1−θ)(k_1 + θ k_2 + θ² k_3 …)),   k_r = Σ_j dense_rj u_j
 *
 * From stage `chainFrom` on (counted from 0) the stage state is the one before plus its u.
 *
 * @source Hairer & Wanner, Solving Ordinary Differential Equations II (1996), section IV.7, equations (7.25) and (7.26)
 */
export interface Tableau {
  readonly name: string
  readonly order: number
  /** Order of the embedded solution; the step size answers to error^(1 / (embeddedOrder + 1)). */
  readonly embeddedOrder: number
  readonly stages: number
  readonly gamma: number
  readonly chainFrom: number
  /** Row-major, `stages` × `stages`, strictly lower; rows from `chainFrom` on are not used. */
  readonly stage: Float64Array
  /** Row-major, `stages` × `stages`, strictly lower. */
  readonly coupling: Float64Array
  readonly nodes: Float64Array
  readonly slopes: Float64Array
  /** `denseRows` × `stages`. */
  readonly dense: Float64Array
  readonly denseRows: number
}

/** A tableau as printed: rows of the strict lower triangles, without trailing zeros. */
export interface PrintedTableau {
  readonly name: string
  readonly order: number
  readonly embeddedOrder: number
  readonly gamma: number
  readonly stage: readonly (readonly number[])[]
  readonly coupling: readonly (readonly number[])[]
  readonly nodes: readonly number[]
  readonly slopes: readonly number[]
  readonly dense: readonly (readonly number[])[]
}

/** The printed coefficients have 16 digits and reach 150, so that the conditions close to about 1e-13. */
const CLOSURE = 4e-12

/**
 * Lays a printed tableau out flat and refuses it when its numbers do not fit each other.
 *
 * The printed `stage` rows end before the rows that only add the u before; those are derived.
 *
 * @throws Error naming the method and the condition that does not close: row sums, orders 1 to 4 and the pure
 *         quadrature condition of order 5 (as far as the method claims them), and the dense output at orders 1 and 2
 * @source order conditions: Hairer & Wanner 1996, table IV.7.1
 */
export function buildTableau(printed: PrintedTableau): Tableau {
  const stages = printed.nodes.length
  const layOut = (rows: readonly (readonly number[])[]): Float64Array => {
    const out = new Float64Array(stages * stages)
    rows.forEach((row, i) => {
      if (row.length > i) throw new Error(`${printed.name}: row ${i + 1} is longer than a strict lower triangle`)
      row.forEach((x, j) => {
        out[i * stages + j] = x
      })
    })
    return out
  }
  const chainFrom = printed.stage.length
  const stage = layOut(printed.stage)
  for (let i = chainFrom; i < stages; i++) {
    for (let j = 0; j < i - 1; j++) stage[i * stages + j] = stage[(i - 1) * stages + j]!
    stage[i * stages + i - 1] = 1
  }
  const tableau: Tableau = {
    name: printed.name,
    order: printed.order,
    embeddedOrder: printed.embeddedOrder,
    stages,
    gamma: printed.gamma,
    chainFrom,
    stage,
    coupling: layOut(printed.coupling),
    nodes: Float64Array.from(printed.nodes),
    slopes: Float64Array.from(printed.slopes),
    dense: Float64Array.from(printed.dense.flat()),
    denseRows: printed.dense.length,
  }
  if (tableau.dense.length !== tableau.denseRows * stages) throw new Error(`${printed.name}: dense rows are incomplete`)
  checkTableau(tableau)
  return tableau
}

const square = (x: number): number => x * x
const cube = (x: number): number => x * x * x

function checkTableau(tableau: Tableau): void {
  const { stages: s, gamma, stage, coupling, nodes, slopes, dense } = tableau
  const expect = (what: string, found: number, expected: number): void => {
    if (!(Math.abs(found - expected) <= CLOSURE)) {
      throw new Error(`${tableau.name}: ${what} is ${found}, expected ${expected}; a coefficient is mistyped`)
    }
  }
  // Back to the textbook form: Γ = (I/γ − C)^-1 by forward substitution, α = A Γ, b = m Γ, β = α + Γ.
  const big = new Float64Array(s * s)
  for (let column = 0; column < s; column++) {
    for (let i = column; i < s; i++) {
      let sum = i === column ? 1 : 0
      for (let j = column; j < i; j++) sum += coupling[i * s + j]! * big[j * s + column]!
      big[i * s + column] = gamma * sum
    }
  }
  const timesGamma = (row: (j: number) => number): Float64Array => {
    const out = new Float64Array(s)
    for (let k = 0; k < s; k++) for (let j = k; j < s; j++) out[k]! += row(j) * big[j * s + k]!
    return out
  }
  const alpha = Array.from({ length: s }, (_, i) => timesGamma((j) => stage[i * s + j]!))
  const weights = timesGamma((j) => (j === s - 1 ? 1 : stage[(s - 1) * s + j]!))
  const total = (x: Float64Array): number => x.reduce((a, b) => a + b, 0)
  const beta = alpha.map((row, i) => row.map((x, j) => x + big[i * s + j]!))
  const betaSum = Float64Array.from(beta, total)
  const alphaSum = Float64Array.from(alpha, total)
  for (let i = 0; i < s; i++) {
    expect(`node ${i + 1}`, alphaSum[i]!, nodes[i]!)
    expect(`slope ${i + 1}`, total(big.subarray(i * s, (i + 1) * s)), slopes[i]!)
  }
  const times = (rows: Float64Array[], x: Float64Array): Float64Array =>
    Float64Array.from(rows, (row) => row.reduce((sum, r, j) => sum + r * x[j]!, 0))
  const sum = (x: (i: number) => number): number => weights.reduce((a, b, i) => a + b * x(i), 0)
  const betaBeta = times(beta, betaSum)
  const betaAlpha2 = times(
    beta,
    alphaSum.map((x) => x * x),
  )
  const alphaBeta = times(alpha, betaSum)
  const betaBetaBeta = times(beta, betaBeta)
  expect('the sum of weights', total(weights), 1)
  expect(
    'Σ b β',
    sum((i) => betaSum[i]!),
    1 / 2,
  )
  expect(
    'Σ b α²',
    sum((i) => square(alphaSum[i]!)),
    1 / 3,
  )
  expect(
    'Σ b β β',
    sum((i) => betaBeta[i]!),
    1 / 6,
  )
  expect(
    'Σ b α³',
    sum((i) => cube(alphaSum[i]!)),
    1 / 4,
  )
  expect(
    'Σ b α α β',
    sum((i) => alphaSum[i]! * alphaBeta[i]!),
    1 / 8,
  )
  expect(
    'Σ b β α²',
    sum((i) => betaAlpha2[i]!),
    1 / 12,
  )
  expect(
    'Σ b β β β',
    sum((i) => betaBetaBeta[i]!),
    1 / 24,
  )
  if (tableau.order >= 5) {
    expect(
      'Σ b α⁴',
      sum((i) => square(square(alphaSum[i]!))),
      1 / 5,
    )
  }
  for (let r = 0; r < tableau.denseRows; r++) {
    const row = timesGamma((j) => dense[r * s + j]!)
    expect(`dense row ${r + 1}`, total(row), 0)
    expect(
      `dense row ${r + 1} at order 2`,
      row.reduce((a, x, i) => a + x * betaSum[i]!, 0),
      r === 0 ? -1 / 2 : 0,
    )
  }
}
