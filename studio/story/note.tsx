import type { Chapter } from '../state/chapter.ts'
import { words } from '../words/words.ts'
import { CHAPTERS } from './chapters.ts'
import { chapterIndex, notes, openChapter } from './player.ts'

const keep = (id: string, as: 'seen' | 'quiet') => {
  notes.value = { ...notes.value, [id]: as }
  // The pressed button goes away.
  requestAnimationFrame(() => document.getElementById('main')?.focus({ preventScroll: true }))
}

/** What is said before a chapter with an overdose in it, with ways around it. */
export function NoteCard({ chapter: { id, title, note } }: { chapter: Chapter }) {
  const { title: before, see, read, pass } = words.note
  return (
    <section class="note">
      <h1>{title}</h1>
      <h2>{before}</h2>
      <p>{note!.text}</p>
      <p class="bar">
        <button type="button" class="main" onClick={() => keep(id, 'seen')}>
          {see}
        </button>
        <button type="button" onClick={() => keep(id, 'quiet')}>
          {read}
        </button>
        {chapterIndex.value + 1 < CHAPTERS.length ? (
          <button type="button" onClick={() => openChapter(chapterIndex.value + 1, true)}>
            {pass}
          </button>
        ) : null}
      </p>
    </section>
  )
}

/** The chapter in words, without its picture. */
export function Quiet({ chapter: { id, title, note } }: { chapter: Chapter }) {
  return (
    <section class="note">
      <h1>{title}</h1>
      {note!.quiet.map((text) => (
        <p key={text} class="says">
          {text}
        </p>
      ))}
      <p class="bar">
        <button type="button" onClick={() => keep(id, 'seen')}>
          {words.note.back}
        </button>
      </p>
    </section>
  )
}
