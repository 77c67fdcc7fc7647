/** A doc comment: its paragraphs, each on one line, and where it ends in the file. */
export interface DocComment {
  readonly paragraphs: readonly string[]
  /** As written, without the stars. */
  readonly lines: readonly string[]
  readonly end: number
}

/** Every doc comment that starts at the margin. */
export function docComments(code: string): DocComment[] {
  return [...code.matchAll(/^\/\*\*(.*?)\*\//gms)].map((match) => {
    const lines = match[1]!.split('\n').map((line) => line.replace(/^\s*\*? ?/, '').trimEnd())
    const paragraphs = lines
      .join('\n')
      .split(/\n\s*\n/)
      .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
      .filter((paragraph) => paragraph !== '')
    return { paragraphs, lines, end: match.index + match[0].length }
  })
}
