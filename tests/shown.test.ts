import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { shownByTests, shownIn, withImports } from '../scripts/docs/shown.ts'
import { builtInModels } from '../src/models/index.ts'
import { read, root } from './project.ts'

const shown = shownByTests()
const models = new Map(
  [...builtInModels].flatMap(([id, parts]) => [id, ...parts.map((part) => part.id)].map((each) => [each, id])),
)

describe('what tests say that they show of a model', () => {
  it('is said somewhere', () => expect(shown.length).toBeGreaterThan(0))

  describe.each(shown)('$test, $shows', ({ model, test, against }) => {
    const code = withImports(test)

    it('is about a model or part of ours, which the test runs', () => {
      expect([...models.keys()]).toContain(model)
      // The word stands once in the claim itself.
      const runs = code.replace(/@model\s+\S+/g, '')
      expect(runs.includes(model) || runs.includes(`model: ${models.get(model)}`)).toBe(true)
    })

    it('compares with numbers of other people that the test reads', () => {
      for (const file of against) {
        expect(existsSync(join(root, file)), file).toBe(true)
        expect(file).toMatch(/^(tests\/reference-data|evidence)\//)
        expect(code, file).toContain(basename(file))
      }
    })

    it('runs, expects something, and is not left out', () => {
      const own = read(test)
      expect(own).toMatch(/\bit(\.each)?\(/)
      expect(own).toMatch(/\bexpect\(/)
      expect(own).not.toMatch(/\.(skip|todo|only|skipIf|runIf)\b/)
    })
  })
})

describe('reading such claims', () => {
  const claim = `/**
 * The published runs.
 *
 * @shows    second transcription
 * @model    a-b2020
 * @against  tests/reference-data/a.csv,
 *           tests/reference-data/b.csv
 * @what     two runs
 */`

  it('takes all tags', () => {
    expect(shownIn('a.test.ts', claim)).toEqual([
      {
        model: 'a-b2020',
        shows: 'second transcription',
        test: 'a.test.ts',
        against: ['tests/reference-data/a.csv', 'tests/reference-data/b.csv'],
        what: 'two runs',
      },
    ])
  })

  it.each([
    ['another word', claim.replace('second transcription', 'truth')],
    ['nothing to compare with', claim.replace(/ \* @against.*\n.*\n/, '')],
  ])('refuses %s', (_, code) => expect(() => shownIn('a.test.ts', code)).toThrow(/a\.test\.ts: @shows/))
})
