import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Look, Page } from './browser.ts'
import { axeFaults, isLeftOut, type Opened, openStudio } from './opened.ts'
import { runsOver } from './texts.ts'

const DESK: Look = { width: 1440, height: 900, motion: 'reduce' }
const PHONE: Look = { width: 360, height: 640, motion: 'reduce' }

let visits: Opened
beforeAll(async () => {
  visits = await openStudio('/some/school/allostat/')
})
afterAll(() => visits?.close())

async function openHelp(page: Page): Promise<void> {
  await page.until('document.querySelector(".step")')
  await page.press('h')
  await page.until('document.querySelector("dialog").open')
}

describe.skipIf(isLeftOut)('help in Chromium', () => {
  it('says the signs, then four steps in their order, and that naloxone can wear off', async () => {
    await visits.visit(PHONE, '', async (page) => {
      await openHelp(page)
      const said = await page.evaluate<string[]>(
        '[...document.querySelectorAll("dialog .first p, dialog .first li")].map(({ textContent }) => textContent)',
      )
      const [signs, ...steps] = said
      expect(signs).toMatch(/does not wake.*breath.*lips/)
      expect(steps).toHaveLength(4)
      for (const [i, words] of [
        /^Call the emergency number/,
        /^Give naloxone/,
        /^Breathe for them \(support breathing\)/,
        /^Stay.*Naloxone can wear off before the opioid does/,
      ].entries())
        expect(steps[i]).toMatch(words)
      // It is no guide to doses.
      expect(await page.evaluate('document.querySelector("dialog").textContent')).not.toMatch(/\d\s*(mg|µg|mcg|mL)\b/i)
    })
  })

  it('has every number as a link that can be touched without aiming, those for an emergency on the first screen', async () => {
    await visits.visit(PHONE, '', async (page) => {
      await openHelp(page)
      const links = await page.evaluate<{ href: string; text: string; rel: string; high: number; bottom: number }[]>(
        `[...document.querySelectorAll('dialog a')].map((a) => {
          const { height, bottom } = a.getBoundingClientRect()
          return { href: a.getAttribute('href'), text: a.textContent, rel: a.rel, high: height, bottom }
        })`,
      )
      const hrefs = links.map(({ href }) => href)
      expect(hrefs.slice(0, 3)).toEqual(['tel:911', 'tel:112', 'tel:999'])
      expect(hrefs).toEqual(
        expect.arrayContaining(['tel:988', 'sms:988', 'tel:18006624357', 'https://findtreatment.gov', 'tel:116123']),
      )
      for (const { href, text, rel, high } of links) {
        expect(high, text).toBeGreaterThanOrEqual(44)
        const [, digits] = /^(?:tel|sms):(\d+)$/.exec(href) ?? []
        if (digits) expect(text.replace(/\D/g, ''), href).toBe(digits)
        else expect([href, rel]).toEqual([expect.stringMatching(/^https:/), 'noreferrer'])
      }
      for (const { bottom } of links.slice(0, 3)) expect(bottom).toBeLessThan(PHONE.height)
      // No number is left that is text alone.
      const rest = await page.evaluate<string>(`{
        const copy = document.querySelector('dialog').cloneNode(true)
        for (const part of copy.querySelectorAll('a, details')) part.remove()
        copy.textContent
      }`)
      expect(rest.replaceAll('988 Suicide', '')).not.toMatch(/\d{3}/)
    })
  })

  it('is reached and read by keys, and fits a narrow page in a longer language', async () => {
    for (const width of [320, 360]) {
      await visits.visit({ ...PHONE, width }, '?language=pseudo', async (page) => {
        await openHelp(page)
        await page.evaluate('for (const each of document.querySelectorAll("dialog details")) each.open = true')
        expect(await page.evaluate(runsOver)).toEqual([])
        await page.tabTo('dialog a[href="tel:911"]')
        await page.press('Escape')
        await page.until('!document.querySelector("dialog").open')
      })
    }
  })

  it.each([DESK, PHONE].flatMap((look) => (['light', 'dark'] as const).map((scheme) => ({ ...look, scheme }))))(
    'is clean by the rules of axe with all of it open: $width pixels, $scheme',
    async (look) => {
      await visits.visit(look, '', async (page) => {
        await openHelp(page)
        await page.evaluate('for (const each of document.querySelectorAll("dialog details")) each.open = true')
        expect(await axeFaults(page)).toEqual([])
      })
    },
  )
})

describe.skipIf(isLeftOut)('the pages beside the studio in Chromium', () => {
  const looks = [
    { ...DESK, scheme: 'light' },
    { ...PHONE, scheme: 'dark' },
  ] as const
  it.each(looks)(
    'the numbers are clean by the rules of axe, fit, and are found by a link: $width pixels',
    async (look) => {
      await visits.visit(look, 'numbers.html#receptor.reserve', async (page) => {
        const [top, bar] = await page.evaluate<[number, number]>(
          '["tr:target", "header"].map((part) => document.querySelector(part).getBoundingClientRect()).map(({ top, bottom }, i) => i ? bottom : top)',
        )
        expect(top).toBeGreaterThan(bar)
        expect(top).toBeLessThan(look.height / 2)
        expect(await page.evaluate(runsOver)).toEqual([])
        expect(await axeFaults(page)).toEqual([])
        await page.evaluate('document.querySelector("header a").click()')
        await page.until('document.querySelector(".chapters")')
      })
    },
  )

  it.each(looks)('a worksheet is clean by the rules of axe, fits, and leads back: $width pixels', async (look) => {
    await visits.visit(look, 'teach/1-one-dose.html', async (page) => {
      expect(await page.evaluate(runsOver)).toEqual([])
      expect(await axeFaults(page)).toEqual([])
      await page.evaluate('document.querySelector("nav a").click()')
      await page.until('document.querySelector(".chapters")')
    })
  })
})
