import type { CheckedModel } from '../../language/checked.ts'
import type { Description } from '../../runs/description.ts'

/** What the file of a part says in words at its top (CONTRIBUTING: what happens, measured in, holds for, leaves out). */
export interface PartWords {
  readonly happens: readonly string[]
  readonly measuredIn?: string
  readonly holdsFor?: string
  readonly leavesOut?: string
  /** Simplifications that are marked where they are made. */
  readonly simplified: readonly string[]
}

export interface PageModel {
  readonly model: CheckedModel
  readonly description: Description
  /** By id of the part. */
  readonly words: ReadonlyMap<string, PartWords>
}
