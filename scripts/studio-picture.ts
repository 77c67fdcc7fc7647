/**
 * Draws `docs/studio.png`: the studio as it lies in site/, where four weeks of a medicine have moved the balance.
 *
 *     npm run build:site && npm run picture:studio
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { findChromium } from '../tests/agreement/chromium.ts'
import { openBrowser } from '../tests/studio/browser.ts'
import { serveUnder } from '../tests/studio/static.ts'

const program = findChromium()
if (program === undefined) throw new Error('Chromium is not on the PATH.')
const server = await serveUnder(fileURLToPath(new URL('../site/', import.meta.url)), '/allostat/')
const browser = await openBrowser(program)
try {
  const page = await browser.newPage({ width: 1180, height: 700, motion: 'reduce' })
  await page.open(server.address)
  await page.until('document.querySelector(".guess .pass")')
  await page.evaluate('document.querySelector(".guess .pass").click()')
  await page.until('document.querySelectorAll(".step").length > 3')
  const isThere = 'Boolean(document.querySelectorAll(".step")[3].ariaCurrent)'
  for (let pressed = 0; pressed < 4 && !(await page.evaluate<boolean>(isThere)); pressed += 1) {
    await page.press('ArrowRight')
    await new Promise((done) => setTimeout(done, 300))
  }
  await page.until(isThere)
  writeFileSync(new URL('../docs/studio.png', import.meta.url), await page.picture(false))
} finally {
  await browser.close()
  server.close()
}
