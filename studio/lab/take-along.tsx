import { useRef } from 'preact/hooks'
import { citationText } from '../share/citation.ts'
import { save } from '../share/save.ts'
import { yamlOf } from '../share/yaml.ts'
import { present, restsOn } from '../state/account.ts'
import { COLUMNS } from '../state/columns.ts'
import { labWords } from '../words/lab-words.ts'
import { firstOf, substancesOf } from './asked.ts'
import { CHART_COLUMNS } from './chart-list.ts'
import { csvOf, sidecarOf } from './export.ts'
import { answered, asked, goTo, person, problem, state } from './lab-run.ts'
import { loadAccount } from './load-account.ts'
import { readFile } from './read-file.ts'
import { written } from './scenario.ts'

const { files } = labWords
const scenario = () => firstOf(asked.value)

/** Of what is drawn, which is not what is asked while its answer is on its way, nor what will be asked when the digest has come. */
async function saveTable(): Promise<void> {
  const { series, digest } = person.value!
  const data = firstOf(answered.value)
  const account = await loadAccount()
  save('trajectory.csv', csvOf(series, account.units))
  save('trajectory.json', sidecarOf(account, await digest, data))
}

async function saveCitation(): Promise<void> {
  const { digest } = person.value!
  const data = firstOf(answered.value)
  const { people, doubt } = answered.value.state
  const account = await loadAccount()
  const substances = present(substancesOf(data))
  const ids = new Set(CHART_COLUMNS.flatMap((column) => restsOn(account, COLUMNS[column], substances)))
  const numbers = [...ids].flatMap((id) => account.numbers[id] ?? [])
  const courses = [
    ...(people === 'off' ? [] : [`${people} virtual people of the population adults (seed 1)`]),
    ...(doubt === 'off' ? [] : [`${doubt} draws from the doubt of its numbers (seed 1)`]),
  ]
  save('citation.txt', citationText({ account, digest: await digest, numbers, courses }))
}

/** Reads a file of the reader's, here and without running anything of it. */
async function open(file: File): Promise<void> {
  const found = await readFile(file)
  if ('refused' in found) problem.value = found.refused
  else if ('question' in found) goTo({ state: { ...state.value, ...found.question } })
  else goTo({ state: state.value, file: { name: file.name, data: found.data } })
}

/** What of the question and its answer can be kept as files, and a file that can be asked. */
export function TakeAlong() {
  const chooser = useRef<HTMLInputElement>(null)
  const isWaiting = person.value === undefined
  return (
    <details class="more take">
      <summary>{files.title}</summary>
      <div class="bar">
        <button type="button" onClick={() => save('scenario.yaml', yamlOf({ ...scenario() }))}>
          {files.yaml}
        </button>
        <button type="button" onClick={() => save('scenario.json', written(scenario()))}>
          {files.json}
        </button>
        <button type="button" disabled={isWaiting} onClick={saveTable}>
          {files.csv}
        </button>
        <button type="button" disabled={isWaiting} onClick={saveCitation}>
          {files.citation}
        </button>
      </div>
      <p class="words">
        {files.commandLine} <kbd>npx allostat run scenario.yaml</kbd>
      </p>
      <button type="button" onClick={() => chooser.current!.click()}>
        {files.open}
      </button>
      <input
        ref={chooser}
        type="file"
        name="scenario"
        hidden
        accept=".yaml,.yml,.json"
        aria-label={files.chooser}
        onChange={async ({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          if (file) await open(file)
          currentTarget.value = ''
        }}
      />
    </details>
  )
}
