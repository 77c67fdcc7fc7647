import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { TimeChart } from '../charts/time-chart.tsx'
import { linkOf, readLink } from '../share/link.ts'
import { save } from '../share/save.ts'
import type { ColumnName } from '../state/columns.ts'
import { begin, change, redo, undo } from '../state/steps-back.ts'
import { AGES, type Choice, HISTORIES, type LabState, REGIMENS, SPANS, START } from './catalogue.ts'
import { csvOf } from './export.ts'
import { neighbours } from './neighbours.ts'
import { labScenario } from './scenario.ts'
import { type Computed, expect, simulate } from './simulate.ts'

const CHARTS: readonly (readonly [ColumnName, string])[] = [
  ['tone', 'Balance: tone'],
  ['cows', 'Withdrawal, 0 to 48'],
  ['craving', 'Craving, 0 to 10'],
  ['dopamine', 'Dopamine, baseline 1'],
  ['crf', 'CRF, baseline 1'],
  ['control', 'Prefrontal control, baseline 1'],
  ['occupancy', 'Receptors held, share'],
]

const opened = readLink(location.hash)
const steps = signal(begin(opened.state))
const problem = signal(opened.problem)
const person = signal<Computed>()
const twin = signal<Computed>()
const digest = signal<string>()
const hour = signal(0)

async function compute(state: LabState): Promise<void> {
  try {
    const [one, two] = await Promise.all([
      simulate(labScenario(state, state.give)),
      state.twin === 'off' ? undefined : simulate(labScenario(state, state.twin)),
    ])
    if (steps.value.now !== state) return
    person.value = one
    twin.value = two
    digest.value = undefined
    one.digest.then((told) => {
      if (person.value === one) digest.value = told
    })
    expect(neighbours(state).map((each) => labScenario(each, each.give)))
    hour.value = Math.min(hour.value, Number(state.days) * 24)
  } catch (error) {
    problem.value = error instanceof Error ? error.message : String(error)
  }
}

function go(next: typeof steps.value): void {
  steps.value = next
  problem.value = undefined
  history.replaceState(null, '', linkOf(next.now))
  compute(next.now)
}
const set = (part: Partial<LabState>) => go(change(steps.value, { ...steps.value.now, ...part }))

function onKey(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey)) return
  const move = { z: undo, y: redo }[event.key]
  if (!move) return
  event.preventDefault()
  go(move(steps.value))
}

export function Lab() {
  useEffect(() => {
    compute(steps.value.now)
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  const state = steps.value.now
  return (
    <main class="lab" id="main" tabindex={-1}>
      <section class="handles" aria-label="The question">
        <h1>Lab: what if?</h1>
        {problem.value ? (
          <p class="notice" role="alert">
            {problem.value}
          </p>
        ) : null}
        <Select
          label="Age, years"
          value={state.age}
          options={AGES.map((age) => [age, age])}
          pick={(age) => set({ age })}
        />
        <Select
          label="Before"
          value={state.history}
          options={named(HISTORIES)}
          detail={detailOf(HISTORIES, state.history)}
          pick={(id) => set({ history: id })}
        />
        <Select
          label="Medicine"
          value={state.give}
          options={named(REGIMENS)}
          detail={detailOf(REGIMENS, state.give)}
          pick={(give) => set({ give })}
        />
        <Select
          label="Twin: the same person with"
          value={state.twin}
          options={[['off', 'No twin'], ...named(REGIMENS)]}
          detail={detailOf(REGIMENS, state.twin)}
          pick={(id) => set({ twin: id })}
        />
        <Select
          label="Days shown"
          value={state.days}
          options={SPANS.map((days) => [days, days])}
          pick={(days) => set({ days })}
        />
        <div class="bar">
          <button type="button" disabled={steps.value.past.length === 0} onClick={() => go(undo(steps.value))}>
            Undo
          </button>
          <button type="button" disabled={steps.value.future.length === 0} onClick={() => go(redo(steps.value))}>
            Redo
          </button>
          <button type="button" onClick={() => go(begin(START))}>
            Reset
          </button>
        </div>
        <div class="bar">
          <button type="button" onClick={() => save('scenario.json', labScenario(state, state.give))}>
            Scenario
          </button>
          <button
            type="button"
            disabled={!person.value}
            onClick={() => save('trajectory.csv', csvOf(person.value!.series))}
          >
            CSV
          </button>
        </div>
        <p class="words">
          Medicines are at doses that labels state; the exposure before is one that we ask under a cited study. The
          address of this page holds the question.
        </p>
      </section>
      <section aria-label="Charts" aria-busy={person.value === undefined}>
        {person.value ? <Charts person={person.value} /> : <p>Computing on this device …</p>}
      </section>
    </main>
  )
}

function Charts({ person: one }: { person: Computed }) {
  return (
    <>
      {CHARTS.map(([column, title]) => (
        <TimeChart
          key={column}
          title={title}
          hour={hour.value}
          moveTo={(next) => {
            hour.value = next
          }}
          lines={[
            { name: 'this person', hours: one.series.hours, values: one.series.values[column] },
            ...(twin.value
              ? [{ name: 'twin', hours: twin.value.series.hours, values: twin.value.series.values[column] }]
              : []),
          ]}
        />
      ))}
      <p class="words">
        {digest.value ? (
          <>
            Digest of the run: <code>{digest.value.slice(0, 12)}</code>.{' '}
          </>
        ) : null}
        {one.warnings.join(' ')}
      </p>
    </>
  )
}

const named = (choices: readonly Choice[]) => choices.map(({ id, label }) => [id, label] as const)

const detailOf = (choices: readonly Choice[], chosen: string) => choices.find(({ id }) => id === chosen)?.detail

interface SelectProps {
  label: string
  detail?: string | undefined
  value: string
  options: readonly (readonly [string, string])[]
  pick: (value: string) => void
}

function Select({ label, value, options, detail, pick }: SelectProps) {
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => pick(event.currentTarget.value)}>
        {options.map(([id, text]) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
      {detail ? <small>{detail}</small> : null}
    </label>
  )
}
