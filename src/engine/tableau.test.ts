import { describe, expect, it } from 'vitest'
import { buildTableau, type PrintedTableau } from './tableau.ts'
import { RODAS4 } from './tableau-rodas4.ts'
import { RODAS5P } from './tableau-rodas5p.ts'

/** A two-stage method of order 2 is not enough for `buildTableau`; this is RODAS4 as printed, to be spoilt. */
const printed: PrintedTableau = {
  name: 'spoilt',
  order: 4,
  embeddedOrder: 3,
  gamma: RODAS4.gamma,
  stage: Array.from({ length: RODAS4.chainFrom }, (_, i) => [...RODAS4.stage.subarray(i * 6, i * 6 + i)]),
  coupling: Array.from({ length: 6 }, (_, i) => [...RODAS4.coupling.subarray(i * 6, i * 6 + i)]),
  nodes: [...RODAS4.nodes],
  slopes: [...RODAS4.slopes],
  dense: [[...RODAS4.dense.subarray(0, 6)], [...RODAS4.dense.subarray(6, 12)]],
}

describe('tableaus', () => {
  it('close: row sums, orders and dense output are checked on loading', () => {
    expect([RODAS5P.stages, RODAS5P.order, RODAS4.stages, RODAS4.order]).toEqual([8, 5, 6, 4])
    expect(() => buildTableau(printed)).not.toThrow()
  })

  it.each([
    [
      'stage',
      { ...printed, stage: printed.stage.map((row, i) => (i === 2 ? [0.9466785280815826, 0.2557011698583284] : row)) },
      'node 3',
    ],
    [
      'coupling',
      { ...printed, coupling: printed.coupling.map((row, i) => (i === 1 ? [-5.6688000001] : row)) },
      'slope 2',
    ],
    ['gamma', { ...printed, gamma: 0.2500000001 }, 'slope 1'],
    ['node', { ...printed, nodes: [0, 0.386, 0.21, 0.63, 1, 0.99] }, 'node 6'],
    [
      'dense',
      { ...printed, dense: [printed.dense[0]!, printed.dense[1]!.map((x, j) => (j === 3 ? -x : x))] },
      'dense row 2',
    ],
  ])('a mistyped %s is refused by name', (_what, spoilt, message) => {
    expect(() => buildTableau(spoilt)).toThrow(message)
  })
})
