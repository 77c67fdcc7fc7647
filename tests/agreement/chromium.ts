import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome']

/** Where Chromium is, by the names that it is installed under; undefined where it is not. */
export function findChromium(path = process.env.PATH ?? ''): string | undefined {
  return path
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find(isProgram)
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** What a page is made of, by path; `''` is the page. */
export type Site = ReadonlyMap<string, string>

/**
 * Opens a site in a headless Chromium and waits until it has told everything: it posts JSON to the paths in `wanted`, or to `failure`.
 *
 * @throws what it posted to `failure`; the last words of Chromium when it ends or takes longer than `limit` (ms)
 */
export async function visit(
  chromium: string,
  site: Site,
  wanted: readonly string[],
  limit: number,
): Promise<Map<string, unknown>> {
  const told = new Map<string, unknown>()
  const profile = mkdtempSync(join(tmpdir(), 'allostat-chromium-'))
  let browser: ChildProcess | undefined
  let server: Server | undefined
  let timer: NodeJS.Timeout | undefined
  try {
    await new Promise<void>((resolve, reject) => {
      let said = ''
      const giveUp = (why: string): void => {
        const missing = wanted.filter((path) => !told.has(path)).join(', ')
        reject(new Error(`${chromium} ${why}; it had not told of ${missing}. Its last words:\n${said}`))
      }
      server = serve(site, (path, body) => {
        told.set(path, JSON.parse(body))
        if (told.has('failure')) giveUp(`reported a failure ${told.get('failure')}`)
        else if (wanted.every((each) => told.has(each))) resolve()
      })
      server.listen(0, '127.0.0.1', () => {
        const { port } = server!.address() as AddressInfo
        browser = start(chromium, profile, `http://127.0.0.1:${port}/`)
        browser.stderr!.setEncoding('utf8').on('data', (text: string) => {
          said = (said + text).slice(-2000)
        })
        browser.on('error', (error) => giveUp(`did not start: ${error.message}`))
        browser.on('exit', (code) => giveUp(`ended with code ${code}`))
      })
      timer = setTimeout(() => giveUp(`was not done within ${limit / 1000} s`), limit)
    })
    return told
  } finally {
    clearTimeout(timer)
    if (browser) await end(browser)
    server?.close()
    server?.closeAllConnections()
    // Its helpers may write for a moment longer.
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
}

function serve(site: Site, hear: (path: string, body: string) => void): Server {
  return createServer((request, response) => {
    const path = request.url!.slice(1)
    if (request.method === 'POST') {
      const pieces: Buffer[] = []
      request.on('data', (piece: Buffer) => pieces.push(piece))
      request.on('end', () => {
        response.end()
        hear(path, Buffer.concat(pieces).toString('utf8'))
      })
      return
    }
    const text = site.get(path)
    const type = path === '' ? 'text/html' : path.endsWith('.js') ? 'text/javascript' : 'application/json'
    response.writeHead(text === undefined ? 404 : 200, { 'content-type': `${type}; charset=utf-8` })
    response.end(text)
  })
}

/** Starts it without a window; `more` are further settings of its command line. */
export function start(program: string, profile: string, address: string, more: readonly string[] = []): ChildProcess {
  const settings = [
    '--headless=new',
    // The sandbox cannot start as root or in a container without rights; the only page that it opens is ours.
    '--no-sandbox',
    '--disable-gpu',
    // Containers give little shared memory.
    '--disable-dev-shm-usage',
    '--disable-background-networking',
    '--disable-extensions',
    '--no-first-run',
    `--user-data-dir=${profile}`,
  ]
  return spawn(program, [...settings, ...more, address], { stdio: ['ignore', 'ignore', 'pipe'] })
}

/** Ends it and waits until it has. */
export async function end(browser: ChildProcess): Promise<void> {
  if (browser.pid === undefined || browser.exitCode !== null || browser.signalCode !== null) return
  const exit = once(browser, 'exit')
  // Its helpers end when they lose it.
  browser.kill('SIGKILL')
  await exit
}
