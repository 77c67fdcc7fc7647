import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { findChromium } from '../agreement/chromium.ts'
import { read, root } from '../project.ts'
import { type Browser, type Look, openBrowser, type Page } from './browser.ts'
import { type StaticServer, serveUnder } from './static.ts'

const program = findChromium()
/** Where changes are judged a browser that is not there is a fault, and not a reason to look away. */
export const isLeftOut = program === undefined && !process.env.CI
if (isLeftOut) console.warn('SKIPPED: the studio was not opened, because Chromium is not on the PATH. Install it.')

/** The studio as it would be hosted, with a browser before it. */
export interface Opened {
  /** The folder that it lies in. */
  readonly site: string
  readonly server: StaticServer
  readonly browser: Browser
  /** Opens it in a fresh profile, looks at it, and sees that it complained of nothing and asked nobody else. */
  visit(look: Look, fragment: string, see: (page: Page) => Promise<void>, at?: StaticServer): Promise<void>
  close(): Promise<void>
}

/** Puts the studio together and serves it under a path; without a browser only the first. */
export async function openStudio(path: string): Promise<Opened> {
  const site = mkdtempSync(join(tmpdir(), 'allostat-site-'))
  const { NODE_ENV: _, ...env } = process.env
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const args = ['build', '-c', 'studio/vite.config.ts', '--outDir', site, '--emptyOutDir']
  execFileSync(process.execPath, [vite, ...args], { cwd: root, env, stdio: 'pipe' })
  if (!isLeftOut && program === undefined) throw new Error('Chromium is not on the PATH: install it, as .ci/run does')
  const server = await serveUnder(site, path)
  const browser = isLeftOut ? (undefined as unknown as Browser) : await openBrowser(program!)
  return {
    site,
    server,
    browser,
    async visit(look, fragment, see, at = server) {
      const page = await browser.newPage(look)
      try {
        await page.open(`${at.address}${fragment}`)
        await see(page)
        expect(page.complaints).toEqual([])
        expect(page.requests.length).toBeGreaterThan(0)
        // The icon and pictures that are being made stand in the page itself.
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

/** What the rules of axe find wrong with a page as it stands. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(`${read('node_modules/axe-core/axe.min.js')};0`)
  return page.evaluate(`axe.run(document).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ' ' + target.join() + ' ' + failureSummary)))`)
}
