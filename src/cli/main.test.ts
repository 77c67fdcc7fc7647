import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
// Node 24 runs TypeScript as it is; an older one that runs the tests does not.
const node = join(root, 'node_modules/node/bin/node')
const main = join(root, 'src/cli/main.ts')

function allostat(words: readonly string[], cwd = root) {
  return spawnSync(node, [main, ...words], { cwd, encoding: 'utf8' })
}

describe('the process', () => {
  it('exits with the code of the command, results and messages apart', () => {
    const good = allostat(['--version'])
    expect([good.status, good.stderr]).toEqual([0, ''])
    const bad = allostat(['run', 'nowhere.yaml'])
    expect([bad.status, bad.stdout]).toEqual([2, ''])
    expect(bad.stderr).toContain('nowhere.yaml')
  })

  it('lets a reader leave early', () => {
    const { status, stderr } = spawnSync(
      'bash',
      ['-c', `set -o pipefail; '${node}' '${main}' describe --json | head -c 10`],
      { encoding: 'utf8' },
    )
    expect([status, stderr]).toEqual([0, ''])
  })

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('leaves nothing behind when it is interrupted by %s', async (signal, code) => {
    const folder = mkdtempSync(join(tmpdir(), 'allostat-interrupt-'))
    const child = `
      import { OutputFolder } from ${JSON.stringify(join(root, 'src/runs/write/folder.ts'))}
      import { withCleanUp } from ${JSON.stringify(join(root, 'src/cli/clean-up.ts'))}
      const slow = function* () { yield 'half'; console.log('writing'); for (;;) yield 'x'.repeat(1000) }
      await withCleanUp(OutputFolder.open(process.argv[1]), (folder) => folder.write('trajectory.csv', slow()))`
    const running = spawn(node, ['--input-type=module', '-e', child, join(folder, 'out')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await new Promise((resolve) => running.stdout.once('data', resolve))
    const gone = new Promise((resolve) => running.once('exit', (code) => resolve(code)))
    running.kill(signal)
    expect(await gone).toBe(code)
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('bin/allostat.js', () => {
  const place = () => {
    const folder = mkdtempSync(join(tmpdir(), 'allostat-bin-'))
    cpSync(join(root, 'bin'), join(folder, 'bin'), { recursive: true })
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
    return folder
  }

  it('says what to do before the first build', () => {
    const { status, stderr } = spawnSync(node, [join(place(), 'bin/allostat.js')], { encoding: 'utf8' })
    expect(status).toBe(1)
    expect(stderr).toContain('npm run build')
  })

  it('hands over to what was built', () => {
    const folder = place()
    mkdirSync(join(folder, 'dist/command'), { recursive: true })
    writeFileSync(join(folder, 'dist/command/main.js'), 'console.log(process.argv.slice(2).join())')
    expect(spawnSync(node, [join(folder, 'bin/allostat.js'), 'run', 'x'], { encoding: 'utf8' }).stdout).toBe('run,x\n')
  })
})
