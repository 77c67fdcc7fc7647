import { describe, expect, it } from 'vitest'
import { filesUnder, read, root } from './project.ts'
import { findings, foreignTraces, parseWords, readable } from './words.ts'

const words = parseWords(read('docs/words.md'))
const files = filesUnder().filter((path) => !/\.(parquet|png|woff2|wasm)$/.test(path))
// Tests hold planted examples; the list of packages and the tables of published targets hold other people's words.
const isRead = (path: string) => !/^tests\/|\.test\.ts$|^package-lock\.json$|^evidence\/[\w-]+\.csv$/.test(path)

describe('words', () => {
  it('put the person first in every file', () => {
    const found = files.filter(isRead).flatMap((path) => {
      const inName = findings(path.replace(/[/._-]/g, ' '), words)
      const inText = findings(readable(path, read(path)), words)
      return [...inName, ...inText].map((finding) => `${path}:${finding.line}: "${finding.found}"; say: ${finding.say}`)
    })
    expect(found).toEqual([])
  })

  it('gives each refused word another one and a reason', () => {
    expect(words.length).toBeGreaterThanOrEqual(11)
    for (const { say, not, why, lookedFor } of words) {
      expect(say && not && why && lookedFor.every((phrase) => /^[\w'()/ ]+$/.test(phrase)), say).toBe(true)
    }
  })

  it.each([
    ['a.md', 'Every addict knows.', 'addict'],
    ['a.md', 'two\nchronic users', 'chronic users'],
    ['a.md', 'a history of substance\nabuse', 'substance abuse'],
    ['a.md', 'people who got clean', 'got clean'],
    ['a.md', 'a dirty urine', 'dirty urine'],
    ['a.md', 'It hijacks the brain.', 'hijacks the brain'],
    ['a.md', 'She relapsed.', 'relapsed'],
    ['docs/models/a.md', '<!-- words of the studies -->\n<!-- end of their words -->\nchronic users', 'chronic users'],
    ['docs/a.md', '<!-- words of the studies -->\nchronic users\n<!-- end of their words -->', 'chronic users'],
    ['a.yaml', 'title: A typical heroin user', 'heroin user'],
    ['a.ts', '// the addicted brain\nexport {}', 'addicted brain'],
    ['a.ts', "export const text = 'time to relapse'", 'relapse'],
    ['a.ts', `export const text = \`\${1} relapses\``, 'relapses'],
    ['a.ts', 'export const a = 1\n/* junkies */', 'junkies'],
    ['a.ts', 'export const a = [1, // drug abuse\n 2]', 'drug abuse'],
  ])('finds it in %s: %s', (path, text, found) => {
    expect(findings(readable(path, text), words).map((finding) => finding.found)).toContain(found)
  })

  it.each([
    ['a.md', 'A user of the command line; a clean build; addiction and addictive; the habit system.'],
    ['a.md', 'The endpoint `relapse (xbot)` and relapse (lee).'],
    ['a.md', 'See [Heroin addicts in care](https://doi.org/10.1000/1).'],
    ['docs/models/a.md', 'Rows:\n<!-- words of the studies -->\nchronic users\n<!-- end of their words -->'],
    ['a.yaml', 'source: { cites: "Smith 1970, Heroin addicts in care", where: Table 1 }'],
    ['a.ts', "export const source = { cites: 'Smith 1970, Heroin addicts in care' }"],
    ['a.ts', "export const endpoint = 'relapse (xbot)' // see `relapse`"],
    ['a.ts', 'export const relapse = 1'],
  ])('lets pass in %s: %s', (path, text) => {
    expect(findings(readable(path, text), words)).toEqual([])
  })

  it('says the line', () => {
    expect(findings(readable('a.ts', "export {}\n\n\n// junkie\nexport const a = 'addicts'"), words)).toMatchObject([
      { line: 4, found: 'junkie' },
      { line: 5, found: 'addicts' },
    ])
  })
})

describe('traces of a machine', () => {
  const registry = process.env.npm_config_registry
  const own = [root, ...(registry === undefined ? [] : [new URL(registry).host])]

  it('no file names a path of this machine or a package registry', () => {
    const found = files.flatMap((path) => foreignTraces(read(path), own).map((trace) => `${path}: ${trace}`))
    expect(found).toEqual([])
  })

  it('the list of packages says what to install, not from where', () => {
    expect(read('package-lock.json')).not.toContain('"resolved"')
  })

  it('finds both', () => {
    const path = ['', 'work', 'main'].join('/')
    const host = ['registry', 'npmjs', 'org'].join('.')
    expect(foreignTraces(`see ${path} or https://${host}/zod`)).toEqual([path, host])
    expect(foreignTraces(`https://example.org${path} and src/home/page.ts`)).toEqual([])
  })
})
