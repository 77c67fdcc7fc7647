/** Either an order in which each comes after what it needs, or a cycle as a path that ends where it begins. */
export type Ordering = { readonly order: readonly string[] } | { readonly cycle: readonly string[] }

/**
 * Puts ids into an order in which each follows all that it needs; where the needs leave a choice, the given order is kept.
 *
 * @param ids    what to order
 * @param needs  ids that must come before; those that are not in `ids` are left out of account
 * @cost         linear in ids and needs; deep chains do not use the call stack
 */
export function orderByNeeds(ids: readonly string[], needs: (id: string) => readonly string[]): Ordering {
  const known = new Set(ids)
  const done = new Set<string>()
  const order: string[] = []
  for (const start of ids) {
    const path: { id: string; needs: readonly string[]; next: number }[] = []
    const onPath = new Set<string>()
    const enter = (id: string): void => {
      path.push({ id, needs: needs(id), next: 0 })
      onPath.add(id)
    }
    if (!done.has(start)) enter(start)
    while (path.length > 0) {
      const top = path.at(-1)!
      const need = top.needs[top.next++]
      if (need === undefined) {
        path.pop()
        onPath.delete(top.id)
        done.add(top.id)
        order.push(top.id)
      } else if (onPath.has(need)) {
        const ids = path.map(({ id }) => id)
        return { cycle: [...ids.slice(ids.indexOf(need)), need] }
      } else if (known.has(need) && !done.has(need)) enter(need)
    }
  }
  return { order }
}
