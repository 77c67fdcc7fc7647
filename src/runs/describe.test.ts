import { expect, describe as group, it } from 'vitest'
import { describe } from './describe.ts'

group('describe', () => {
  it('shows a part of a model with its own numbers alone', () => {
    const { models, parameters, quantities } = describe('competition-mann2022')
    expect(models.map((each) => each.id)).toEqual(['competition-mann2022'])
    expect(parameters.map((each) => each.id)).toEqual(['receptor.Cref'])
    expect(quantities.map((each) => each.id)).toEqual(['receptor.free', 'receptor.occupancy', 'receptor.signal'])
  })

  it('shows every value that a substance has, also those of its products', () => {
    const { parameters } = describe('naloxone', undefined, 'overdose-mann2022')
    const F = parameters.filter((each) => each.id === 'naloxone.F' && each.part === 'naloxone-mann2022')
    // The table of reference/fda, section 2: both products into muscle, the spray, and the model's own.
    expect(new Set(F.map((each) => each.value))).toEqual(new Set([0.5704, 0.6257, 0.2563]))
    for (const { unit, is, doubt, from } of parameters)
      for (const text of [unit, is, doubt.text, from]) expect(text).not.toBe('')
  })

  it('shows one model at a time, the first that has the id, and names the others', () => {
    const first = describe('naloxone')
    expect(first).toMatchObject({ model: 'allostat', alsoIn: ['overdose-mann2022'] })
    const parts = new Set(describe('allostat').models[0]!.parts)
    expect(first.parameters.filter((each) => !parts.has(each.part))).toEqual([])
    expect(describe('breathing', undefined, 'overdose-mann2022')).toMatchObject({
      model: 'overdose-mann2022',
      alsoIn: [],
    })
    expect(() => describe('naloxone', undefined, 'overdose-man2022')).toThrow(/did you mean `overdose-mann2022`/)
    expect(() => describe('methadone', undefined, 'overdose-mann2022')).toThrow(/of overdose-mann2022/)
  })

  it('says in plain words that a size is a guess, and what it hangs on', () => {
    const guesses = describe('allostat').quantities.flatMap(({ illustrative }) => illustrative ?? [])
    expect(guesses.length).toBeGreaterThan(0)
    for (const words of guesses)
      expect(words).toMatch(
        /^the size is a guess \(it hangs on .*, which no published number pins\): compare it with its own baseline only$/,
      )
  })

  it('offers the nearest ids once', () => {
    expect(() => describe('breathng.P1')).toThrow(/did you mean `breathing\.P1`/)
  })
})
