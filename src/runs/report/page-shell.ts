import { type Html, html, trusted } from './html.ts'

export const SCOPE_LINE =
  'A model for learning. It describes groups in published studies, not you. It cannot tell you what is safe.'

/** What differs between our pages; all of them hold everything they need and ask the network for nothing. */
export interface Page {
  readonly version: string
  /** Whether the page has scripts of its own; without them none may run. */
  readonly hasScripts: boolean
  readonly style: Html
  /** Where the link for keyboards leads, and what it says. */
  readonly skip: { readonly to: string; readonly says: string }
  /** Between that link and the head of the page. */
  readonly before?: Html
  readonly kicker: string
  readonly heading: string
  readonly lead: Html | string
  /** After the line of scope in the head. */
  readonly note?: Html | false
  readonly sections: readonly (readonly [id: string, title: string, section: Html])[]
  /** Before the line of scope in the foot. */
  readonly help?: Html | false
  readonly madeBy: string
  /** After the foot. */
  readonly after?: Html
}

/** A whole page. The title is neutral: it shows in histories and on shared screens. */
export function pageHtml(page: Page): string {
  const { version, hasScripts, style, skip, sections } = page
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; ${hasScripts && trusted("script-src 'unsafe-inline'; ")}base-uri 'none'; form-action 'none'">
<meta name="generator" content="Allostat ${version}">
<title>Allostat report</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#${skip.to}">${skip.says}</a>
${page.before}
<header class="page-head"><p class="kicker">${page.kicker}</p>
<h1>${page.heading}</h1>
<p class="lead measure">${page.lead}</p>
<p class="scope"><strong>${SCOPE_LINE}</strong></p>
${page.note}</header>
<div class="columns">
<nav class="contents" aria-label="Contents"><ol>${sections.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}</ol></nav>
<main>${sections.map(([, , section]) => section)}</main>
</div>
<footer>${page.help}
<p>${SCOPE_LINE}</p>
<p class="small">Made by Allostat ${version}. ${page.madeBy} This page holds all it shows and sends nothing anywhere.</p></footer>
${page.after}
</body>
</html>
`.text
}
