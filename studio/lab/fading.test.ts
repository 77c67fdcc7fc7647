import { expect, it } from 'vitest'
import { accountOf } from '../build/account.ts'
import { countKinds, present, restsOn } from '../state/account.ts'
import { COLUMNS } from '../state/columns.ts'
import { CHART_COLUMNS } from './chart-list.ts'
import { fadeStep } from './fading.ts'

it('a line is the fainter the larger the share of assumed numbers is that it rests on', () => {
  const of = (assumed: number, measured: number) => fadeStep({ assumed, measured, fixed: 0 })
  expect([of(0, 9), of(1, 99), of(50, 50), of(60, 40), of(70, 30), of(76, 24), of(9, 0)]).toEqual([0, 1, 1, 2, 3, 4, 4])
  expect(fadeStep({ assumed: 2, measured: 1, fixed: 9 })).toBe(1)
})

it('the charts of the first question are not all alike', () => {
  const account = accountOf()
  const steps = CHART_COLUMNS.map((column) =>
    fadeStep(countKinds(account, restsOn(account, COLUMNS[column], present(['heroin'])))),
  )
  expect(new Set(steps).size).toBeGreaterThanOrEqual(3)
})
