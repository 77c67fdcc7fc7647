import type { Command } from 'commander'
import { claimsJson } from '../evidence/claims/json.ts'
import { chosenClaims, claimedModel, type Judged, judgeClaims, SEED } from '../evidence/claims/judge-claims.ts'
import { claims } from '../evidence/claims/list.ts'
import { type KnownShare, knownShare, readShares, withShares, writeShares } from '../evidence/claims/shares.ts'
import { EVIDENCE_FOLDER } from '../evidence/load.ts'
import { modelDigest } from '../runs/model-digest.ts'
import { parseSetting } from '../runs/scenario-record.ts'
import { claimsText } from './claims-words.ts'
import { showProgress } from './progress.ts'
import type { Terminal } from './terminal.ts'
import { readWholeNumber } from './usage.ts'
import { VERSION } from './version.ts'

export interface ClaimsCommandOptions {
  readonly set: readonly string[]
  readonly draws: number
  readonly strict: boolean
  readonly quiet: boolean
  readonly json: boolean
}

/** With `--strict` a claim that is not kept is no mistake to tell of, but an exit code. */
export class ClaimNotKept extends Error {
  override name = 'ClaimNotKept'
}

const MOST_DRAWS = 10_000

/** Adds `allostat claims` to the commands. */
export function addClaimsCommand(command: Command, terminal: Terminal): void {
  command
    .description('run what the account of opioids and the brain claims: a line each, with what was seen')
    .argument('[id...]', 'ids of claims, such as C02; all if none is given')
    .option(
      '--set <id=quantity>',
      'change a parameter; may be repeated',
      (text: string, all: string[]) => [...all, text],
      [],
    )
    .option(
      '--draws <n>',
      'draws from doubt in which each claim is tried again; writes the shares into evidence/claims.json',
      readWholeNumber('--draws', 0, MOST_DRAWS),
      0,
    )
    .option('--strict', 'exit with 1 if a claim is not kept', false)
    .action((ids: string[], _: unknown, own: Command) => claimsCommand(ids, own.optsWithGlobals(), terminal))
}

/**
 * `allostat claims`: runs the claims, says what was seen, and with `--draws` in how many draws each is kept.
 *
 * @throws InputError before anything runs
 */
export async function claimsCommand(
  ids: readonly string[],
  options: ClaimsCommandOptions,
  terminal: Terminal,
): Promise<void> {
  const chosen = chosenClaims(claims, ids)
  const set = options.set.map(parseSetting)
  const progress = showProgress('runs', { terminal, isQuiet: options.quiet })
  const { draws } = options
  const judged = await judgeClaims(chosen, { set, draws, onProgress: progress.update }).finally(progress.end)
  const digest = modelDigest(claimedModel())
  // Shares of a model with other values are shown, and not kept for the model as it is.
  const file = draws > 0 && set.length === 0 ? keepShares(judged, digest) : readShares(EVIDENCE_FOLDER)
  const shareOf = (id: string): KnownShare | undefined => {
    const share = judged.find(({ claim }) => claim.id === id)?.share
    if (share) return { ...share, isStale: false }
    const known = knownShare(file, id, digest)
    return known && { ...known, isStale: known.isStale || set.length > 0 }
  }
  const text = options.json
    ? claimsJson(judged, shareOf, { allostat: VERSION, model_sha256: digest })
    : claimsText(judged, shareOf, terminal.columns)
  if (!options.quiet) terminal.out(text)
  if (options.strict && judged.some(({ kept }) => !kept)) throw new ClaimNotKept()
}

function keepShares(judged: readonly Judged[], digest: string) {
  const shares = Object.fromEntries(judged.flatMap(({ claim, share }) => (share ? [[claim.id, share]] : [])))
  const file = withShares(readShares(EVIDENCE_FOLDER), {
    versions: { allostat: VERSION },
    model_sha256: digest,
    seed: SEED,
    claims: shares,
  })
  writeShares(EVIDENCE_FOLDER, file)
  return file
}
