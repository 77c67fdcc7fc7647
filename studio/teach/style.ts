/** Black on white, one sheet a page where it fits; the same on a screen. */
export const style = `
@page { margin: 16mm }
:root { color-scheme: light }
body { margin: 0; background: #fff; color: #000; font: 16px/1.45 Georgia, "Times New Roman", serif }
nav { display: flex; flex-wrap: wrap; gap: 0 1.5rem; max-width: 44rem; margin: 0 auto; padding: .4rem 1rem; border-bottom: 1px solid #999 }
nav a { color: inherit; display: inline-flex; align-items: center; min-height: 44px }
main { max-width: 44rem; margin: 0 auto; padding: 1.5rem 1rem }
section + section { break-before: page; margin-top: 3rem; border-top: 2px solid; padding-top: 1.5rem }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 .8rem }
h2 { font-size: 1.05rem; margin: 1.3rem 0 .3rem; break-after: avoid }
p { margin: 0 0 .6rem }
dl { margin: 0 } dt { font-weight: bold; margin-top: .5rem } dd { margin: 0 0 0 1.2rem }
svg { width: 100%; height: auto; break-inside: avoid }
svg text { font: 13px Arial, Helvetica, sans-serif; fill: #000 }
.grid { stroke: #bbb; stroke-width: 1; fill: none }
.level { stroke: #000; stroke-width: 1.5; fill: none }
.course { stroke: #000; stroke-width: 3; fill: none; stroke-linejoin: round }
.cross { stroke: #000; stroke-width: 1.5; fill: none }
.under { margin-top: .4rem }
table { border-collapse: collapse; break-inside: avoid } th, td { text-align: left; padding: .15rem 1.2rem .15rem 0; border-bottom: 1px solid #bbb; font-weight: normal } thead th { font-weight: bold } td:last-child { text-align: right; padding-right: 0 }
.answer { height: 5.2rem; break-inside: avoid; background: repeating-linear-gradient(#fff 0 1.68rem, #999 1.68rem 1.73rem) }
.line { display: flex; gap: .6rem; align-items: end } .line span { flex: 1; border-bottom: 1px solid }
.scope { font-size: .85rem; margin-top: 1.6rem; border-top: 1px solid #999; padding-top: .5rem }
@media print { nav { display: none } main { padding: 0; max-width: none } section + section { border: 0; margin: 0; padding: 0 } }
`
