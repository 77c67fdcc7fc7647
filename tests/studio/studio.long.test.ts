import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { digestOf, parseScenario, run } from '../../src/index.ts'
import { START } from '../../studio/lab/catalogue.ts'
import { labScenario } from '../../studio/lab/scenario.ts'
import { linkOf } from '../../studio/share/link.ts'
import { findChromium } from '../agreement/chromium.ts'
import { read, root } from '../project.ts'
import { type Browser, type Look, openBrowser, type Page } from './browser.ts'
import { type StaticServer, serveUnder } from './static.ts'

const program = findChromium()
// Where changes are judged a browser that is not there is a fault, and not a reason to look away.
const isLeftOut = program === undefined && !process.env.CI
if (isLeftOut) console.warn('SKIPPED: the studio was not opened, because Chromium is not on the PATH. Install it.')

const DESK: Look = { width: 1440, height: 900 }
const PHONE: Look = { width: 360, height: 640 }
const PATH = '/some/school/allostat/'

const site = mkdtempSync(join(tmpdir(), 'allostat-site-'))
let server: StaticServer
let browser: Browser
beforeAll(async () => {
  const { NODE_ENV: _, ...env } = process.env
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const args = ['build', '-c', 'studio/vite.config.ts', '--outDir', site, '--emptyOutDir']
  execFileSync(process.execPath, [vite, ...args], { cwd: root, env, stdio: 'pipe' })
  if (isLeftOut) return
  if (program === undefined) throw new Error('Chromium is not on the PATH: install it, as .ci/run does')
  server = await serveUnder(site, PATH)
  browser = await openBrowser(program)
})
afterAll(async () => {
  await browser?.close()
  server?.close()
  rmSync(site, { recursive: true, force: true })
})

/** Opens the studio in a fresh profile, looks at it, and sees that it complained of nothing and asked nobody else. */
async function visit(look: Look, fragment: string, see: (page: Page) => Promise<void>, at = server): Promise<void> {
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
}

const drawn = 'document.querySelector(".walk .line")?.getAttribute("d")'

describe.skipIf(isLeftOut)('the studio in Chromium', () => {
  it('draws another chart in the Lab when a choice changes, and a link to it brings it back in a fresh profile', async () => {
    let link = ''
    await visit(DESK, '#v1.lab', async (page) => {
      await page.until(drawn)
      const before = await page.evaluate<string>(drawn)
      await page.evaluate(`{
        const select = document.querySelectorAll('.handles select')[2]
        select.value = 'methadone'
        select.dispatchEvent(new Event('change', { bubbles: true }))
      }`)
      await page.until(`${drawn} !== ${JSON.stringify(before)}`)
      link = await page.evaluate('location.hash')
    })
    expect(link).toContain('give=methadone')
    await visit(PHONE, link, async (page) => {
      await page.until(drawn)
      const chosen = await page.evaluate('[...document.querySelectorAll(".handles select")].map(({ value }) => value)')
      expect(chosen).toEqual(['30', 'smolka1999', 'methadone', 'buprenorphine', '30'])
    })
  })

  it('shows in the Lab the digest that Node computes', async () => {
    const state = { ...START, days: '3', twin: 'off' }
    await visit(DESK, linkOf(state), async (page) => {
      await page.until('document.querySelector("main code")')
      const shown = await page.evaluate<string>('document.querySelector("main code").textContent')
      const result = await run(parseScenario(labScenario(state, state.give), { file: 'lab.json' }), { threads: 1 })
      expect(shown).toBe(digestOf(result).slice(0, 12))
    })
  })

  it('saves from the Lab a scenario, a table and a picture that open', async () => {
    const state = { ...START, days: '3' }
    const page = await browser.newPage(DESK)
    await page.before(
      'globalThis.saved = []; URL.createObjectURL = (blob) => { saved.push(blob.text()); return "data:," }',
    )
    await page.open(`${server.address}${linkOf(state)}`)
    await page.until(drawn)
    await page.evaluate('for (const button of document.querySelectorAll(".bar:nth-of-type(2) button")) button.click()')
    await page.evaluate('document.querySelector("figure details button").click()')
    const [scenario, csv, svg] = await page.evaluate<[string, string, string]>('Promise.all(saved)')
    const faults = `new DOMParser().parseFromString(${JSON.stringify(svg)}, 'image/svg+xml').querySelectorAll('parsererror').length`
    expect(await page.evaluate(faults)).toBe(0)
    await page.close()
    expect(svg).toMatch(/<title>Balance: tone<\/title>.*<desc>.*class="line twin"|class="line twin".*<desc>/s)
    expect(() => parseScenario(scenario, { file: 'scenario.json' })).not.toThrow()
    const rows = csv
      .trim()
      .split('\n')
      .map((row) => row.split(','))
    expect(rows[0]!.slice(0, 2)).toEqual(['time_h', 'tone'])
    expect(new Set(rows.map((row) => row.length)).size).toBe(1)
    expect(Number(rows.at(-1)![0])).toBe(72)
  })

  it.each([
    ['#v1.lab?dose=1%20g', 'which the Lab does not have'],
    ['#v1.lab?age=1e9', 'It takes: 16, 20, 30, 45'],
    ['#v1.lab?give=%3Cimg%20src=x%20onerror=document.title=1%3E', 'a value that the Lab does not offer'],
  ])('refuses %s with words', async (fragment, words) => {
    await visit(PHONE, fragment, async (page) => {
      await page.until('document.querySelector("[role=alert]")')
      expect(await page.evaluate('document.querySelector("[role=alert]").textContent')).toContain(words)
      expect(await page.evaluate('document.title')).toBe('Allostat: a balance')
    })
  })

  const looks = [DESK, PHONE].flatMap((look) => (['light', 'dark'] as const).map((scheme) => ({ ...look, scheme })))
  it.each(looks)('is clean by the rules of axe: $width pixels, $scheme', async (look) => {
    const axe = read('node_modules/axe-core/axe.min.js')
    const faults = async (page: Page) => {
      await page.evaluate(`${axe};0`)
      return page.evaluate(`axe.run(document).then(({ violations }) =>
        violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ' ' + target.join() + ' ' + failureSummary)))`)
    }
    await visit({ ...look, motion: 'reduce' }, '#v1.lab', async (page) => {
      await page.until(drawn)
      expect(await faults(page)).toEqual([])
    })
  })
})
