import { describe, expect, it } from 'vitest'
import { shownByTests } from '../scripts/docs/shown.ts'
import { modelPages, readResults } from '../scripts/docs.ts'
import { filesUnder, read } from './project.ts'

const results = readResults()
const pages = modelPages(results)
/** GitHub shows a longer file as plain text. */
const MOST_BYTES = 512 * 1024

describe('the pages of the models', () => {
  it.each(Object.entries(pages))('docs/models/%s is what the models and evidence/results.json say', (name, text) => {
    // Whoever changed a model or a regimen: `npm run docs -- --pages` takes seconds, `npm run docs` also asks the model again.
    expect(read(`docs/models/${name}`) === text, `docs/models/${name} is behind: npm run docs -- --pages`).toBe(true)
    expect(Buffer.byteLength(text)).toBeLessThan(MOST_BYTES)
  })

  it('are all there is, with the pictures that they show', () => {
    const shown = Object.entries(pages).flatMap(([name, text]) =>
      [...text.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, picture]) => `${name.replace(/[^/]*$/, '')}${picture}`),
    )
    const wanted = [...Object.keys(pages), ...shown].map((name) => `docs/models/${name}`)
    expect(filesUnder('docs/models').sort()).toEqual(wanted.sort())
  })

  it('have mathematics that no renderer of Markdown refuses', () => {
    const formulas = Object.values(pages).flatMap((text) =>
      [...text.matchAll(/```math\n(.*?)\n```/gs)].map(([, math]) => math!),
    )
    expect(formulas.length).toBeGreaterThan(0)
    for (const formula of formulas) {
      expect(formula).not.toMatch(/\\(operatorname|def|newcommand|require|href)\b|[^\x20-\x7e]/)
      expect(formula.split('\\left(').length).toBe(formula.split('\\right)').length)
      expect(formula.replace(/\\[{}]/g, '').split('{').length).toBe(formula.replace(/\\[{}]/g, '').split('}').length)
    }
  })
})

describe('evidence/results.json', () => {
  it('knows what the tests show (npm run docs -- --pages)', () => {
    expect(results.shown).toEqual(shownByTests())
  })
})
