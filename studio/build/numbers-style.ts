import { readFileSync } from 'node:fs'

/** The page's style, with the colours and letters of the studio’s own sheet. */
export function numbersStyle(sheet: string): string {
  const tokens = /^:root \{.*?^\}/ms.exec(readFileSync(sheet, 'utf8'))?.[0]
  if (tokens === undefined) throw new Error('The style of the studio has no :root with its colours.')
  return `${tokens}
${RULES}`
}

const RULES = `* { box-sizing: border-box }
html { scroll-padding-top: 6.5rem }
body { margin: 0; background: var(--paper) }
a { color: var(--accent) }
:focus-visible { outline: 3px solid var(--twin); outline-offset: 2px }
header { position: sticky; top: 0; z-index: 1; display: flex; justify-content: space-between; gap: 1rem; padding: .3rem 1.25rem; background: var(--paper); border-bottom: 1px solid var(--line) }
header a { display: inline-flex; align-items: center; min-height: 44px }
main { max-width: 84rem; margin: 0 auto; padding: 0 1.25rem 3rem; display: grid; grid-template-columns: minmax(0, 1fr) 17rem; column-gap: 2.5rem }
main > * { grid-column: 1 }
nav { grid-column: 2; grid-row: 1 / span 20; position: sticky; top: 3.6rem; align-self: start; max-height: calc(100vh - 3.6rem); overflow: auto; padding: 1rem 0 2rem; font-size: .95rem }
nav h2 { margin: 0 0 .3rem; font-size: 1.1rem }
nav ul { list-style: none; margin: 0; padding: 0 }
nav ul ul { padding-left: 1.2rem }
nav li > a, summary { display: flex; align-items: center; gap: .4rem; min-height: 44px; line-height: 1.3 }
nav li li > a { min-height: 36px; padding-block: .2rem }
summary { cursor: pointer }
summary::before { content: "▸" } [open] > summary::before { content: "▾" }
h1 { font-size: clamp(1.6rem, 1.2rem + 1.6vw, 2.4rem); line-height: 1.15; margin: 1.4rem 0 .6rem; text-wrap: balance }
h2 { font-size: 1.5rem; line-height: 1.25; margin: 2.6rem 0 .4rem; padding-top: .8rem; border-top: 2px solid var(--line) }
#how-to-read h2, nav h2 { border: 0; padding: 0; margin-top: 1rem }
#how-to-read h2 { font-size: 1.2rem }
h3 { font-size: 1.12rem; line-height: 1.3; margin: 1.9rem 0 .2rem }
p { margin: .3rem 0 .6rem; max-width: 48rem }
.source { color: var(--soft); font-size: .9rem }
code { font: .85em ui-monospace, monospace; overflow-wrap: anywhere }
h3 code { font-weight: 400; color: var(--soft) }
.terms { display: grid; grid-template-columns: minmax(8rem, auto) 1fr; gap: .3rem 1rem; max-width: 48rem; margin: .8rem 0 }
.terms dt { font-weight: 650 } .terms dd { margin: 0 } sup { line-height: 0 }
table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: .92rem; line-height: 1.45; font-variant-numeric: tabular-nums }
th, td { text-align: left; vertical-align: top; padding: .45rem 1.1rem .45rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; font-weight: 400 }
thead th { font-weight: 650; color: var(--soft); font-size: .85rem }
@media (min-width: 40.01rem) { th:first-child { width: 35% } th:nth-child(2) { width: 15% } [aria-labelledby="claims"] th:nth-child(2) { width: 28% } }
tbody th a { display: block; width: fit-content; text-decoration-color: var(--line) }
tr:target > *, h3:target, h2:target { background: var(--raised); border-bottom: 2px solid var(--accent) }
.assumed { font-weight: 400; font-size: .9em; padding: .05em .45em; border: 1px dashed var(--soft); border-radius: .6em }
@media (max-width: 62rem) {
  main { display: block; padding-inline: .9rem }
  nav { position: static; max-height: none; padding: 0 }
  header { padding-inline: .9rem }
}
@media (max-width: 40rem) {
  thead { position: absolute; left: -99rem }
  table, tbody, tr, tbody th, td { display: block }
  tbody th, td { border: 0; padding: .1rem 0 }
  tr:target > * { border: 0 }
  tr { padding: .6rem 0; border-bottom: 1px solid var(--line) }
  td:nth-child(2) { font-weight: 650 }
  table[aria-labelledby="claims"] td:nth-child(2) { font-weight: 400 }
  .terms { display: block } .terms dd { margin-bottom: .5rem }
}
@media print {
  :root { color-scheme: light; font-size: 10pt }
  header, nav { display: none }
  main { display: block; padding: 0; max-width: none }
  h2, h3, .source { break-after: avoid } tr { break-inside: avoid }
  thead { display: table-header-group }
  a { color: inherit; text-decoration: none }
}
@page { margin: 15mm }`
