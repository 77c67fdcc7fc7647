import { useEffect } from 'preact/hooks'
import { Brain } from '../charts/brain.tsx'
import { Course } from '../charts/course.tsx'
import { Receptors } from '../charts/receptors.tsx'
import { Seesaw } from '../charts/seesaw.tsx'
import { balanceWords } from '../describe/balance-words.ts'
import { timeWords } from '../describe/numbers.ts'
import { CHAPTERS } from './chapters.ts'
import { Controls } from './controls.tsx'
import { GuessCard } from './guess.tsx'
import { chapter, chapterIndex, gate, isAtGate, now, openChapter, position, step, stop, track } from './player.ts'
import { TrackTable } from './track-table.tsx'

const keys: Readonly<Record<string, () => void>> = { ArrowRight: () => step(1), ArrowLeft: () => step(-1) }

function onKey(event: KeyboardEvent): void {
  const target = event.target as HTMLElement
  if (event.altKey || event.ctrlKey || event.metaKey || target.closest('input, select, textarea, dialog, [role=radio]'))
    return
  keys[event.key]?.()
}

export function Story() {
  useEffect(() => {
    if (!track.value) openChapter(0, true)
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  useEffect(() => {
    if (chapterIndex.value > 0) document.querySelector('.chapters [aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [chapterIndex.value])
  const here = now.value
  if (!here || !track.value) return <main class="story" aria-busy="true" />
  const { title, steps, door } = chapter.value
  const current = steps[stop.value]!
  const isLast = stop.value === steps.length - 1
  return (
    <main class="story" id="main" tabindex={-1}>
      <nav class="chapters" aria-label="Chapters">
        <ol>
          {CHAPTERS.map((each, i) => (
            <li key={each.id}>
              <button
                type="button"
                aria-current={i === chapterIndex.value ? 'step' : undefined}
                onClick={() => openChapter(i, true)}
              >
                {each.title}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <div class="stage">
        <section class="picture" aria-label="The picture">
          <Brain frame={here.frame} />
          <Seesaw frame={here.frame} />
        </section>
        <section class="telling" aria-label="The story">
          <h1>{title}</h1>
          <div aria-live="polite">
            <p class="when">{current.for}</p>
            <p class="says">{current.text}</p>
          </div>
        </section>
        <section class="time" aria-label="Time">
          <Course track={track.value} position={position.value} hidden={gate.value} />
          <Controls />
        </section>
        <section class="beside" aria-label="Beside the story">
          {isAtGate.value ? <GuessCard /> : null}
          <GuessAnswer />
          <p class="reading">
            {timeWords(here.hour)}: {balanceWords(here.frame)}
          </p>
          <Receptors frame={here.frame} />
          {isLast ? (
            <div class="doors">
              <p>{door}</p>
              {chapterIndex.value + 1 < CHAPTERS.length ? (
                <button type="button" class="main" onClick={goOn}>
                  Go on: {CHAPTERS[chapterIndex.value + 1]!.title}
                </button>
              ) : null}
              <a class="button" href="#v1.lab">
                What if? Open the Lab
              </a>
            </div>
          ) : null}
        </section>
      </div>
      <TrackTable />
    </main>
  )
}

/** The pressed button goes away with its chapter, so the focus is taken to the next one. */
async function goOn(): Promise<void> {
  await openChapter(chapterIndex.value + 1, true)
  document.getElementById('main')?.focus()
}

function GuessAnswer() {
  const { guess, id } = chapter.value
  const made = guess && !isAtGate.value && gate.value === undefined && stop.value >= guess.before
  if (!made) return null
  return <GuessCard.Answer guess={guess} id={id} />
}
