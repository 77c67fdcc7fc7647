import { existsSync } from 'node:fs'
import { basename, join, parse } from 'node:path'
import {
  checkAccuracy,
  isReplay,
  overrideScenario,
  RunFailure,
  type RunResult,
  replay,
  run,
  type Scenario,
} from '../index.ts'
import { resultsFromPackage } from '../runs/model-results-node.ts'
import { chartingFromPackage } from '../runs/report/charting-node.ts'
import {
  composedModels,
  modelAccount,
  needsShare,
  PEOPLE_BESIDE,
  reportHtml,
  type ShareOfPeople,
  shareOfPeople,
} from '../runs/report/index.ts'
import { seconds } from '../runs/scenario-quantity.ts'
import { parseSetting } from '../runs/scenario-record.ts'
import { OutputFolder } from '../runs/write/folder.ts'
import { type TrajectoryFormat, writeReplay, writeRun } from '../runs/write/run-files.ts'
import { withCleanUp } from './clean-up.ts'
import { showProgress } from './progress.ts'
import { runJson, runText } from './run-words.ts'
import { readScenario, readScenarioText } from './scenario-file.ts'
import type { Terminal } from './terminal.ts'
import { VERSION } from './version.ts'

export interface RunCommandOptions {
  readonly out?: string
  readonly set: readonly string[]
  readonly seed?: number
  readonly threads?: number
  readonly format?: TrajectoryFormat
  readonly accuracy?: boolean
  /** Without the virtual people that run beside one person’s overdose. */
  readonly alone?: boolean
  readonly quiet: boolean
  readonly json: boolean
}

/**
 * `allostat run`: reads a scenario, simulates it, writes its folder, and says what was found.
 *
 * @throws InputError before anything is written; SimulationFailure after the replay file was
 */
export async function runCommand(file: string, options: RunCommandOptions, terminal: Terminal): Promise<void> {
  const text = readScenarioText(file)
  if (isReplay(text)) return replayCommand(file, text, terminal)
  const scenario = overrideScenario(readScenario(file, text), {
    set: options.set.map(parseSetting),
    ...(options.seed === undefined ? {} : { seed: options.seed }),
  })
  const out = options.out ?? join('out', parse(file).name)
  // A folder that cannot be written, or a damaged file of ours, is better known before the run than after it.
  OutputFolder.open(out).abandon()
  const known = resultsFromPackage()

  const result = await simulate(scenario, options, terminal).catch((error: unknown) => {
    if (error instanceof RunFailure) return fail(error, out)
    throw error
  })
  const accuracy = options.accuracy ? checkAccuracy(scenario) : undefined
  const share =
    !options.alone && needsShare(scenario, result) ? await countPeople(scenario, options, terminal) : undefined
  const model = modelAccount(scenario, result, known)
  const isShown = !model.isOverdose || result.isPopulation || share !== undefined
  const versions = { allostat: VERSION, node: process.versions.node }
  const report = (digest: string) =>
    reportHtml(result, {
      model,
      ...(share ? { share } : {}),
      durationSeconds: seconds(scenario.duration),
      repeat: {
        command: commandOf(file, options),
        scenarioFile: basename(file),
        scenarioText: text,
        digest,
        versions,
      },
      charting: chartingFromPackage(),
    })
  const written = await withCleanUp(OutputFolder.open(out), (folder) =>
    writeRun(result, folder, {
      ...(options.format ? { format: options.format } : {}),
      manifest: { versions, models: composedModels(scenario), ...(accuracy ? { accuracy } : {}) },
      // One person's death is not shown alone; without people to stand beside it there is no page.
      ...(isShown ? { report } : {}),
    }),
  )
  if (options.quiet) return
  const found = {
    result,
    written,
    out,
    ...(share ? { share } : {}),
    isOverdose: model.isOverdose,
    isShown,
    ...(accuracy ? { accuracy } : {}),
  }
  terminal.out(options.json ? runJson(found) : runText(found, terminal.columns))
}

async function simulate(
  scenario: Scenario,
  { threads, quiet }: RunCommandOptions,
  terminal: Terminal,
): Promise<RunResult> {
  const progress = showProgress('simulating', { terminal, isQuiet: quiet })
  try {
    return await run(scenario, { ...(threads === undefined ? {} : { threads }), onProgress: progress.update })
  } finally {
    progress.end()
  }
}

async function countPeople(
  scenario: Scenario,
  { threads, quiet }: RunCommandOptions,
  terminal: Terminal,
): Promise<ShareOfPeople | undefined> {
  const progress = showProgress(`${PEOPLE_BESIDE} virtual people with the same doses (--alone leaves them out)`, {
    terminal,
    isQuiet: quiet,
  })
  try {
    return await shareOfPeople(scenario, { ...(threads === undefined ? {} : { threads }), onProgress: progress.update })
  } finally {
    progress.end()
  }
}

/** Keeps what is needed to replay the failure, adds where that lies to the message, and lets the failure go on. */
async function fail(failure: RunFailure, out: string): Promise<never> {
  const name = await withCleanUp(OutputFolder.open(out), (folder) => writeReplay(failure.replay, folder))
  failure.message += `\n  replay:   npx allostat run ${join(out, name)}`
  if (existsSync(join(out, 'manifest.json'))) {
    failure.message += `\n  note:     the results in ${out} are those of an earlier run`
  }
  throw failure
}

/** Runs the replay file of a failure: it fails as it did, or the model has been mended since. */
function replayCommand(file: string, text: string, terminal: Terminal): void {
  const { end, steps } = replay(text, file)
  terminal.out(`The run of ${basename(file)} goes through now: ${steps} steps, to time ${end}.\n`)
}

/** The command that repeats the run; threads and format change nothing in it. */
function commandOf(file: string, { set, seed }: RunCommandOptions): string {
  const words = ['npx', 'allostat', 'run', basename(file)]
  for (const setting of set) words.push('--set', setting)
  if (seed !== undefined) words.push('--seed', String(seed))
  return words.map((word) => (/^[\w.,:=/@+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)).join(' ')
}
