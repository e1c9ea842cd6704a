/** Rows of the stages in each lane: a chain keeps its row, merges and forks span those they join. Pure. */
import type { Flow } from './layering.js'
import type { Lane } from './types.js'

export interface Cell {
  top: number
  bottom: number
  /** True where lines of several rows end in it. */
  merges?: boolean
}

/**
 * Row range of every stage of a lane, by node id; rows start at 0 and none is empty.
 * @param compact lets boxes stand where a line could run straight
 */
export function rowsOf(
  lane: Lane,
  columns: Map<string, number>,
  flow: Flow[],
  compact = false,
): Map<string, Cell> {
  const byKey = new Map(lane.nodes.map((node) => [node.key, node]))
  const own = flow.filter(({ from, to }) => byKey.has(from) && byKey.has(to))
  const row = new Map<string, number>()
  const taken = new Map<string, string>()
  const at = (column: number, line: number) => `${column} ${line}`
  const col = (key: string) => columns.get(key) ?? 0
  const end = (key: string) => col(key) + (byKey.get(key)?.span ?? 1) - 1
  const free = (from: number, to: number, line: number, by: string[]) => {
    for (let column = from; column <= to; column++) {
      const owner = taken.get(at(column, line))
      if (owner !== undefined && !by.includes(owner)) return false
    }
    return true
  }
  const order = lane.nodes
    .map((node, index) => ({ node, index }))
    .sort((a, b) => col(a.node.key) - col(b.node.key) || a.index - b.index)
  const last = Math.max(0, ...lane.nodes.map(({ key }) => col(key)))
  for (let column = 0; column <= last; column++) {
    const here = order.filter(({ node }) => col(node.key) === column)
    const wish = here.map(({ node, index }) => {
      const from = own.filter(({ to }) => to === node.key).map((edge) => edge.from)
      from.sort((a, b) => (row.get(a) ?? 0) - (row.get(b) ?? 0))
      return { node, index, from, want: node.row ?? (from.length > 0 ? (row.get(from[0]!) ?? 0) : 0) }
    })
    wish.sort(
      (a, b) =>
        a.want - b.want ||
        (b.node.span ?? 1) - (a.node.span ?? 1) ||
        Number(a.from.length === 0) - Number(b.from.length === 0) ||
        a.index - b.index,
    )
    for (const { node, from, want } of wish) {
      // The way from its furthest predecessor is kept free for the line.
      const near = from.length > 0 && !compact && node.row === undefined
      const start = near ? Math.min(column, Math.min(...from.map(col)) + 1) : column
      const reach = end(node.key)
      // A wide box that leads here stands above or below.
      const passed = from.filter((id) => end(id) < column)
      let line = -1
      for (let step = 0; line < 0; step++) {
        for (const tried of [want + step, want - step])
          if (tried >= 0 && line < 0 && free(start, reach, tried, passed)) line = tried
        if (step > lane.nodes.length) for (line = 0; !free(column, reach, line, []);) line++
      }
      row.set(node.key, line)
      for (let way = start; way <= column; way++)
        if (!taken.has(at(way, line))) taken.set(at(way, line), node.key)
      for (let covered = column; covered <= reach; covered++) taken.set(at(covered, line), node.key)
    }
  }
  const used = [...new Set(row.values())].sort((a, b) => a - b)
  const cells = new Map<string, Cell>()
  for (const node of lane.nodes) {
    const line = used.indexOf(row.get(node.key)!)
    cells.set(node.id, { top: line, bottom: line })
  }
  for (const { node } of order) {
    const cell = cells.get(node.id)!
    // What stands above or below joins without a higher box.
    const before = own
      .filter(({ from, to }) => to === node.key && end(from) < col(to))
      .map(({ from }) => cells.get(byKey.get(from)!.id)!)
    const after = own
      .filter(({ from, to }) => from === node.key && end(from) < col(to))
      .map(({ to }) => cells.get(byKey.get(to)!.id)!.top)
    cell.merges = new Set(before.map(({ top }) => top)).size > 1
    const fixed = node.row !== undefined || (node.span ?? 1) > 1
    const joined = fixed
      ? []
      : cell.merges
        ? before.flatMap(({ top, bottom }) => [top, bottom])
        : after.length > 1
          ? after
          : []
    const clear = (line: number) => {
      const owner = taken.get(at(col(node.key), used[line]!))
      return owner === undefined || owner === node.key
    }
    const take = (line: number) => taken.set(at(col(node.key), used[line]!), node.key)
    while (cell.top > Math.min(cell.top, ...joined) && clear(cell.top - 1)) take(--cell.top)
    while (cell.bottom < Math.max(cell.bottom, ...joined) && clear(cell.bottom + 1)) take(++cell.bottom)
  }
  return cells
}
