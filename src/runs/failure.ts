import { compile } from '../compiler/index.ts'
import { SimulationFailure } from '../engine/failure.ts'
import { describeReplay, type Replay, subjectOfReplay } from '../engine/replay.ts'
import { simulate } from '../engine/simulate.ts'
import type { Outcome, Subject } from '../engine/subject.ts'
import { checkModel } from '../language/index.ts'
import type { ModelSource } from '../language/model.ts'
import { InputError } from '../units/index.ts'
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
  readonly subject: Replay
}

export function runFailure(failure: SimulationFailure, plan: RunPlan, subject: Subject): RunFailure {
  const { model, program } = plan
  const written = model.equations.find(({ kind, left }) => kind === 'rate' && left === failure.facts.state)
  const equation = written
    ? `${written.part} › equation ${written.number}: ${written.text}`
    : 'none (the model has no equation for it)'
  return new RunFailure(failure, equation, {
    'allostat-replay': 1,
    failure: failure.message,
    model: model.parts,
    outputs: program.outputs.map((output) => output.id),
    dosed: [...new Set(plan.doses.map((dose) => dose.state))],
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
  const data = parse(text, file)
  const program = compile(checkModel(data.model), {
    outputs: data.outputs,
    dosed: data.dosed,
    hold: data.hold,
    backend: 'javascript',
  })
  return simulate(subjectOfReplay(data.subject, program), [])
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
  throw new InputError({
    place: { file },
    found: 'no replay file',
    expected: 'a file that a failed run has written (`failure.replay.json`)',
    remedy: 'give the file as it was written',
  })
}
