import { describe, expect, it } from 'vitest'
import { amplification, referenceEnds, runReference } from './testing/reference.ts'

/** Steps that the method may take at 1e-4 and 1e-6 (rodas5p); a quarter more than when the bound was set. */
const MOST_STEPS: Readonly<Record<string, readonly [number, number]>> = {
  'POLLU t=60.0': [75, 200],
  'ROBER t=1.00e+11': [175, 375],
  'HIRES t=322': [85, 335],
  'OREGO t=360': [400, 1260],
  'VDPOL t=2.00e+3': [280, 840],
  'BRUSSELATOR t=20.0': [115, 265],
}

describe('standard problems', () => {
  const references = referenceEnds()

  it('has all 19 end states', () => {
    expect(references).toHaveLength(19)
  })

  it.each(references)('reaches $label at 1e-6 with either method', (reference) => {
    for (const method of ['rodas5p', 'rodas4'] as const) {
      expect(runReference(reference, 1e-6, method).error).toBeLessThan(1e-6 * amplification(reference.label))
    }
  })

  it.each(references.filter(({ label }) => label in MOST_STEPS))('takes few steps to $label', (reference) => {
    const bounds = MOST_STEPS[reference.label]!
    expect(runReference(reference, 1e-4, 'rodas5p').steps).toBeLessThanOrEqual(bounds[0])
    expect(runReference(reference, 1e-6, 'rodas5p').steps).toBeLessThanOrEqual(bounds[1])
  })

  // Ten digits show that the definitions are the reference's own.
  it.each(['POLLU t=60.0', 'HIRES t=422', 'ROBER t=1.00e+11', 'OREGO t=360', 'E5 t=1.00e+5'])(
    'agrees with %s to ten digits',
    (label) => {
      const reference = references.find((candidate) => candidate.label === label)!
      expect(runReference(reference, 1e-11, 'rodas5p').error).toBeLessThan(1e-10)
    },
  )
})
