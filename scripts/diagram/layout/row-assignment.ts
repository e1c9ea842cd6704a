/**
 * Rows of the stages in each lane: the order within the layers, the third step of layered drawing (crossing reduction;
 * Sugiyama, Tagawa and Toda, 1981), here greedily from left to right. A chain keeps its row, so that its lines run
 * straight and cross nothing; merges and forks span the rows that they join. Pure.
 */
import type { Flow } from './cycle-removal.js'
import type { Lane, LaneNode } from './types.js'

export interface Cell {
  top: number
  bottom: number
  /** True where lines of several rows end in it. */
  merges?: boolean
}

/** A lane with its layers, and which stage has which place. */
class LaneRows {
  readonly row = new Map<string, number>()
  private readonly byKey: Map<string, LaneNode>
  private readonly own: Flow[]
  private readonly taken = new Map<string, string>()

  constructor(
    readonly lane: Lane,
    private readonly columns: Map<string, number>,
    flow: Flow[],
  ) {
    this.byKey = new Map(lane.nodes.map((node) => [node.key, node]))
    this.own = flow.filter(({ from, to }) => this.byKey.has(from) && this.byKey.has(to))
  }

  node = (key: string) => this.byKey.get(key)!
  first = (key: string) => this.columns.get(key) ?? 0
  /** The last column that a box covers. */
  last = (key: string) => this.first(key) + (this.byKey.get(key)?.span ?? 1) - 1
  into = (key: string) => this.own.filter(({ to }) => to === key).map(({ from }) => from)
  outOf = (key: string) => this.own.filter(({ from }) => from === key).map(({ to }) => to)

  owner = (column: number, row: number) => this.taken.get(`${column} ${row}`)
  take = (column: number, row: number, key: string) => void this.taken.set(`${column} ${row}`, key)

  /** Is a row free in these columns, what the stages in `by` have aside? */
  free(from: number, to: number, row: number, by: string[]): boolean {
    for (let column = from; column <= to; column++) {
      const owner = this.owner(column, row)
      if (owner !== undefined && !by.includes(owner)) return false
    }
    return true
  }
}

/** A stage with the row that it would stand in best. */
interface Wish {
  node: LaneNode
  index: number
  /** Its predecessors, by row. */
  from: string[]
  want: number
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
  const rows = new LaneRows(lane, columns, flow)
  const last = Math.max(0, ...lane.nodes.map(({ key }) => rows.first(key)))
  for (let column = 0; column <= last; column++)
    for (const wish of wishesIn(column, rows)) settle(wish, column, rows, compact)
  return spansOf(rows)
}

/** The stages of a column: those that want to stand higher come first. */
function wishesIn(column: number, rows: LaneRows): Wish[] {
  const wishes = rows.lane.nodes.flatMap((node, index): Wish[] => {
    if (rows.first(node.key) !== column) return []
    const rowOf = (key: string) => rows.row.get(key) ?? 0
    const from = rows.into(node.key).sort((a, b) => rowOf(a) - rowOf(b))
    return [{ node, index, from, want: node.row ?? (from.length > 0 ? rowOf(from[0]!) : 0) }]
  })
  return wishes.sort(
    (a, b) =>
      a.want - b.want ||
      (b.node.span ?? 1) - (a.node.span ?? 1) ||
      Number(a.from.length === 0) - Number(b.from.length === 0) ||
      a.index - b.index,
  )
}

/** Gives a stage the free row nearest to the one that it wants. */
function settle({ node, from, want }: Wish, column: number, rows: LaneRows, compact: boolean) {
  // The way from its furthest predecessor is kept free for the line.
  const near = from.length > 0 && !compact && node.row === undefined
  const start = near ? Math.min(column, Math.min(...from.map(rows.first)) + 1) : column
  const reach = rows.last(node.key)
  // A wide box that leads here stands above or below.
  const passed = from.filter((key) => rows.last(key) < column)
  let row = -1
  for (let step = 0; row < 0; step++) {
    for (const tried of [want + step, want - step])
      if (tried >= 0 && row < 0 && rows.free(start, reach, tried, passed)) row = tried
    if (step > rows.lane.nodes.length) for (row = 0; !rows.free(column, reach, row, []);) row++
  }
  rows.row.set(node.key, row)
  for (let way = start; way <= column; way++)
    if (rows.owner(way, row) === undefined) rows.take(way, row, node.key)
  for (let covered = column; covered <= reach; covered++) rows.take(covered, row, node.key)
}

/** Rows without empty ones between; what joins several rows spans them as far as it has them for itself. */
function spansOf(rows: LaneRows): Map<string, Cell> {
  const used = [...new Set(rows.row.values())].sort((a, b) => a - b)
  const cells = new Map(
    rows.lane.nodes.map(({ id, key }): [string, Cell] => {
      const row = used.indexOf(rows.row.get(key)!)
      return [id, { top: row, bottom: row }]
    }),
  )
  const cellOf = (key: string) => cells.get(rows.node(key).id)!
  const order = rows.lane.nodes
    .map((node, index) => ({ node, index }))
    .sort((a, b) => rows.first(a.node.key) - rows.first(b.node.key) || a.index - b.index)
  for (const { node } of order) {
    const cell = cells.get(node.id)!
    const column = rows.first(node.key)
    // What stands above or below joins without a higher box.
    const before = rows
      .into(node.key)
      .filter((from) => rows.last(from) < column)
      .map(cellOf)
    const after = rows
      .outOf(node.key)
      .filter((to) => rows.last(node.key) < rows.first(to))
      .map(cellOf)
    cell.merges = new Set(before.map(({ top }) => top)).size > 1
    const fixed = node.row !== undefined || (node.span ?? 1) > 1
    const joined = fixed ? [] : joinedRows(cell.merges, before, after)
    const clear = (row: number) => (rows.owner(column, used[row]!) ?? node.key) === node.key
    const take = (row: number) => rows.take(column, used[row]!, node.key)
    while (cell.top > Math.min(cell.top, ...joined) && clear(cell.top - 1)) take(--cell.top)
    while (cell.bottom < Math.max(cell.bottom, ...joined) && clear(cell.bottom + 1)) take(++cell.bottom)
  }
  return cells
}

/** The rows that a stage joins: those that merge in it, else those into which it forks. */
function joinedRows(merges: boolean, before: Cell[], after: Cell[]): number[] {
  if (merges) return before.flatMap(({ top, bottom }) => [top, bottom])
  return after.length > 1 ? after.map(({ top }) => top) : []
}
