import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { digestOf, parseScenario, run } from '../../src/index.ts'
import { START } from '../../studio/lab/catalogue.ts'
import { labScenario } from '../../studio/lab/scenario.ts'
import { linkOf } from '../../studio/share/link.ts'
import type { Look } from './browser.ts'
import { axeFaults, isLeftOut, type Opened, openStudio } from './opened.ts'
import { serveUnder } from './static.ts'

const DESK: Look = { width: 1440, height: 900 }
const PHONE: Look = { width: 360, height: 640 }
const PATH = '/some/school/allostat/'

let studio: Opened
const visit: Opened['visit'] = (...look) => studio.visit(...look)
beforeAll(async () => {
  studio = await openStudio(PATH)
})
afterAll(() => studio?.close())

const waiting = (condition: string) =>
  `(async () => { while (!(${condition})) await new Promise((done) => setTimeout(done, 50)) })()`
const drawn = 'document.querySelector(".walk .line")?.getAttribute("d")'

describe.skipIf(isLeftOut)('the studio in Chromium', () => {
  it('draws another chart in the Lab when a choice changes, and a link to it brings it back in a fresh profile', async () => {
    let link = ''
    await visit(DESK, '#v1.lab', async (page) => {
      await page.until(drawn)
      const before = await page.evaluate<string>(drawn)
      await page.evaluate(`{
        const select = document.querySelector('[name=give]')
        select.value = 'methadone'
        select.dispatchEvent(new Event('change', { bubbles: true }))
      }`)
      await page.until(`${drawn} !== ${JSON.stringify(before)}`)
      link = await page.evaluate('location.hash')
    })
    expect(link).toContain('give=methadone')
    await visit(PHONE, link, async (page) => {
      await page.until(drawn)
      const chosen = await page.evaluate(
        '["age", "history", "give", "twin", "days"].map((name) => document.querySelector("[name=" + name + "]").value)',
      )
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

  it('opens the Lab from a page whose build the server has no more, and the new build after it', async () => {
    const site = mkdtempSync(join(tmpdir(), 'allostat-builds-'))
    cpSync(studio.site, site, { recursive: true })
    const own = await serveUnder(site, PATH)
    try {
      await visit(
        DESK,
        '',
        async (page) => {
          await page.until('navigator.serviceWorker.controller')
          const pieces = readdirSync(join(site, 'assets')).filter((name) => /^lab-.*\.js$/.test(name))
          expect(pieces.length).toBeGreaterThan(0)
          for (const piece of pieces) rmSync(join(site, 'assets', piece))
          const keeper = readFileSync(join(site, 'offline.js'), 'utf8')
          const isKept = (file: string) => !pieces.some((piece) => file.endsWith(piece))
          const files = (JSON.parse(/FILES = (.*)/.exec(keeper)![1]!) as string[]).filter(isKept)
          writeFileSync(
            join(site, 'offline.js'),
            keeper
              .replace(/'allostat-.*'/, "'allostat-later'")
              .replace(/FILES = .*/, `FILES = ${JSON.stringify(files)}`),
          )
          await page.evaluate('navigator.serviceWorker.getRegistration().then((each) => each.update()).then(() => 0)')
          await page.evaluate(waiting('!(await navigator.serviceWorker.getRegistration()).installing'))
          await page.evaluate('location.hash = "#v1.lab"')
          await page.until(drawn)
          // The new build takes over between two visits, as soon as the browser has done with the page before.
          let kept = ''
          for (let visited = 0; kept !== 'allostat-later' && visited < 20; visited += 1) {
            await page.open('about:blank#')
            await new Promise((done) => setTimeout(done, 300))
            await page.open(own.address)
            kept = await page.evaluate<string>('caches.keys().then((names) => names.join())')
          }
          expect(kept).toBe('allostat-later')
        },
        own,
      )
    } finally {
      own.close()
      rmSync(site, { recursive: true, force: true })
    }
  })

  it('says so where a part of the page does not come, and how to go on', async () => {
    const site = mkdtempSync(join(tmpdir(), 'allostat-torn-'))
    cpSync(studio.site, site, { recursive: true })
    const pieces = readdirSync(join(site, 'assets')).filter((name) => /^(lab|3-).*\.js$/.test(name))
    for (const piece of pieces) rmSync(join(site, 'assets', piece))
    const own = await serveUnder(site, PATH)
    const page = await studio.browser.newPage(PHONE)
    try {
      for (const go of ['location.hash = "#v1.lab"', 'document.querySelectorAll(".chapters button")[3].click()']) {
        await page.open(`${own.address}?${encodeURIComponent(go)}`)
        await page.until('document.querySelector(".chapters button")')
        expect(await page.evaluate('document.querySelector(".trouble") === null')).toBe(true)
        await page.evaluate(go)
        await page.until('document.querySelector(".trouble[role=alert] button")')
      }
    } finally {
      await page.close()
      own.close()
      rmSync(site, { recursive: true, force: true })
    }
  })

  it.each([
    ['#v1.lab?dose=1%20g', 'which the Lab does not have'],
    ['#v1.lab?age=1e9', 'It takes: 16, 20, 30, 45, 60'],
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
    await visit({ ...look, motion: 'reduce' }, '#v1.lab', async (page) => {
      await page.until(drawn)
      expect(await axeFaults(page)).toEqual([])
    })
  })
})
