import { useEffect, useLayoutEffect } from 'preact/hooks'
import { type KeyName, pressedKey } from '../care/keys.ts'
import { words } from '../words/words.ts'
import { CHAPTERS } from './chapters.ts'
import { playOrPause } from './controls.tsx'
import { Doors, goTo } from './doors.tsx'
import { NoteCard, Quiet } from './note.tsx'
import { chapter, chapterIndex, notes, now, onScroll, openChapter, position, resume, step, track } from './player.ts'
import { scrollToPosition } from './scroll.ts'
import { Spoken, Stage } from './stage.tsx'
import { TrackTable } from './track-table.tsx'

const does: Readonly<Partial<Record<KeyName, () => void>>> = {
  on: () => step(1),
  back: () => step(-1),
  play: playOrPause,
  nextChapter: () => goTo(chapterIndex.value + 1),
  lastChapter: () => goTo(chapterIndex.value - 1),
}
const KEYS_HERE = Object.keys(does) as KeyName[]

function onKey(event: KeyboardEvent): void {
  const key = pressedKey(event, KEYS_HERE)
  if (!key) return
  event.preventDefault()
  does[key]!()
}

export function Story() {
  // As soon as it is there, and until it goes: later, what ends one visit would take away what the next had begun with.
  useLayoutEffect(() => {
    if (track.value) scrollToPosition(position.value)
    else resume()
    addEventListener('keydown', onKey)
    addEventListener('scroll', onScroll, { passive: true })
    return () => {
      removeEventListener('keydown', onKey)
      removeEventListener('scroll', onScroll)
    }
  }, [])
  const here = now.value
  if (!here || !track.value) return <main class="story" id="main" tabindex={-1} aria-busy="true" />
  const { note, id } = chapter.value
  const asked = note ? notes.value[id] : 'seen'
  return (
    <main class="story" id="main" tabindex={-1}>
      <ChapterList />
      {asked === undefined ? <NoteCard chapter={chapter.value} /> : null}
      {asked === 'quiet' ? (
        <>
          <Quiet chapter={chapter.value} />
          <Doors chapter={chapter.value} />
        </>
      ) : null}
      {asked === 'seen' ? (
        <>
          <Stage here={here} />
          <Spoken />
          <TrackTable />
        </>
      ) : null}
    </main>
  )
}

function ChapterList() {
  useEffect(() => {
    const list = document.querySelector<HTMLElement>('.chapters ol')
    const current = list?.querySelector<HTMLElement>('[aria-current]')
    // Along the list only: the page stays where it is.
    if (list && current) list.scrollLeft = current.offsetLeft - list.clientWidth / 2 + current.offsetWidth / 2
  }, [chapterIndex.value])
  return (
    <nav class="chapters" aria-label={words.story.chapters}>
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
  )
}
