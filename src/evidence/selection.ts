import { didYouMean } from '../language/suggest.ts'
import { InputError } from '../units/index.ts'
import type { Evidence } from './load.ts'
import type { Regimen } from './regimen.ts'
import type { Target } from './target.ts'

/** Areas of one substance are named after it: `pk-naloxone`. */
const OF_SUBSTANCE = 'pk-'

/**
 * Rows that are meant by words: the id of a row, a study, an area of the tables, or a substance (its own area, and rows under regimens that give it).
 *
 * @returns whether a row is meant; all are where no word is given
 * @throws  InputError for a word that means nothing
 */
export function selectionOf({ targets, regimens }: Evidence, words: readonly string[]): (target: Target) => boolean {
  if (words.length === 0) return () => true
  const named = new Set<string>()
  const given = new Map<string, Set<string>>()
  for (const { id, study, area } of targets.values()) for (const name of [id, study, area]) named.add(name)
  for (const regimen of regimens) {
    for (const substance of substancesOf(regimen)) {
      const ids = given.get(substance) ?? new Set()
      for (const { target } of regimen.rows) ids.add(target.id)
      given.set(substance, ids)
    }
  }
  for (const word of words) {
    if (named.has(word) || given.has(word) || named.has(`${OF_SUBSTANCE}${word}`)) continue
    throw new InputError({
      place: { file: 'allostat evidence' },
      found: `\`${word}\``,
      expected:
        'the id of a row of evidence/, the name of a study or an area there, or a substance that a regimen gives',
      remedy: didYouMean(word, [...named, ...given.keys()], 'look into the tables of evidence/'),
    })
  }
  return ({ id, study, area }) =>
    words.some(
      (word) => [id, study, area].includes(word) || area === `${OF_SUBSTANCE}${word}` || given.get(word)?.has(id),
    )
}

function substancesOf({ arms }: Regimen): ReadonlySet<string> {
  const substances = new Set<string>()
  for (const { give, person } of arms.values()) {
    for (const { substance } of give) substances.add(substance)
    if (person.history.kind === 'run-in') substances.add(person.history.substance)
  }
  return substances
}
