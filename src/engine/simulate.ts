import { Agenda } from './agenda.ts'
import { Bounds } from './bounds.ts'
import { Chatter } from './chatter.ts'
import { copyInto } from './combine.ts'
import type { Delays } from './delays.ts'
import { Dosing, type Given } from './dosing.ts'
import { failure } from './failing.ts'
import type { SimulationFailure } from './failure.ts'
import { checkSubject } from './input.ts'
import { Rosenbrock } from './rosenbrock.ts'
import { Scan } from './scan.ts'
import { LiveSegment } from './segment.ts'
import { type SpellChange, Spells } from './spells.ts'
import { endOf, StepControl } from './step-control.ts'
import { SHORTEST_STEP, WALKED, type Walked } from './stepper.ts'
import type { Dose, LoggedEvent, Observer, Outcome, Subject } from './subject.ts'
import { System } from './system.ts'
import { RODAS4 } from './tableau-rodas4.ts'
import { RODAS5P } from './tableau-rodas5p.ts'
import { closeTo } from './time.ts'
import { Triggers } from './triggers.ts'
import { Walk } from './walk.ts'

/** A run of more steps than this has gone astray. Chosen: a thousand steps a day for 27 years. */
const MOST_STEPS = 10_000_000
/** Triggers that set each other off at one instant more often than this never end. Chosen. */
const MOST_ROUNDS = 1000
/** Repetitions of a step that reads part of itself, how near two must come (in tolerances), and what is not worth it. Chosen. */
const MOST_REPEATS = 6
const AGREEMENT = 0.2
const HOPELESS = 10
/** The rate of a lag is taken over this share of a step. Chosen. */
const NUDGE = 1e-4
/** A lag below this share of the run is as good as none: it is read inside the step. Chosen. */
const LEAST_LAG = 1e-10

/**
 * Runs one person from time 0 to `until` (or to a stop) and shows every piece of the solution to the observers.
 *
 * Steps are chosen by the error alone and by what must be met: doses, ends of infusions, actions of triggers, flips of
 * switches and breaks of delays. Observers never change a step, so that what is recorded never changes a bit of the result.
 *
 * The first segment has no length: it is the start state at time 0, before doses at 0. What falls on `until` is not done.
 *
 * @param subject    everything the run depends on; not changed
 * @param observers  called in their order, segment by segment
 * @returns          where it ended, the events in order of time, counts of steps, warnings and the final state
 * @throws           RangeError when the subject does not fit its program; SimulationFailure when the run cannot go on
 * @accuracy         local error of every state below relative · |y| + absolute in each step; order of the method in between
 * @cost             allocates per event, not per step
 * @source           Hairer & Wanner 1996, sections IV.7 and IV.8; Hairer, Nørsett & Wanner 1993, sections II.6 and II.17
 */
export function simulate(subject: Subject, observers: readonly Observer[]): Outcome {
  const giveBack = subject.program.vectors.lend()
  try {
    return new Run(subject, observers).go()
  } finally {
    giveBack()
  }
}

class Run {
  private readonly subject: Subject
  private readonly observers: readonly Observer[]
  private readonly system: System
  private readonly step: Rosenbrock
  private readonly control: StepControl
  private readonly agenda: Agenda
  private readonly dosing: Dosing
  private readonly spells: Spells
  private readonly triggers: Triggers
  private readonly scan: Scan
  private readonly segment: LiveSegment
  private readonly bounds: Bounds
  private readonly chatter: Chatter
  private readonly events: LoggedEvent[] = []
  private readonly y: Float64Array
  private readonly rateBefore: Float64Array
  private readonly rateAfter: Float64Array
  private readonly before: Float64Array
  private readonly walk: Walk
  private t = 0
  private steps = 0
  private rejected = 0
  private stopped = false
  private needsFirstStep = true
  private restarted = false
  private knowsActive = false
  private lastLength = 0
  /** What happened last, and when: put into words only where a run fails, because numbers take long to write. */
  private lastEvent = { what: 'the start', time: Number.NaN }
  private readonly shortest: number

