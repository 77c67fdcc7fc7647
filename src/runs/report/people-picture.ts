import { type Html, html } from './html.ts'

/** More figures than this no longer read as people. */
const MOST_FIGURES = 200
const COLUMNS = 20
const CELL = { width: 16, height: 22 }

/**
 * A picture of so many people, with those that something happened to filled and first; in a large population one figure stands for
 * several people. Filled against outlined, so that it holds in print and for any colour vision.
 */
export function peoplePicture(count: number, people: number): Html {
  const each = Math.ceil(people / MOST_FIGURES)
  const figures = Math.ceil(people / each)
  // Nobody is rounded away: a rare event keeps a figure, and so does a rare escape from it.
  const nearest = Math.round(count / each)
  const filled = count === 0 ? 0 : count === people ? figures : Math.min(Math.max(nearest, 1), figures - 1)
  const rows = Math.ceil(figures / COLUMNS)
  const columns = Math.min(figures, COLUMNS)
  const marks = Array.from({ length: figures }, (_, i) => {
    const x = (i % COLUMNS) * CELL.width
    const y = Math.floor(i / COLUMNS) * CELL.height
    return html`<use href="#${i < filled ? 'figure-filled' : 'figure-open'}" x="${x}" y="${y}"/>`
  })
  const note = each > 1 && html`<p class="small">Each figure stands for about ${each} people.</p>`
  return html`<svg class="people" role="img" aria-label="${count} of ${people} figures filled" viewBox="0 0 ${columns * CELL.width} ${rows * CELL.height}" style="max-width:${columns * CELL.width}px">${marks}</svg>${note}`
}

/** The two figures, to stand once in a page that shows people. */
export const FIGURES: Html = html`<svg width="0" height="0" class="away" aria-hidden="true"><defs>
<symbol id="figure-filled" viewBox="0 0 16 22" width="16" height="22"><circle cx="8" cy="5" r="3.4" fill="currentColor"/><path d="M2.6 19.5v-4.6a5.4 5.4 0 0 1 10.8 0v4.6z" fill="currentColor"/></symbol>
<symbol id="figure-open" viewBox="0 0 16 22" width="16" height="22"><g fill="none" stroke="currentColor" stroke-width="1" opacity="0.75"><circle cx="8" cy="5" r="2.9"/><path d="M3.1 19v-4.1a4.9 4.9 0 0 1 9.8 0v4.1z"/></g></symbol>
</defs></svg>`
