import type { Page } from './browser.ts'

export interface Edit {
  /** Words at the choice, as a reader sees them. */
  readonly choice: string
  readonly value: string
  /** From the edit to the first frame after the chart has another curve. */
  readonly milliseconds: number
}

/**
 * Changes the Lab's choices as a hand would, one after the other, each to all of its values in turn, and times what a reader waits for: from
 * the event of the form to the first frame with another curve.
 *
 * @param choices  words at the beginning of each choice's label
 */
export async function timeEdits(page: Page, choices: readonly string[], rounds: number): Promise<Edit[]> {
  await page.evaluate(`globalThis.editOnce = (choice, value) => new Promise((done) => {
    const label = [...document.querySelectorAll('.handles label')].find((each) => each.textContent.startsWith(choice))
    const select = label.querySelector('select')
    const watcher = new MutationObserver(() => requestAnimationFrame(() => {
      watcher.disconnect()
      done(performance.now() - started)
    }))
    for (const chart of document.querySelectorAll('.walk svg'))
      watcher.observe(chart, { subtree: true, attributes: true, attributeFilter: ['d'] })
    setTimeout(() => done(undefined), 1500)
    select.value = value
    const started = performance.now()
    select.dispatchEvent(new Event('change', { bubbles: true }))
  })`)
  const edits: Edit[] = []
  for (let round = 0; round < rounds; round += 1) {
    for (const choice of choices) {
      const values = await page.evaluate<string[]>(`(() => {
        const label = [...document.querySelectorAll('.handles label')].find((each) => each.textContent.startsWith(${JSON.stringify(choice)}))
        const { value, options } = label.querySelector('select')
        const all = [...options].map((each) => each.value)
        return [...all.slice(all.indexOf(value) + 1), ...all.slice(0, all.indexOf(value) + 1)]
      })()`)
      for (const value of values) {
        const milliseconds = await page.evaluate<number>(
          `editOnce(${JSON.stringify(choice)}, ${JSON.stringify(value)})`,
        )
        edits.push({ choice, value, milliseconds })
      }
    }
  }
  return edits
}

/** The value that so great a share of some values does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)]!
}
