import type { ModelSource } from './model.ts'

/** What a part leaves out in company of the others: not what one of them brings. */
export function leftOut(part: ModelSource, parts: readonly ModelSource[]): string[] {
  return (part.leavesOut ?? []).flatMap((entry) => {
    if (typeof entry === 'string') return [entry]
    return parts.some(({ id }) => id === entry.unless) ? [] : [entry.what]
  })
}
