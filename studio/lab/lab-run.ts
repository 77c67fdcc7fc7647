import { computed, signal } from '@preact/signals'
import type { Line, Spread } from '../charts/line.ts'
import { restsWords } from '../describe/rests-words.ts'
import { linkOf, readLink } from '../share/link.ts'
import { viewOf } from '../share/view.ts'
import { countKinds, present, restsOn } from '../state/account.ts'
import { COLUMNS, type ColumnName } from '../state/columns.ts'
import { begin, change, redo, type StepsBack, undo } from '../state/steps-back.ts'
import { type TimeView, viewOfTime } from '../state/time-view.ts'
import { labWords } from '../words/lab-words.ts'
import { say } from '../words/words.ts'
import { type Asked, FIRST, firstOf, spreadData, substancesOf, twinData } from './asked.ts'
import { type Courses, KINDS, type Kind, linesOf } from './band-messages.ts'
import { courseRunner } from './bands.ts'
import type { LabState } from './catalogue.ts'
import { CHART_COLUMNS } from './chart-list.ts'
import { fadeStep } from './fading.ts'
import { account, loadAccount } from './load-account.ts'
import { neighbours } from './neighbours.ts'
import { labScenario, written } from './scenario.ts'
import { type Computed, expect, simulate } from './simulate.ts'

const WITHOUT_QUESTION = '#v1.lab'
const opened = readLink(location.hash)
export const steps = signal<StepsBack<Asked>>(begin({ state: opened.state }))
export const problem = signal(opened.problem)
export const person = signal<Computed>()
export const twin = signal<Computed>()
/** Of the first person's run: it comes after its picture. */
export const digest = signal<string>()
export const hour = signal(0)
const courses = signal<Readonly<Partial<Record<Kind, Courses>>>>({})
const runners = { people: courseRunner('people'), doubt: courseRunner('doubt') }

export const asked = computed(() => steps.value.now)
/** What the charts answer: what is asked, as soon as its answer is there. */
export const answered = signal<Asked>(FIRST)
export const state = computed(() => asked.value.state)
export const end = computed(() => {
  const hours = person.value?.series.hours
  return hours ? hours[hours.length - 1]! : 0
})

/** The part of the time that is shown: the same object as long as it is the same part. */
let lastView: TimeView = { from: 0, to: 0, isLog: false }
export const view = computed(() => {
  const next = viewOfTime(state.value.zoom, end.value, hour.value)
  const isSame = next.from === lastView.from && next.to === lastView.to && next.isLog === lastView.isLog
  if (!isSame) lastView = next
  return lastView
})

/** Every chart with its lines and bands; none before there is a first line. */
export const charts = computed(() => {
  const one = person.value
  if (!one) return []
  const { chart } = labWords
  return CHART_COLUMNS.map((column) => ({
    column,
    title: chart[column],
    lines: [lineOf(chart.person, one, column), ...(twin.value ? [lineOf(chart.twin, twin.value, column)] : [])],
    spreads: KINDS.flatMap((kind) => spreadOf(courses.value[kind], column)),
  }))
})

/** Of each chart what it rests on; nothing unless it is asked for. */
export const rests = computed((): Readonly<Partial<Record<ColumnName, { words: string; step: number }>>> => {
  if (state.value.assumed === 'off' || !account.value) return {}
  const substances = present(substancesOf(firstOf(asked.value)))
  return Object.fromEntries(
    CHART_COLUMNS.map((column) => {
      const kinds = countKinds(account.value!, restsOn(account.value!, COLUMNS[column], substances))
      return [column, { words: restsWords(kinds), step: fadeStep(kinds) }]
    }),
  )
})

const lineOf = (name: string, { series }: Computed, column: ColumnName): Line => ({
  name,
  hours: series.hours,
  values: series.values[column],
})

