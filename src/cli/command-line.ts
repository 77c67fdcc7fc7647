import { Command, CommanderError } from 'commander'
import { InputError, SimulationFailure } from '../index.ts'
import { PEOPLE_BESIDE } from '../runs/report/index.ts'
import { ThreadFailure } from '../runs/threads-messages.ts'
import { addClaimsCommand } from './claims.ts'
import { describeCommand } from './describe.ts'
import { addEvidenceCommand } from './evidence.ts'
import { type RunCommandOptions, runCommand } from './run.ts'
import type { Terminal } from './terminal.ts'
import { collect, readChoice, readWholeNumber, StrictMiss, usageProblem } from './usage.ts'
import { VERSION } from './version.ts'

/** More threads than any machine that this was made for. Chosen. */
const MOST_THREADS = 256

/**
 * Does what the command line asks.
 *
 * @param words  what stands after the program's name
 * @returns      the exit code: 0 done, 1 the run failed, 2 the input is wrong
 */
export async function commandLine(words: readonly string[], terminal: Terminal): Promise<number> {
  const program = build(terminal)
  try {
    await program.parseAsync(words, { from: 'user' })
    return 0
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0
    if (error instanceof CommanderError && error.code === 'commander.help') {
      terminal.out(program.helpInformation())
      return 0
    }
    return tell(error instanceof CommanderError ? usageProblem(error, commandIn(program, words)) : error, terminal)
  }
}

function build(terminal: Terminal): Command {
  const program = common(new Command('allostat'))
    .description(
      'Simulates what opioids do to a person, from equations with sources. A model for learning: it cannot tell what is safe.',
    )
    .version(VERSION, '-V, --version', 'print the version')
    .helpCommand(false)

  common(program.command('run'))
    .description('simulate one scenario: one person, or `people:` many')
    .argument('<scenario>', 'a scenario in YAML or JSON')
    .option('--out <dir>', 'folder for the results (default: out/<scenario name>)')
    .option('--set <id=quantity>', 'change a parameter; may be repeated', collect, [])
    .option(
      '--seed <n>',
      'seed of everything that is drawn by chance',
      readWholeNumber('--seed', 0, Number.MAX_SAFE_INTEGER),
    )
    .option(
      '--threads <n>',
      'worker threads; the results do not depend on it',
      readWholeNumber('--threads', 1, MOST_THREADS),
    )
    .option(
      '--format <format>',
      'csv or parquet (default: parquet above a million rows)',
      readChoice('--format', ['csv', 'parquet']),
    )
    .option('--accuracy', 'also measure the error that the solver achieved, and write it into the manifest')
    .option(
      '--alone',
      `without the ${PEOPLE_BESIDE} virtual people that run beside one person’s overdose (long runs are slow with them); there is no report then`,
    )
    .action((scenario: string, _: unknown, command: Command) =>
      runCommand(scenario, command.optsWithGlobals<RunCommandOptions>(), terminal),
    )

  common(program.command('describe'))
    .description('models, substances, quantities, parameters: meaning, unit, value, doubt, source')
    .argument('[id]', 'id of one of them, or ./FILE.model.yaml; without it, what there is')
    .option('--model <id>', 'look in this model (default: the first built-in model that has the id)')
    .action((id: string | undefined, _: unknown, command: Command) =>
      describeCommand(id, command.optsWithGlobals(), terminal),
    )

  addEvidenceCommand(common(program.command('evidence')), terminal)
  addClaimsCommand(common(program.command('claims')), terminal)

  for (const command of [program, ...program.commands]) {
    command
      .exitOverride()
      .helpOption('-h, --help', 'print this help')
      .configureOutput({ writeOut: (text) => terminal.out(text), writeErr: () => {}, outputError: () => {} })
  }
  return program
}

/** Options of every command, understood before and after its name. */
function common(command: Command): Command {
  return command
    .option('-q, --quiet', 'no progress and no results; errors are still told', false)
    .option('--json', 'results as JSON', false)
}

/** The command that was asked for, to say what it takes. */
function commandIn(program: Command, words: readonly string[]): Command {
  const [name] = words.filter((word) => !word.startsWith('-'))
  return program.commands.find((command) => command.name() === name) ?? program
}

function tell(error: unknown, terminal: Terminal): number {
  if (error instanceof InputError) {
    terminal.err(`${error.message}\n`)
    return 2
  }
  if (error instanceof SimulationFailure || error instanceof ThreadFailure) {
    terminal.err(`the run failed\n  ${error.message}\n`)
    return 1
  }
  if (error instanceof StrictMiss) return 1
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
  terminal.err(`A mistake in Allostat itself, not in the input. Please report it with this text:\n${trace}\n`)
  return 1
}
