import { describe, expect, it } from 'vitest'
import { InputError } from '../../units/index.ts'
import { readFlags } from './flags.ts'

describe('what a calibration is asked for', () => {
  it('is a fit of the whole model where nothing is said', () => {
    expect(readFlags([])).toMatchObject({ model: 'allostat', mode: 'fit', starts: 1 })
    expect(readFlags(['other-model', '--check', '--starts', '3', '--threads', '2'])).toEqual({
      model: 'other-model',
      mode: 'check',
      starts: 3,
      threads: 2,
    })
  })

  it.each([
    [['--stars', '2'], /--stars/],
    [['--starts'], /--starts/],
    [['--check=x'], /--check/],
    [['--starts', 'many'], /--starts many/],
    [['--starts', '0'], /a whole number from 1/],
    [['--threads', '1.5'], /--threads 1\.5/],
    [['--threads', '1e9'], /--threads 1e9/],
    [['--write', '--dry'], /--dry and --write/],
    [['allostat', 'again'], /`again`/],
    [['../x'], /`\.\.\/x`/],
    [['__proto__'], /`__proto__`/],
  ])('%j is refused', (args, message) => {
    expect(() => readFlags(args)).toThrow(InputError)
    expect(() => readFlags(args)).toThrow(message)
  })
})
