import { useEffect, useState } from 'preact/hooks'

/** Chosen: longer than the frames in which a curve is drawn anew, shorter than it takes to look elsewhere. */
const AFTER = 150

/** The value once it has not changed for a moment: for what is read later than it is seen, and is not to hold up what is seen at once. */
export function useSettled<T>(value: T): T {
  const [settled, settle] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => settle(value), AFTER)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
