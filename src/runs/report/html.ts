/** A piece of a page that is safe to put into it as it is. */
export class Html {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

type Content = Html | string | number | false | undefined | readonly Content[]

/** Writes a piece of a page. Whatever is put in is escaped unless it was written by this function itself: no text of a scenario can
 * become markup by being forgotten. */
export function html(literals: TemplateStringsArray, ...contents: Content[]): Html {
  let text = literals[0]!
  contents.forEach((content, i) => {
    text += render(content) + literals[i + 1]!
  })
  return new Html(text)
}

/** Trusts a text to be markup: only for our own style, script, MathML. */
export function trusted(text: string): Html {
  return new Html(text)
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** Data for a script of the page. No `<` is left, so no text in it can end the element or open a comment. */
export function jsonElement(id: string, data: unknown): Html {
  const json = JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
  return html`<script type="application/json" id="${id}">${trusted(json)}</script>`
}

function render(content: Content): string {
  if (content instanceof Html) return content.text
  if (Array.isArray(content)) return content.map(render).join('')
  return content === undefined || content === false ? '' : escapeHtml(String(content))
}
