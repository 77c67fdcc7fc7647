import { join } from 'node:path'
import { readWritten } from '../../runs/json-file-node.ts'
import type { OutputFolder } from '../../runs/write/folder.ts'
import type { Share } from './judge-claims.ts'

/** What `allostat claims --draws N` found, for a plain run to print. */
export interface SharesFile {
  readonly versions: { readonly allostat: string }
  readonly model_sha256: string
  readonly seed: number
  readonly claims: Readonly<Record<string, Share>>
}

/** A share as it stands in the file, and whether the model is still the one that it was found with. */
export interface KnownShare extends Share {
  readonly isStale: boolean
}

/** Below this share of the draws a claim is fragile. */
const FRAGILE_BELOW = 0.8

const FILE = 'claims.json'

export function isFragile({ draws, kept }: Share): boolean {
  return kept < FRAGILE_BELOW * draws
}

/**
 * The committed shares; nothing where there is no file yet.
 *
 * @throws InputError where the file is not whole
 */
export function readShares(folder: string): SharesFile | undefined {
  return readWritten({
    path: join(folder, FILE),
    name: `evidence/${FILE}`,
    holds: { model_sha256: 'text', claims: 'object' },
    remedy: 'take it from the project again, or remove it: `npx allostat claims --draws 200` writes it',
  })
}

export function knownShare(file: SharesFile | undefined, id: string, modelSha256: string): KnownShare | undefined {
  const share = file?.claims[id]
  return share && { ...share, isStale: file.model_sha256 !== modelSha256 }
}

/** The file with new shares. While the model is the same, a share of more draws stays, and so do those of claims that were not drawn. */
export function withShares(
  known: SharesFile | undefined,
  found: Omit<SharesFile, 'claims'> & { readonly claims: Readonly<Record<string, Share>> },
): SharesFile {
  const before = known?.model_sha256 === found.model_sha256 && known.seed === found.seed ? known.claims : {}
  const better = Object.entries(found.claims).filter(([id, { draws }]) => draws >= (before[id]?.draws ?? 0))
  const claims = { ...before, ...Object.fromEntries(better) }
  const sorted = Object.fromEntries(Object.entries(claims).sort(([a], [b]) => (a < b ? -1 : 1)))
  return { ...found, claims: sorted }
}

/** Puts the file into its folder, which the caller commits. */
export async function writeShares(folder: OutputFolder, file: SharesFile): Promise<void> {
  await folder.write(FILE, [`${JSON.stringify(file, null, 2)}\n`])
}
