import type { Source } from '../../language/model.ts'

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '|': '&#124;',
  '*': '&#42;',
  _: '&#95;',
  '~': '&#126;',
  $: '&#36;',
  '[': '&#91;',
  ']': '&#93;',
}

/** Text that no sign of can become markup; what stands in backticks stays code. */
export function plain(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((piece, i) =>
      i % 2 === 1 ? piece.replaceAll('|', '\\|') : piece.replace(/[&<>|*_~$[\]]/g, (sign) => SIGNS[sign]!),
    )
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}

export function code(text: string): string {
  return `\`${text.replace(/\s+/g, ' ').replaceAll('|', '\\|')}\``
}

/** A table; cells are Markdown. Columns that are empty in every row are left out. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  const used = header.flatMap((_, i) => (rows.some((row) => row[i] !== '') ? [i] : []))
  const line = (cells: readonly string[]) => `| ${used.map((i) => cells[i]).join(' | ')} |`
  return [line(header), `| ${used.map(() => '---').join(' | ')} |`, ...rows.map(line)].join('\n')
}

export function listOf(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n')
}

/** Pieces of a page with an empty line between them; empty ones are left out. */
export function blocks(...pieces: readonly (string | false | undefined)[]): string {
  return pieces.filter((piece) => typeof piece === 'string' && piece !== '').join('\n\n')
}

export function details(summary: string, inside: string): string {
  return inside === '' ? '' : `<details><summary>${summary}</summary>\n\n${inside}\n\n</details>`
}

/** A publication, linked where it has a DOI, and where in it. */
export function sourceText({ cites, doi, where }: Source): string {
  const name = plain(cites ?? `doi:${doi}`)
  const work = doi === undefined ? name : `[${name}](https://doi.org/${doi})`
  return `${work}: ${plain(where)}`
}

export function sentence(text: string): string {
  const trimmed = text.trim()
  return /[.!?…:]$/.test(trimmed) ? trimmed : `${trimmed}.`
}