  constructor(subject: Subject, observers: readonly Observer[]) {
    checkSubject(subject)
    const { program, start } = subject
    const tableau = subject.method === 'rodas4' ? RODAS4 : RODAS5P
    this.subject = subject
    this.observers = observers
    this.system = new System(program, subject.parameters, tableau.denseRows)
    this.step = new Rosenbrock(tableau, this.system, subject.tolerance)
    this.control = new StepControl(tableau.embeddedOrder)
    this.agenda = new Agenda(subject.doses, subject.spells)
    this.dosing = new Dosing(this.system, this.agenda, this.events)
    this.spells = new Spells(this.system, this.agenda, this.events)
    const { vectors } = program
    this.y = vectors.numbers(start.length)
    this.y.set(start)
    this.rateBefore = vectors.numbers(start.length)
    this.rateAfter = vectors.numbers(start.length)
    this.before = new Float64Array(start.length)
    this.bounds = new Bounds(program, subject.tolerance)
    this.chatter = new Chatter(this.system)
    this.shortest = 1e-25 * subject.until
    this.system.delays?.begin(this.y, this.system.c)
    this.triggers = new Triggers(subject, this.outputsAtRest(), this.agenda, this.events)
    this.scan = new Scan(this.system, this.triggers, this.step)
    this.scan.takeModes(0, this.y)
    const { control, scan, bounds, chatter } = this
    this.walk = new Walk({ control, scan, bounds, chatter }, observers, vectors, this.shortest)
    this.segment = new LiveSegment(this.system, (theta, out) => this.step.stateAt(theta, out))
  }

  /** What thresholds that are shares of rest refer to; nobody asks for it where nothing is watched. */
  private outputsAtRest(): Float64Array {
    const { subject, system, y } = this
    if (subject.triggers.length === 0) return new Float64Array(0)
    const none = new Float64Array(0)
    const look = new Scan(system, new Triggers({ ...subject, triggers: [] }, none, this.agenda, this.events), this.step)
    look.takeModes(0, y)
    look.observe(0, y)
    return look.outputs
  }

  go(): Outcome {
    const { subject, segment } = this
    segment.standAt(0, this.y)
    for (const observer of this.observers) observer.segment(segment)
    if (subject.until > 0) this.arrive(false)
    while (!this.stopped && this.t < subject.until) this.advance()
    const end = this.t
    for (const observer of this.observers) observer.finish?.(end)
    return {
      end,
      stopped: this.stopped,
      events: this.events.filter((event) => event.time <= end).sort((a, b) => a.time - b.time),
      steps: this.steps,
      rejected: this.rejected,
      warnings: [...(this.system.delays?.warnings() ?? []), ...this.chatter.warnings, ...this.bounds.warnings()],
      final: this.y.slice(),
      parameters: this.system.p.slice(),
    }
  }

  /** One accepted step, cut where something must be met inside it; before it as many as concern nobody. */
  private advance(): void {
    const { system, step, scan, segment, y, walk } = this
    const { delays } = system
    let walked: Walked = WALKED.nothing
    if (!this.needsFirstStep) {
      walked = walk.go(this.t, this.mustEnd(), MOST_STEPS - this.steps - this.rejected, y)
      this.t = walk.start
      this.steps += walk.taken
    }
    const start = this.t
    const end = walked >= WALKED.quiet ? walk.end : this.tryStep(start, walked)
    const length = end - start
    if (delays !== undefined) {
      step.formDense()
      delays.history.push(start, end, length, step.block, delays.neededFrom(start))
    }
    const limit = scan.along(start, end, length, walked)
    if (limit < end) {
      step.stateAt((limit - start) / length, y)
      delays?.history.endNewestAt(limit)
    } else copyInto(y, step.end)
    this.t = limit
    this.lastLength = length
    this.steps += 1
    segment.moveTo(start, limit, length)
    for (const observer of this.observers) observer.segment(segment)
    this.bounds.look(limit, y)
    if (system.m.length > 0) {
      this.chatter.note(scan.flipped, (limit - start) / length, length, limit)
      if (scan.flipped >= 0) this.note(`switch ${system.program.switches[scan.flipped]!.text}`, limit)
    }
    if (this.t >= this.subject.until) return
    if (limit < end || scan.flipped >= 0 || this.isDue() || system.hasFloating || this.isAtBreak()) this.arrive(true)
  }

  /** Where a step must end at the latest. */
  private mustEnd(): number {
    return Math.min(this.subject.until, this.agenda.nextTime)
  }

