import type { words } from '../words/words.ts'

/** Every key of the studio, in one place: what is pressed, how it is written, and what it does in words. Help is made from it. */
export const KEYS = {
  on: { pressed: ['ArrowRight'], written: ['→'] },
  back: { pressed: ['ArrowLeft'], written: ['←'] },
  play: { pressed: ['p', 'P'], written: ['P'] },
  nextChapter: { pressed: ['n', 'N'], written: ['N'] },
  lastChapter: { pressed: ['b', 'B'], written: ['B'] },
  help: { pressed: ['h', 'H'], written: ['H'] },
  draw: { pressed: ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown'], written: ['←', '→', '↑', '↓'] },
  undo: { pressed: ['z'], written: ['Ctrl', 'Z'] },
  redo: { pressed: ['y'], written: ['Ctrl', 'Y'] },
  walk: { pressed: ['ArrowRight', 'ArrowLeft'], written: ['←', '→'] },
} satisfies Record<keyof typeof words.keys, { pressed: readonly string[]; written: readonly string[] }>

export type KeyName = keyof typeof KEYS
export const KEY_NAMES = Object.keys(KEYS) as KeyName[]

/** Which of some keys is pressed, if any; never while something is typed, or with a key that belongs to the browser. */
export function pressedKey(event: KeyboardEvent, among: readonly KeyName[]): KeyName | undefined {
  const target = event.target as HTMLElement
  if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return undefined
  if (target.closest('input:not([type=range]), select, textarea, dialog')) return undefined
  // A handle walks by the arrows itself.
  if (event.key.startsWith('Arrow') && target.closest('input, [role=slider], [role=radio]')) return undefined
  return among.find((name) => (KEYS[name].pressed as readonly string[]).includes(event.key))
}
