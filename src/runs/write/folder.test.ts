import { spawn } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { samplePopulation, sampleRun } from '../../../tests/fixtures/run-result.ts'
import { digestOf } from './digest.ts'
import { OutputFolder } from './folder.ts'
import { FolderError } from './folder-problem.ts'
import { writeRun } from './run-files.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'allostat-folder-'))
})

const manifest = { versions: { allostat: '0.1.0' }, models: [] }
const host = hostname().replace(/[^A-Za-z0-9]/g, '_')

describe('the folder of a run', () => {
  it('receives all files, and nothing else', async () => {
    const folder = OutputFolder.open(join(root, 'a/b'))
    const written = await writeRun(sampleRun(), folder, { manifest, report: (digest) => `<p>${digest}` })
    expect(readdirSync(folder.path).sort()).toEqual([...written.files].sort())
    expect(written.digest).toBe(digestOf(sampleRun()))
    expect(JSON.parse(readFileSync(join(folder.path, 'manifest.json'), 'utf8')).digest).toBe(written.digest)
    expect(readFileSync(join(folder.path, 'report.html'), 'utf8')).toBe(`<p>${written.digest}`)
  })

  it('holds Parquet instead of CSV when asked, with the same digest, and no table of an earlier run', async () => {
    const folder = OutputFolder.open(root)
    await writeRun(samplePopulation(2), folder, { manifest })
    const written = await writeRun(samplePopulation(2), folder, { manifest, format: 'parquet' })
    expect(readdirSync(root).sort()).toEqual(['events.csv', 'manifest.json', 'summary.csv', 'trajectory.parquet'])
    expect(written.digest).toBe(digestOf(samplePopulation(2)))
  })

  it('shows nothing before it is committed, and nothing after it is abandoned, the folder included', async () => {
    const folder = OutputFolder.open(join(root, 'a/b'))
    await folder.write('x.csv', ['1\n'])
    expect(existsSync(join(root, 'a/b/x.csv'))).toBe(false)
    folder.abandon()
    expect(readdirSync(root)).toEqual([])
  })

  it('keeps what was there when a run is abandoned', async () => {
    writeFileSync(join(root, 'x.csv'), 'old')
    const folder = OutputFolder.open(root)
    await folder.write('x.csv', ['new'])
    folder.abandon()
    expect(readdirSync(root)).toEqual(['x.csv'])
    expect(readFileSync(join(root, 'x.csv'), 'utf8')).toBe('old')
  })

  it('is cleared of what dead runs left, but not of what a living one writes', () => {
    const dead = `.allostat-${host}-999999999-1.tmp`
    const living = `.allostat-${host}-${process.pid}-99999.tmp`
    const elsewhere = '.allostat-elsewhere-1-1.tmp'
    const elsewhereLongAgo = '.allostat-elsewhere-1-2.tmp'
    for (const name of [dead, living, elsewhere, elsewhereLongAgo, 'mine.tmp']) writeFileSync(join(root, name), '')
    utimesSync(join(root, elsewhereLongAgo), 0, 0)
    OutputFolder.open(root)
    expect(readdirSync(root).sort()).toEqual([elsewhere, living, 'mine.tmp'].sort())
  })
})

describe('a folder that cannot be written', () => {
  it('is refused when a file is in the way, and nothing is made', () => {
    writeFileSync(join(root, 'file'), '')
    expect(() => OutputFolder.open(join(root, 'file'))).toThrow(FolderError)
    expect(() => OutputFolder.open(join(root, 'file/deeper'))).toThrow(/part of the path is a file[\s\S]*--out DIR/)
    expect(readdirSync(root)).toEqual(['file'])
  })

  it('is refused without a name', () => {
    for (const name of ['', ' ']) expect(() => OutputFolder.open(name)).toThrow(/an empty name[\s\S]*name a folder/)
  })

  it('is refused where nothing can be made', () => {
    expect(() => OutputFolder.open('/proc/allostat/out')).toThrow(FolderError)
  })

  it.skipIf(process.getuid?.() === 0)('is refused without the right to write', () => {
    chmodSync(root, 0o500)
    expect(() => OutputFolder.open(root)).toThrow(/may not write there/)
  })

  it('is refused when a folder bears the name of a file, before anything is replaced', async () => {
    writeFileSync(join(root, 'events.csv'), 'old')
    mkdirSync(join(root, 'manifest.json'))
    const folder = OutputFolder.open(root)
    await expect(writeRun(sampleRun(), folder, { manifest })).rejects.toThrow(/a folder bears the name/)
    expect(readdirSync(root).sort()).toEqual(['events.csv', 'manifest.json'])
    expect(readFileSync(join(root, 'events.csv'), 'utf8')).toBe('old')
  })

  it('names the folder and the remedy when the disk is full half-way, and leaves nothing', async () => {
    function* untilFull() {
      yield 'some rows\n'
      throw Object.assign(new Error('write'), { code: 'ENOSPC' })
    }
    const folder = OutputFolder.open(join(root, 'out'))
    await expect(folder.write('trajectory.csv', untilFull())).rejects.toThrow(/out[\s\S]*disk is full[\s\S]*make room/)
    expect(readdirSync(root)).toEqual([])
  })

  it('leaves other errors as they are', async () => {
    const broken = (): Iterable<string> => {
      throw new TypeError('a mistake of ours')
    }
    const folder = OutputFolder.open(root)
    await expect(folder.write('x', { [Symbol.iterator]: () => broken()[Symbol.iterator]() })).rejects.toThrow(TypeError)
  })
})

describe('a run that is killed', () => {
  // Writes generation after generation into one folder; each file names its generation in every line and ends with `end`.
  const child = `
    import { OutputFolder } from ${JSON.stringify(new URL('./folder.ts', import.meta.url).href)}
    const lines = function* (generation) {
      for (let i = 0; i < 400; i += 1) yield (generation + '\\n').repeat(100)
      yield 'end\\n'
    }
    for (let generation = 1; ; generation += 1) {
      const folder = OutputFolder.open(process.argv[1])
      for (const name of ['trajectory.csv', 'events.csv', 'manifest.json']) await folder.write(name, lines(generation))
      folder.commit()
      if (generation === 1) console.log('started')
    }`
  // Node 24 runs TypeScript as it is; an older one that runs the tests does not.
  const node = join(import.meta.dirname, '../../../node_modules/node/bin/node')

  it('at random moments leaves only whole files, and the next run clears up', async () => {
    for (let attempt = 0; attempt < 12; attempt += 1) {
      const folder = join(root, String(attempt))
      const running = spawn(node, ['--input-type=module', '-e', child, folder], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      await new Promise((resolve) => running.stdout.once('data', resolve))
      // Spread over several generations, unequal by a step that is no multiple of their length.
      await new Promise((resolve) => setTimeout(resolve, 7 + 11.3 * attempt))
      const gone = new Promise((resolve) => running.once('exit', resolve))
      running.kill('SIGKILL')
      await gone
      const names = readdirSync(folder).filter((name) => !name.startsWith('.allostat-'))
      for (const name of names) {
        const lines = readFileSync(join(folder, name), 'utf8').trimEnd().split('\n')
        expect(lines.pop()).toBe('end')
        expect(new Set(lines).size).toBe(1)
        expect(lines).toHaveLength(40_000)
      }
      if (names.includes('manifest.json')) {
        const generations = names.map((name) => readFileSync(join(folder, name), 'utf8').split('\n')[0])
        expect(new Set(generations).size).toBe(1)
      }
      OutputFolder.open(folder)
      expect(readdirSync(folder).sort()).toEqual(names.sort())
    }
  })
})
