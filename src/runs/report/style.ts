import { LOOKS, type Role } from './roles.ts'

const roleColours = (theme: 'light' | 'dark') =>
  (Object.keys(LOOKS) as Role[]).map((role) => `--c-${role}: ${LOOKS[role][theme]};`).join(' ')

const LIGHT = `--page: #ffffff; --ink: #1c2530; --soft: #5a6672; --line: #dde2e6; --tint: #f5f7f8; --mark: #0b5a73; --note: #f6f1e4; --note-line: #b48a2c; ${roleColours('light')}`
const DARK = `--page: #12161c; --ink: #e6eaee; --soft: #a3afba; --line: #323b45; --tint: #1a2028; --mark: #7cc7de; --note: #262315; --note-line: #c9a54a; ${roleColours('dark')}`

/** The look of a report: one column of text, wide charts, light and dark by the reader's setting, paper, and a phone of 360 pixels. */
export const STYLE = `
:root { color-scheme: light; ${LIGHT} }
@media screen and (prefers-color-scheme: dark) { :root:not([data-theme=light]) { color-scheme: dark; ${DARK} } }
:root[data-theme=dark] { color-scheme: dark; ${DARK} }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 76rem; padding: 0 clamp(1rem, 4vw, 2.5rem) 3rem; background: var(--page); color: var(--ink);
  font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif; }
h1, h2, h3 { font-family: "Iowan Old Style", "Palatino Linotype", Palatino, "URW Palladio L", Georgia, "Liberation Serif", serif; line-height: 1.2;
  font-weight: 600; text-wrap: balance; overflow-wrap: break-word; }
h1 { font-size: clamp(1.8rem, 1.2rem + 2.6vw, 2.9rem); margin: 0.2rem 0 1rem; max-width: 24em; letter-spacing: -0.01em; }
h2 { font-size: 1.6rem; margin: 0 0 1rem; }
h3 { font-size: 1.15rem; margin: 1.8rem 0 0.6rem; }
p { margin: 0 0 0.9rem; }
a { color: var(--mark); text-underline-offset: 0.15em; }
code { font-family: ui-monospace, "SF Mono", "Cascadia Mono", "Liberation Mono", Menlo, monospace; font-size: 0.86em; overflow-wrap: anywhere; }
pre { background: var(--tint); border: 1px solid var(--line); border-radius: 6px; padding: 0.9rem 1.1rem; overflow-x: auto; line-height: 1.5; }
pre code { overflow-wrap: normal; }
:focus-visible { outline: 3px solid var(--mark); outline-offset: 3px; border-radius: 4px; }
.measure { max-width: 44rem; }
.small { font-size: 0.86rem; color: var(--soft); }
.unit { color: var(--soft); font-weight: 400; font-size: 0.88em; margin-left: 0.4em; font-family: system-ui, sans-serif; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.away { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; margin: 0; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 0.5rem; background: var(--page); padding: 0.5rem 1rem; z-index: 9; }

.page-head { padding: clamp(1.5rem, 5vw, 3.5rem) 0 1.5rem; border-bottom: 1px solid var(--line); }
.kicker { color: var(--soft); font-size: 0.86rem; letter-spacing: 0.04em; margin: 0; }
.lead { font-size: 1.15rem; }
.scope { border-left: 4px solid var(--mark); padding: 0.2rem 0 0.2rem 1rem; max-width: 44rem; }
.note, .care { background: var(--note); border-left: 4px solid var(--note-line); padding: 0.8rem 1.1rem; max-width: 44rem; border-radius: 0 6px 6px 0; }
.columns { display: grid; grid-template-columns: minmax(0, 1fr); }
.contents { font-size: 0.9rem; padding: 1.2rem 0; }
.contents ol { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0.1rem 1.2rem; }
.contents a { color: var(--soft); text-decoration: none; display: inline-block; padding: 0.35rem 0; }
.contents a:hover { color: var(--mark); text-decoration: underline; }
section { padding: 2.2rem 0 1.4rem; border-bottom: 1px solid var(--line); }
main > section:last-child { border-bottom: 0; }
@media (min-width: 64rem) {
  .columns { grid-template-columns: 11rem minmax(0, 1fr); gap: 3rem; }
  .contents { padding-top: 2.5rem; }
  .contents ol { flex-direction: column; position: sticky; top: 1.5rem; }
}

.arms { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); gap: 1.5rem 2.5rem; margin: 1.4rem 0; }
.arm { margin: 0; max-width: 24rem; }
.arm figcaption { margin-bottom: 0.7rem; }
.arm-label { display: block; color: var(--soft); }
.big { font: 600 1.75rem/1.25 "Iowan Old Style", "Palatino Linotype", Palatino, "URW Palladio L", Georgia, "Liberation Serif", serif; font-variant-numeric: lining-nums; }
.people { width: 100%; height: auto; display: block; color: var(--ink); }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); gap: 0.9rem; margin: 0 0 1.5rem; }
.card { border: 1px solid var(--line); border-radius: 8px; padding: 1rem 1.2rem; display: flex; flex-direction: column; }
.card dt { color: var(--soft); font-size: 0.92rem; line-height: 1.4; }
.card dd { margin: auto 0 0; padding-top: 0.5rem; display: flex; flex-direction: column; }
.card code { color: var(--soft); }
.value { font-size: 1.35rem; font-weight: 600; font-variant-numeric: tabular-nums; line-height: 1.35; }
.timeline { list-style: none; counter-reset: event; padding: 0; margin: 0; max-width: 44rem; }
.timeline li { counter-increment: event; display: grid; grid-template-columns: 2.2rem 7rem 1fr; align-items: baseline; padding-bottom: 0.7rem; position: relative; }
.timeline li::before { content: counter(event); width: 1.55rem; height: 1.55rem; border: 1.5px solid var(--ink); border-radius: 50%; font-size: 0.8rem;
  display: grid; place-items: center; font-variant-numeric: tabular-nums; background: var(--page); z-index: 1; }
.timeline li:not(:last-child)::after { content: ""; position: absolute; left: 0.75rem; top: 1.2rem; bottom: -0.4rem; border-left: 1.5px solid var(--line); }
.when { color: var(--soft); font-variant-numeric: tabular-nums; }

.chart-figure { margin: 0 0 2.6rem; }
.chart-figure h3 { margin: 1.4rem 0 0.3rem; }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: 0.2rem 1.4rem; margin: 0; padding: 0; font-size: 0.86rem; color: var(--soft); }
.legend li { display: flex; align-items: center; gap: 0.5rem; }
.swatch { flex: none; }
${(Object.keys(LOOKS) as Role[]).map((role) => `.c-${role} { color: var(--c-${role}); }`).join(' ')}
.plot { min-height: 250px; touch-action: pan-y; margin-bottom: 0.6rem; }
.uplot { font-family: inherit; }
.u-hz .u-cursor-x, .u-vt .u-cursor-y { border-right: 1.5px solid var(--soft); }
.u-hz .u-cursor-y, .u-vt .u-cursor-x { display: none; }
.u-select { background: var(--mark); opacity: 0.14; }
.readout { min-height: 1.6em; margin: 0.1rem 0 0; font-size: 0.9rem; font-variant-numeric: tabular-nums; color: var(--ink); }
@media (min-width: 50rem) { .chart-figure figcaption { display: grid; grid-template-columns: auto 1fr; column-gap: 1.5rem; }
  .chart-figure h3 { grid-column: 1 / -1; } .readout { text-align: right; } }
.words { font-size: 0.95rem; color: var(--soft); margin-bottom: 0.5rem; }
details > summary { cursor: pointer; padding: 0.45rem 0; min-height: 2.75rem; display: flex; align-items: center; gap: 0.7rem; color: var(--mark); }
details > summary::before { content: "+"; font-weight: 600; width: 1ch; }
details[open] > summary::before { content: "−"; }
summary::-webkit-details-marker { display: none; }
.values > summary { font-size: 0.9rem; min-height: 2.2rem; }

.scroll { overflow-x: auto; max-width: 100%; }
table { border-collapse: collapse; font-size: 0.9rem; line-height: 1.45; }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 1.2rem 0.4rem 0; border-bottom: 1px solid var(--line); font-weight: 400; }
thead th { font-weight: 600; border-bottom: 1.5px solid var(--soft); vertical-align: bottom; }
.moment, tbody th { white-space: nowrap; }
.parameters th { white-space: normal; }
th.number, td.number { text-align: right; }
.parameters { width: 100%; table-layout: fixed; min-width: 52rem; }
.parameters th:nth-child(1) { width: 19%; } .parameters th:nth-child(2) { width: 10%; } .parameters th:nth-child(3) { width: 8.5%; } .parameters th:nth-child(4) { width: 24%; }
.parameters td { overflow-wrap: break-word; }
.parameters tbody th code { font-size: 0.84rem; }
.parameters .group th { padding-top: 1.4rem; font-weight: 600; }
.parameters .doubt { color: var(--soft); }
.parameters .kind-assumed th code::after { content: " ○"; }
.filter { display: flex; flex-wrap: wrap; align-items: center; gap: 0.6rem; }
.filter[hidden] { display: none; }
.filter input { font: inherit; color: inherit; background: var(--page); border: 1px solid var(--soft); border-radius: 6px; padding: 0.45rem 0.7rem; min-height: 2.75rem; width: min(100%, 20rem); }
.kinds { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr)); gap: 1rem 2.5rem; margin: 0 0 1.4rem; }
.kinds dd { margin: 0.2rem 0 0; color: var(--soft); font-size: 0.92rem; }
.assumed li { margin-bottom: 0.5rem; max-width: 44rem; }
.leaves-out.status { margin: 0 0 1.4rem; }
.leaves-out { margin: 0; display: grid; gap: 1.2rem; max-width: 48rem; }
.leaves-out dt { font-weight: 600; }
.leaves-out dd { margin: 0.25rem 0 0 1.2rem; display: list-item; list-style: disc; }
.part { border-top: 1px solid var(--line); }
.part > summary { font-weight: 600; }
.equations { list-style: none; padding: 0; margin: 0 0 1.2rem; }
.equations li { display: grid; grid-template-columns: 2.4rem minmax(0, 1fr); padding: 0.55rem 0; }
.equation-number { color: var(--soft); font-size: 0.86rem; padding-top: 0.35rem; font-variant-numeric: tabular-nums; }
.equations .scroll { padding: 0.2rem 0; }
.as-written { grid-column: 2; color: var(--soft); font-size: 0.78rem; }
math { font-size: 1.12rem; }
math[display=block] { width: fit-content; margin: 0; }
.sources li { max-width: 48rem; margin-bottom: 1rem; }
.sources p { margin: 0 0 0.2rem; overflow-wrap: anywhere; }
.facts { display: grid; gap: 0.35rem; margin: 1.2rem 0; }
.facts div { display: grid; grid-template-columns: 11rem minmax(0, 1fr); }
.facts dt { color: var(--soft); }
.facts dd { margin: 0; overflow-wrap: anywhere; }
.warnings li { max-width: 44rem; }
footer { border-top: 1px solid var(--line); padding-top: 1.5rem; }
.help { border: 1px solid var(--line); border-radius: 8px; padding: 1.1rem 1.4rem 0.4rem; max-width: 48rem; margin-bottom: 1.5rem; }
.help h2 { font-size: 1.2rem; margin-bottom: 0.5rem; }
.noscript { background: var(--note); padding: 1rem; }

@media (max-width: 40rem) {
  section { padding-top: 1.6rem; }
  .timeline li { grid-template-columns: 2.2rem 1fr; }
  .timeline .what { grid-column: 2; }
  .facts div { grid-template-columns: minmax(0, 1fr); padding-bottom: 0.5rem; }
  .contents ol { flex-wrap: nowrap; overflow-x: auto; white-space: nowrap; }
  .contents a { padding: 0.7rem 0; }
  .parameters { min-width: 0; }
  .parameters, .parameters tbody, .parameters tr, .parameters td, .parameters th { display: block; width: 100%; border: 0; padding: 0; text-align: left; }
  .parameters thead { display: none; }
  .parameters tr { border-bottom: 1px solid var(--line); padding: 0.7rem 0; }
  .parameters td.number { display: inline-block; width: auto; text-align: left; font-weight: 600; }
  .parameters td.number + td { display: inline-block; width: auto; padding-left: 0.4ch; }
}
@media (hover: none) { .keys { display: none; } }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media print {
  @page { margin: 16mm 15mm; }
  html { font-size: 9.5pt; }
  body { max-width: none; padding: 0; }
  .parameters { min-width: 0; font-size: 7.5pt; }
  .columns { display: block; }
  .contents, .skip, .screen-only, .values, .noscript { display: none; }
  section { padding: 5mm 0 3mm; }
  h2, h3, figcaption { break-after: avoid; }
  .chart-figure, .card, .arm, .help, .note, .care, .equations li, tr, .timeline li { break-inside: avoid; }
  .scroll { overflow: visible; }
  pre { white-space: pre-wrap; }
  a { color: inherit; text-decoration: none; }
}
`
