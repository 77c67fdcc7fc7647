import { useEffect, useRef, useState } from 'preact/hooks'
import { Sideways } from '../charts/sideways.tsx'
import { restsWords } from '../describe/rests-words.ts'
import { type Account, type AccountedNumber, countKinds, present, restsOn } from '../state/account.ts'
import { COLUMNS, type ColumnName } from '../state/columns.ts'
import { firstOf, substancesOf } from './asked.ts'
import { CHARTS } from './chart-list.ts'
import { asked } from './lab-run.ts'
import { account, loadAccount } from './load-account.ts'

interface PanelProps {
  column: ColumnName
  close: () => void
}

/** What stands behind a chart: its equations, what they read, and every number with its unit, doubt and source. */
export function NumbersPanel({ column, close }: PanelProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  /** From the chart's own quantity on, what was looked into. */
  const [path, goInto] = useState<readonly string[]>([COLUMNS[column]])
  const title = CHARTS.find(([each]) => each === column)![1]
  useEffect(() => {
    loadAccount()
    dialog.current!.showModal()
    dialog.current!.querySelector('h2')!.focus()
  }, [])
  return (
    <dialog ref={dialog} class="behind" aria-labelledby="behind-title" onClose={close}>
      <h2 id="behind-title" tabIndex={-1}>
        What stands behind “{title}”
      </h2>
      {account.value ? <Behind account={account.value} path={path} goInto={goInto} /> : <p>Loading …</p>}
      <form method="dialog">
        <button type="submit">Close</button>
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
  if (!quantity) return <p class="words">{id}: set from outside; no equation.</p>
  const substances = present(substancesOf(firstOf(asked.value)))
  const rests = restsOn(all, id, substances)
  return (
    <>
      <nav class="bar" aria-label="The way here">
        {path.slice(0, -1).map((each, i) => (
          <button key={each} type="button" onClick={() => goInto(path.slice(0, i + 1))}>
            ← {each}
          </button>
        ))}
      </nav>
      <p>
        <code>{id}</code>: {quantity.is} <span class="aside">(unit {quantity.unit})</span>
      </p>
      {quantity.equations.length === 0 ? <p>No equation: only doses and what happens set it.</p> : null}
      {quantity.equations.map((equation) => (
        <pre key={equation}>{equation}</pre>
      ))}
      {quantity.reads.length > 0 ? (
        <>
          <h3>It reads</h3>
          <div class="bar">
            {quantity.reads.map((read) => (
              <button key={read} type="button" onClick={() => goInto([...path, read])}>
                {read}
              </button>
            ))}
          </div>
        </>
      ) : null}
      {quantity.numbers.length > 0 ? (
        <NumbersTable caption="Numbers of these equations" ids={quantity.numbers} account={all} />
      ) : null}
      <p>
        With everything that it reads, and what that reads in turn, for the substances of this question:{' '}
        {restsWords(countKinds(all, rests)).replace(/^R/, 'r')}
      </p>
      <details>
        <summary>All {rests.length} of them</summary>
        <NumbersTable caption="Everything that it rests on" ids={rests} account={all} />
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
            <th scope="col">Number</th>
            <th scope="col">Value</th>
            <th scope="col">How sure</th>
            <th scope="col">Source</th>
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
    <tr class={`kind-${kind}`}>
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
