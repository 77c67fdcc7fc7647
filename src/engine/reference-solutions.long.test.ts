import { describe, expect, it } from 'vitest'
import { referenceEnds, runReference } from './testing/reference.ts'

const TOLERANCES = [1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10]
it('x', () => {
  for (const method of ['rodas5p','rodas4'] as const) for (const ref of referenceEnds()) {
    console.log(method.padEnd(8), ref.label.padEnd(22), TOLERANCES.map((r) => { try { const x = runReference(ref, r, method); return `${(x.error/r).toExponential(1)}(${x.steps})` } catch (e) { return String(e) } }).join(' '))
  }
})
