import { expect, it } from 'vitest'
import { StepControl } from './step-control.ts'
import { RODAS5P } from './tableau-rodas5p.ts'

/** Lengths tried from one place, until one has an error of at most 1, where the error is `scale` times the length to the power `order`. */
function tries(scale: number, order: number): number[] {
  const control = new StepControl(RODAS5P.embeddedOrder)
  const lengths = [1]
  for (;;) {
    const length = lengths.at(-1)!
    const error = scale * length ** order
    if (error <= 1) return lengths
    control.reject(length, error)
    lengths.push(control.suggested)
  }
}

it('a step refused once is shortened by the order of the method', () => {
  // Error c h^5: the length for an error of 1 is c^(-1/5), and 0.85 of that is taken.
  const [, second] = tries(100, 5)
  expect(second).toBeCloseTo(0.85 * 100 ** -0.2, 12)
})

it('a step refused twice is shortened by the order that its errors show', () => {
  for (const order of [0.7, 1, 2, 3]) {
    const lengths = tries(8, order)
    // The first try after the order is known hits it, whatever it is.
    expect(lengths).toHaveLength(3)
    expect(8 * lengths[2]! ** order).toBeCloseTo(0.85 ** order, 12)
  }
})

it('a refused step of the past says nothing of the next one', () => {
  const control = new StepControl(RODAS5P.embeddedOrder)
  control.reject(1, 30)
  control.accept(0.4, 0.5, false)
  control.reject(0.3, 3)
  expect(control.suggested).toBeCloseTo(0.3 * 0.85 * 3 ** -0.2, 12)
})