  /** Finds an acceptable step from `start`; its end. */
  private tryStep(start: number, walked: Walked): number {
    const { system, step, control, y, subject, walk } = this
    const { delays } = system
    if (walked === WALKED.refused) {
      this.refuse(start, walk.end - start, walk.error)
      return this.tryLengths(start, this.mustEnd())
    }
    if (this.steps + this.rejected >= MOST_STEPS) throw this.failure(`more than ${MOST_STEPS} steps were needed`)
    delays?.beginStep(start, y)
    step.linearise(start, y)
    const must = this.mustEnd()
    if (this.needsFirstStep) {
      this.needsFirstStep = false
      control.suggested = Math.min(step.firstStep(), (subject.until - start) / 10)
    }
    let may = must
    if (delays !== undefined) {
      const nudge = NUDGE * Math.min(control.suggested, must - start)
      may = Math.min(must, delays.nextLanding(start, y, step.rate, system.c, system.m, nudge))
    }
    return this.tryLengths(start, may)
  }

  /** Tries lengths from where the step was linearised until one is acceptable; its end. */
  private tryLengths(start: number, may: number): number {
    const { system, step, control, subject } = this
    const { delays } = system
    for (;;) {
      const wanted = Math.max(control.suggested, this.chatter.floor)
      let end = endOf(start, wanted, may)
      if (delays !== undefined) end = Math.min(end, start + delays.allowed(end - start, LEAST_LAG * subject.until))
      const length = end - start
      if (!(length > this.shortest + SHORTEST_STEP * start) && end < may) {
        throw this.failure(`the step became too small (${wanted})`)
      }
      delays?.beginAttempt()
      let error = step.attempt(start, length)
      if (delays !== undefined && delays.overlap > 1e-12 * length)
        error = this.settleOverlap(delays, start, length, error)
      if (error <= 1 || (system.hasFloating && wanted <= this.chatter.floor)) {
        control.accept(length, error, length < wanted)
        return end
      }
      this.refuse(start, length, error)
    }
  }

  private refuse(start: number, length: number, error: number): void {
    const { control } = this
    this.rejected += 1
    if (Number.isNaN(error)) {
      control.rejectUnknown(length)
      this.chatter.floor = 0
      if (!(control.suggested > this.shortest + SHORTEST_STEP * start)) {
        throw this.failure('a rate or an error is not a number, however short the step')
      }
    } else {
      control.reject(length, error)
      if (this.steps + this.rejected >= MOST_STEPS) throw this.failure(`more than ${MOST_STEPS} steps were needed`)
    }
  }

  /**
   * Repeats a step that reads part of itself until two attempts agree.
   *
   * @param error  that of the first attempt
   * @returns      the error of the last attempt; NaN when they do not come to agree
   */
  private settleOverlap(delays: Delays, start: number, length: number, error: number): number {
    const { step, before } = this
    let last = error
    for (let round = 0; round < MOST_REPEATS; round++) {
      // An attempt that will be refused anyway, with room to spare, need not be repeated.
      if (!(last <= HOPELESS)) return last
      before.set(step.end)
      step.formDense()
      delays.beginAttempt({ block: step.block, span: length })
      last = step.attempt(start, length)
      if (step.distance(before, step.end) <= AGREEMENT) return last
    }
    return Number.NaN
  }

  private isDue(): boolean {
    const next = this.agenda.nextTime
    return next <= this.t || closeTo(next, this.t)
  }

  private isAtBreak(): boolean {
    const { delays } = this.system
    if (delays === undefined) return false
    const { system } = this
    system.program.lags(this.t, this.y, system.c, system.m, delays.lags)
    for (let q = 0; q < delays.groups; q++) {
      if (delays.excess(q, this.t) >= -delays.slack(q, this.t)) return true
    }
    return false
  }

  /**
   * Everything that happens at the present instant, until nothing more does.
   *
   * @param isScanned  the scan of a step has ended here
   */
  private arrive(isScanned: boolean): void {
    const { scan, triggers, agenda } = this
    this.restarted = false
    for (let round = 0; ; round++) {
      if (round > MOST_ROUNDS) throw this.failure('triggers set each other off without end at one instant')
      this.settleModes(isScanned && round === 0)
      for (const j of scan.risenAt(this.t, this.y)) {
        triggers.fire(j, this.t)
        this.note(`trigger ${triggers.list[j]!.id}`, this.t)
      }
      let items = agenda.takeDue(this.t)
      if (items.length === 0) break
      const doses: Dose[] = []
      const ended: number[] = []
      const changes: SpellChange[] = []
      // Acts may put further doses at this instant: all of them are given together.
      while (items.length > 0) {
        for (const item of items) {
          if (item.kind === 'dose') doses.push(item.dose)
          else if (item.kind === 'infusion-end') ended.push(item.infusion)
          else if (item.kind === 'spell') changes.push(item)
          else {
            this.act(item.trigger)
            if (this.stopped) return
          }
        }
        items = agenda.takeDue(this.t)
      }
      if (doses.length === 0 && ended.length === 0 && changes.length === 0) continue
      if (doses.length > 0) this.note('dose', this.t)
      const otherwise = this.spells.change(changes, this.t)
      this.prepareFor(this.dosing.give(doses, ended, this.t, this.y), otherwise)
    }
    if (!this.restarted && this.steps > 0) this.control.forget()
  }

