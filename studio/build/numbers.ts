import type { Plugin } from 'vite'
import { describe } from '../../src/index.ts'
import { escaped } from '../describe/markup.ts'

/** Where each number of the model comes from, as a page beside the studio. */
export const numbers: Plugin = {
  name: 'numbers',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'numbers.html', source: numbersPage() })
  },
}

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { max-width: 62rem; margin: 2rem auto; padding: 0 1rem }
table { border-collapse: collapse; width: 100%; margin-bottom: 2rem }
caption { text-align: left; font-weight: 650; padding: .4rem 0 } caption span { font-weight: 400 }
th, td { text-align: left; vertical-align: top; padding: .35rem .8rem .35rem 0; border-bottom: 1px solid #8886; overflow-wrap: anywhere }
th { font-weight: 400; width: 40% } td { width: 42% } th code { display: block; font-size: .85em } td:nth-child(2) { width: 18% }
@media (max-width: 40rem) { tr, th, td, caption { display: block; border: 0; padding: 0 } tr { border-bottom: 1px solid #8886; padding: .5rem 0 } }
`

function numbersPage(): string {
  const { parameters } = describe('allostat')
  const parts = [...new Set(parameters.map(({ part }) => part))]
  const tables = parts.map((part) => {
    const ofPart = parameters.filter((each) => each.part === part)
    const { cites, where } = ofPart[0]!.source
    const rows = ofPart.map(
      ({ id, value, unit, is, from, doubt }) =>
        `<tr><th scope="row">${escaped(is)}<code>${escaped(id)}</code></th><td>${value}${unit === '1' ? '' : ` ${escaped(unit)}`}</td><td>${escaped([from, doubt.text].filter(Boolean).join('; '))}</td></tr>`,
    )
    return `<table><caption>${escaped(part)} <span>(${escaped([cites, where].filter(Boolean).join(', '))})</span></caption>
${rows.join('\n')}</table>`
  })
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>Allostat: where each number comes from</title>
<style>${STYLE}</style>
<main>
<h1>Where each number comes from</h1>
<p><a href="./">Back to the studio</a></p>
<p>Every number of the model <code>allostat</code>: its value, and from which table, figure or page it was taken, with how sure it is. What nobody
measured says “assumed”, and why.</p>
${tables.join('\n')}
</main>
</html>
`
}
