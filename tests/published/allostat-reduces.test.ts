import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type ModelSource, parseScenario, run } from '../../src/index.ts'
import breathing from '../../src/models/body/breathing-mann2022.ts'
import circulation from '../../src/models/body/circulation-mann2022.ts'
import collapse from '../../src/models/body/collapse-mann2022.ts'
import { depressionBy, publishedExponents } from '../../src/models/body/depression.ts'
import gasStores from '../../src/models/body/gas-stores-mann2022.ts'
import transport from '../../src/models/body/transport-mann2022.ts'
import overdose from '../../src/models/overdose-mann2022.ts'
import life from '../../src/models/person/life.ts'
import endogenous from '../../src/models/receptor/endogenous.ts'
import { kineticBinding } from '../../src/models/receptor/kinetic-binding.ts'
import naloxoneBinding from '../../src/models/receptor/naloxone-binding-mann2022.ts'
import receptor from '../../src/models/receptor/receptor.ts'
import tolerance from '../../src/models/receptor/tolerance.ts'
import carfentanil from '../../src/models/substances/carfentanil-mann2022.ts'
import fentanyl from '../../src/models/substances/fentanyl-mann2022.ts'
import naloxone from '../../src/models/substances/naloxone-mann2022.ts'
import { opioid } from '../../src/models/substances/opioid-mann2022.ts'
import { joinedModel } from '../fixtures/joined-model.ts'
import { publishedRuns, readCsv, referenceColumns, referenceScenario } from './overdose-columns.ts'

const [whole] = overdose as readonly [ModelSource, ...ModelSource[]]
const opioids = [fentanyl, carfentanil].flatMap((numbers) => [
  opioid(numbers, { flowShrinksVolume: true }),
  kineticBinding({ substance: numbers.substance, ...numbers.binding }, { to: 'shared', agonist: true }),
])

/** The published kinetics and rules with the receptor, the tolerance and the drives of the whole model. */
const throughSharedReceptor = joinedModel([
  whole,
  life,
  ...opioids,
  naloxone,
  kineticBinding(naloxoneBinding, { to: 'shared', agonist: false }),
  receptor,
  endogenous,
  tolerance,
  gasStores,
  depressionBy(publishedExponents),
  transport,
  breathing,
  circulation,
  collapse,
])

/** No receptors in reserve, no opioids of the body's own, no desensitisation, and tolerance as the two exponents of a history. */
const PUBLISHED = `set:
  receptor.reserve: 1
  receptor.ownPull: 0
  receptor.desensitisable: 0
  tolerance.poolLoss: 0
  tolerance.breathingGain: 0
`

describe.each(publishedRuns)('the published run $file, through the receptor of the whole model', (reference) => {
  it('agrees to four digits in every column at every row', async () => {
    const file = new URL(`../reference-data/fda/${reference.file}`, import.meta.url)
    const { names, rows } = readCsv(readFileSync(file, 'utf8'))
    const scenario =
      referenceScenario(reference).replace('model: overdose-mann2022', 'model: ./shared.json') + PUBLISHED
    const result = await run(parseScenario(scenario, { file: 'reference.yaml', read: () => throughSharedReceptor }))
    const person = result.people[0]!
    expect(person.times.length).toBe(rows.length)
    const misses: string[] = []
    Object.keys(referenceColumns).forEach((name, column) => {
      // What an agonist holds is what it signals there; here it holds as much where nothing is in reserve.
      const at = names.indexOf(name)
      const peak = Math.max(...rows.map((row) => Math.abs(row[at]!)))
      rows.forEach((row, i) => {
        const expected = row[at]!
        // As for the published model itself: see overdose-mann2022.test.ts.
        if (Math.abs(expected) <= 1e-3 * peak) return
        const found = person.values[i * result.columns.length + column]!
        const allowed = name === 'chemoreflex_drive_L_per_min' && row[0]! <= 15 ? 1e-3 : 1e-4
        const error = Math.abs(found / expected - 1)
        if (!(error <= allowed)) misses.push(`${name} at ${row[0]} s: ${found}, expected ${expected}`)
      })
    })
    expect(misses.slice(0, 12)).toEqual([])
  })
})
