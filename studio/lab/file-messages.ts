import type { Question } from './catalogue.ts'
import type { ScenarioData } from './scenario.ts'

/** In bytes. Chosen: fifty times what a scenario needs. */
export const LONGEST_FILE = 100_000

/** Asks the worker what a file holds. */
export interface FileOrder {
  readonly id: number
  readonly file: { readonly name: string; readonly text: string; readonly size: number }
}

/** A question of the Lab's lists; one of approved medicine that its lists do not have; or why neither. */
export type Found =
  | { readonly question: Question & { readonly days: string } }
  | { readonly data: ScenarioData }
  | { readonly refused: string }
