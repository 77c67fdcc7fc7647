/** A column of a table for the terminal. `wrap`: takes the width that is left, over several lines. */
export interface TextColumn {
  readonly align?: 'left' | 'right'
  readonly wrap?: boolean
}

const GAP = '  '
/** A wrapped column is never narrower than this; lines then run over the width instead. Chosen: about five words. */
const NARROWEST = 30

/** Rows aligned in columns, each line at most `width` wide where its content allows; without trailing spaces. */
export function textTable(rows: readonly (readonly string[])[], columns: readonly TextColumn[], width: number): string {
  const natural = columns.map((_, j) => Math.max(0, ...rows.map((row) => widthOf(row[j] ?? ''))))
  const fixed = natural.reduce((sum, each, j) => sum + (columns[j]!.wrap ? 0 : each), GAP.length * (columns.length - 1))
  const wrapped = columns.filter((column) => column.wrap).length
  const share = Math.max(NARROWEST, Math.floor((width - fixed) / Math.max(1, wrapped)))
  const widths = columns.map(({ wrap }, j) => (wrap ? Math.min(natural[j]!, share) : natural[j]!))
  return rows
    .flatMap((row) => {
      const cells = columns.map(({ wrap }, j) => (wrap ? wrapText(row[j] ?? '', widths[j]!) : [row[j] ?? '']))
      const height = Math.max(...cells.map((lines) => lines.length))
      return Array.from({ length: height }, (_, line) =>
        cells
          .map((lines, j) => pad(lines[line] ?? '', widths[j]!, columns[j]!.align ?? 'left'))
          .join(GAP)
          .trimEnd(),
      )
    })
    .map((line) => `${line}\n`)
    .join('')
}

/** Lines of at most `width` characters, broken between words; a word that is longer stands alone. Line breaks are kept. */
export function wrapText(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = []
    let line = ''
    for (const word of paragraph.split(' ')) {
      if (line !== '' && widthOf(line) + 1 + widthOf(word) > width) {
        lines.push(line)
        line = word
      } else {
        line = line === '' ? word : `${line} ${word}`
      }
    }
    return [...lines, line]
  })
}

/** Every line moved to the right. */
export function indented(text: string, by = '  '): string {
  return text.replace(/^(?=.)/gm, by)
}

function pad(text: string, width: number, align: 'left' | 'right'): string {
  const room = ' '.repeat(Math.max(0, width - widthOf(text)))
  return align === 'right' ? room + text : text + room
}

function widthOf(text: string): number {
  return [...text].length
}
