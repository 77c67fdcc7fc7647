import { describe, type ParameterDescription } from '../../src/index.ts'

/** A part of the model with its numbers. Its id stands in links, as `numbers.html#receptor`. */
export interface NumberedPart {
  readonly id: string
  readonly title: string
  readonly numbers: readonly ParameterDescription[]
}

export interface Group {
  readonly id: string
  readonly title: string
  readonly parts: readonly NumberedPart[]
}

/** The parts follow each other from the dose to what is felt: a group goes from the part named here to the next one named. */
const STARTS: Readonly<Record<string, { readonly id: string; readonly title: string }>> = {
  person: { id: 'in-person', title: 'The person, and what happens to them' },
  'heroin-rook2006': { id: 'in-substances', title: 'Substances' },
  receptor: { id: 'in-receptors', title: 'Receptors and tolerance' },
  pain: { id: 'in-effects', title: 'What is felt and seen' },
  'gas-stores-mann2022': { id: 'in-breathing', title: 'Breathing and blood flow' },
  withdrawal: { id: 'in-brain', title: 'Withdrawal and the brain' },
  balance: { id: 'in-balance', title: 'Balance, mood and craving' },
}

/** @throws Error where a group begins with a part that the model does not have, or where a part comes before all groups */
export function groupsOf(parameters: readonly ParameterDescription[]): Group[] {
  const byPart = new Map<string, ParameterDescription[]>()
  for (const each of parameters) byPart.set(each.part, [...(byPart.get(each.part) ?? []), each])
  const groups: { id: string; title: string; parts: NumberedPart[] }[] = []
  for (const [id, numbers] of byPart) {
    const start = STARTS[id]
    if (start) groups.push({ ...start, parts: [] })
    const title = describe(id).models[0]?.title ?? id
    groups.at(-1)!.parts.push({ id, title: title.charAt(0).toUpperCase() + title.slice(1), numbers })
  }
  const missing = Object.keys(STARTS).filter((id) => !byPart.has(id))
  if (missing.length > 0) throw new Error(`No part of the model is called ${missing.join(', ')}: see STARTS.`)
  return groups
}
