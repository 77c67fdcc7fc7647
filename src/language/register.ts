import type { Place } from '../units/index.ts'
import { ModelError, NameError } from './errors.ts'
import type { Part, SymbolEntry } from './part.ts'
import { idProblem } from './words.ts'

/** The ids defined so far, and who defined them. */
export class Register {
  readonly symbols = new Map<string, SymbolEntry>()
  readonly #owners = new Map<string, { id: string; part: Part; what: string }>()

  claim(id: string, what: string, part: Part, place: Place): void {
    const problem = idProblem(id)
    if (problem) throw new NameError({ place, ...problem, expected: 'an id' })
    const other = this.#owners.get(id.toLowerCase())
    if (other) {
      const isSame = other.id === id
      const count = isSame ? 'twice' : 'both'
      const inParts =
        other.part === part ? `${count} in \`${part.id}\`` : `in \`${other.part.id}\` and in \`${part.id}\``
      throw new ModelError({
        place,
        found: isSame
          ? `\`${id}\` is defined ${inParts}: as ${other.what} and as ${what}`
          : `\`${other.id}\` and \`${id}\`, which differ only by case (${inParts})`,
        expected: isSame ? 'one definition of each id' : 'ids that can be told apart when they are read aloud',
        remedy: isSame
          ? other.part === part
            ? 'take one of them out, or rename it'
            : `keep it in one part, and declare it under \`inputs\` in the other`
          : 'rename one of them',
      })
    }
    this.#owners.set(id.toLowerCase(), { id, part, what })
  }

  add(entry: SymbolEntry, what: string, place: Place): void {
    this.claim(entry.id, what, entry.part, place)
    this.symbols.set(entry.id, entry)
  }
}
