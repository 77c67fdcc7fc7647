import type { Scenario } from '../../runs/scenario.ts'
import { type Pool, startPool } from '../pool/pool.ts'
import { type ArmAnswer, type ArmOrder, armWork } from './arm-orders.ts'
import type { ArmFacts, ArmOutcome } from './arm-runner.ts'

/** Points that a thread does in one go. Chosen: far above the cost of a message, and few enough that threads end together. */
const AT_ONCE = 4

type ArmPool = Pool<ArmOrder, ArmAnswer>

/** Arms that do not fit their model, and the message of the first. */
export interface Refused {
  readonly refused: readonly number[]
  readonly message: string
}

/**
 * The arms of a fit, each run once for each point that is new to it.
 *
 * An arm without heroin does not care for the numbers of heroin: where moving one parameter left every number of an arm as it was, to
 * the bit, the arm is not run again for that parameter until `lookAgain`.
 */
export class Arms {
  readonly #pool: ArmPool
  readonly #ids: readonly string[]
  readonly #count: number
  readonly #facts: readonly ArmFacts[]
  /** By arm and parameter: whether anything there depends on it, as far as is known. */
  readonly #isInert: boolean[][]
  /** By arm: outcomes by the values that matter to it. */
  readonly #known: readonly Map<string, ArmOutcome>[]
  /** Runs that were done. */
  runs = 0

  private constructor(pool: ArmPool, facts: readonly ArmFacts[], ids: readonly string[]) {
    this.#pool = pool
    this.#count = facts.length
    this.#ids = ids
    this.#facts = facts
    this.#isInert = facts.map((_, arm) => this.#isOwn(arm))
    this.#known = facts.map(() => new Map())
  }

  /**
   * Plans all arms.
   *
   * @param ids  the free parameters, in the order of all points
   * @returns    the arms, or which of them do not fit their model
   */
  static async start(scenarios: readonly Scenario[], ids: readonly string[], threads: number): Promise<Arms | Refused> {
    const setup = { arms: scenarios, ids }
    const pool = startPool({ setup, threads, file: './arm-worker', here: import.meta.url, work: armWork })
    const answers = await pool.all(scenarios.map((_, arm) => ({ arm, points: [] })))
    const refused = answers.flatMap((each, arm) => (each.refused === undefined ? [] : [arm]))
    if (refused.length === 0) {
      const facts = answers.map((each) => each.facts!)
      return new Arms(pool, facts, ids)
    }
    await pool.end()
    return { refused, message: answers[refused[0]!]!.refused! }
  }

  factsOf(arm: number): ArmFacts {
    return this.#facts[arm]!
  }

  /** Outcomes by point and arm. Points that differ from the first in one parameter teach which arms depend on it. */
  async at(points: readonly Float64Array[], onDone?: (done: number, all: number) => void): Promise<ArmOutcome[][]> {
    const missing = this.#missing(points)
    const orders = missing.flatMap(({ arm, own }) =>
      Array.from({ length: Math.ceil(own.length / AT_ONCE) }, (_, i) => {
        return { arm, points: own.slice(i * AT_ONCE, (i + 1) * AT_ONCE) }
      }),
    )
    let done = 0
    const answers = await this.#pool.all(orders, () => {
      done += 1
      onDone?.(done, orders.length)
    })
    answers.forEach(({ outcomes, refused }, i) => {
      if (refused !== undefined) throw new Error(refused)
      const { arm, points: own } = orders[i]!
      outcomes.forEach((outcome, k) => {
        this.#known[arm]!.set(this.#key(arm, own[k]!), outcome)
        this.runs += 1
      })
    })
    const found = points.map((point) => this.#known.map((known, arm) => known.get(this.#key(arm, point))!))
    this.#learn(points, found)
    return found
  }

  /** Forgets all runs, and what seemed not to matter, so that everything is run and seen again. */
  lookAgain(): void {
    for (let arm = 0; arm < this.#count; arm++) {
      this.#isInert[arm] = this.#isOwn(arm)
      this.#known[arm]!.clear()
    }
  }

  end(): Promise<unknown> {
    return this.#pool.end()
  }

  /** What an arm sets itself is not moved there. */
  #isOwn(arm: number): boolean[] {
    return this.#ids.map((id) => this.#facts[arm]!.ownValues.includes(id))
  }

  #key(arm: number, point: Float64Array): string {
    const inert = this.#isInert[arm]!
    return point.filter((_, i) => !inert[i]).join()
  }

  #missing(points: readonly Float64Array[]): { arm: number; own: Float64Array[] }[] {
    return Array.from({ length: this.#count }, (_, arm) => {
      const seen = new Set(this.#known[arm]!.keys())
      const own = points.filter((point) => {
        const key = this.#key(arm, point)
        if (seen.has(key)) return false
        seen.add(key)
        return true
      })
      return { arm, own }
    })
  }

  #learn([first, ...others]: readonly Float64Array[], [base, ...found]: readonly ArmOutcome[][]): void {
    others.forEach((point, k) => {
      const changed = Array.from(point.keys()).filter((i) => point[i] !== first![i])
      if (changed.length !== 1) return
      for (let arm = 0; arm < this.#count; arm++) {
        if (!isSame(base![arm]!, found[k]![arm]!) || this.#isInert[arm]![changed[0]!]) continue
        this.#isInert[arm]![changed[0]!] = true
        // Keys are written without it from now on; what is known stays true under them.
        this.#known[arm]!.clear()
        this.#known[arm]!.set(this.#key(arm, first!), base![arm]!)
      }
    })
  }
}

/** Of runs that failed nothing is known. */
function isSame(a: ArmOutcome, b: ArmOutcome): boolean {
  return (
    a.failed === undefined && b.failed === undefined && isEqual(a.summaries, b.summaries) && isEqual(a.values, b.values)
  )
}

function isEqual(a: Float64Array, b: Float64Array): boolean {
  return a.length === b.length && a.every((value, i) => Object.is(value, b[i]))
}
