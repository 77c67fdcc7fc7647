import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { InputError } from '../../units/index.ts'

/** What `npm run calibrate -- …` is asked for. */
export interface Flags {
  readonly model: string
  /** `fit` writes what it finds, `dry` only prints it; `check` compares; `write` writes the fitted values of the record again. */
  readonly mode: 'fit' | 'dry' | 'check' | 'write'
  readonly starts: number
  readonly threads: number
}

const MODES = ['dry', 'check', 'write'] as const
const MOST = 256
const USAGE = '`npm run calibrate -- [MODEL] [--check | --write | --dry] [--starts N] [--threads N]`'

/** @throws InputError for words and numbers that are none of these */
export function readFlags(args: readonly string[]): Flags {
  const { values, positionals } = parse(args)
  if (positionals.length > 1) refuse(`\`${positionals[1]}\``, 'one model', `leave it out; ${USAGE}`)
  const model = positionals[0] ?? 'allostat'
  // It becomes part of the names of files.
  if (!/^[a-z0-9][a-z0-9-]*$/.test(model))
    refuse(`\`${model}\``, 'the id of a model', `name one such as \`allostat\`; ${USAGE}`)
  const modes = MODES.filter((mode) => values[mode])
  if (modes.length > 1)
    refuse(modes.map((mode) => `--${mode}`).join(' and '), 'one of them', 'keep the one that you mean')
  return {
    model,
    mode: modes[0] ?? 'fit',
    starts: wholeNumber('starts', values.starts ?? '1'),
    threads: wholeNumber('threads', values.threads ?? String(Math.min(MOST, availableParallelism()))),
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        check: { type: 'boolean' },
        write: { type: 'boolean' },
        dry: { type: 'boolean' },
        starts: { type: 'string' },
        threads: { type: 'string' },
      },
    })
  } catch (error) {
    const [found = ''] = (error as Error).message.split(/[.;] |\n/)
    return refuse(found, 'flags of this command', `write ${USAGE}`)
  }
}

function wholeNumber(flag: string, text: string): number {
  const value = Number(text)
  if (/^\d+$/.test(text) && value >= 1 && value <= MOST) return value
  return refuse(`--${flag} ${text}`, `a whole number from 1 to ${MOST}`, 'correct it, or leave it out')
}

function refuse(found: string, expected: string, remedy: string): never {
  throw new InputError({ place: { file: 'calibrate' }, found, expected, remedy })
}
