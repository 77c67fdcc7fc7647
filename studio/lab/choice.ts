/** One entry of a closed list of the Lab. */
export interface Choice {
  readonly id: string
  /** Short enough for the form on a phone. */
  readonly label: string
  /** What it is, and where its doses come from. */
  readonly detail: string
  /** What it adds to a scenario. */
  readonly scenario: Readonly<Record<string, unknown>>
  /** The regimen of `evidence/regimens/` and its arm that hold the same doses; a test compares. */
  readonly study?: readonly [regimen: string, arm: string]
}

export const NOTHING = 'none'

export function chosen(choices: readonly Choice[], id: string): Choice {
  return choices.find((each) => each.id === id)!
}
