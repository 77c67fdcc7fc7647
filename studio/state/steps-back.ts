/** A state with what came before it and what was undone. */
export interface StepsBack<T> {
  readonly past: readonly T[]
  readonly now: T
  readonly future: readonly T[]
}

export const begin = <T>(now: T): StepsBack<T> => ({ past: [], now, future: [] })
export const change = <T>({ past, now }: StepsBack<T>, next: T): StepsBack<T> => ({
  past: [...past, now],
  now: next,
  future: [],
})

export function undo<T>(steps: StepsBack<T>): StepsBack<T> {
  const before = steps.past.at(-1)
  if (before === undefined) return steps
  return { past: steps.past.slice(0, -1), now: before, future: [steps.now, ...steps.future] }
}

export function redo<T>(steps: StepsBack<T>): StepsBack<T> {
  const [next, ...future] = steps.future
  return next === undefined ? steps : { past: [...steps.past, steps.now], now: next, future }
}
