import { signal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { CHART_KEYS } from '../charts/chart-keys.ts'
import { TimeChart } from '../charts/time-chart.tsx'
import { isWide } from '../charts/width.ts'
import { originLine } from '../share/citation.ts'
import { linkOf } from '../share/link.ts'
import { labWords } from '../words/lab-words.ts'
import { say } from '../words/words.ts'
import type { ChartColumn } from './chart-list.ts'
import {
  answered,
  charts,
  digest,
  follow,
  goBack,
  goOn,
  hour,
  moveTo,
  person,
  problem,
  reset,
  rests,
  start,
  steps,
  view,
} from './lab-run.ts'
import { loadAccount } from './load-account.ts'
import { LookBar, LookNotes, toggleAssumed } from './look-bar.tsx'
import { PinnedChart } from './pinned-chart.tsx'
import { QuestionForm } from './question-form.tsx'
import { TakeAlong } from './take-along.tsx'
import './lab.css'

/** The chart whose equations and numbers are open, and what shows them: loaded when somebody asks. */
const explained = signal<ChartColumn>()
const Numbers = signal<ComponentType<{ column: ChartColumn; close: () => void }>>()

async function explain(column: ChartColumn): Promise<void> {
  Numbers.value ??= (await import('./numbers-panel.tsx')).NumbersPanel
  explained.value = column
}

function onKey(event: KeyboardEvent): void {
  const { key, target } = event
  if (event.ctrlKey || event.metaKey) {
    const move = { z: event.shiftKey ? goOn : goBack, Z: goOn, y: goOn }[key]
    if (!move) return
    event.preventDefault()
    move()
  } else if (
    key.toLowerCase() === 'a' &&
    !event.altKey &&
    !(target as HTMLElement).closest('input, select, textarea, dialog')
  )
    toggleAssumed()
}

export function Lab() {
  // As soon as it is there, and until it goes: later, what ends one visit would take away what the next had begun with.
  useLayoutEffect(() => {
    start()
    addEventListener('keydown', onKey)
    addEventListener('hashchange', follow)
    return () => {
      removeEventListener('keydown', onKey)
      removeEventListener('hashchange', follow)
    }
  }, [])
  return (
    <main class="lab" id="main" tabindex={-1}>
      <h1>{labWords.title}</h1>
      <div class="asking">
        {isWide.value ? null : <PinnedChart />}
        <section class="handles" aria-label={labWords.question}>
          {problem.value ? <Problem words={problem.value} /> : null}
          <QuestionForm />
          <div class="bar">
            <button type="button" disabled={steps.value.past.length === 0} onClick={goBack}>
              {labWords.undo}
            </button>
            <button type="button" disabled={steps.value.future.length === 0} onClick={goOn}>
              {labWords.redo}
            </button>
            <button type="button" onClick={reset}>
              {labWords.reset}
            </button>
          </div>
          <TakeAlong />
          <p class="words">{labWords.scope}</p>
        </section>
      </div>
      <section class="charts" aria-label={labWords.charts} aria-busy={person.value === undefined}>
        {person.value ? <Charts /> : <p>{labWords.computing}</p>}
      </section>
      {explained.value && Numbers.value ? (
        <Numbers.value
          column={explained.value}
          close={() => {
            explained.value = undefined
          }}
        />
      ) : null}
    </main>
  )
}

/** Why a link or a file is refused: brought into sight, because the button that opened it may be far below. */
function Problem({ words }: { words: string }) {
  const place = useRef<HTMLParagraphElement>(null)
  useEffect(() => place.current!.scrollIntoView({ block: 'nearest' }), [words])
  return (
    <p ref={place} class="notice refusal" role="alert">
      {words}
    </p>
  )
}

function Labels({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null
  return (
    <div class="notice" lang="en">
      {notes.map((note) => (
        <p class="words" key={note}>
          {note}.
        </p>
      ))}
    </div>
  )
}

function Notes({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null
  return (
    <details>
      <summary>{say(labWords.notes, { count: notes.length })}</summary>
      <ul class="words" lang="en">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </details>
  )
}

async function originOf() {
  const question = linkOf(answered.value.state)
  const { digest } = person.value!
  return { line: originLine(await loadAccount(), await digest), question }
}

/** Doses above what a label allows at a start are said beside the charts, not below them. */
const isOfLabel = (warning: string) => /\blabel\b/.test(warning)

/** What the library says of every run that was cut from a longer list of doses says nothing here. */
const isWorthSaying = (warning: string) => !/^(not given|does not happen), because the run ends before/.test(warning)

function Charts() {
  const { warnings, happenings } = person.value!
  const notes = warnings.filter(isWorthSaying)
  return (
    <>
      <LookBar />
      <LookNotes />
      <Labels notes={notes.filter(isOfLabel)} />
      {charts.value.map(({ column, title, lines, spreads }) => (
        <TimeChart
          key={column}
          id={column}
          title={title}
          lines={lines}
          spreads={spreads}
          happenings={happenings}
          view={view.value}
          hour={hour.value}
          moveTo={moveTo}
          rests={rests.value[column]}
          showNumbers={() => explain(column)}
          originOf={originOf}
        />
      ))}
      <p class="words">
        {labWords.keys}{' '}
        {CHART_KEYS.map(([keys, does], i) => (
          <span key={keys}>
            {i > 0 ? '; ' : ''}
            <kbd>{keys}</kbd> {labWords.chartKeys[does]}
          </span>
        ))}
        .
      </p>
      {digest.value ? (
        <p class="words">
          {labWords.digest} <code>{digest.value.slice(0, 12)}</code>. {labWords.sameDigest}
        </p>
      ) : null}
      <Notes notes={notes.filter((note) => !isOfLabel(note))} />
    </>
  )
}
