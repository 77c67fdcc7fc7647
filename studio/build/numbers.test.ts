import { expect, it } from 'vitest'
import { claims } from '../../src/evidence/claims/list.ts'
import { describe as described } from '../../src/index.ts'
import { groupsOf } from './number-groups.ts'
import { idOf, numbersPage } from './numbers-page.ts'

const page = numbersPage()
const { parameters } = described('allostat')
const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!)

it('every number and every claim has an id of its own that others can link to', () => {
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toEqual(expect.arrayContaining(['receptor.Cref', 'tolerance.startSlow--history-chronic', 'C02']))
  const wanted = [...parameters.map(idOf), ...claims.map(({ id }) => id)]
  expect(wanted.filter((id) => !ids.includes(id))).toEqual([])
})

it('its contents name every part, and every link in the page leads somewhere', () => {
  const contents = /<nav id="contents".*?<\/nav>/s.exec(page)![0]
  const listed = [...contents.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id!)
  const parts = [...new Set(parameters.map(({ part }) => part))]
  expect(parts.filter((part) => !listed.includes(part))).toEqual([])
  const within = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id!)
  expect(within.filter((id) => !ids.includes(id))).toEqual([])
  expect(page.indexOf('How to read it')).toBeLessThan(page.indexOf('person.weight'))
})

it('it leads back to the studio, and elsewhere only by a DOI that the reader follows', () => {
  expect(page).toContain('<a href="./">')
  const away = [...page.matchAll(/<a href="(https?:[^"]+)"( rel="noreferrer")?/g)]
  expect(away.length).toBeGreaterThan(20)
  for (const [, href, rel] of away)
    expect([href, rel]).toEqual([
      expect.stringMatching(/^https:\/\/doi\.org\/10\.\d+\/[^\s:]*\w$/),
      ' rel="noreferrer"',
    ])
  expect(page).not.toMatch(/<script|src=|@import|url\(|NaN|undefined|`/)
})

it('a group that begins with a part which the model does not have is refused', () => {
  const without = parameters.filter(({ part }) => part !== 'balance')
  expect(() => groupsOf(without)).toThrow('No part of the model is called balance')
})
