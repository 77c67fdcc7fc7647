/** The text of the story and the position in it: where a page is scrolled to, and where it must be scrolled to. */

const reading = () => {
  const watch = document.querySelector<HTMLElement>('.watch')
  const bar = document.querySelector<HTMLElement>('.controls')
  const isAbove = watch && watch.getBoundingClientRect().width > innerWidth * 0.8
  const top = isAbove && getComputedStyle(watch).position === 'sticky' ? watch.offsetHeight : 0
  const bottom = isAbove && bar ? bar.offsetHeight : 0
  // On a phone just under the picture; beside it a third of the way down.
  return top + (innerHeight - top - bottom) * (isAbove ? 0.2 : 0.33)
}

/** How far the page is scrolled when each stop is the one that is read. */
function anchors(): number[] {
  const line = reading()
  const stops = [...document.querySelectorAll('.step')].map((step) => step.getBoundingClientRect().top + scrollY - line)
  return stops.map((stop, i) => (i === 0 ? Math.max(0, stop) : stop))
}

/** The position that a page scrolled to here shows; undefined where nothing is told. */
export function positionHere(): number | undefined {
  const at = anchors()
  if (at.length === 0) return undefined
  const next = at.findIndex((anchor) => anchor > scrollY)
  if (next === 0) return 0
  if (next === -1) return at.length - 1
  return next - 1 + (scrollY - at[next - 1]!) / (at[next]! - at[next - 1]!)
}

let expected = -1

/** Scrolls so that a position is read. */
export function scrollToPosition(position: number): void {
  const at = anchors()
  if (at.length === 0) return
  const index = Math.min(Math.floor(position), at.length - 1)
  const next = at[Math.min(index + 1, at.length - 1)]!
  const limit = document.documentElement.scrollHeight - innerHeight
  expected = Math.min(limit, at[index]! + (position - index) * (next - at[index]!))
  scrollTo(0, expected)
}

/** Whether the page stands where this file put it, so that nobody scrolled. */
export const isWherePut = (): boolean => Math.abs(scrollY - expected) < 2