function spreadOf(found: Courses | undefined, column: ColumnName): Spread[] {
  const band = found?.band[column]
  if (!found || !band) return []
  const { kind, of, lines } = found
  return [{ kind, of, hours: lines[0]!.hours, lines: linesOf(found, column), ...band }]
}

/** What is on the screen, or on its way to it. */
let asking = ''
/** What is on the screen. */
let drawn = ''
let spreading: Partial<Record<Kind, string>> = {}

async function compute(): Promise<void> {
  const now = asked.value
  const first = written(firstOf(now))
  const second = twinData(now)
  const question = JSON.stringify([first, second])
  if (question === asking) {
    if (question === drawn) answered.value = now
    return spread()
  }
  asking = question
  stopCourses()
  try {
    const [one, two] = await Promise.all([simulate(first), second && simulate(written(second))])
    if (asking !== question) return
    person.value = one
    twin.value = two
    drawn = question
    // With what was chosen meanwhile of how it is looked at.
    answered.value = asked.value
    digest.value = undefined
    one.digest.then((told) => {
      if (person.value === one) digest.value = told
    })
    if (now.file === undefined) expect(neighbours(now.state).map((each) => labScenario(each, each.give)))
    hour.value = Math.min(hour.value, end.value)
    spread()
  } catch (error) {
    // Another question is on its way: why this one failed says nothing of it.
    if (asking !== question) return
    asking = ''
    problem.value = error instanceof Error ? error.message : String(error)
  }
}

function stopCourses(): void {
  spreading = {}
  courses.value = {}
  for (const kind of KINDS) runners[kind].stop()
}

/** Courses of people and of doubt, each asked for again only where it is another question. */
function spread(): void {
  for (const kind of KINDS) {
    const count = state.value[kind]
    const scenario = count === 'off' ? '' : written(spreadData(firstOf(asked.value), kind, Number(count)))
    if (spreading[kind] === scenario) continue
    spreading[kind] = scenario
    courses.value = { ...courses.value, [kind]: undefined }
    if (scenario === '') runners[kind].stop()
    else
      runners[kind].ask(scenario, Number(count), {
        show: (found) => {
          courses.value = { ...courses.value, [kind]: found }
        },
        failed: (why) => {
          problem.value = say(labWords.coursesFailed, { why })
        },
      })
  }
}

export function go(next: StepsBack<Asked>): void {
  steps.value = next
  problem.value = undefined
  const { state: now } = next.now
  showAddress()
  if (now.assumed === 'on') loadAccount()
  compute()
}

/** A file's question is not of the lists that links are read against. */
function showAddress(): void {
  history.replaceState(null, '', asked.value.file ? WITHOUT_QUESTION : linkOf(state.value))
}

/** Takes up the address where it is not what is asked: one was pasted into the open page, or a link without a question led back here. */
export function follow(): void {
  if (viewOf(location.hash) !== 'lab') return
  if (location.hash === WITHOUT_QUESTION) {
    showAddress()
    return
  }
  const link = readLink(location.hash)
  problem.value = link.problem
  if (link.problem === undefined && (asked.value.file || linkOf(link.state) !== linkOf(state.value)))
    goTo({ state: link.state })
}

/** A choice about the question: it can be taken back. */
export const set = (part: Partial<LabState>): void =>
  go(change(steps.value, { ...asked.value, state: { ...state.value, ...part } }))
/** How it is looked at: nothing to take back. */
export const look = (part: Partial<LabState>): void =>
  go({ ...steps.value, now: { ...asked.value, state: { ...state.value, ...part } } })
export const goTo = (next: Asked): void => go(change(steps.value, next))
export const reset = (): void => go(begin(FIRST))
export const goBack = (): void => go(undo(steps.value))
export const goOn = (): void => go(redo(steps.value))
export const start = (): void => {
  follow()
  if (state.value.assumed === 'on') loadAccount()
  compute()
}
export const moveTo = (next: number): void => {
  hour.value = next
}
