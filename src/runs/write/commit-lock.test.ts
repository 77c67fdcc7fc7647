import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { alone } from './commit-lock.ts'
import { OutputFolder } from './folder.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'allostat-lock-'))
})

const lock = () => join(folder, '.allostat-commit.lock')
const host = hostname().replace(/[^A-Za-z0-9]/g, '_')
// Node 24 runs TypeScript as it is; an older one that runs the tests does not.
const node = join(import.meta.dirname, '../../../node_modules/node/bin/node')

describe('one process at a time in a folder', () => {
  it('loses nothing that three of them add to one number at once', async () => {
    const each = 200
    const child = `
      import { readFileSync, writeFileSync } from 'node:fs'
      import { alone } from ${JSON.stringify(new URL('./commit-lock.ts', import.meta.url).href)}
      const [, folder] = process.argv
      for (let i = 0; i < ${each}; i += 1)
        alone(folder, () => writeFileSync(folder + '/sum', String(Number(readFileSync(folder + '/sum', 'utf8')) + 1)))`
    writeFileSync(join(folder, 'sum'), '0')
    const codes = await Promise.all(
      [1, 2, 3].map(
        () =>
          new Promise((resolve) =>
            spawn(node, ['--input-type=module', '-e', child, folder], { stdio: 'inherit' }).once('exit', resolve),
          ),
      ),
    )
    expect(codes).toEqual([0, 0, 0])
    expect(readFileSync(join(folder, 'sum'), 'utf8')).toBe(String(3 * each))
  }, 30_000)

  it('does not wait for one that died, and leaves no lock', () => {
    writeFileSync(lock(), `${host} 999999999`)
    let done = 0
    alone(folder, () => {
      done += 1
    })
    expect(done).toBe(1)
    expect(existsSync(lock())).toBe(false)
  })

  it('does not wait for one that had no time to say who it was, once that is a while ago', () => {
    writeFileSync(lock(), '')
    utimesSync(lock(), 0, 0)
    OutputFolder.open(folder)
    expect(existsSync(lock())).toBe(false)
  })

  it('lets go when what is done there fails', () => {
    const act = () =>
      alone(folder, () => {
        throw new Error('the disk is full')
      })
    expect(act).toThrow('the disk is full')
    expect(existsSync(lock())).toBe(false)
  })

  it('leaves the lock of a living one alone', () => {
    writeFileSync(lock(), `${host} ${process.pid}`)
    OutputFolder.open(folder)
    expect(existsSync(lock())).toBe(true)
  })
})
