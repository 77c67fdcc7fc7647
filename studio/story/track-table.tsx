import { shown, timeWords } from '../describe/numbers.ts'
import type { ColumnName } from '../state/columns.ts'
import { frameAtPosition } from '../state/track.ts'
import { chapter, gate, track } from './player.ts'

const SHOWN: readonly (readonly [ColumnName, string])[] = [
  ['tone', 'Tone'],
  ['setpoint', 'Resting point'],
  ['dopamine', 'Dopamine'],
  ['crf', 'CRF'],
  ['amygdala', 'Amygdala'],
  ['control', 'Control'],
  ['cows', 'Withdrawal, 0–48'],
  ['craving', 'Craving, 0–10'],
]

/** The numbers behind the picture, at each stop. */
export function TrackTable() {
  const { steps, claims, scenario } = chapter.value
  const end = gate.value ?? steps.length - 1
  return (
    <details class="numbers">
      <summary>The numbers, and where they come from</summary>
      <section class="scrolls" aria-label="Numbers at each stop" tabindex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">When</th>
              {SHOWN.map(([name, label]) => (
                <th scope="col" key={name}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {steps.slice(0, end + 1).map((step, i) => {
              const { frame, hour } = frameAtPosition(track.value!, i)
              return (
                <tr key={step.for}>
                  <th scope="row">
                    {step.for} ({timeWords(hour)})
                  </th>
                  {SHOWN.map(([name]) => (
                    <td key={name}>{shown(frame[name])}</td>
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
      <p>
        Computed by the model <code>allostat</code> from the scenario “{String(scenario.title)}”; claims{' '}
        {claims.join(', ')}. Dopamine, CRF, amygdala and control are against a baseline of 1. Sizes of the brain’s
        quantities are illustrative: directions count. Digest of the run:{' '}
        <code>{track.value!.digest.slice(0, 12)}</code>.
      </p>
    </details>
  )
}
