import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { read, root } from './project.ts'

// The scripts are plain JavaScript, because they run before anything is installed.
const setup = await load<{
  requireNode(version: string): void
  isInstalledAsLocked(lock: unknown, installed: string | undefined): boolean
  isNetworkTrouble(output: string): boolean
  sourceStamp(folder: string): string
  siteStamp(folder: string): string
  danglingReferences(folder: string): string[]
}>('setup.mjs')
const { serve } = await load<{
  serve(
    folders: { site: string; results: string },
    options: { port: number; first?: string[] },
  ): Promise<{ port: number; close(): Promise<void> }>
}>('serve.mjs')

function load<T>(name: string): Promise<T> {
  return import(new URL(`../scripts/${name}`, import.meta.url).href)
}

const temporary = mkdtempSync(join(tmpdir(), 'allostat-setup-'))
afterAll(() => rmSync(temporary, { recursive: true, force: true }))

function put(files: Record<string, string>): string {
  const folder = mkdtempSync(join(temporary, 'folder-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

describe('set-up', () => {
  it('takes Node 20.19 and newer', () => {
    for (const version of ['20.19.0', '20.20.2', '22.0.0', '24.21.0'])
      expect(() => setup.requireNode(version)).not.toThrow()
    for (const version of ['20.18.3', '18.20.0']) expect(() => setup.requireNode(version)).toThrow(/20\.19 or newer/)
  })

  it('knows whether what npm installed is what the lock file asks for', () => {
    const zod = { version: '4.6.7', integrity: 'sha512-a' }
    const windowsOnly = { version: '1.0.0', integrity: 'sha512-b', optional: true }
    const lock = { packages: { '': { name: 'allostat' }, 'node_modules/zod': zod, 'node_modules/win': windowsOnly } }
    const installed = (packages: object) => JSON.stringify({ packages })
    expect(setup.isInstalledAsLocked(lock, installed({ 'node_modules/zod': zod }))).toBe(true)
    expect(setup.isInstalledAsLocked(lock, installed({ 'node_modules/zod': { ...zod, version: '4.6.6' } }))).toBe(false)
    expect(setup.isInstalledAsLocked(lock, installed({ 'node_modules/zod': zod, 'node_modules/old': zod }))).toBe(false)
    expect(setup.isInstalledAsLocked(lock, installed({}))).toBe(false)
    expect(setup.isInstalledAsLocked(lock, undefined)).toBe(false)
  })

  it('tells the network from other trouble', () => {
    expect(setup.isNetworkTrouble('npm error code ENOTFOUND')).toBe(true)
    expect(setup.isNetworkTrouble('npm error network request failed')).toBe(true)
    expect(setup.isNetworkTrouble('npm error code EUSAGE\nMissing: zod from lock file')).toBe(false)
  })

  it('builds again when the source changes, and only then', () => {
    const files = {
      'src/a.ts': '1',
      'src/a.test.ts': '1',
      'tsconfig.json': '{}',
      'tsconfig.build.json': '{}',
      'scripts/command.config.mjs': '',
      'package-lock.json': '{}',
    }
    const stamp = (changed: Record<string, string>) => setup.sourceStamp(put({ ...files, ...changed }))
    expect(stamp({})).toBe(stamp({}))
    expect(stamp({ 'src/a.test.ts': '2' })).toBe(stamp({}))
    expect(stamp({ 'src/a.ts': '2' })).not.toBe(stamp({}))
    expect(stamp({ 'src/b.ts': '' })).not.toBe(stamp({}))
    expect(stamp({ 'scripts/command.config.mjs': '1' })).not.toBe(stamp({}))
  })

  it('builds the studio again when the studio or the engine changes', () => {
    const files = {
      'src/a.ts': '1',
      'studio/main.tsx': '1',
      'studio/a.test.ts': '1',
      'scripts/worksheets.ts': '1',
      'tsconfig.json': '{}',
      'package-lock.json': '{}',
    }
    const stamp = (changed: Record<string, string>) => setup.siteStamp(put({ ...files, ...changed }))
    expect(stamp({ 'studio/a.test.ts': '2' })).toBe(stamp({}))
    for (const name of ['src/a.ts', 'studio/main.tsx', 'scripts/worksheets.ts'])
      expect(stamp({ [name]: '2' }), name).not.toBe(stamp({}))
  })

  it('finds a built file that points at nothing', () => {
    const folder = put({
      'a.js':
        "import './b.js'\nexport * from './c.js'\nconst worker = new URL('./worker.ts', import.meta.url)\nimport 'yaml'",
      'b.js': '',
    })
    expect(setup.danglingReferences(folder)).toEqual(['a.js: ./c.js', 'a.js: ./worker.ts'])
  })
})

describe('the scripts of package.json', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }

  it('start without anything installed', () => {
    for (const name of ['start', 'test', 'test:full', 'build', 'build:site'])
      expect(scripts[name]).toMatch(/^node scripts\/\w+\.mjs( --full)?$/)
    for (const name of ['setup', 'serve', 'start', 'test', 'build', 'site']) {
      const imports = [...read(`scripts/${name}.mjs`).matchAll(/from '([^']+)'/g)].map(([, from]) => from!)
      expect(imports.filter((from) => !/^node:|^\.\/\w+\.mjs$/.test(from))).toEqual([])
    }
  })

  it.each([[['--port', 'many']], [['--port', '0']], [['--port', '70000']], [['--prot', '5000']]])(
    'npm start refuses %j',
    (args) => {
      const start = () => execFileSync(process.execPath, [join(root, 'scripts/start.mjs'), ...args], { stdio: 'pipe' })
      expect(start).toThrow(/--port/)
    },
  )
})

describe('the server of the studio and the results', () => {
  const folder = put({
    'secret.txt': 'outside',
    'out/rescue/report.html': '<!doctype html><title>Report</title>',
    'out/rescue/manifest.json': '{"title":"A <rescue>"}',
    'out/rescue/summary.csv': 'quantity,statistic,value,unit\n',
    'out/rescue/.hidden': 'no',
    'out/a-run/manifest.json': '{}',
    'site/index.html': '<!doctype html><title>Studio</title>',
    'site/assets/worker.js': 'postMessage(1)',
    'site/.stamp': 'no',
  })
  const [site, results] = [join(folder, 'site'), join(folder, 'out')]
  symlinkSync(join(folder, 'secret.txt'), join(results, 'rescue', 'link.txt'))
  let server: Awaited<ReturnType<typeof serve>>
  beforeAll(async () => {
    server = await serve({ site, results }, { port: await freePort(), first: ['rescue'] })
  })
  afterAll(() => server.close())

  /** A request as written: fetch would tidy the path before it leaves. */
  function ask(path: string, method = 'GET'): Promise<{ status: number; head: string; body: string }> {
    return new Promise((settle, fail) => {
      const socket = connect(server.port, '127.0.0.1', () => {
        socket.write(`${method} ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`)
      })
      let text = ''
      socket.setEncoding('utf8').on('data', (part) => {
        text += part
      })
      socket.on('error', fail).on('end', () => {
        const [head, ...rest] = text.split('\r\n\r\n') as [string, ...string[]]
        settle({ status: Number(head.split(' ')[1]), head, body: rest.join('\r\n\r\n') })
      })
    })
  }

  it('lists the results by their titles, the named ones first', async () => {
    const { status, head, body } = await ask('/results/')
    expect(status).toBe(200)
    expect(head).toContain('Content-Type: text/html; charset=utf-8')
    expect(body).toContain('<a href="rescue/">A &lt;rescue&gt;</a>')
    expect(body).not.toContain('.hidden')
    expect(body.indexOf('rescue/')).toBeLessThan(body.indexOf('a-run/'))
  })

  it('shows a report at the address of its folder', async () => {
    expect((await ask('/results/rescue')).head).toContain('Location: ./rescue/')
    expect((await ask('/results/rescue/')).body).toContain('<title>Report</title>')
    expect((await ask('/results/rescue/summary.csv?now')).head).toContain('Content-Type: text/csv; charset=utf-8')
  })

  it('shows the studio at the top, which may compile WebAssembly and run no text', async () => {
    const { head, body } = await ask('/')
    expect(body).toContain('<title>Studio</title>')
    expect(head).toContain("script-src 'self' 'wasm-unsafe-eval';")
    expect((await ask('/assets/worker.js')).head).toContain('Content-Type: text/javascript')
    expect((await ask('/results')).head).toContain('Location: /results/')
  })

  it('lets a report reach nothing else', async () => {
    expect((await ask('/results/rescue/')).head).toContain("Content-Security-Policy: default-src 'self'")
  })

  it('answers HEAD with no body', async () => {
    const { status, head, body } = await ask('/results/rescue/summary.csv', 'HEAD')
    expect({ status, body }).toEqual({ status: 200, body: '' })
    expect(head).toContain('Content-Length: 30')
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
    expect((await ask('/', method)).status).toBe(405)
  })

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/results/../secret.txt',
    '/results/rescue/..%2f..%2fsecret.txt',
    '/results/rescue/%2e%2e%5c%2e%2e%5csecret.txt',
    '//../secret.txt',
    '/results/rescue/link.txt',
    '/results/rescue/.hidden',
    '/.stamp',
    '/%00',
    '/%zz',
    '/nothing',
    '/assets',
    '/rescue/',
    '/results/a-run',
  ])('gives nothing for %s', async (path) => {
    const { status, body } = await ask(path)
    expect([400, 404]).toContain(status)
    expect(body).not.toContain('outside')
  })

  it('does not redirect to another host', async () => {
    expect((await ask('//results//rescue')).head).not.toMatch(/Location: \/\//)
  })

  it('takes the next port where one is taken', async () => {
    const other = await serve({ site, results }, { port: server.port })
    expect(other.port).toBeGreaterThan(server.port)
    await other.close()
  })
})

function freePort(): Promise<number> {
  return new Promise((settle) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => settle(port))
    })
  })
}
