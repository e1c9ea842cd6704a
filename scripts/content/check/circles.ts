/** Circles in directed graphs: what closes each of them, and how to name it. */

export interface Arc {
  from: string
  to: string
}

/** Arcs by where they start, in their order. */
export function byStart<E extends Arc>(arcs: Iterable<E>): Map<string, E[]> {
  const next = new Map<string, E[]>()
  for (const arc of arcs) {
    const list = next.get(arc.from)
    if (list) list.push(arc)
    else next.set(arc.from, [arc])
  }
  return next
}

/**
 * One circle for each arc that leads back (to what the search still stands in), that arc last. A graph without
 * these arcs has no circle, so that mending what is told mends all. Iterative: long chains cannot overflow.
 *
 * @param ids where to start, in order
 * @returns the arcs of each circle, in the order in which they are found
 */
export function findCircles<E extends Arc>(ids: Iterable<string>, next: (id: string) => readonly E[]): E[][] {
  const circles: E[][] = []
  const done = new Set<string>()
  for (const start of ids) {
    if (done.has(start)) continue
    /** Where each id of the way stands in the stack. */
    const open = new Map([[start, 0]])
    const stack: { id: string; arcs: readonly E[]; at: number; via?: E }[] = [
      { id: start, arcs: next(start), at: 0 },
    ]
    for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
      const arc = frame.arcs[frame.at++]
      if (!arc) {
        open.delete(frame.id)
        done.add(frame.id)
        stack.pop()
        continue
      }
      const from = open.get(arc.to)
      if (from !== undefined) {
        circles.push([...stack.slice(from + 1).flatMap((item) => item.via ?? []), arc])
      } else if (!done.has(arc.to)) {
        open.set(arc.to, stack.length)
        stack.push({ id: arc.to, arcs: next(arc.to), at: 0, via: arc })
      }
    }
  }
  return circles
}

/** Ids of a circle that are named before and after what is left out. */
const [headIds, tailIds] = [8, 3]

/** A circle as a way: `a` → `b` → `a`; a long one without its middle. */
export function wayOf(circle: readonly Arc[]): string {
  const ids = [...circle.map((arc) => arc.from), circle.at(-1)?.to].map((id) => `\`${id}\``)
  const left = ids.length - headIds - tailIds
  if (left > 1) ids.splice(headIds, left, `… (${left} more)`)
  return ids.join(' → ')
}
