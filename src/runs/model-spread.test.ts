import { describe, expect, it } from 'vitest'
import { spreadsOf, spreadWords } from './model-spread.ts'

describe('how people differ in a number of a model', () => {
  const spreads = spreadsOf('overdose-mann2022')

  it('is that of a drawn number, or of a ratio of two', () => {
    // Log-variances of Mann 2022: volume 0.43; clearance 0.087, drawn apart from it: kout = CL / V1.
    expect(spreads.get('fentanyl.VP')).toEqual([{ population: 'mann2022', logSd: expect.closeTo(Math.sqrt(0.43), 6) }])
    expect(spreads.get('fentanyl.kout')![0]!.logSd).toBeCloseTo(Math.sqrt(0.43 + 0.087), 6)
  })

  it('names the product that it belongs to', () => {
    const words = spreads.get('naloxone.CL')!.map(spreadWords)
    expect(words).toHaveLength(2)
    expect(words[0]).toMatch(/^SD of the logarithm 0\.\d+ \(mann2022, im-2mg-0\.4mL\)$/)
  })

  it('is nothing where nobody varies', () => {
    expect(spreads.get('breathing.P1')).toBeUndefined()
    expect(spreadsOf('no-such-model').size).toBe(0)
  })
})
