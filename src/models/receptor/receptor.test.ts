import { describe, expect, it } from 'vitest'
import { joinedModel } from '../../../tests/fixtures/joined-model.ts'
import { summariesOf } from '../../../tests/fixtures/summaries.ts'
import type { ModelSource } from '../../index.ts'
import allostat from '../allostat.ts'
import { ligand } from './ligand.ts'

const asBuilt = allostat.find(({ id }) => id === 'morphine-binding')!
const { 'morphine.KD': KD, 'morphine.efficacy': efficacy } = asBuilt.parameters!
/** Morphine lets go in some minutes: the slowest for which the equilibrium form is used. */
const slowly = ligand({
  substance: 'morphine',
  KD: KD!,
  efficacy: efficacy!,
  koff: { value: 0.1, unit: '1/min', assumed: 'test' },
})
const withBinding = (binding: ModelSource) =>
  joinedModel(allostat.map((part) => (part === asBuilt ? binding : part)) as [ModelSource, ...ModelSource[]])

const LINES = [
  'end of tolerance.slow',
  'end of tolerance.medium',
  'mean of pain.relief',
  'end of pain.adapted',
  'end of nausea.adapted',
]

function summaries(model: string): Promise<number[]> {
  const text = `allostat: 1
title: Law
model: ./model.json
duration: 7 day
give: [{ substance: morphine, route: iv, dose: 10 mg, at: 0 h, repeat: { every: 6 h, times: 28 } }]
summarise:
${LINES.map((line) => `  - ${line}`).join('\n')}
`
  return summariesOf(text, model)
}

describe('the receptor', () => {
  it('may take a fast ligand at equilibrium: no slow state notices', async () => {
    const equilibrium = await summaries(withBinding(asBuilt))
    const kinetic = await summaries(withBinding(slowly))
    // One percent is far below what any of these is known to.
    for (const [i, line] of LINES.entries())
      expect(Math.abs(kinetic[i]! / equilibrium[i]! - 1), line).toBeLessThan(0.01)
  })
})
