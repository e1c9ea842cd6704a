/** Parts of a graph that no line joins: they stand beside one another as far as there is room in a row. Pure. */

/**
 * Connected components, in the order of their first nodes.
 * @param edges pairs of nodes, whichever way they lead
 */
export function componentsOf(nodes: string[], edges: [string, string][]): string[][] {
  const owner = new Map(nodes.map((node) => [node, node]))
  const rootOf = (node: string): string => {
    let at = node
    while (owner.get(at) !== at) at = owner.get(at)!
    return at
  }
  for (const [a, b] of edges) {
    const [one, other] = [rootOf(a), rootOf(b)]
    // The root is the node that comes first.
    if (nodes.indexOf(one) < nodes.indexOf(other)) owner.set(other, one)
    else owner.set(one, other)
  }
  const found = new Map<string, string[]>()
  for (const node of nodes) found.set(rootOf(node), [...(found.get(rootOf(node)) ?? []), node])
  return [...found.values()]
}

/** Columns beside one another for every so many rows, so that parts make a field as wide as a slide. */
const WIDE = 1.6

/**
 * By how many columns each of some parts moves to the right (shelf packing): as many in a row as the longest of them is
 * wide, or a field of a slide's shape.
 * @param sizes columns and rows of each part
 */
export function shelves(sizes: { columns: number; rows: number }[]): number[] {
  const area = sizes.reduce((sum, { columns, rows }) => sum + columns * rows, 0)
  const room = Math.max(Math.round(Math.sqrt(area * WIDE)), ...sizes.map(({ columns }) => columns))
  let used = 0
  return sizes.map(({ columns }) => {
    const from = used + columns <= room ? used : 0
    used = from + columns
    return from
  })
}
