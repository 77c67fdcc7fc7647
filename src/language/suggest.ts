/**
 * The known names nearest to a word that is not known, best first, at most three: slips of case, slips of the finger, and ids of
 * which the word is the last or first part (`plasma` for `naloxone.plasma`).
 */
export function nearest(word: string, known: Iterable<string>): readonly string[] {
  const lower = word.toLowerCase()
  const scored: { name: string; score: number }[] = []
  for (const name of new Set(known)) {
    const score = distance(lower, name.toLowerCase())
    if (score !== undefined) scored.push({ name, score })
  }
  scored.sort((a, b) => a.score - b.score || (a.name < b.name ? -1 : 1))
  const best = scored[0]?.score ?? 0
  return scored
    .filter(({ score }) => score <= best + 1)
    .slice(0, 3)
    .map(({ name }) => name)
}

/** `did you mean `a` or `b`?`, or the fallback where nothing is near. */
export function didYouMean(word: string, known: Iterable<string>, otherwise: string): string {
  const names = nearest(word, known)
  return names.length > 0 ? `did you mean ${oneOf(names)}?` : otherwise
}

/** `a`, `b` or `c`, each in backticks. */
export function oneOf(names: readonly string[]): string {
  const quoted = names.map((name) => `\`${name}\``)
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`
}

function distance(word: string, name: string): number | undefined {
  if (word === name) return 0
  if (word.length > 2 && (name.endsWith(`.${word}`) || word.endsWith(`.${name}`))) return 1
  // Chosen: a third of the word may be wrong, but three letters at most; beyond that a suggestion is a guess.
  const limit = Math.min(3, Math.floor(word.length / 3))
  if (Math.abs(word.length - name.length) > limit) return undefined
  const count = slips(word, name)
  return count <= limit ? count : undefined
}

/** Insertions, deletions, replacements and swaps of neighbours that lead from a to b. */
function slips(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const replace = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swap = isSwap ? beforeLast[j - 2]! + 1 : Number.POSITIVE_INFINITY
      row.push(Math.min(replace, swap, last[j]! + 1, row[j - 1]! + 1))
    }
    beforeLast = last
    last = row
  }
  return last[b.length]!
}
