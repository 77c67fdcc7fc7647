import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useSettled } from './settled.ts'

/** How far beyond the window a chart is already drawn at once. Chosen: half a window, so that scrolling finds it there. */
const MARGIN = '50% 0px'

function useNear(place: RefObject<Element | null>): boolean {
  const [isNear, tell] = useState(true)
  useEffect(() => {
    const watcher = new IntersectionObserver((seen) => tell(seen.at(-1)!.isIntersecting), { rootMargin: MARGIN })
    watcher.observe(place.current!)
    return () => watcher.disconnect()
  }, [])
  return isNear
}

/** What a chart draws: at once where a reader looks, a moment later elsewhere, so that an edit is answered first where it is seen. */
export function useWhereSeen<T>(place: RefObject<Element | null>, value: T): T {
  const isNear = useNear(place)
  const settled = useSettled(value)
  return isNear ? value : settled
}
