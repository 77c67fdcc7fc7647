import { Fragment } from 'preact'
import { useEffect } from 'preact/hooks'
import { Brain } from '../charts/brain.tsx'
import { Course } from '../charts/course.tsx'
import { Crowd } from '../charts/crowd.tsx'
import { Receptors } from '../charts/receptors.tsx'
import { Seesaw } from '../charts/seesaw.tsx'
import { balanceWords } from '../describe/balance-words.ts'
import type { Moment } from '../state/track.ts'
import { say, words } from '../words/words.ts'
import { Controls } from './controls.tsx'
import { Doors } from './doors.tsx'
import { GuessCard } from './guess.tsx'
import { chapter, gate, position, stop, track } from './player.ts'
import { scrollToPosition } from './scroll.ts'

/** The picture of a chapter, and beside it what is said, stop by stop. */
export function Stage({ here }: { here: Moment }) {
  const { title, draws, twin } = chapter.value
  const shown = track.value!
  // It may come after a note that stood in its place.
  useEffect(() => scrollToPosition(position.value), [])
  return (
    <div class="stage">
      <div class="watch">
        <div class="shown">
          <section class="picture" aria-label={words.story.picture}>
            {here.crowd ? <Crowd crowd={here.crowd} /> : <Inside here={here} />}
          </section>
          <section aria-label={words.story.time}>
            <Course
              track={shown}
              drawn={shown.crowd ? 'breathing' : (draws?.column ?? 'tone')}
              name={shown.crowd ? words.crowd.course : (draws?.name ?? words.course.tone)}
              values={shown.values[draws?.column ?? 'tone']}
              twin={twin && shown.twin ? { name: twin.name, values: shown.twin } : undefined}
              position={position.value}
              hidden={gate.value}
            />
          </section>
        </div>
        <Controls />
      </div>
      <section class="telling" aria-label={words.story.telling}>
        <h1>{title}</h1>
        <p class="hint">{words.story.hint}</p>
        <Told here={here} />
      </section>
    </div>
  )
}

function Inside({ here: { frame, held } }: { here: Moment }) {
  return (
    <>
      <div class="inside">
        <Brain frame={frame} />
        <Receptors held={held} />
      </div>
      <Seesaw frame={frame} />
    </>
  )
}

/** The stops up to a guess, the guess, and what comes after it. */
function Told({ here }: { here: Moment }) {
  const { steps, guess } = chapter.value
  const end = gate.value ?? steps.length - 1
  return (
    <>
      {steps.slice(0, end + 1).map((step, i) => (
        <Fragment key={step.for}>
          {guess && i === guess.before ? <GuessCard guess={guess} /> : null}
          <div class="step" aria-current={i === stop.value ? 'step' : undefined}>
            <p class="when">{step.for}</p>
            <p class="says">{step.text}</p>
            {i === stop.value && !here.crowd ? <p class="reading">{balanceWords(here.frame)}</p> : null}
          </div>
        </Fragment>
      ))}
      {guess && gate.value !== undefined ? <GuessCard guess={guess} /> : <Doors chapter={chapter.value} />}
    </>
  )
}

/** What is said where the reader went by key or button, for those who hear it. */
export function Spoken() {
  const { steps } = chapter.value
  const { for: when, text } = steps[stop.value]!
  return (
    <p class="spoken" aria-live="polite">
      {say('{when}. {text}', { when, text })}
    </p>
  )
}
