import { ALLOWED, type LabState, START } from '../lab/catalogue.ts'
import { labWords } from '../words/lab-words.ts'
import { say } from '../words/words.ts'

const { unknown, twice, value: notOffered } = labWords.link

/** Said in every link; the others, whose first values mean "nothing of it", only where they say something. */
const ALWAYS: readonly string[] = ['age', 'history', 'give', 'twin', 'days']

/** The fragment of a state: readable keys, never sent to a server. */
export function linkOf(state: LabState): string {
  const said = Object.entries(state).filter(
    ([key, value]) => ALWAYS.includes(key) || value !== START[key as keyof LabState],
  )
  return `#v1.lab?${new URLSearchParams(said)}`
}

/** A state, or why the link is refused: it may say nothing that the form does not offer. */
export function readLink(fragment: string): { state: LabState; problem?: string } {
  const query = /^#v1\.lab(?:\?(.*))?$/s.exec(fragment)?.[1] ?? ''
  const found: Record<string, string> = { ...START }
  const seen = new Set<string>()
  for (const [key, value] of new URLSearchParams(query)) {
    const allowed = Object.hasOwn(ALLOWED, key) ? ALLOWED[key as keyof LabState] : undefined
    if (allowed === undefined) return { state: START, problem: say(unknown, { key: key.slice(0, 40) }) }
    if (seen.has(key)) return { state: START, problem: say(twice, { key }) }
    if (!allowed.includes(value)) {
      return {
        state: START,
        problem: say(notOffered, { key, allowed: allowed.join(', ') }),
      }
    }
    seen.add(key)
    found[key] = value
  }
  return { state: found as unknown as LabState }
}
