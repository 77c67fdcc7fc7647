import { expect, it } from 'vitest'
import { compile } from '../compile.ts'
import { below, plus, type Term, times, tinyModel, toThe, when } from '../testing.ts'
import { type Item, pairUp } from './pairing.ts'

/** Powers of x' = rate that are computed side by side, and those in arms of choices. */
function powersOf(rate: Term) {
  const model = tinyModel({ parameters: { n: 1.5, k: 2.5 }, states: { x: rate, y: 'x' } })
  const { plan } = compile(model, { outputs: ['x', 'y'], dosed: ['x', 'y'] }).compiled
  const found = { groups: [] as number[], alone: 0, inArms: 0 }
  const isPower = (node: number) => plan.graph.ops[node] === 'power' || plan.graph.ops[node] === 'pow'
  const walk = (items: readonly Item[], isArm: boolean): void => {
    for (const item of items) {
      if (item.kind === 'branch') walk([...item.yes, ...item.no], true)
      else if (item.kind === 'group') found.groups.push(item.nodes.length)
      else if (isPower(item.node)) found[isArm ? 'inArms' : 'alone'] += 1
    }
  }
  walk(pairUp(plan.graph, plan.functions.derivative.steps), false)
  return found
}

const isLow = below('y', 1)
const isHigh = below(2, 'x')

it('a power in an arm is paired with one outside that stands alone', () => {
  const rate = plus(toThe('x', 'n'), when(isLow, toThe(plus('y', 0.5), 'k'), 0))
  expect(powersOf(rate)).toEqual({ groups: [2], alone: 0, inArms: 0 })
})

it('two powers in arms of different choices are paired with each other', () => {
  const rate = plus(when(isLow, toThe('x', 'n'), 0), when(isHigh, toThe('y', 'k'), 0))
  expect(powersOf(rate)).toEqual({ groups: [2], alone: 0, inArms: 0 })
})

it('a power stays in its arm where no lane is free, or where one has to wait for the other', () => {
  expect(powersOf(when(isLow, toThe('x', 'n'), 0))).toEqual({ groups: [], alone: 0, inArms: 1 })
  const two = plus(toThe('x', 'n'), toThe('y', 'n'))
  expect(powersOf(plus(two, when(isLow, toThe('y', 'k'), 0)))).toEqual({ groups: [2], alone: 0, inArms: 1 })
  const chained = plus(toThe('x', 'n'), when(isLow, toThe(times(toThe('x', 'n'), 'y'), 'k'), 0))
  expect(powersOf(chained)).toEqual({ groups: [], alone: 1, inArms: 1 })
})
