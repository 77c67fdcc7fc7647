import type { Bounds } from './bounds.ts'
import type { Chatter } from './chatter.ts'
import type { Scan } from './scan.ts'
import type { StepControl } from './step-control.ts'
import { PACE, WALKED, type Walked } from './stepper.ts'
import type { Observer, Samples } from './subject.ts'
import { BEFORE } from './time.ts'
import type { Vectors } from './vectors.ts'

/** What of a run the steps in a row go by. */
interface Walker {
  readonly control: StepControl
  readonly scan: Scan
  readonly bounds: Bounds
  readonly chatter: Chatter
}

/**
 * Steps in a row, which the back end takes without coming back between them, as long as one is like another and concerns nobody. They are
 * the steps that a run would make one by one, to the bit; a row of them costs less, and nothing else depends on how long it is.
 */
export class Walk {
  private readonly walker: Walker
  private readonly pace: Float64Array
  /** Rows that are filled in on the way, and those who want to be woken for what they look at. */
  private readonly samples: Samples | undefined
  private readonly sleepers: readonly Observer[]

  /** @param shortest  what a step must be longer than, rounding apart */
  constructor(walker: Walker, observers: readonly Observer[], vectors: Vectors, shortest: number) {
    this.walker = walker
    this.pace = vectors.numbers(Object.keys(PACE).length)
    this.pace[PACE.shortest] = shortest
    this.pace[PACE.before] = BEFORE
    const sampler = observers.find(({ samples }) => samples !== undefined)
    this.samples = sampler?.samples
    this.sleepers = observers.filter((observer) => observer !== sampler)
  }

  /**
   * Goes on from (t, y) where it may.
   *
   * @param must  where a step must end at the latest
   * @param most  how many steps there may be
   * @param y     afterwards the state at `start`
   * @returns     what is known of the last step tried, which is still to be dealt with
   */
  go(t: number, must: number, most: number, y: Float64Array): Walked {
    const { walker, pace, sleepers, samples } = this
    const { control, scan, bounds, chatter } = walker
    pace[PACE.start] = t
    pace[PACE.taken] = 0
    const { stepper } = scan
    if (stepper === undefined || !control.isSettled || !chatter.isAtRest || !scan.hasSwitchesAlone())
      return WALKED.nothing
    let heed = must
    for (let i = 0; i < sleepers.length; i++)
      heed = Math.min(heed, sleepers[i]!.sleepsUntil ?? Number.NEGATIVE_INFINITY)
    pace[PACE.must] = must
    // What is met to rounding is met.
    pace[PACE.heed] = heed * BEFORE
    pace[PACE.most] = most
    pace[PACE.sampled] = 0
    if (samples === undefined) stepper.sampleTimes[0] = Number.POSITIVE_INFINITY
    else samples.next(stepper.sampleTimes, must)
    control.writePace(pace)
    const walked = scan.walk(pace, bounds.limits, y)
    control.readPace(pace)
    if (pace[PACE.sampled]! > 0) samples!.take(stepper.sampleRows, pace[PACE.sampled]!)
    return walked
  }

  /** Start, end and error of the last step tried, and how many were taken before it. */
  get start(): number {
    return this.pace[PACE.start]!
  }

  get end(): number {
    return this.pace[PACE.end]!
  }

  get error(): number {
    return this.pace[PACE.error]!
  }

  get taken(): number {
    return this.pace[PACE.taken]!
  }
}
