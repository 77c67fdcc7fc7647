import { TimeRuler } from '../charts/time-ruler.tsx'
import { timeWords } from '../describe/numbers.ts'
import type { Zoom } from './catalogue.ts'
import { end, hour, look, moveTo, person, state, view } from './lab-run.ts'

const ZOOMS: readonly (readonly [Zoom, string])[] = [
  ['all', 'All'],
  ['days', 'Week'],
  ['hours', 'Day'],
  ['log', 'Minutes to years'],
]

export function toggleAssumed(): void {
  look({ assumed: state.value.assumed === 'on' ? 'off' : 'on' })
}

/** How the charts are looked at: the part of the time, and whether what is assumed fades. */
export function LookBar() {
  const happenings = person.value?.happenings ?? []
  const happens = happenings.find((each) => Math.abs(each.hour - hour.value) < 1e-9)
  return (
    <div class="look">
      <div class="bar">
        <fieldset class="choices">
          <legend>Time shown</legend>
          {ZOOMS.map(([zoom, words]) => (
            <button key={zoom} type="button" aria-pressed={state.value.zoom === zoom} onClick={() => look({ zoom })}>
              {words}
            </button>
          ))}
        </fieldset>
        <button type="button" aria-pressed={state.value.assumed === 'on'} onClick={toggleAssumed}>
          Show what is assumed <kbd>A</kbd>
        </button>
      </div>
      <TimeRuler end={end.value} hour={hour.value} view={view.value} happenings={happenings} moveTo={moveTo} />
      <p class="words happens">
        {timeWords(hour.value)}
        {happens ? `: ${happens.words}` : ''}
      </p>
      {state.value.assumed === 'on' ? (
        <p class="words" role="status">
          Faded is every line that rests on at least one assumed number: one that no source states. Under each chart
          stands how many, and “Equations and numbers” names each. What was measured may come from animals; its source
          says so.
        </p>
      ) : null}
    </div>
  )
}
