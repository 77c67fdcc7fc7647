import type { Program } from './program.ts'
import type { Dose, Spell, Subject, Trigger } from './subject.ts'

/** A subject as plain data that survives JSON, numbers that JSON lacks included. */
export interface Replay {
  readonly version: 1
  readonly program: string
  readonly person: string
  readonly until: Plain
  readonly method: Subject['method']
  readonly parameters: Readonly<Record<string, Plain>>
  readonly start: Readonly<Record<string, Plain>>
  readonly relative: Plain
  readonly absolute: Readonly<Record<string, Plain>>
  readonly doses: readonly Dose[]
  readonly spells?: readonly Spell[]
  readonly triggers: readonly Trigger[]
}

type Plain = number | 'NaN' | 'Infinity' | '-Infinity' | '-0'

/**
 * Describes a subject so that its run can be repeated elsewhere, to the bit.
 *
 * @returns plain data; give it to `JSON.stringify`
 */
export function describeReplay(subject: Subject): Replay {
  const { program } = subject
  const states = program.states.map((state) => state.id)
  return {
    version: 1,
    program: program.id,
    person: subject.person,
    until: plain(subject.until),
    method: subject.method,
    parameters: byId(program.parameters, subject.parameters),
    start: byId(states, subject.start),
    relative: plain(subject.tolerance.relative),
    absolute: byId(states, subject.tolerance.absolute),
    doses: subject.doses,
    ...(subject.spells ? { spells: subject.spells } : {}),
    triggers: subject.triggers,
  }
}

/**
 * Rebuilds the subject of a replay.
 *
 * @param program  the same program as was described; states and parameters are matched by id
 * @throws         RangeError naming the program, state or parameter that does not fit
 */
export function subjectOfReplay(replay: Replay, program: Program): Subject {
  if (replay.version !== 1) throw new RangeError(`replay › version: found ${replay.version}, expected 1`)
  if (replay.program !== program.id)
    throw new RangeError(`replay › program: found ${replay.program}, expected ${program.id}`)
  const states = program.states.map((state) => state.id)
  return {
    person: replay.person,
    program,
    parameters: fromIds('parameters', program.parameters, replay.parameters),
    start: fromIds('start', states, replay.start),
    until: Number(replay.until),
    doses: replay.doses,
    ...(replay.spells ? { spells: replay.spells } : {}),
    triggers: replay.triggers,
    tolerance: { relative: Number(replay.relative), absolute: fromIds('absolute', states, replay.absolute) },
    method: replay.method,
  }
}

function plain(x: number): Plain {
  if (Object.is(x, -0)) return '-0'
  return Number.isFinite(x) ? x : (String(x) as Plain)
}

function byId(ids: readonly string[], values: Float64Array): Record<string, Plain> {
  return Object.fromEntries(ids.map((id, i) => [id, plain(values[i]!)]))
}

function fromIds(where: string, ids: readonly string[], values: Readonly<Record<string, Plain>>): Float64Array {
  return Float64Array.from(ids, (id) => {
    if (!Object.hasOwn(values, id))
      throw new RangeError(`replay › ${where}: found no ${id}, expected every one of the program`)
    return Number(values[id])
  })
}
