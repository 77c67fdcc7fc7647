import { countUnsafe } from '../describe/crowd-words.ts'
import { shown, timeWords } from '../describe/numbers.ts'
import { frameAtPosition, type Moment } from '../state/track.ts'
import { say, words } from '../words/words.ts'
import { chapter, gate, track } from './player.ts'

const SHOWN = ['tone', 'setpoint', 'dopamine', 'crf', 'amygdala', 'control', 'cows', 'craving'] as const

type Column = readonly [name: string, value: (moment: Moment) => string]

const columns: readonly Column[] = SHOWN.map((name) => [words.table[name], ({ frame }) => shown(frame[name])])
const ofCrowd = (all: number): readonly Column[] => [
  [say(words.table.unsafe, { all }), ({ crowd }) => shown(countUnsafe(crowd!), 0)],
]

/** The numbers behind the picture, at each stop. */
export function TrackTable() {
  const { steps, claims, scenario } = chapter.value
  const end = gate.value ?? steps.length - 1
  const { crowd, digest } = track.value!
  const heads = crowd ? ofCrowd(crowd.length) : columns
  const { title, at, when, stop, from } = words.table
  return (
    <details class="numbers">
      <summary>{title}</summary>
      <section class="scrolls" aria-label={at} tabindex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{when}</th>
              {heads.map(([label]) => (
                <th scope="col" key={label}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {steps.slice(0, end + 1).map((step, i) => {
              const moment = frameAtPosition(track.value!, i)
              return (
                <tr key={step.for}>
                  <th scope="row">{say(stop, { stop: step.for, time: timeWords(moment.hour) })}</th>
                  {heads.map(([label, value]) => (
                    <td key={label}>{value(moment)}</td>
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
      <p class="from">
        {say(from, {
          model: 'allostat',
          scenario: String(scenario.title),
          claims: claims.join(', '),
          digest: digest.slice(0, 12),
        })}
      </p>
    </details>
  )
}
