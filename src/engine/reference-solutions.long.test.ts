import { afterAll, describe, expect, it } from 'vitest'
import { amplification, referenceEnds, runReference } from './testing/reference.ts'

const TOLERANCES = [1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10]

describe('standard problems reach the asked digits, or the table says that they do not', () => {
  const table: string[] = []
  for (const method of ['rodas5p', 'rodas4'] as const) {
    for (const reference of referenceEnds()) {
      it(`${method} ${reference.label}`, () => {
        const cells = TOLERANCES.map((relative) => {
          const { error, steps } = runReference(reference, relative, method)
          // The bound: what each problem blows a local error up by, see `amplification`.
          expect(error / relative, `at ${relative}`).toBeLessThan(amplification(reference.label))
          return `${error.toExponential(1)}${error <= 2 * relative ? ' ' : '!'} ${String(steps).padStart(6)}`
        })
        table.push(`${method.padEnd(8)}${reference.label.padEnd(26)}${cells.join('  ')}`)
      })
    }
  }
  afterAll(() => {
    console.log(
      `error at the end and steps, by relative tolerance; ! = more than twice the tolerance\n${' '.repeat(34)}${TOLERANCES.map((r) => r.toExponential(0).padEnd(15)).join('  ')}\n${table.join('\n')}`,
    )
  })
})
