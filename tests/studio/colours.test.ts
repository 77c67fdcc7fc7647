import { describe, expect, it } from 'vitest'
import { read } from '../project.ts'
import { contrast, distance, labOf, VISIONS } from './colours.ts'

/** What a colour means, wherever it is drawn. */
const ROLES = ['agonist', 'own', 'pain', 'twin', 'louder', 'quieter']
const themes = ['light', 'dark'] as const

/** Colours of the style sheet by name, in a theme. */
function colours(theme: (typeof themes)[number]): Record<string, string> {
  const pairs = read('studio/style.css').matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)
  return Object.fromEntries([...pairs].map(([, name, light, dark]) => [name, theme === 'light' ? light! : dark!]))
}

describe.each(themes)('the colours of the %s theme', (theme) => {
  const all = colours(theme)

  it.each(Object.keys(VISIONS))('are told apart with %s vision', (vision) => {
    const seen = ROLES.map((role) => labOf(all[role]!, VISIONS[vision]))
    const near = ROLES.flatMap((one, i) =>
      ROLES.slice(i + 1).flatMap((other, j) => {
        const apart = distance(seen[i]!, seen[i + 1 + j]!)
        return apart < 15 ? [`${one} and ${other}: ${apart.toFixed(1)}`] : []
      }),
    )
    expect(near).toEqual([])
  })

  it('stand out from the page: 3 to 1 what is drawn, 4.5 to 1 what is written', () => {
    for (const role of ROLES) expect(contrast(all[role]!, all.paper!), role).toBeGreaterThan(3)
    for (const text of ['ink', 'soft', 'accent']) expect(contrast(all[text]!, all.paper!), text).toBeGreaterThan(4.5)
    expect(contrast(all['on-accent']!, all.accent!)).toBeGreaterThan(4.5)
  })
})

describe('the distance of colours', () => {
  // Sharma, Wu and Dalal 2005, table 1: rows 1, 7, 17 and 34.
  it.each([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, 0, 0], [50, -1, 2], 2.3669],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
  ] as const)('of %j and %j is %d', (one, other, expected) => {
    expect(distance(one, other)).toBeCloseTo(expected, 4)
  })

  it('of black and white in contrast is 21', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6)
  })
})