  /** Modes and sides of breaks as they are now; notes what the past will look like from here for delays. */
  private settleModes(isScanned: boolean): void {
    const { system, scan, t, y } = this
    const { delays } = system
    if (delays === undefined) {
      scan.takeModes(t, y, isScanned)
      return
    }
    this.settleDelays(delays)
  }

  private settleDelays(delays: Delays): void {
    const { system, scan, t, y } = this
    system.derivative(t, y, this.rateBefore)
    const order = delays.settle(t)
    if (order < Number.POSITIVE_INFINITY) delays.breakAt(t, order + 1)
    const changed = scan.takeModes(t, y)
    if (changed || !this.knowsActive) {
      system.findActiveDelays(t, y, this.rateAfter)
      this.knowsActive = true
    }
    if (!changed) return
    system.derivative(t, y, this.rateAfter)
    // A kink (the two sides agree) leaves y'' with a jump, anything else y'.
    const { relative, absolute } = this.subject.tolerance
    let jump = 0
    for (let i = 0; i < y.length; i++) {
      const size = absolute[i]! + relative * Math.abs(y[i]!)
      jump = Math.max(jump, (Math.abs(this.rateAfter[i]! - this.rateBefore[i]!) * this.lastLength) / size)
    }
    delays.breakAt(t, jump <= 1 ? 2 : 1)
  }

  private act(index: number): void {
    const { scan, triggers, t, y, system, agenda } = this
    const trigger = triggers.list[index]!
    scan.observe(t, y)
    const passes = triggers.passesCheck(index, scan.outputs, scan.conditions)
    this.events.push({ time: t, kind: passes ? 'done' : 'declined', trigger: trigger.id })
    this.note(`trigger ${trigger.id}`, t)
    for (const action of passes ? trigger.actions : (trigger.otherwise ?? [])) {
      if (action.kind === 'stop') {
        this.stopped = true
        return
      }
      if (action.kind === 'set') {
        system.p[action.parameter] = action.value
        system.prepare()
        this.knowsActive = false
        system.delays?.breakAt(t, 0)
        this.restartAs(2 * y.length, action.value)
      } else if (action.kind === 'spells') {
        for (const spell of action.spells) {
          const time = t + spell.time
          if (action.before === undefined || time < action.before)
            agenda.add({ kind: 'spell', time, spell: { ...spell, time }, begins: true })
        }
      } else {
        for (const dose of action.doses) {
          const time = t + dose.time
          if (action.before === undefined || time < action.before)
            agenda.add({ kind: 'dose', time, dose: { ...dose, time } })
        }
      }
    }
  }

  /** @param otherwise  whether parameters have changed otherwise than by doses */
  private prepareFor(given: Given, otherwise: boolean): void {
    const { system, t, y } = this
    const parametersChanged = given.parametersChanged || otherwise
    const { delays } = system
    if (delays !== undefined) {
      for (const state of given.boluses) delays.breakOfState(t, state, 0)
      for (const state of given.ratesChanged) delays.breakOfState(t, state, 1)
      if (parametersChanged) delays.breakAt(t, 0)
      this.knowsActive = false
    }
    if (given.bolus !== undefined) this.restartAs(given.bolus.state, given.bolus.amount)
    else if (given.ratesChanged.length > 0) {
      const state = given.ratesChanged[0]!
      this.restartAs(y.length + state, system.infusion[state]!)
    } else if (parametersChanged) this.restartAs(2 * y.length, 1)
  }

  private restartAs(kind: number, size: number): void {
    this.restarted = true
    this.needsFirstStep = !this.control.restart(kind, size)
  }

  private note(what: string, time: number): void {
    this.lastEvent.what = what
    this.lastEvent.time = time
  }

  private failure(reason: string): SimulationFailure {
    const { what, time } = this.lastEvent
    return failure(
      this.subject.person,
      reason,
      this.system,
      this.step,
      this.t,
      this.y,
      this.control.suggested,
      Number.isNaN(time) ? what : `${what} at ${time}`,
    )
  }
}
