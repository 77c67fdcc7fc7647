import type { Backend, CompiledProgram } from '../compiler/index.ts'
import type { CheckedModel } from '../language/checked.ts'
import { convert, formatUnit, InputError, type Place, type Quantity } from '../units/index.ts'
import { statesAtRest } from './at-rest.ts'
import { doseAt } from './body-weight.ts'
import type { Reader } from './columns.ts'
import { type PlannedDoses, planDosesOf } from './dose-plan.ts'
import { amountAt, type PlannedDose } from './give-doses.ts'
import { Kept } from './kept.ts'
import { modelDigest } from './model-digest.ts'
import { compiled, shiftedModel } from './programs.ts'
import { type HistoryAccount, LAST_OF_HISTORY } from './result.ts'
import { findRoute } from './routes.ts'
import { seconds } from './scenario-quantity.ts'
import type { History } from './scenario-types.ts'
import { YEARS } from './values.ts'
import { sha256Hex } from './write/sha256.ts'

export type RunInHistory = History & { readonly kind: 'run-in' }

/** Doses of a history: those before time 0, counted from the start of the run-in, and the one at time 0. */
export interface HistoryDoses {
  readonly before: PlannedDoses
  readonly last: PlannedDoses
}

/** What is simulated before time 0, for all people. */
export interface PlannedRunIn {
  readonly program: CompiledProgram
  /** In model time; the run-in's own time runs from 0 to here. */
  readonly length: number
  /** The last of it, in which what stayed at rest until then is computed too and settles; its own time runs from 0 to `length`. */
  readonly settling?: { readonly program: CompiledProgram; readonly length: number }
  readonly doses: PlannedDoses
  readonly events: readonly string[]
  /** Of everything here: two run-ins of equal digests are the same for equal people. */
  readonly digest: string
  readonly account: HistoryAccount
}

/**
 * Of what happens before time 0 nobody sees but where it ends, and its errors fade or average out. Measured with histories of eight kinds in
 * the whole model: nothing in the 30 days that follow moves by 1e-5 of its largest value against 1e-8, and it takes two thirds of the
 * steps that 1e-6 takes.
 */
export const HISTORY_TOLERANCE = 1e-5

/** What rounding leaves of a whole number of doses. */
const ROUNDING = 1e-9

/**
 * The doses of a history: at `for` before time 0 at the earliest, `every` apart, the last at time 0; a ramp begins with the first.
 *
 * @param age  of the person at time 0 in years, where the model has one
 */
export function planHistoryDoses(reader: Reader, history: RunInHistory, age?: number): HistoryDoses {
  const { model } = reader
  refuseDeaths(model, history)
  if (age !== undefined) refuseMoreThanALife(history, { is: `a person of ${age} y`, age, place: history.place })
  const way = findRoute(model, history)
  const dose = doseAt(history.dose, reader.kilograms, history.place)
  const length = seconds(history.for)
  const every = seconds(history.every)
  const count = Math.floor(length / every + ROUNDING)
  const doses = Array.from({ length: count + 1 }, (_, i): PlannedDose => {
    const amount = amountAt(dose, i * every)
    return { seconds: Math.max(0, length - (count - i) * every), amount, over: 0 }
  })
  const planned = (those: readonly PlannedDose[]) => planDosesOf(reader, { ...history, way }, those)
  const last = planned([{ ...doses.at(-1)!, seconds: 0 }])
  return {
    before: planned(doses.slice(0, -1)),
    last: { ...last, isHistory: true, labels: last.labels.map((label) => `${label}${LAST_OF_HISTORY}`) },
  }
}

/** An event that ends a life whatever the run looks at would be watched in the history too. */
function refuseDeaths({ id, events, histories }: CheckedModel, { place }: RunInHistory): void {
  const deadly = events.find(({ ends, whenComputed }) => ends && !whenComputed)
  if (!deadly) return
  const names = [...new Set(['naive', ...Object.keys(histories)])]
  throw new InputError({
    place,
    found: 'a run-in history (doses before time 0)',
    expected: `a named history: model ${id} always watches for ${deadly.id}, which nobody would live to see the end of`,
    remedy: `say ${names.map((name) => `\`history: ${name}\``).join(' or ')}`,
  })
}

/** @param who  what to call them, how old in years, and where that is said */
export function refuseMoreThanALife(
  { for: length }: RunInHistory,
  { is, age, place }: { readonly is: string; readonly age: number; readonly place: Place },
): void {
  if (convert(length.value, length.unit, YEARS) <= age) return
  throw new InputError({
    place,
    found: `a history of ${length.value} ${formatUnit(length.unit)} in ${is}`,
    expected: 'a history that begins after birth: the age is that at time 0',
    remedy: 'shorten `for`, or give the person another `age`',
  })
}

const stillStates = new Kept<ReadonlySet<string>>()

/** What of a run is computed before time 0, compiled. */
export function planRunIn(
  model: CheckedModel,
  history: RunInHistory,
  doses: PlannedDoses,
  run: {
    readonly program: CompiledProgram
    readonly events: readonly string[]
    readonly hold: Readonly<Record<string, number>>
    readonly backend: Backend
  },
): PlannedRunIn {
  const { program, hold, backend } = run
  const computed = program.compiled.states
  const held = Object.keys(hold)
  const still = stillStates.of(
    model,
    [computed, run.events, held],
    () => new Set([...model.atRestInRunIn, ...statesAtRest(model, computed, run.events, new Set(held))]),
  )
  const length = convert(history.for.value, history.for.unit, model.timeUnit)
  const events = model.events.filter((event) => !event.whenComputed && !event.ends).map(({ id }) => id)
  const own = compiled(shiftedModel(model, length), {
    outputs: computed.filter((id) => !still.has(id) || id === doses.state),
    dosed: [doses.state],
    hold,
    events,
    backend,
  })
  const atRest = computed.filter((id) => !own.compiled.states.includes(id) && !own.compiled.zeroStates.includes(id))
  const last = Math.min(length, model.restFor ?? 0)
  const settling =
    atRest.length > 0 && last > 0
      ? {
          program: compiled(shiftedModel(model, last), {
            outputs: computed,
            dosed: [doses.state],
            hold,
            events,
            backend,
          }),
          length: last,
        }
      : undefined
  return {
    program: own,
    length,
    ...(settling ? { settling } : {}),
    doses,
    events,
    digest: sha256Hex(
      JSON.stringify([
        modelDigest(model),
        own.compiled.states,
        settling ? [settling.program.compiled.states, settling.length] : [],
        events,
        hold,
        length,
        doses.way,
        doses.times,
        doses.amounts,
        doses.counted,
      ]),
    ),
    account: accountOf(
      history,
      doses.times.length + 1,
      atRest,
      settling && { value: settling.length, unit: model.timeUnit },
    ),
  }
}

function accountOf(
  history: RunInHistory,
  doses: number,
  atRest: readonly string[],
  settling: Quantity | undefined,
): HistoryAccount {
  const { substance, route, product, dose, every } = history
  const text = ({ value, unit }: Quantity) => `${Number(value.toPrecision(12))} ${formatUnit(unit)}`
  return {
    substance,
    route,
    ...(product === undefined ? {} : { product }),
    dose:
      dose.kind === 'constant' ? text(dose.amount) : `${text(dose.from)} to ${text(dose.to)} over ${text(dose.over)}`,
    every: text(every),
    for: text(history.for),
    doses,
    statesAtRest: atRest,
    ...(settling ? { settledFor: text(settling) } : {}),
    relativeTolerance: HISTORY_TOLERANCE,
  }
}
