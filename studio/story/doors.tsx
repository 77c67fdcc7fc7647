import { Fragment } from 'preact'
import type { Chapter } from '../state/chapter.ts'
import { say, translated, words } from '../words/words.ts'
import { labLinkOf } from './chapter-links.ts'
import { CHAPTERS } from './chapters.ts'
import { chapterIndex, openChapter } from './player.ts'

/** What lies behind a chapter: where account and evidence differ, what to know, and where to go on. */
export function Doors({ chapter: { id, doors = [], door } }: { chapter: Chapter }) {
  const next = CHAPTERS[chapterIndex.value + 1]
  const { title, said, found } = words.doors
  return (
    <section class="doors">
      {doors.length > 0 ? (
        <details class="differ" open>
          <summary>{title}</summary>
          <dl>
            {doors.map((each) => (
              <div key={each.said}>
                <dt>
                  <small>{said}</small> {each.said}
                </dt>
                <dd>
                  <small>{found}</small> {each.found} <Sources from={each.from} />
                </dd>
              </div>
            ))}
          </dl>
        </details>
      ) : null}
      <p>{door}</p>
      <p class="bar">
        {next ? (
          <button type="button" class="main" onClick={() => goTo(chapterIndex.value + 1)}>
            {say(words.story.goOn, { title: next.title })}
          </button>
        ) : (
          <button type="button" onClick={() => goTo(0)}>
            {words.story.fromStart}
          </button>
        )}
        <a class="button" href={labLinkOf(id)}>
          {words.story.lab}
        </a>
      </p>
      {next ? null : <p class="words">{words.story.end}</p>}
    </section>
  )
}

/** Where something was found; a link where there is one to give. */
function Sources({ from }: { from: readonly string[] }) {
  return (
    <span class="from">
      {words.doors.from}{' '}
      {from.map((each, i) => {
        const [name, doi] = each.split(', doi:')
        return (
          <Fragment key={each}>
            {i > 0 ? '; ' : ''}
            {doi ? (
              <a href={`https://doi.org/${doi}`} rel="noreferrer">
                {name}
              </a>
            ) : (
              translated(each)
            )}
          </Fragment>
        )
      })}
    </span>
  )
}

/** The pressed button goes away with its chapter, so the focus is taken to the next one. */
export async function goTo(index: number): Promise<void> {
  if (!CHAPTERS[index]) return
  await openChapter(index, true)
  document.getElementById('main')?.focus({ preventScroll: true })
}
