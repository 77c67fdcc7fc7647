/** The text of the story and the position in it: where a page is scrolled to, and where it must be scrolled to. */

/** Air between the picture and what is read under it. */
const AIR = 8

const heightOf = (selector: string) => document.querySelector<HTMLElement>(selector)?.offsetHeight ?? 0

/** On a phone the picture is above the text, and not beside it. */
function isPictureAbove(): boolean {
  const picture = document.querySelector<HTMLElement>('.shown')
  return picture !== null && picture.getBoundingClientRect().width > innerWidth * 0.8
}

/** On a phone that lies on its side there is no room for both. */
const doesPictureStay = () => getComputedStyle(document.querySelector('.shown')!).position === 'sticky'

/** How far down the page is read: just under the picture, or beside it a third of the way down. */
function reading(isAbove: boolean): number {
  const header = heightOf('header')
  if (!isAbove) return header + (innerHeight - header) * 0.28
  return header + (doesPictureStay() ? heightOf('.shown') : 0) + AIR
}

/** How far the page is scrolled when a stop is read, and from where on the next one comes. */
interface Anchor {
  readonly at: number
  readonly leaves: number
}

function anchors(): Anchor[] {
  const isAbove = isPictureAbove()
  const line = reading(isAbove)
  const top = (element: Element) => element.getBoundingClientRect().top + scrollY - line
  return [...document.querySelectorAll('.step')].map((step, i) => {
    // The first has the title of the chapter over it, or the page begins with it.
    const first = () => (isAbove && doesPictureStay() ? Math.max(0, top(document.querySelector('.telling h1')!)) : 0)
    const at = i > 0 ? top(step) : first()
    // While an answer is read the picture waits.
    const card = step.nextElementSibling?.matches('.guess') ? step.nextElementSibling : undefined
    return { at, leaves: card ? top(card) + card.getBoundingClientRect().height : at }
  })
}

/** The position that a page scrolled to here shows; undefined where nothing is told. */
export function positionHere(): number | undefined {
  const stops = anchors()
  if (stops.length === 0) return undefined
  const next = stops.findIndex(({ at }) => at > scrollY)
  if (next === 0) return 0
  if (next === -1) return stops.length - 1
  const { leaves } = stops[next - 1]!
  return next - 1 + Math.max(0, (scrollY - leaves) / (stops[next]!.at - leaves))
}

let expected = -1

/** Scrolls so that a position is read. */
export function scrollToPosition(position: number): void {
  const stops = anchors()
  if (stops.length === 0) return
  const index = Math.min(Math.floor(position), stops.length - 1)
  const { at, leaves } = stops[index]!
  const next = stops[index + 1]?.at ?? at
  const share = position - index
  const limit = document.documentElement.scrollHeight - innerHeight
  expected = Math.min(limit, share === 0 ? at : leaves + share * (next - leaves))
  scrollTo(0, expected)
}

/** Whether the page stands where this file put it, so that nobody scrolled. */
export const isWherePut = (): boolean => Math.abs(scrollY - expected) < 2

/** Takes the reader, and the focus, to the question. */
export function scrollToGuess(behavior: ScrollBehavior): void {
  const card = document.querySelector<HTMLElement>('.guess')
  card?.focus({ preventScroll: true })
  card?.scrollIntoView({ block: 'start', behavior })
}
