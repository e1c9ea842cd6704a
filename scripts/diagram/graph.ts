/** Small graph helpers on edges given as pairs of ids. Pure. */

/** True when the directed edges hold a cycle (a self-loop is one). */
export function hasCycle(edges: readonly (readonly [string, string])[]): boolean {
  return backEdges(edges).size > 0
}

/**
 * Indices of the edges that close a cycle when the graph is walked in the order given; without them
 * the graph is acyclic.
 */
export function backEdges(
  edges: readonly (readonly [string, string])[],
  order: readonly string[] = [],
): Set<number> {
  const out = new Map<string, number[]>()
  edges.forEach(([from], index) => out.set(from, [...(out.get(from) ?? []), index]))
  const state = new Map<string, 'open' | 'done'>()
  const back = new Set<number>()
  const visit = (root: string) => {
    if (state.has(root)) return
    state.set(root, 'open')
    const stack: { id: string; next: number }[] = [{ id: root, next: 0 }]
    while (stack.length > 0) {
      const top = stack[stack.length - 1]!
      const index = (out.get(top.id) ?? [])[top.next++]
      if (index === undefined) {
        state.set(top.id, 'done')
        stack.pop()
        continue
      }
      const to = edges[index]![1]
      if (state.get(to) === 'open') back.add(index)
      else if (!state.has(to)) {
        state.set(to, 'open')
        stack.push({ id: to, next: 0 })
      }
    }
  }
  const targets = new Set(edges.map(([, to]) => to))
  const ids = [...order, ...edges.map(([from]) => from)]
  for (const id of ids) if (!targets.has(id)) visit(id)
  for (const id of ids) visit(id)
  return back
}
