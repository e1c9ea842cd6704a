/** A binary heap: what costs the least comes out first. */

export interface Heap {
  push(cost: number, state: number): void
  /** The cheapest cost and its state; undefined when nothing is left. */
  pop(): [cost: number, state: number] | undefined
}

export function makeHeap(): Heap {
  const heap: [number, number][] = []
  const push = (cost: number, state: number) => {
    heap.push([cost, state])
    for (let at = heap.length - 1; at > 0;) {
      const up = (at - 1) >> 1
      if (heap[up]![0] <= heap[at]![0]) break
      ;[heap[up], heap[at]] = [heap[at]!, heap[up]!]
      at = up
    }
  }
  const pop = (): [number, number] | undefined => {
    const top = heap[0]
    const last = heap.pop()
    if (heap.length > 0 && last) {
      heap[0] = last
      for (let at = 0; ;) {
        let least = at
        for (const child of [2 * at + 1, 2 * at + 2])
          if (child < heap.length && heap[child]![0] < heap[least]![0]) least = child
        if (least === at) break
        ;[heap[least], heap[at]] = [heap[at]!, heap[least]!]
        at = least
      }
    }
    return top
  }
  return { push, pop }
}
