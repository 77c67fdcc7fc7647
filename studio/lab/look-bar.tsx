import { TimeRuler } from '../charts/time-ruler.tsx'
import { momentWords } from '../describe/moment-words.ts'
import { labWords } from '../words/lab-words.ts'
import type { Zoom } from './catalogue.ts'
import { end, hour, look, moveTo, person, state, view } from './lab-run.ts'

const ZOOMS: readonly Zoom[] = ['all', 'days', 'hours', 'log']

export function toggleAssumed(): void {
  look({ assumed: state.value.assumed === 'on' ? 'off' : 'on' })
}

/** How the charts are looked at: the part of the time, and whether what is assumed fades. */
export function LookBar() {
  const happenings = person.value?.happenings ?? []
  return (
    <div class="look">
      <div class="bar">
        <fieldset class="choices">
          <legend>{labWords.look.time}</legend>
          {ZOOMS.map((zoom) => (
            <button key={zoom} type="button" aria-pressed={state.value.zoom === zoom} onClick={() => look({ zoom })}>
              {labWords.look[zoom]}
            </button>
          ))}
        </fieldset>
        <button type="button" aria-pressed={state.value.assumed === 'on'} onClick={toggleAssumed}>
          {labWords.look.assumed} <kbd>A</kbd>
        </button>
      </div>
      <TimeRuler end={end.value} hour={hour.value} view={view.value} happenings={happenings} moveTo={moveTo} />
      <p class="words happens">{momentWords(hour.value, happenings)}</p>
    </div>
  )
}

/** What has to be said of how the charts are drawn; it does not stay in sight as the choices do. */
export function LookNotes() {
  const { assumed, twin, people, doubt } = state.value
  return (
    <>
      {twin !== 'off' && (people !== 'off' || doubt !== 'off') ? <p class="words">{labWords.look.oneBand}</p> : null}
      {assumed === 'on' ? (
        <p class="words" role="status">
          {labWords.look.faded}
        </p>
      ) : null}
    </>
  )
}
