import { describe, expect, it } from 'vitest'
import { ALLOWED, type LabState, START } from '../lab/catalogue.ts'
import { linkOf, readLink } from './link.ts'
import { viewOf } from './view.ts'

describe('a link', () => {
  it('brings every value of every key back', () => {
    for (const [key, values] of Object.entries(ALLOWED)) {
      for (const value of values) {
        const state: LabState = { ...START, [key]: value }
        expect(readLink(linkOf(state))).toEqual({ state })
        expect(viewOf(linkOf(state))).toBe('lab')
      }
    }
  })

  it('is short: what is as at first is not said, but for what always was', () => {
    expect(linkOf(START)).toBe('#v1.lab?age=30&history=smolka1999&give=none&twin=buprenorphine&days=30')
    expect(linkOf({ ...START, stress: 'daily', 'twin.age': '16' })).toContain('&stress=daily&')
  })

  it('of an older studio opens as it did', () => {
    const old = '#v1.lab?age=45&history=none&give=methadone&twin=lofexidine&days=10'
    expect(readLink(old)).toEqual({
      state: { ...START, age: '45', history: 'none', give: 'methadone', twin: 'lofexidine', days: '10' },
    })
  })

  it('that leaves keys out means the first state', () => {
    expect(readLink('#v1.lab')).toEqual({ state: START })
    expect(readLink('#v1.lab?age=45')).toEqual({ state: { ...START, age: '45' } })
    expect(readLink('')).toEqual({ state: START })
  })

  it.each([
    ['a key that the form does not have', 'dose=500%20mg', /names “dose”, which the Lab does not have/],
    ['the inside of an object', '__proto__=x', /names “__proto__”/],
    ['a method of every object', 'constructor=x&age=30', /names “constructor”/],
    [
      'a number outside the list',
      'age=1000000000000',
      /“age” a value that the Lab does not offer. It takes: 16, 20, 30, 45, 60/,
    ],
    ['nothing', 'age=', /“age” a value/],
    ['a dose of its own', `history=${encodeURIComponent('{"substance":"heroin","dose":"1 g"}')}`, /“history” a value/],
    ['a substance', 'give=heroin', /“give” a value/],
    ['HTML', 'give=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E', /“give” a value/],
    ['bytes that are no text', 'give=%E0%A4%A', /“give” a value/],
    ['a value twice', 'age=16&age=30', /says “age” twice/],
    ['a dose of a twin', 'twin.dose=1', /names “twin.dose”/],
    ['the twin of an object', 'twin.__proto__=x', /names “twin.__proto__”/],
    ['a file', 'file=x', /names “file”/],
    ['a set parameter', 'set=receptor.reserve', /names “set”/],
    ['more people than the list', 'people=100000', /“people” a value/],
    ['an exposure of its own', 'exposure=heroin', /“exposure” a value/],
    ['a twin that the form does not have', 'twin=OFF', /“twin” a value/],
  ])('with %s is refused, and the first state stands', (_, query, message) => {
    const { state, problem } = readLink(`#v1.lab?${query}`)
    expect(state).toEqual(START)
    expect(problem).toMatch(message)
  })

  it('says little of what is refused, however much there is', () => {
    expect(readLink(`#v1.lab?${'x'.repeat(1e6)}=1`).problem!.length).toBeLessThan(120)
    expect(readLink(`#v1.lab?age=${'9'.repeat(1e6)}`).problem!.length).toBeLessThan(120)
  })

  it('to nothing known opens the story', () => {
    for (const fragment of ['', '#', '#v1.story', '#v2.lab', '#v1.labyrinth', '#main'])
      expect(viewOf(fragment)).toBe('story')
  })
})
