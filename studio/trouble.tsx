import { signal } from '@preact/signals'
import { words } from './words/words.ts'

const isThere = signal(false)
// A chapter, the Lab or its sources are loaded when somebody asks; where one does not come, nothing else would say so.
addEventListener('unhandledrejection', () => {
  isThere.value = true
})

/** That something did not come or did not work, with the way on. */
export function Trouble() {
  if (!isThere.value) return null
  return (
    <div class="trouble notice" role="alert">
      <p>{words.trouble.what}</p>
      <button type="button" onClick={() => location.reload()}>
        {words.trouble.again}
      </button>
    </div>
  )
}
