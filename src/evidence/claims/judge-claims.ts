import type { CheckedModel } from '../../language/checked.ts'
import { didYouMean } from '../../language/suggest.ts'
import { builtInModel } from '../../runs/load-model.ts'
import { findPersons } from '../../runs/persons.ts'
import { planRun } from '../../runs/run-plan.ts'
import { parseScenario, type Scenario, type Setting } from '../../runs/scenario.ts'
import { overrideScenario } from '../../runs/scenario-override.ts'
import { availableCores } from '../../runs/threads-node.ts'
import { simulateItem, workOf } from '../../runs/threads-work.ts'
import { InputError } from '../../units/index.ts'
import type { Arm, Claim, Finding, Mutation, Reads } from './claim.ts'
import { inDraws, threadsForDraws } from './draws.ts'

/** The model that the claims are about. */
export const MODEL = 'allostat'

/** Seed of the draws from doubt: any will do, so long as it stays. */
export const SEED = 1

/** A claim with what was found of it. */
export interface Judged extends Finding {
  readonly claim: Claim
  readonly share?: Share
}

/** In how many draws of the parameters within their doubt a claim is kept. */
export interface Share {
  readonly draws: number
  readonly kept: number
  /** Draws whose run could not go on; they count as not kept. */
  readonly failed: number
}

export interface JudgeOptions {
  /** Values of parameters in place of the model's. */
  readonly set?: readonly Setting[]
  readonly mutation?: Mutation
  /** Draws from doubt; 0 or absent: none. */
  readonly draws?: number
  /** Threads that try the draws; the cores that there are if absent. */
  readonly threads?: number
  /** Called as runs are done. */
  readonly onProgress?: (done: number, total: number) => void
}

export function claimedModel(): CheckedModel {
  return builtInModel(MODEL)
}

/**
 * The claims that are asked for, all if none is.
 *
 * @throws InputError for an id that is none of theirs
 */
export function chosenClaims(all: readonly Claim[], ids: readonly string[]): readonly Claim[] {
  const known = new Map(all.map((each) => [each.id, each]))
  const unknown = ids.find((id) => !known.has(id.toUpperCase()))
  if (unknown !== undefined) {
    throw new InputError({
      place: { file: 'claims' },
      found: `\`${unknown}\``,
      expected: `the id of a claim that is checked: ${[...known.keys()].join(', ')}`,
      remedy: didYouMean(unknown.toUpperCase(), known.keys(), 'leave it out to run them all'),
    })
  }
  const asked = new Set(ids.map((id) => id.toUpperCase()))
  return asked.size === 0 ? all : all.filter(({ id }) => asked.has(id))
}

/**
 * Runs what the claims compare, each scenario once however many claims read it, and judges them.
 *
 * @throws InputError when the model has not what a claim or a setting names, SimulationFailure when a run cannot go on
 */
export async function judgeClaims(claims: readonly Claim[], options: JudgeOptions = {}): Promise<readonly Judged[]> {
  const { draws = 0, threads = threadsForDraws(draws, availableCores()), onProgress } = options
  const asked = linesOf(claims)
  const scenarios: Scenario[] = []
  const total = asked.size * (1 + draws)
  let done = 0
  // What stands between two runs lets a terminal show how far they are.
  const breathe = () => new Promise((resolve) => setImmediate(resolve))
  const typical = new Map<string, readonly number[]>()
  for (const [scenario, lines] of asked) {
    const plan = planRun(scenarioOf(scenario, lines, options))
    scenarios.push(plan.scenario)
    typical.set(scenario, Array.from(simulateItem(workOf(plan, findPersons(plan)), 0).summaries))
    onProgress?.(++done, total)
    await breathe()
  }
  const found = claims.map((claim) => ({ claim, ...claim.judge(readsOf(claim, asked, typical)!) }))
  if (draws === 0) return found
  const kept = claims.map(() => 0)
  const failed = claims.map(() => 0)
  const onDone = () => {
    done += asked.size
    onProgress?.(done, total)
  }
  for (const summaries of await inDraws(scenarios, { draws, threads, onDone })) {
    const drawn = new Map([...asked.keys()].flatMap((each, i) => (summaries[i] ? [[each, summaries[i]] as const] : [])))
    claims.forEach((claim, i) => {
      const reads = readsOf(claim, asked, drawn)
      if (!reads) failed[i]! += 1
      else if (claim.judge(reads).kept) kept[i]! += 1
    })
  }
  return found.map((each, i) => ({ ...each, share: { draws, kept: kept[i]!, failed: failed[i]! } }))
}

/** The lines of each scenario, in the order of its summaries. */
type Lines = ReadonlyMap<string, readonly string[]>

/** What is read off each scenario, by all claims together. */
function linesOf(claims: readonly Claim[]): Lines {
  const lines = new Map<string, Set<string>>()
  for (const { scenario, reads } of claims.flatMap(({ arms }) => Object.values(arms))) {
    const known = lines.get(scenario) ?? lines.set(scenario, new Set()).get(scenario)!
    for (const line of Object.values(reads)) known.add(line)
  }
  return new Map([...lines].map(([scenario, all]) => [scenario, [...all]]))
}

/** The scenario of an arm as it is run: with its lines, and with what the options change. */
function scenarioOf(text: string, lines: readonly string[], { set = [], mutation, draws = 0 }: JudgeOptions): Scenario {
  const head = `allostat: 1\ntitle: An arm of a claim\nmodel: ${MODEL}\n`
  const summarise = `summarise:\n${lines.map((line) => `  - ${line}\n`).join('')}`
  const own = parseScenario(`${head}${text}\n${summarise}`, { file: 'claim.yaml' })
  const mutated = overrideScenario(own, { set: settingsOf(mutation?.set) })
  const scenario = overrideScenario(mutated, { set })
  return {
    ...scenario,
    hold: [...scenario.hold, ...settingsOf(mutation?.hold)],
    ...(draws === 0 ? {} : { doubt: { draws, seed: SEED, place: {} } }),
  }
}

function settingsOf(values: Readonly<Record<string, number>> = {}): readonly Setting[] {
  return Object.entries(values).map(([id, value]) => ({ id, value, place: { file: 'claim.yaml' } }))
}

/** Nothing where a run of the claim failed. */
function readsOf({ arms }: Claim, lines: Lines, found: ReadonlyMap<string, readonly number[]>): Reads | undefined {
  if (Object.values(arms).some(({ scenario }) => !found.has(scenario))) return undefined
  return Object.fromEntries(Object.entries(arms).map(([name, arm]) => [name, numbersOf(arm, lines, found)]))
}

function numbersOf(
  { scenario, reads }: Arm,
  asked: Lines,
  found: ReadonlyMap<string, readonly number[]>,
): Readonly<Record<string, number>> {
  const lines = asked.get(scenario)!
  const summaries = found.get(scenario)!
  return Object.fromEntries(Object.entries(reads).map(([name, line]) => [name, summaries[lines.indexOf(line)]!]))
}
