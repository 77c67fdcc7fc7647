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

async function keep(page: Page, name: string, whole = true): Promise<void> {
  writeFileSync(new URL(`${name}.png`, SHOTS), await page.picture(whole))
  process.stdout.write(`studio/shots/${name}.png\n`)
}

const isThere = (page: Page, selector: string) =>
  page.evaluate<boolean>(`Boolean(document.querySelector(${JSON.stringify(selector)}))`)

/** Every stop of every chapter as a reader sees it, notes and guesses on the way, what lies behind each chapter, and help. */
async function shootStory(page: Page, look: string): Promise<void> {
  await page.open(server.address)
  await page.until('document.querySelector(".chapters button")')
  for (const [i, name] of [...readChapters().keys()].entries()) {
    await page.evaluate(`document.querySelectorAll('.chapters button')[${i}].click()`)
    await page.until(`document.querySelectorAll('.chapters button')[${i}].ariaCurrent === 'step'`)
    if (await isThere(page, '.note')) {
      await keep(page, `${name}-note-${look}`, false)
      await page.evaluate('document.querySelector(".note .main").click()')
    }
    await page.until('document.querySelector(".step")')
    for (let stop = 0; stop < 20; stop += 1) {
      await keep(page, `${name}-${stop}-${look}`, false)
      if (await isThere(page, '.step:last-of-type[aria-current] ~ .guess .pass')) {
        await page.evaluate('document.querySelector(".guess").scrollIntoView()')
        await keep(page, `${name}-guess-${look}`, false)
        await page.evaluate('document.querySelector(".guess .options button").click()')
        await keep(page, `${name}-answer-${look}`, false)
      }
      if (await isThere(page, '.step:last-of-type[aria-current] ~ .doors')) break
      await page.press('ArrowRight')
    }
    await page.evaluate('document.querySelector(".doors").scrollIntoView()')
    await keep(page, `${name}-doors-${look}`, false)
  }
  await page.press('h')
  await page.until('document.querySelector("dialog").open')
  await keep(page, `help-${look}`, false)
}

async function shootLab(page: Page, look: string): Promise<void> {
  await page.open(`${server.address}?lab#v1.lab`)
  await page.until('document.querySelector(".walk .line")')
  await keep(page, `lab-${look}`)
  await page.open(`${server.address}?sure#v1.lab?days=10&people=20&doubt=20&assumed=on&stress=day-3`)
  const isThere = ['.spread.people', '.spread.doubt', '.rests'].map((part) => `document.querySelector('${part}')`)
  await page.until(isThere.join(' && '))
  await page.until('!document.querySelector(".charts .keys").textContent.includes("the first")', 120_000)
  await keep(page, `lab-sure-${look}`)
  await page.evaluate('document.querySelector(".chart button.plain").click()')
  await page.until('document.querySelector("dialog.behind pre")')
  await keep(page, `lab-numbers-${look}`)
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
