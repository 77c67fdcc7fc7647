import type { Command } from 'commander'
import { type EvidenceResult, holdAgainstEvidence } from '../evidence/evidence.ts'
import { evidenceJson } from '../evidence/json.ts'
import { EVIDENCE_FOLDER, loadEvidence } from '../evidence/load.ts'
import { evidencePage } from '../evidence/report/page.ts'
import { parseSetting } from '../runs/scenario-record.ts'
import { OutputFolder } from '../runs/write/folder.ts'
import { withCleanUp } from './clean-up.ts'
import { evidenceText } from './evidence-words.ts'
import { showProgress } from './progress.ts'
import type { Terminal } from './terminal.ts'
import { collect, readChoice, readWholeNumber, StrictMiss } from './usage.ts'
import { VERSION } from './version.ts'

export interface EvidenceCommandOptions {
  readonly model?: string
  readonly use?: 'fit' | 'check'
  readonly row: readonly string[]
  readonly set: readonly string[]
  readonly out?: string
  readonly draws: number
  readonly strict: boolean
  readonly quiet: boolean
  readonly json: boolean
}

/** Draws from doubt for the bands. Chosen: without them the command takes about a minute, most of it for shares of people; 40 show how wide a band is, and take minutes. */
const DRAWS = 0
const MOST_DRAWS = 10_000
const OUT = 'out/evidence'
/** A run of some rows only leaves the report of all of them as it is. */
const OUT_OF_PART = 'out/evidence-part'

/** Adds `allostat evidence` to the commands. */
export function addEvidenceCommand(command: Command, terminal: Terminal): void {
  command
    .description('hold the models against published numbers: value, interval, model, verdict, fold error')
    .argument('[id...]', 'ids of rows, names of studies or areas, or substances; all rows if none is given')
    .option('--row <id>', 'the same as a flag; may be repeated', collect, [])
    .option('--use <use>', 'only rows to fit, or only rows to check', readChoice('--use', ['fit', 'check']))
    .option('--model <id>', 'ask this model instead of the one that each regimen names')
    .option('--set <id=quantity>', 'change a parameter; may be repeated', collect, [])
    .option(
      '--draws <n>',
      'draws from doubt for the bands, such as 40 (minutes)',
      readWholeNumber('--draws', 0, MOST_DRAWS),
      DRAWS,
    )
    .option('--strict', 'exit with 1 if a row to check is missed', false)
    .option('--out <dir>', `folder for evidence.json and report.html (default: ${OUT}, and ${OUT_OF_PART} for a part)`)
    .action((ids: string[], _: unknown, own: Command) => evidenceCommand(ids, own.optsWithGlobals(), terminal))
}

/**
 * `allostat evidence`: holds the models against the published targets, writes what was found, and says it.
 *
 * @throws InputError before anything is written
 */
export async function evidenceCommand(
  ids: readonly string[],
  options: EvidenceCommandOptions,
  terminal: Terminal,
): Promise<void> {
  const set = options.set.map(parseSetting)
  const filters = filtersOf(ids, options)
  const isPart = filters.length > 0 || options.model !== undefined
  const out = options.out ?? (isPart ? OUT_OF_PART : OUT)
  const evidence = loadEvidence(EVIDENCE_FOLDER, options.model)
  // A folder that cannot be written is better known before the runs than after them.
  OutputFolder.open(out).abandon()
  const progress = showProgress('regimens', { terminal, isQuiet: options.quiet })
  const result = await holdAgainstEvidence(evidence, {
    ids: [...ids, ...options.row],
    ...(options.use ? { use: options.use } : {}),
    set,
    draws: options.draws,
    isOtherModel: options.model !== undefined,
    onProgress: progress.update,
  }).finally(progress.end)
  const json = evidenceJson(result, { allostat: VERSION })
  const page = evidencePage(result, {
    version: VERSION,
    draws: options.draws,
    filters,
    ...(options.model === undefined ? {} : { model: options.model }),
  })
  await write(out, page, json)
  const files = `${out}/  report.html  evidence.json\n`
  if (!options.quiet) terminal.out(options.json ? json : evidenceText(result, files, terminal.columns))
  if (options.strict && hasMiss(result)) throw new StrictMiss()
}

function hasMiss({ judged }: EvidenceResult): boolean {
  return judged.some(({ target, verdict }) => target.use === 'check' && verdict !== 'inside')
}

/** What was chosen, in words. */
function filtersOf(ids: readonly string[], { row, use, set }: EvidenceCommandOptions): readonly string[] {
  return [...ids, ...row, ...(use ? [`rows to ${use}`] : []), ...set]
}

async function write(out: string, page: string, json: string): Promise<void> {
  await withCleanUp(OutputFolder.open(out), async (folder) => {
    await folder.write('report.html', [page])
    await folder.write('evidence.json', [json])
    folder.commit()
  })
}
