import { expect, it } from 'vitest'
import { fitting } from './fitting.ts'

const label = (at: number, side: 'start' | 'middle' | 'end' = 'middle') => ({ at, text: 'day 10', side })

it('keeps what comes first, and what has room beside it', () => {
  const [asked, end, near, far] = [label(100), label(500, 'end'), label(130), label(300)]
  expect(fitting([asked, end, near, far], 7)).toEqual([asked, end, far])
})

it('knows to which side a word goes', () => {
  expect(fitting([label(0, 'start'), label(60)], 7)).toHaveLength(1)
  expect(fitting([label(0, 'end'), label(60)], 7)).toHaveLength(2)
})
