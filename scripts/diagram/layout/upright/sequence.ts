/**
 * The order in which stages follow one another down a narrow page: layering with a bounded width (Coffman and Graham,
 * 1972), the bound being one stage a lane. In a wide drawing all that can stand in one column does. On a phone two boxes
 * seldom have room beside one another: a lane is a list, and lines that pass stages over run beside it. Pure.
 */
import type { Flow } from '../cycle-removal.js'
import type { Lane, LanesGraph } from '../types.js'

/**
 * The flow, with what else says where a stage belongs: one that only lines back touch follows the first stage that it
 * comes from.
 */
export function flowDown({ lanes, edges }: Pick<LanesGraph, 'lanes' | 'edges'>, flow: Flow[]): Flow[] {
  const keyOf = new Map(lanes.flatMap(({ nodes }) => nodes.map(({ id, key }) => [id, key] as const)))
  const joined = new Set(flow.flatMap(({ from, to }) => [from, to]))
  const loose = [...new Set(keyOf.values())].filter((key) => !joined.has(key))
  return [
    ...flow,
    ...loose.flatMap((to) => {
      const found = edges.find((edge) => keyOf.get(edge.to) === to && joined.has(keyOf.get(edge.from)!))
      return found ? [{ from: keyOf.get(found.from)!, to }] : []
    }),
  ]
}

/** Keys of stages that several lanes have. */
function sharedIn(lanes: Lane[]): Set<string> {
  const count = new Map<string, number>()
  for (const { key } of lanes.flatMap(({ nodes }) => nodes)) count.set(key, (count.get(key) ?? 0) + 1)
  return new Set([...count].flatMap(([key, times]) => (times > 1 ? [key] : [])))
}

/** By key: the borders that stand around a stage. */
function borderedIn(lanes: Lane[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { nodes, enclosures = [] } of lanes)
    for (const { key, id } of nodes)
      found.set(key, [
        ...(found.get(key) ?? []),
        ...enclosures.flatMap((one) => (one.nodes.includes(id) ? [one.id] : [])),
      ])
  return found
}

/**
 * Keys one after the other, each behind all that lead to it. Found from the ends: before a stage stands what leads to it,
 * what lanes share first and then the longest way, so that chains stay together and what joins late stands near to where
 * it is used.
 * @param flow without circles
 */
export function orderOf(lanes: Lane[], flow: Flow[]): string[] {
  const keys = [...new Set(lanes.flatMap(({ nodes }) => nodes.map(({ key }) => key)))]
  const shared = sharedIn(lanes)
  const into = new Map(keys.map((key) => [key, [] as string[]]))
  for (const { from, to } of flow) into.get(to)?.push(from)
  const depth = new Map<string, number>()
  const depthOf = (key: string): number => {
    if (!depth.has(key)) depth.set(key, 1 + Math.max(0, ...into.get(key)!.map(depthOf)))
    return depth.get(key)!
  }
  const at = new Map(keys.map((key, index) => [key, index]))
  const own = (key: string) => Number(!shared.has(key))
  const bordered = borderedIn(lanes)
  const together = (key: string, other: string) =>
    Number(bordered.get(key)!.some((one) => bordered.get(other)!.includes(one)))
  const order = new Set<string>()
  const visit = (key: string) => {
    if (order.has(key)) return
    const before = [...into.get(key)!]
    // What stands within one border with it comes last, so that nothing comes between.
    before.sort(
      (a, b) =>
        own(a) - own(b) ||
        together(a, key) - together(b, key) ||
        depthOf(b) - depthOf(a) ||
        at.get(a)! - at.get(b)!,
    )
    before.forEach(visit)
    order.add(key)
  }
  const leads = new Set(flow.map(({ from }) => from))
  keys.filter((key) => !leads.has(key)).forEach(visit)
  return [...order]
}

/**
 * The layer of each stage, starting at 0: as early as what leads to it allows, and as there is room in all of its lanes.
 * @param order of all keys, from `orderOf`; those of other lanes are left out
 */
export function sequence(lanes: Lane[], flow: Flow[], order: string[]): Map<string, number> {
  const taken = lanes.map(() => new Set<number>())
  const layers = new Map<string, number>()
  for (const key of order) {
    const own = taken.filter((_, lane) => lanes[lane]!.nodes.some((node) => node.key === key))
    if (own.length === 0) continue
    const before = flow.flatMap(({ from, to }) => (to === key ? [layers.get(from) ?? -1] : []))
    let layer = Math.max(-1, ...before) + 1
    while (own.some((one) => one.has(layer))) layer++
    layers.set(key, layer)
    for (const one of own) one.add(layer)
  }
  // Other lanes may have had layers that these have not.
  const used = [...new Set(layers.values())].sort((a, b) => a - b)
  return new Map([...layers].map(([key, layer]) => [key, used.indexOf(layer)]))
}
