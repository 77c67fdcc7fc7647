import { signal } from '@preact/signals'
import { type ComponentType, Fragment, render } from 'preact'
import { useEffect } from 'preact/hooks'
import { Help } from './care/help.tsx'
import { viewOf } from './share/view.ts'
import { WORKSHEETS } from './story/chapters.ts'
import { Story } from './story/story.tsx'

const view = signal(viewOf(location.hash))
const isHelpOpen = signal(false)
const Lab = signal<ComponentType>()

async function openLab(): Promise<void> {
  if (!Lab.value) Lab.value = (await import('./lab/lab.tsx')).Lab
}

function onKey({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): void {
  const isTyping = (target as HTMLElement).closest('input:not([type=range]), select, textarea')
  if (key.toLowerCase() === 'h' && !isTyping && !ctrlKey && !metaKey && !altKey) isHelpOpen.value = true
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
        To the content
      </a>
      <header>
        <strong class="name">Allostat</strong>
        <nav aria-label="Views">
          <a href="#v1.story" aria-current={isLab ? undefined : 'page'}>
            Story
          </a>
          <a href="#v1.lab" aria-current={isLab ? 'page' : undefined}>
            Lab
          </a>
        </nav>
        <button
          type="button"
          onClick={() => {
            isHelpOpen.value = true
          }}
        >
          Help <kbd>H</kbd>
        </button>
        <button type="button" class="leave" onClick={() => location.replace('about:blank')}>
          Leave quickly
        </button>
      </header>
      {isLab ? Lab.value ? <Lab.value /> : <main aria-busy="true" class="story" /> : <Story />}
      <footer>
        <p>
          A model for learning. It describes groups in published studies, not you. It cannot tell you what is safe. Not
          medical advice. It runs on this device, and nothing is sent anywhere.
        </p>
        <p>
          <a href="./numbers.html">Where each number comes from</a> · For teachers, worksheets with answers:{' '}
          {WORKSHEETS.map(({ id, title, file }, i) => (
            <Fragment key={id}>
              {i > 0 ? ', ' : ''}
              <a href={`./teach/${file}.html`}>{title}</a>
            </Fragment>
          ))}
        </p>
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

/** The fragment is the state, so the link to the content moves the focus and leaves the fragment alone. */
function skip(event: Event): void {
  if (!(event.target as Element).closest('a[href="#main"]')) return
  event.preventDefault()
  document.getElementById('main')?.focus()
}

render(<Studio />, document.getElementById('studio')!)
if ('serviceWorker' in navigator && import.meta.env.PROD)
  navigator.serviceWorker.register('./offline.js').catch(() => {})
