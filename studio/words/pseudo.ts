/** Letters as they stand, with an accent: a text that shows none was not taken from here. */
const ACCENTED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'aáeéiíoóuúcçnñsšzžyýgğrřtťlĺdďAÁEÉIÍOÓUÚCÇNÑSŠZŽYÝGĞRŘTŤLĹDĎ'].flatMap((letter, i, all) =>
    i % 2 === 0 ? [[letter, all[i + 1]!]] : [],
  ),
)

/** A third longer, as a translation may be; what stands in braces is a place for a value and stays. */
function lengthened(text: string): string {
  const accented = text.replace(/\{\w+\}|[a-z]/gi, (part) => ACCENTED[part] ?? part)
  const words = accented.split(' ')
  return words.map((word, i) => (i % 3 === 2 && !word.includes('{') ? `${word} ~${word.slice(0, 4)}` : word)).join(' ')
}

/** Every text of a tree as if it were translated: accented and longer. */
export function pseudo<T>(tree: T): T {
  if (typeof tree === 'string') return lengthened(tree) as T
  if (Array.isArray(tree)) return tree.map(pseudo) as T
  if (typeof tree !== 'object' || tree === null) return tree
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, pseudo(value)])) as T
}
