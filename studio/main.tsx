import './language.ts'
import { signal } from '@preact/signals'
import { type ComponentType, Fragment, render } from 'preact'
import { useEffect } from 'preact/hooks'
import { Help } from './care/help.tsx'
import { pressedKey } from './care/keys.ts'
import { viewOf } from './share/view.ts'
import { WORKSHEETS } from './story/chapters.ts'
import { forget } from './story/place.ts'
import { Story } from './story/story.tsx'
import { Trouble } from './trouble.tsx'
import { words } from './words/words.ts'

const view = signal(viewOf(location.hash))
const isHelpOpen = signal(false)
const isForgotten = signal(false)
const Lab = signal<ComponentType>()

async function openLab(): Promise<void> {
  if (!Lab.value) Lab.value = (await import('./lab/lab.tsx')).Lab
}

function onKey(event: KeyboardEvent): void {
  if (pressedKey(event, ['help'])) isHelpOpen.value = true
}

function Studio() {
  useEffect(() => {
    const look = () => {
      view.value = viewOf(location.hash)
    }
    addEventListener('hashchange', look)
    addEventListener('keydown', onKey)
    addEventListener('click', skip)
    return () => {
      removeEventListener('hashchange', look)
      removeEventListener('keydown', onKey)
      removeEventListener('click', skip)
    }
  }, [])
  const isLab = view.value === 'lab'
  if (isLab) openLab()
  return (
    <>
      <a class="skip" href="#main">
        {words.skip}
      </a>
      <header>
        <strong class="name">{words.views.name}</strong>
        <nav aria-label={words.views.views}>
          <a href="#v1.story" aria-current={isLab ? undefined : 'page'}>
            {words.views.story}
          </a>
          <a href="#v1.lab" aria-current={isLab ? 'page' : undefined}>
            {words.views.lab}
          </a>
        </nav>
        <button
          type="button"
          onClick={() => {
            isHelpOpen.value = true
          }}
        >
          {words.views.help} <kbd>H</kbd>
        </button>
        <button type="button" class="leave" onClick={() => location.replace('about:blank')}>
          {words.views.leave}
        </button>
      </header>
      <Trouble />
      {isLab ? Lab.value ? <Lab.value /> : <main aria-busy="true" class="story" /> : <Story />}
      <footer>
        <p>{words.scope}</p>
        <p>
          <a href="./numbers.html">{words.numbers}</a> · {words.teachers}{' '}
          {WORKSHEETS.map(({ id, title, file }, i) => (
            <Fragment key={id}>
              {i > 0 ? ', ' : ''}
              <a href={`./teach/${file}.html`}>{title}</a>
            </Fragment>
          ))}
        </p>
        {isForgotten.value ? (
          <p role="status">{words.forgotten}</p>
        ) : (
          <p>
            {words.remembered}{' '}
            <button type="button" class="plain" onClick={forgetNow}>
              {words.forget}
            </button>
          </p>
        )}
      </footer>
      <Help
        isOpen={isHelpOpen.value}
        close={() => {
          isHelpOpen.value = false
        }}
      />
    </>
  )
}

function forgetNow(): void {
  forget()
  isForgotten.value = true
}

/** The fragment is the state, so the link to the content moves the focus and leaves the fragment alone. */
function skip(event: Event): void {
  if (!(event.target as Element).closest('a[href="#main"]')) return
  event.preventDefault()
  document.getElementById('main')?.focus()
}

render(<Studio />, document.getElementById('studio')!)
if ('serviceWorker' in navigator && import.meta.env.PROD)
  navigator.serviceWorker.register('./offline.js').catch(() => {})
