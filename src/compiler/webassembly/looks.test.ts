import { expect, it } from 'vitest'
import { compile } from '../compile.ts'
import { atMost, below, plus, type Term, time, times, tinyModel, toThe, when } from '../testing.ts'
import { planLooks } from './looks.ts'
import { pairUp } from './pairing.ts'

const COUNT = 3

function planOf(rate: Term) {
  const model = tinyModel({ parameters: { n: 1.5 }, states: { x: rate, y: 'x' } })
  return compile(model, { outputs: ['x', 'y'], dosed: ['x', 'y'] }).compiled.plan
}

it('each look has its own places, and powers of all looks stand side by side', () => {
  const plan = planOf(plus(when(below(toThe('x', 'n'), 1), 'x', 1), when(atMost('y', 'x'), 'y', 2)))
  const switches = plan.functions.switching.results.length
  const looks = planLooks(plan, COUNT)!
  expect(looks.results.map(({ slot }) => slot).sort((a, b) => a - b)).toEqual([...Array(COUNT * switches).keys()])
  const groups = pairUp(plan.graph, looks.steps).flatMap((item) => (item.kind === 'group' ? [item.nodes.length] : []))
  expect(groups).toEqual([COUNT])
})

it('conditions that read the time are looked at one time after the other', () => {
  expect(planLooks(planOf(when(below(times(time, 'x'), 1), 'x', 1)), COUNT)).toBeUndefined()
})

it('where nothing switches there is nothing to look at', () => {
  expect(planLooks(planOf('x'), COUNT)).toBeUndefined()
})
