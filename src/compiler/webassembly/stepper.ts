import { type DenseState, denseState } from '../../engine/dense-output.ts'
import { type MakeStepper, MOST_SAMPLES, type Stepper, WALKED, type Walked } from '../../engine/stepper.ts'
import type { Tableau } from '../../engine/tableau.ts'
import type { Plan } from '../plan.ts'
import { NO_PIVOT } from './attempt.ts'
import type { Exports } from './calls.ts'
import { MOST_STAGES } from './combine.ts'
import { LOOKS } from './crosses.ts'
import { DENSE_ROWS } from './dense.ts'
import { FRAME, MODE, type Word } from './frame.ts'
import { type VectorMemory, vectorBytes } from './memory.ts'

/** The module's `stateAt` where block and state lie in its memory. */
export function denseStateOf(raw: Exports, memory: VectorMemory): DenseState {
  return (block, offset, n, rows, theta, out) => {
    const from = memory.addressOf(block)
    const to = memory.addressOf(out)
    if ((from | to) >= 0 && (rows === DENSE_ROWS[0] || rows === DENSE_ROWS[1])) {
      raw.stateAt(from + 8 * offset, rows, theta, to)
    } else denseState(block, offset, n, rows, theta, out)
  }
}

/** Numbers of the table before the method's own: gamma and the relative tolerance. */
const BEFORE_NODES = 2

/** Makes steppers of the module's functions. */
export function stepperMaker(
  raw: Exports,
  memory: VectorMemory,
  buffer: ArrayBuffer,
  setPast: (read: (t: number) => void) => void,
  { stateCount, functions }: Plan,
): MakeStepper {
  const switches = functions.switching.results.length
  return (tableau, relative, vectors) => {
    const table = memory.numbers(tableLength(tableau))
    const frame = memory.numbers(FRAME.length)
    const looks = memory.numbers(LOOKS * stateCount)
    // One more for a look at any time.
    const values = memory.numbers((LOOKS + 1) * switches)
    const sampleTimes = memory.numbers(MOST_SAMPLES + 1)
    const sampleRows = memory.numbers(MOST_SAMPLES * functions.observe.results.length)
    const words: Record<Word, number> = {
      stages: tableau.stages,
      chainFrom: tableau.chainFrom,
      start: memory.addressOf(vectors.start),
      rate: memory.addressOf(vectors.rate),
      timeRate: memory.addressOf(vectors.timeRate),
      jacobian: memory.addressOf(vectors.jacobian),
      lu: memory.addressOf(vectors.lu),
      u: memory.addressOf(vectors.u[0]!),
      stageState: memory.addressOf(vectors.stageState),
      end: memory.addressOf(vectors.end),
      shares: memory.addressOf(vectors.shares),
      absolute: memory.addressOf(vectors.absolute),
      infusion: memory.addressOf(vectors.infusion),
      c: memory.addressOf(vectors.c),
      m: memory.addressOf(vectors.m),
      d: memory.addressOf(vectors.d),
      table: memory.addressOf(table),
      dd: memory.addressOf(vectors.dd),
      block: memory.addressOf(vectors.block),
      denseRows: tableau.denseRows,
      looks: memory.addressOf(looks),
      values: memory.addressOf(values),
      sampleTimes: memory.addressOf(sampleTimes),
      sampleRows: memory.addressOf(sampleRows),
    }
    const stride = vectorBytes(vectors.rate.length)
    const isEven = vectors.u.every((stage, i) => memory.addressOf(stage) === words.u + i * stride)
    const isKnown = tableau.stages <= MOST_STAGES && DENSE_ROWS.some((rows) => rows === tableau.denseRows)
    const at = memory.addressOf(frame)
    if (at < 0 || FRAME.some((word) => words[word] < 0) || !isEven || !isKnown) return undefined

    fillTable(table, tableau, relative)
    const into = new Int32Array(buffer, at, FRAME.length)
    for (let i = 0; i < FRAME.length; i++) into[i] = words[FRAME[i]!]
    return { sampleTimes, sampleRows, ...stepper(raw, memory, at, setPast, values, switches) }
  }
}

function stepper(
  raw: Exports,
  memory: VectorMemory,
  frame: number,
  setPast: (read: (t: number) => void) => void,
  looks: Float64Array,
  switches: number,
): Omit<Stepper, 'sampleTimes' | 'sampleRows'> {
  return {
    looks,
    attempt(t, h, hasTimeRate, hasInfusion, past) {
      if (past !== undefined) setPast(past)
      const mode =
        (hasTimeRate ? MODE.timeRate : 0) | (hasInfusion ? MODE.infusion : 0) | (past === undefined ? 0 : MODE.past)
      const error = raw.attempt(frame, t, h, mode)
      return error === NO_PIVOT ? undefined : error
    },
    linearise: (t, hasInfusion) => raw.linearise(frame, t, hasInfusion ? MODE.infusion : 0),
    formDense: () => raw.formDense(frame),
    crosses: (start, end, span) => raw.crosses(frame, start, end, span) !== 0,
    look(theta, t, out) {
      raw.look(frame, theta, t)
      for (let k = 0; k < switches; k++) out[k] = looks[LOOKS * switches + k]!
    },
    walk(pace, limits, now, isAutonomous, hasInfusion) {
      const [toPace, toLimits, toNow] = [memory.addressOf(pace), memory.addressOf(limits), memory.addressOf(now)]
      if ((toPace | toLimits | toNow) < 0) return WALKED.nothing
      const mode = (isAutonomous ? 0 : MODE.timeRate) | (hasInfusion ? MODE.infusion : 0)
      return raw.walk(frame, toPace, toLimits, toNow, mode) as Walked
    },
  }
}

function tableLength({ stages, denseRows }: Tableau): number {
  return BEFORE_NODES + 2 * stages + 2 * stages * stages + denseRows * stages
}

function fillTable(table: Float64Array, tableau: Tableau, relative: number): void {
  table[0] = tableau.gamma
  table[1] = relative
  let at = BEFORE_NODES
  for (const part of [tableau.nodes, tableau.slopes, tableau.stage, tableau.coupling, tableau.dense]) {
    table.set(part, at)
    at += part.length
  }
}
