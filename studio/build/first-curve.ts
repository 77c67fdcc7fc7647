import type { Plugin } from 'vite'
import { readChapters, readTrack } from '../../scripts/chapter-files.ts'
import { curve, reach, scale } from '../charts/path.ts'
import { escaped } from '../describe/markup.ts'
import { seriesWords } from '../describe/series-words.ts'

const [WIDTH, HEIGHT] = [640, 120]

/** The page shows the first chapter's curve before any script runs. */
export const firstCurve: Plugin = {
  name: 'first-curve',
  transformIndexHtml: (page) => page.replace('<!-- the course of the first chapter -->', drawing()),
}

function drawing(): string {
  const { hours, perLeg, values } = readTrack([...readChapters().keys()][0]!)
  const points = hours.map((_, i) => i / perLeg)
  const x = scale(0, points.at(-1)!, 4, WIDTH - 4)
  const y = scale(...reach([values.tone, [0]]), HEIGHT - 6, 6)
  const words = seriesWords('The balance', hours, values.tone)
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escaped(words)}">
          <path d="M0 ${y.at(0).toFixed(1)}H${WIDTH}" stroke="currentColor" stroke-dasharray="2 6" opacity="0.5" />
          <path class="tone" d="${curve(points, values.tone, x, y)}" />
        </svg>`
}
