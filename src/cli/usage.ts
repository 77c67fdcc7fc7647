import type { Command, CommanderError } from 'commander'
import { InputError } from '../index.ts'

/** What commander refuses, in the four parts of every message about wrong input. */
export function usageProblem(error: CommanderError, command: Command): InputError {
  const [, named = ''] = /'([^']*)'/.exec(error.message) ?? []
  const [, suggestion] = /Did you mean (?:one of )?([^?]*)\?/.exec(error.message) ?? []
  const name = fullName(command)
  const help = `\`npx ${name} --help\` shows them all`
  const remedy = suggestion ? `did you mean ${suggestion.trim()}?` : help
  const place = { file: name }
  switch (error.code) {
    case 'commander.unknownCommand':
      return new InputError({
        place,
        found: `the command \`${named}\``,
        expected: `a command: ${command.commands.map((each) => each.name()).join(', ')}`,
        remedy,
      })
    case 'commander.unknownOption':
      return new InputError({
        place,
        found: `the option \`${named}\``,
        expected: `an option of this command: ${command.options.map((option) => option.long ?? option.short).join(', ')}`,
        remedy,
      })
    case 'commander.missingArgument':
      return new InputError({ place, found: `no ${named}`, expected: usageOf(command), remedy: `name it; ${help}` })
    case 'commander.optionMissingArgument':
      return new InputError({
        place,
        found: `\`${named}\` with nothing after it`,
        expected: 'a value',
        remedy: `give the option its value, or leave it out`,
      })
    case 'commander.excessArguments':
      return new InputError({
        place,
        found: error.message.replace(/^error: /, ''),
        expected: usageOf(command),
        remedy: 'leave out the rest; put quotes around a value that has spaces',
      })
    default:
      return new InputError({
        place,
        found: error.message.replace(/^error: /, ''),
        expected: usageOf(command),
        remedy: help,
      })
  }
}

/** With `--strict` a missed target or a claim that is not kept is no mistake to tell of, but an exit code. */
export class StrictMiss extends Error {
  override name = 'StrictMiss'
}

/** Gathers an option that may be repeated. */
export const collect = (text: string, all: readonly string[]): string[] => [...all, text]

/** A whole number given to an option. */
export function readWholeNumber(option: string, from: number, to: number): (text: string) => number {
  return (text) => {
    const value = Number(text)
    if (/^\d+$/.test(text) && value >= from && value <= to) return value
    throw new InputError({
      place: { file: option },
      found: `\`${text}\``,
      expected: `a whole number from ${from} to ${to}`,
      remedy: `write for instance ${option} ${Math.max(1, from)}`,
    })
  }
}

export function readChoice<const Names extends readonly string[]>(
  option: string,
  names: Names,
): (text: string) => Names[number] {
  return (text) => {
    if (names.includes(text)) return text
    throw new InputError({
      place: { file: option },
      found: `\`${text}\``,
      expected: `one of ${names.join(', ')}`,
      remedy: `write for instance ${option} ${names[0]}`,
    })
  }
}

function fullName(command: Command): string {
  return command.parent ? `${fullName(command.parent)} ${command.name()}` : command.name()
}

function usageOf(command: Command): string {
  return `${fullName(command)} ${command.usage()}`
}
