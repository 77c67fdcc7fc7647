import type { CheckedModel } from '../language/checked.ts'
import { sha256Hex } from './write/sha256.ts'

/** SHA-256 over a model as written: what was found with one model is told from what another one would give. */
export function modelDigest({ parts }: CheckedModel): string {
  return sha256Hex(JSON.stringify(parts))
}
