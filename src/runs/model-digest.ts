import type { CheckedModel } from '../language/checked.ts'
import { Kept } from './kept.ts'
import { sha256Hex } from './write/sha256.ts'

const digests = new Kept<string>()

/** SHA-256 over a model as written: what was found with one model is told from what another one would give. */
export function modelDigest(model: CheckedModel): string {
  return digests.of(model, [], () => sha256Hex(JSON.stringify(model.parts)))
}
