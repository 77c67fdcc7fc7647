/** Where the reader was, kept on this device alone. */
export interface Place {
  readonly chapter: string
  readonly stop: number
  readonly guesses: Readonly<Record<string, number>>
}

const NAME = 'allostat.place'
let isForgotten = false

/** Storage may be closed to a page; then nothing is remembered. */
function storage(): Storage | undefined {
  try {
    return globalThis.localStorage
  } catch {
    return undefined
  }
}

export function remember(place: Place): void {
  if (isForgotten) return
  try {
    storage()?.setItem(NAME, JSON.stringify(place))
  } catch {
    // A full storage is no reason to stop the story.
  }
}

export function remembered(): Place | undefined {
  try {
    const found: unknown = JSON.parse(storage()?.getItem(NAME) ?? 'null')
    return isPlace(found) ? found : undefined
  } catch {
    return undefined
  }
}

/** Rubs out what is kept, and keeps nothing more until the page is opened again. */
export function forget(): void {
  isForgotten = true
  storage()?.removeItem(NAME)
}

function isPlace(found: unknown): found is Place {
  if (typeof found !== 'object' || found === null) return false
  const { chapter, stop, guesses } = found as Record<string, unknown>
  return typeof chapter === 'string' && Number.isInteger(stop) && typeof guesses === 'object' && guesses !== null
}
