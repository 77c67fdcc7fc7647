import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { findChromium } from '../agreement/chromium.ts'
import { root } from '../project.ts'
import { type Browser, type Look, openBrowser, type Page } from './browser.ts'
import { type StaticServer, serveUnder } from './static.ts'

export const program = findChromium()
// Where changes are judged a browser that is not there is a fault, and not a reason to look away.
export const isLeftOut = program === undefined && !process.env.CI

export const DESK: Look = { width: 1440, height: 900 }
export const PHONE: Look = { width: 360, height: 640 }
/** A path such as a school has. */
export const PATH = '/some/school/allostat/'

export interface Visits {
  /** The folder of the built studio. */
  readonly site: string
  readonly server: StaticServer
  readonly browser: Browser
  /** Opens the studio in a fresh profile, looks at it, and sees that it complained of nothing and asked nobody else. */
  visit(look: Look, fragment: string, see: (page: Page) => Promise<void>, at?: StaticServer): Promise<void>
  close(): Promise<void>
}

/** Builds the studio, serves it as a plain folder, and starts a browser where there is one. */
export async function openVisits(): Promise<Visits> {
  const site = mkdtempSync(join(tmpdir(), 'allostat-site-'))
  const { NODE_ENV: _, ...env } = process.env
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const args = ['build', '-c', 'studio/vite.config.ts', '--outDir', site, '--emptyOutDir']
  execFileSync(process.execPath, [vite, ...args], { cwd: root, env, stdio: 'pipe' })
  const server = await serveUnder(site, PATH)
  if (program === undefined && !isLeftOut) throw new Error('Chromium is not on the PATH: install it, as .ci/run does')
  const browser = program === undefined ? (undefined as never) : await openBrowser(program)
  return {
    ...{ site, server, browser },
    async visit(look, fragment, see, at = server) {
      const page = await browser.newPage(look)
      try {
        await page.open(`${at.address}${fragment}`)
        await see(page)
        expect(page.complaints).toEqual([])
        expect(page.requests.length).toBeGreaterThan(0)
        // The icon stands in the page itself.
        expect(page.requests.filter((url) => !url.startsWith(at.address) && !url.startsWith('data:'))).toEqual([])
      } finally {
        await page.close()
      }
    },
    async close() {
      await browser?.close()
      server.close()
      rmSync(site, { recursive: true, force: true })
    },
  }
}
