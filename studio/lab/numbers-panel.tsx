import { useEffect, useRef, useState } from 'preact/hooks'
import { Sideways } from '../charts/sideways.tsx'
import { restsWords } from '../describe/rests-words.ts'
import { type Account, type AccountedNumber, countKinds, present, restsOn } from '../state/account.ts'
import { COLUMNS } from '../state/columns.ts'
import { labWords } from '../words/lab-words.ts'
import { say } from '../words/words.ts'
import { firstOf, substancesOf } from './asked.ts'
import type { ChartColumn } from './chart-list.ts'
import { asked } from './lab-run.ts'
import { account, loadAccount } from './load-account.ts'

const { behind } = labWords

interface PanelProps {
  column: ChartColumn
  close: () => void
}

/** What stands behind a chart: its equations, what they read, and every number with its unit, doubt and source. */
export function NumbersPanel({ column, close }: PanelProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  /** From the chart's own quantity on, what was looked into. */
  const [path, goInto] = useState<readonly string[]>([COLUMNS[column]])
  useEffect(() => {
    loadAccount()
    dialog.current!.showModal()
    dialog.current!.querySelector('h2')!.focus()
  }, [])
  return (
    <dialog ref={dialog} class="behind" aria-labelledby="behind-title" onClose={close}>
      <h2 id="behind-title" tabIndex={-1}>
        {say(behind.title, { title: labWords.chart[column] })}
      </h2>
      {account.value ? <Behind account={account.value} path={path} goInto={goInto} /> : <p>{behind.loading}</p>}
      <form method="dialog">
        <button type="submit">{behind.close}</button>
      </form>
    </dialog>
  )
}

interface BehindProps {
  account: Account
  path: readonly string[]
  goInto: (path: readonly string[]) => void
}

function Behind({ account: all, path, goInto }: BehindProps) {
  const id = path.at(-1)!
  const quantity = all.quantities[id]
  if (!quantity) return <p class="words">{say(behind.outside, { id })}</p>
  const substances = present(substancesOf(firstOf(asked.value)))
  const rests = restsOn(all, id, substances)
  return (
    <>
      <nav class="bar" aria-label={behind.way}>
        {path.slice(0, -1).map((each, i) => (
          <button key={each} type="button" onClick={() => goInto(path.slice(0, i + 1))}>
            ← <code>{each}</code>
          </button>
        ))}
      </nav>
      <p>
        <code>{id}</code>: <span lang="en">{quantity.is}</span>{' '}
        <span class="aside">{say(behind.unit, { unit: quantity.unit })}</span>
      </p>
      {quantity.equations.length === 0 ? <p>{behind.noEquation}</p> : null}
      {quantity.equations.map((equation) => (
        <pre key={equation}>{equation}</pre>
      ))}
      {quantity.reads.length > 0 ? (
        <>
          <h3>{behind.reads}</h3>
          <div class="bar">
            {quantity.reads.map((read) => (
              <button key={read} type="button" onClick={() => goInto([...path, read])}>
                <code>{read}</code>
              </button>
            ))}
          </div>
        </>
      ) : null}
      {quantity.numbers.length > 0 ? (
        <NumbersTable caption={behind.ofThese} ids={quantity.numbers} account={all} />
      ) : null}
      <p>
        {behind.whole} {restsWords(countKinds(all, rests))}
      </p>
      <details>
        <summary>{say(behind.all, { count: rests.length })}</summary>
        <NumbersTable caption={behind.ofAll} ids={rests} account={all} />
      </details>
    </>
  )
}

interface TableProps {
  caption: string
  ids: readonly string[]
  account: Account
}

function NumbersTable({ caption, ids, account: { numbers } }: TableProps) {
  return (
    <Sideways label={caption}>
      <table class="numbers-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{behind.number}</th>
            <th scope="col">{behind.value}</th>
            <th scope="col">{behind.doubt}</th>
            <th scope="col">{behind.source}</th>
          </tr>
        </thead>
        <tbody>
          {ids.map((id) => (
            <NumberRow key={id} id={id} number={numbers[id]} />
          ))}
        </tbody>
      </table>
    </Sideways>
  )
}

function NumberRow({ id, number }: { id: string; number: AccountedNumber | undefined }) {
  if (!number) return null
  const { is, value, unit, doubt, kind, from, cites, where, doi } = number
  return (
    <tr class={`kind-${kind}`} lang="en">
      <th scope="row">
        {is}
        <code>{id}</code>
      </th>
      <td>
        {value}
        {unit === '1' ? '' : ` ${unit}`}
      </td>
      <td>{doubt}</td>
      <td>
        {[from, cites, where].filter(Boolean).join('; ')}
        {doi ? ` (doi ${doi})` : ''}
      </td>
    </tr>
  )
}
