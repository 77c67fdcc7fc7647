import { compile } from '../compiler/index.ts'
import { SimulationFailure } from '../engine/failure.ts'
import { describeReplay, type Replay, subjectOfReplay } from '../engine/replay.ts'
import { simulate } from '../engine/simulate.ts'
import type { Outcome, Subject } from '../engine/subject.ts'
import { checkModel } from '../language/index.ts'
import type { ModelSource } from '../language/model.ts'
import { InputError } from '../units/index.ts'
import { withClockEndingAtZero } from './clock-shift.ts'
import type { RunPlan } from './run-plan.ts'

/** A failed run with the equation that it failed in, and all that is needed to see it fail again. */
export class RunFailure extends SimulationFailure {
  override name = 'RunFailure'
  /** The equation of the limiting state, as its author wrote it. */
  readonly equation: string
  readonly replay: ReplayFile

  constructor(failure: SimulationFailure, equation: string, replay: ReplayFile) {
    super(failure.facts)
    this.message = `${failure.message}; equation: ${equation}`
    this.equation = equation
    this.replay = replay
  }
}

/** A small file that replays a failure without the scenario: the model as written, what was compiled of it, one person. */
export interface ReplayFile {
  readonly 'allostat-replay': 1
  readonly failure: string
  readonly model: readonly ModelSource[]
  readonly outputs: readonly string[]
  readonly dosed: readonly string[]
  readonly hold: Readonly<Record<string, number>>
  /** The events watched; false for the drug-free run before time 0. */
  readonly events: boolean | readonly string[]
  /** Of a history that is simulated before time 0: its length in the model's time, which its clock ends at. */
  readonly before?: number
  readonly subject: Replay
}

export function runFailure(failure: SimulationFailure, plan: RunPlan, subject: Subject): RunFailure {
  const { model } = plan
  const { program } = subject
  const isRest = program === plan.rest?.program
  const runIn = program === plan.runIn?.program ? plan.runIn : undefined
  const written = model.equations.find(({ left }) => left === failure.facts.state)
  const equation = written
    ? `${written.part} › equation ${written.number}: ${written.text}`
    : 'none (the model has no equation for it)'
  return new RunFailure(failure, equation, {
    'allostat-replay': 1,
    failure: failure.message,
    model: model.parts,
    outputs: program.outputs.map((output) => output.id),
    dosed: runIn ? [runIn.doses.state] : isRest ? [] : [...new Set(plan.doses.map((dose) => dose.state))],
    events: runIn ? runIn.events : isRest ? false : plan.events,
    ...(runIn ? { before: runIn.length } : {}),
    hold: plan.hold,
    subject: describeReplay(subject),
  })
}

/** Whether a text is a replay file rather than a scenario. */
export function isReplay(text: string): boolean {
  return /^\s*\{\s*"allostat-replay"/.test(text)
}

/**
 * Runs a replay file again.
 *
 * @throws SimulationFailure as it did the first time; InputError when the text is no replay file
 */
export function replay(text: string, file = 'replay'): Outcome {
  const { model, outputs, dosed, hold, events, before, subject } = parse(text, file)
  let rebuilt: Subject
  try {
    const checked = checkModel(model)
    const clocked = before === undefined ? checked : withClockEndingAtZero(checked, before)
    const program = compile(clocked, { outputs, dosed, hold, events })
    rebuilt = subjectOfReplay(subject, program)
  } catch (error) {
    throw notAReplay(file, error instanceof Error ? error.message.split('\n').join('; ') : String(error))
  }
  try {
    return simulate(rebuilt, [])
  } catch (error) {
    if (error instanceof SimulationFailure) throw error
    throw notAReplay(file, error instanceof Error ? error.message : String(error))
  }
}

function parse(text: string, file: string): ReplayFile {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    data = undefined
  }
  if (typeof data === 'object' && data !== null && (data as ReplayFile)['allostat-replay'] === 1)
    return data as ReplayFile
  throw notAReplay(file, 'no replay file')
}

function notAReplay(file: string, found: string): InputError {
  return new InputError({
    place: { file },
    found,
    expected: 'a file that a failed run has written (`failure.replay.json`)',
    remedy: 'give the file as it was written, to the version of Allostat that wrote it',
  })
}
