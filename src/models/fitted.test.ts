import { describe, expect, it } from 'vitest'
import { checkProvenance } from '../language/provenance.ts'
import { type Fit, fittedBy } from './fitted.ts'

const fit: Fit = {
  model: 'some',
  rows: 12,
  parameters: {
    'a.k': { value: 0.35, unit: '1/h', ci95: [0.24, 0.51] },
    'a.F': { value: 0.8, unit: '1', assumed: 'no fit row pins it' },
  },
  illustrative: {},
}
const before = { value: 0.5, unit: '1/h', assumed: 'until it is fitted' }

describe('a fitted value', () => {
  it('has unit, source and exactly one statement of doubt', () => {
    const pinned = fittedBy(fit, 'a.k', before)
    expect(pinned).toEqual({
      value: 0.35,
      unit: '1/h',
      ci95: [0.24, 0.51],
      from: 'fitted to 12 fit rows by `npm run calibrate -- some` (evidence/calibration/some.json)',
    })
    for (const value of [pinned, fittedBy(fit, 'a.F')]) expect(() => checkProvenance(value, () => ({}))).not.toThrow()
  })

  it('is what stood there before, until there is one', () => {
    expect(fittedBy(fit, 'a.V', before)).toBe(before)
  })

  it('is refused where there is neither, with what to do', () => {
    expect(() => fittedBy(fit, 'toString')).toThrow(
      /some\.ts has no `toString`: write .* run `npm run calibrate -- some`/,
    )
  })
})
