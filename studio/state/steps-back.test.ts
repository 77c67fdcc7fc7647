import { describe, expect, it } from 'vitest'
import { begin, change, redo, undo } from './steps-back.ts'

describe('steps back', () => {
  const steps = change(change(begin('a'), 'b'), 'c')

  it('go back to the beginning, and on again to the end', () => {
    expect(undo(steps).now).toBe('b')
    expect(undo(undo(steps)).now).toBe('a')
    expect(redo(redo(undo(undo(steps))))).toEqual(steps)
  })

  it('stop at both ends', () => {
    expect(undo(begin('a'))).toEqual(begin('a'))
    expect(redo(steps)).toBe(steps)
  })

  it('forget what was undone when something else is done', () => {
    const other = change(undo(steps), 'd')
    expect(redo(other)).toBe(other)
    expect(undo(other).now).toBe('b')
  })
})
