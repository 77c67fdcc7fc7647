/**
 * Writes pictures of every view of the studio, as it lies in site/, to studio/shots/: to be looked at.
 *
 *     npm run build:site && npm run screenshots
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { findChromium } from '../tests/agreement/chromium.ts'
import { openBrowser, type Page } from '../tests/studio/browser.ts'
import { serveUnder } from '../tests/studio/static.ts'
import { readChapters } from './chapter-files.ts'

const SHOTS = new URL('../studio/shots/', import.meta.url)
const WIDTHS = [1440, 360]
const SCHEMES = ['light', 'dark'] as const

const program = findChromium()
if (program === undefined) throw new Error('Chromium is not on the PATH.')
mkdirSync(SHOTS, { recursive: true })
const server = await serveUnder(fileURLToPath(new URL('../site/', import.meta.url)), '/allostat/')
const browser = await openBrowser(program)

async function keep(page: Page, name: string): Promise<void> {
  writeFileSync(new URL(`${name}.png`, SHOTS), await page.picture())
  process.stdout.write(`studio/shots/${name}.png\n`)
}

/** Every chapter at its second stop and at its end, help over the first. */
async function shootStory(page: Page, look: string): Promise<void> {
  await page.open(server.address)
  await page.until('document.querySelector(".chapters button")')
  for (const [i, name] of [...readChapters().keys()].entries()) {
    await page.evaluate(`document.querySelectorAll('.chapters button')[${i}].click()`)
    await page.until(`document.querySelectorAll('.chapters button')[${i}].ariaCurrent === 'step'`)
    await page.press('ArrowRight')
    await keep(page, `${name}-stop-${look}`)
    while (!(await page.evaluate('Boolean(document.querySelector(".doors"))'))) {
      const isAsked = await page.evaluate('Boolean(document.querySelector(".guess"))')
      if (isAsked) await page.evaluate('document.querySelector(".guess button").click()')
      else await page.press('ArrowRight')
    }
    await keep(page, `${name}-end-${look}`)
  }
  await page.press('h')
  await page.until('document.querySelector("dialog").open')
  await keep(page, `help-${look}`)
}

async function shootLab(page: Page, look: string): Promise<void> {
  await page.open(`${server.address}?lab#v1.lab`)
  await page.until('document.querySelector(".walk .line")')
  await keep(page, `lab-${look}`)
}

try {
  for (const width of WIDTHS) {
    for (const scheme of SCHEMES) {
      const page = await browser.newPage({ width, height: width > 800 ? 900 : 640, scheme, motion: 'reduce' })
      await shootStory(page, `${width}-${scheme}`)
      await shootLab(page, `${width}-${scheme}`)
      await page.close()
    }
  }
} finally {
  await browser.close()
  server.close()
}
