/**
 * How long the Lab lets a reader wait: from an edit to the first frame with another curve, one person over 30 days, in Chromium.
 *
 *     npm run build:site && npx node bench/lab-edits.ts
 */
import { fileURLToPath } from 'node:url'
import { findChromium } from '../tests/agreement/chromium.ts'
import { openBrowser } from '../tests/studio/browser.ts'
import { quantile, timeEdits } from '../tests/studio/lab-edits.ts'
import { serveUnder } from '../tests/studio/static.ts'

const ROUNDS = 5
const CHOICES = ['Medicine', 'Before', 'Weight', 'Reminder', 'Stress']
/** What the page looks ahead to after its first answer is there by then. */
const SETTLED = 15_000

const program = findChromium()
if (program === undefined) throw new Error('Chromium is not on the PATH.')
const server = await serveUnder(fileURLToPath(new URL('../site/', import.meta.url)), '/allostat/')
const browser = await openBrowser(program)
try {
  const page = await browser.newPage({ width: 1440, height: 900 })
  await page.open(`${server.address}#v1.lab?days=30&twin=off`)
  await page.until('document.querySelector(".walk .line")')
  await new Promise((done) => setTimeout(done, SETTLED))
  const edits = await timeEdits(page, CHOICES, ROUNDS)
  for (const choice of CHOICES)
    tell(
      choice,
      edits.filter((edit) => edit.choice === choice),
    )
  tell('all', edits)
  for (const value of new Set(edits.map((edit) => edit.value)))
    tell(
      `  ${value}`,
      edits.filter((edit) => edit.value === value),
    )
} finally {
  await browser.close()
  server.close()
}

function tell(name: string, edits: readonly { readonly milliseconds: number }[]): void {
  // Some choices make no difference that a picture shows.
  if (edits.length === 0) return
  const times = edits.map(({ milliseconds }) => milliseconds)
  const at = (share: number) => `${quantile(times, share).toFixed(0)} ms`
  console.log(`${name.padEnd(28)} ${times.length} edits: median ${at(0.5)}, 95th percentile ${at(0.95)}, most ${at(1)}`)
}
