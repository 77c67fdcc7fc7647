import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
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

const drawn = 'document.querySelector(".walk .line")?.getAttribute("d")'

describe('the first story', () => {
  it('is under 350 kB compressed, engine and all', () => {
    const assets = readdirSync(join(studio.site, 'assets')).filter((name) => /^(index|worker|1-)/.test(name))
    const files = ['index.html', ...assets.map((name) => `assets/${name}`)]
    expect(files).toHaveLength(5)
    const size = files.reduce((sum, name) => sum + gzipSync(readFileSync(join(studio.site, name))).length, 0)
    expect(size).toBeLessThan(350_000)
  })
})

describe.skipIf(isLeftOut)('the studio in Chromium', () => {
  it.each([DESK, PHONE])('moves within a second of being loaded, at $width pixels', async (look) => {
    const page = await studio.browser.newPage(look)
    await page.before(`new MutationObserver((changes) => {
      if (changes.some(({ target }) => target.closest('svg'))) globalThis.moved ??= performance.now()
    }).observe(document, { subtree: true, attributes: true })`)
    await page.open(studio.server.address)
    await page.until('globalThis.moved')
    const moved = await page.evaluate<number>('moved - performance.getEntriesByType("navigation")[0].loadEventEnd')
    await page.close()
    expect(moved).toBeLessThan(1000)
  })

  it.each([DESK, { ...PHONE, motion: 'reduce' as const }])(
    'tells its story to the end without a mouse, at $width pixels',
    async (look) => {
      await visit(look, '', async (page) => {
        const titles: string[] = []
        for (let chapter = 0; chapter < 7; chapter += 1) {
          await page.until('document.querySelector(".telling h1")')
          titles.push(await page.evaluate('document.querySelector(".telling h1").textContent'))
          for (let i = 0; i < 20 && !(await page.evaluate('Boolean(document.querySelector(".doors"))')); i += 1) {
            if (await page.evaluate('Boolean(document.querySelector(".guess"))')) {
              await page.tabTo('.guess button')
              await page.press('Enter')
            } else await page.press('ArrowRight')
          }
          await page.until('document.querySelector(".doors")')
          if (chapter === 6) break
          await page.tabTo('.doors button.main')
          await page.press('Enter')
          await page.until(`document.querySelector(".telling h1").textContent !== ${JSON.stringify(titles.at(-1))}`)
        }
        expect(new Set(titles).size).toBe(7)
        expect(await page.evaluate('document.querySelectorAll(".doors button.main").length')).toBe(0)
        await page.press('h')
        await page.until('document.querySelector("dialog").open')
        await page.press('Escape')
        await page.until('!document.querySelector("dialog").open')
      })
    },
  )

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

  it('opens without a network after the first visit, story and Lab', async () => {
    const own = await serveUnder(studio.site, PATH)
    await visit(
      PHONE,
      '',
      async (page) => {
        await page.until('navigator.serviceWorker.controller')
        await page.goOffline()
        own.close()
        await page.open(`${own.address}?again`)
        await page.until('document.querySelector(".seesaw .beam")')
        await page.evaluate('location.hash = "#v1.lab"')
        await page.until(drawn)
      },
      own,
    )
  })

  const looks = [DESK, PHONE].flatMap((look) => (['light', 'dark'] as const).map((scheme) => ({ ...look, scheme })))
  it.each(looks)('is clean by the rules of axe: $width pixels, $scheme', async (look) => {
    await visit({ ...look, motion: 'reduce' }, '', async (page) => {
      await page.until('document.querySelector(".seesaw .beam")')
      await page.press('ArrowRight')
      await page.until('document.querySelector(".guess")')
      await page.evaluate('document.querySelector("details").open = true')
      expect(await axeFaults(page)).toEqual([])
      await page.press('h')
      await page.until('document.querySelector("dialog").open')
      expect(await axeFaults(page)).toEqual([])
    })
    await visit({ ...look, motion: 'reduce' }, '#v1.lab', async (page) => {
      await page.until(drawn)
      expect(await axeFaults(page)).toEqual([])
    })
  })
})
