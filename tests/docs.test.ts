import { existsSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { schemaFiles } from '../scripts/schema.ts'
import { calibrationShape } from '../src/evidence/calibration/settings-schema.ts'
import { checkModel } from '../src/language/index.ts'
import { run } from '../src/runs/run.ts'
import { parseScenario } from '../src/runs/scenario.ts'
import { scenarioShape } from '../src/runs/schema.ts'
import { filesUnder, read, root } from './project.ts'

const pages = filesUnder().filter((path) => path.endsWith('.md'))
const { scripts, version } = JSON.parse(read('package.json')) as { scripts: Record<string, string>; version: string }

describe('documents', () => {
  it('point at files that are there', () => {
    const missing = pages.flatMap((page) =>
      [...read(page).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)]
        .map(([, target]) => posix.join(posix.dirname(page), target!))
        .filter((target) => !existsSync(new URL(target, `file://${root}/`)))
        .map((target) => `${page}: ${target}`),
    )
    expect(missing).toEqual([])
  })

  it('name only scripts and scenarios that exist', () => {
    const missing = pages.flatMap((page) => {
      const text = read(page)
      const commands = [...text.matchAll(/npm (?:run )?(start|test|(?<=run )[\w:-]+)/g)].map(([, name]) => name!)
      const files = [...text.matchAll(/\bscenarios\/[\w.-]+\w/g)].map(([file]) => file)
      return [
        ...commands.filter((name) => !(name in scripts)).map((name) => `${page}: npm run ${name}`),
        ...files.filter((file) => !existsSync(`${root}/${file}`)).map((file) => `${page}: ${file}`),
      ]
    })
    expect(missing).toEqual([])
  })

  const yamlBlocks = pages.flatMap((page) => [...read(page).matchAll(/```yaml\n(.*?)```/gs)].map(([, text]) => text!))

  it('show models that pass every check', () => {
    const models = yamlBlocks.filter((text) => text.includes('allostat-model:'))
    expect(models.length).toBeGreaterThan(0)
    for (const text of models) expect(() => checkModel(parse(text))).not.toThrow()
  })

  it('show scenarios of the right shape', () => {
    const blocks = yamlBlocks.filter((text) => !/allostat-(model|calibration):/.test(text))
    const scenarios = filesUnder('scenarios').filter((path) => path.endsWith('.yaml') && !path.endsWith('.model.yaml'))
    expect(blocks.length).toBeGreaterThan(0)
    for (const text of [...blocks, ...scenarios.map(read)]) expect(() => scenarioShape.parse(parse(text))).not.toThrow()
  })

  /** The model of a page by the name that its scenario uses. */
  const modelOfPages = (path: string): string => {
    const id = posix.basename(path, '.model.yaml')
    const text = yamlBlocks.find((block) => block.includes('allostat-model:') && parse(block).id === id)
    if (text === undefined) throw new Error(`no page shows the model ${id}`)
    return text
  }
  const scenariosOfPages = pages.flatMap((page) =>
    [...read(page).matchAll(/```yaml\n(.*?)```/gs)]
      .filter(([, text]) => /^allostat: 1/m.test(text!))
      .map(([, text], i) => [`${page}, ${i + 1}`, text!] as const),
  )

  it.each(scenariosOfPages)('show scenarios that run as they stand: %s', async (page, text) => {
    const result = await run(parseScenario(text, { file: page, read: (path) => modelOfPages(path) }))
    expect(result.people.length).toBeGreaterThan(0)
    for (const { values, summaries } of result.people) {
      expect(values.every((value) => Number.isFinite(value))).toBe(true)
      expect(summaries.length).toBe(result.summaryLines.filter(({ of }) => of === 'person').length)
    }
    // An example of what leaves no trace teaches the wrong thing.
    expect(result.warnings.filter((warning) => /nothing|not watched|not used/.test(warning))).toEqual([])
  })

  it('show settings of a calibration of the right shape', () => {
    const settings = yamlBlocks.filter((text) => text.includes('allostat-calibration:'))
    expect(settings.length).toBeGreaterThan(0)
    for (const text of settings) expect(() => calibrationShape.parse(parse(text))).not.toThrow()
  })

  it('keep the example of the first page under ten lines', () => {
    const [, example] = /```yaml\n(.*?)```/s.exec(read('README.md'))!
    expect(example!.trim().split('\n').length).toBeLessThan(10)
  })

  it('list every decision', () => {
    const index = read('docs/decisions/README.md')
    const decisions = filesUnder('docs/decisions').filter((path) => /\/\d{4}-/.test(path))
    expect(decisions.filter((path) => !index.includes(`(${posix.basename(path)})`))).toEqual([])
  })
})

describe('generated files', () => {
  it.each(Object.entries(schemaFiles()))('schema/%s is what the source says (npm run schema)', (name, text) => {
    expect(read(`schema/${name}`)).toBe(text)
  })
})

describe('how to cite', () => {
  const citation = parse(read('CITATION.cff')) as Record<string, unknown>

  it('has what the format asks for', () => {
    expect(citation).toMatchObject({ 'cff-version': '1.2.0', type: 'software', license: 'MIT' })
    expect(citation.message).toEqual(expect.any(String))
    expect(citation.title).toEqual(expect.any(String))
    expect(citation.authors).toEqual([{ name: 'Allostat contributors' }])
    expect(citation['date-released']).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })

  it('names the version of the package', () => {
    expect(citation.version).toBe(version)
  })
})
