import { shown, timeWords } from '../describe/numbers.ts'
import { seenAt } from '../describe/seen.ts'
import { type Chapter, OF_CROWD, type OfCrowd, readSees, type SeenName } from '../state/chapter.ts'
import { frameAtPosition, type Moment } from '../state/track.ts'
import { say, words } from '../words/words.ts'
import { chapter, gate, track } from './player.ts'

/** Told in every chapter about one person. */
const SHOWN = ['tone', 'setpoint', 'dopamine', 'crf', 'amygdala', 'control', 'cows', 'craving'] as const

/** The numbers of a chapter: those of every chapter, and those that its texts and its line rest on. */
function columnsOf({ crowd, draws, also = [], steps }: Chapter): readonly SeenName[] {
  const seen = steps.flatMap(({ sees }) => readSees(sees).map(({ column }) => column))
  return [...new Set([...(crowd ? OF_CROWD : SHOWN), ...(draws ? [draws.column] : []), ...also, ...seen])]
}

const isOfCrowd = (name: SeenName): name is OfCrowd => (OF_CROWD as readonly string[]).includes(name)

function nameOf(column: SeenName, { crowd }: Moment): string {
  return isOfCrowd(column) ? say(words.table[column], { all: crowd!.length }) : words.columns[column]
}

function shownAt(column: SeenName, moment: Moment): string {
  const value = seenAt(moment)[column]
  return value === undefined ? '' : shown(value, column === 'unsafe' ? 0 : 2)
}

/** The numbers behind the picture, at each stop. */
export function TrackTable() {
  const { steps, claims, scenario } = chapter.value
  const end = gate.value ?? steps.length - 1
  const moments = steps.slice(0, end + 1).map((_, i) => frameAtPosition(track.value!, i))
  const columns = columnsOf(chapter.value)
  const { title, at, when, stop, from } = words.table
  return (
    <details class="numbers">
      <summary>{title}</summary>
      <section class="scrolls" aria-label={at} tabindex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{when}</th>
              {columns.map((column) => (
                <th scope="col" key={column}>
                  {nameOf(column, moments[0]!)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {moments.map((moment, i) => (
              <tr key={steps[i]!.for}>
                <th scope="row">{say(stop, { stop: steps[i]!.for, time: timeWords(moment.hour) })}</th>
                {columns.map((column) => (
                  <td key={column}>{shownAt(column, moment)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p class="from">
        {say(from, {
          model: 'allostat',
          scenario: String(scenario.title),
          claims: claims.join(', '),
          digest: track.value!.digest.slice(0, 12),
        })}
      </p>
    </details>
  )
}
