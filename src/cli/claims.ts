import type { Command } from 'commander'
import { claimsJson } from '../evidence/claims/json.ts'
import { chosenClaims, claimedModel, type Judged, judgeClaims, SEED } from '../evidence/claims/judge-claims.ts'
import { claims } from '../evidence/claims/list.ts'
import { type KnownShare, knownShare, readShares, withShares, writeShares } from '../evidence/claims/shares.ts'
import { EVIDENCE_FOLDER } from '../evidence/load.ts'
import { modelDigest } from '../runs/model-digest.ts'
import { parseSetting } from '../runs/scenario-record.ts'
import { OutputFolder } from '../runs/write/folder.ts'
import { claimsText } from './claims-words.ts'
import { withCleanUp } from './clean-up.ts'
import { showProgress } from './progress.ts'
import type { Terminal } from './terminal.ts'
import { collect, readWholeNumber, StrictMiss } from './usage.ts'
import { VERSION } from './version.ts'

export interface ClaimsCommandOptions {
  readonly set: readonly string[]
  readonly draws: number
  readonly strict: boolean
  readonly quiet: boolean
  readonly json: boolean
}

const MOST_DRAWS = 10_000

/** Adds `allostat claims` to the commands. */
export function addClaimsCommand(command: Command, terminal: Terminal): void {
  command
    .description('run what the account of opioids and the brain claims: a line each, with what was seen')
    .argument('[id...]', 'ids of claims, such as C02; all if none is given')
    .option('--set <id=quantity>', 'change a parameter; may be repeated', collect, [])
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
  // Shares of a model with other values are shown, and not kept for the model as it is. A folder that cannot be written is told of before the draws.
  const folder = draws > 0 && set.length === 0 ? OutputFolder.open(EVIDENCE_FOLDER) : undefined
  const judged = await judgeClaims(chosen, { set, draws, onProgress: progress.update }).finally(progress.end)
  const digest = modelDigest(claimedModel())
  const file = folder ? await keepShares(judged, digest, folder) : readShares(EVIDENCE_FOLDER)
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
  if (options.strict && judged.some(({ kept }) => !kept)) throw new StrictMiss()
}

async function keepShares(judged: readonly Judged[], digest: string, opened: OutputFolder) {
  const shares = Object.fromEntries(judged.flatMap(({ claim, share }) => (share ? [[claim.id, share]] : [])))
  const file = withShares(readShares(EVIDENCE_FOLDER), {
    versions: { allostat: VERSION },
    model_sha256: digest,
    seed: SEED,
    claims: shares,
  })
  await withCleanUp(opened, async (folder) => {
    await writeShares(folder, file)
    folder.commit()
  })
  return file
}
