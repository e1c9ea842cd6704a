/** The rows that each box of a lane covers when its stages stand in certain rows. Pure. */
import type { LaneFlow } from './chains.js'

export interface RowRange {
  top: number
  bottom: number
  /** True where lines of several rows end in it. */
  merges: boolean
}

/** Boxes in rows. What it works on is kept, since thousands of assignments are tried. */
export class RowCover {
  protected readonly columns: number
  /** Lines that lead to a later column. */
  protected readonly edges: [from: number, to: number][]
  /** Stages by column, for what joins rows. */
  protected readonly order: number[]
  /** By row and column: the stage that covers it, or -1; and whether a line passes straight. */
  private readonly owner: Int16Array
  private readonly passed: Uint8Array
  protected readonly top: Int16Array
  protected readonly bottom: Int16Array
  private readonly merges: Uint8Array
  protected rows = 0
  /** By enclosure: its first and last row; -1 where it has none yet. */
  protected readonly heldTop: Int16Array
  protected readonly heldBottom: Int16Array

  constructor(protected readonly flow: LaneFlow) {
    const { count, first, last, out } = flow
    this.columns = Math.max(0, ...last) + 1
    this.edges = out.flatMap((ends, from) =>
      ends.flatMap((to): [number, number][] => (last[from]! < first[to]! ? [[from, to]] : [])),
    )
    this.order = Array.from({ length: count }, (_, node) => node).sort(
      (a, b) => first[a]! - first[b]! || a - b,
    )
    const cells = (count + 2) * this.columns
    this.owner = new Int16Array(cells)
    this.passed = new Uint8Array(cells)
    this.top = new Int16Array(count)
    this.bottom = new Int16Array(count)
    this.merges = new Uint8Array(count)
    this.heldTop = new Int16Array(flow.held.length)
    this.heldBottom = new Int16Array(flow.held.length)
  }

  /** Rows that each stage covers; all of them have one. */
  ranges(row: number[]): RowRange[] {
    this.cover(row)
    return row.map((_, node) => ({
      ...{ top: this.top[node]!, bottom: this.bottom[node]!, merges: this.merges[node] === 1 },
    }))
  }

  protected cover(row: number[]) {
    const { flow, columns, owner, passed, top, bottom } = this
    this.rows = Math.max(-1, ...row) + 1
    owner.fill(-1, 0, this.rows * columns)
    passed.fill(0, 0, this.rows * columns)
    for (let node = 0; node < flow.count; node++) {
      const at = row[node]!
      top[node] = bottom[node] = at
      if (at >= 0)
        for (let column = flow.first[node]!; column <= flow.last[node]!; column++)
          owner[at * columns + column] = node
    }
    // Where a line can run straight, no box grows into its way.
    for (const [from, to] of this.edges)
      if (row[from]! >= 0 && row[from] === row[to] && this.isFree(row[from]!, from, to))
        for (let column = flow.last[from]! + 1; column < flow.first[to]!; column++)
          passed[row[from]! * columns + column] = 1
    if (flow.held.length > 0) this.hold()
    for (const node of this.order) if (row[node]! >= 0) this.widen(node)
    for (const node of this.order) if (top[node] !== bottom[node]) this.narrow(node, row)
    if (flow.held.length > 0) this.hold()
  }

  /** Finds the rows of the enclosures. */
  private hold() {
    const { flow, top, bottom, heldTop, heldBottom } = this
    flow.held.forEach(({ nodes }, at) => {
      heldTop[at] = heldBottom[at] = -1
      for (const node of nodes) {
        if (top[node]! < 0) continue
        heldTop[at] = heldTop[at]! < 0 ? top[node]! : Math.min(heldTop[at]!, top[node]!)
        heldBottom[at] = Math.max(heldBottom[at]!, bottom[node]!)
      }
    })
  }

  /** May a stage cover another row? Not one of an enclosure in which it doesn't stand, nor one that its own can't have. */
  private mayGrow(node: number, at: number): boolean {
    const { flow, owner, columns, heldTop, heldBottom } = this
    return flow.held.every(({ has, first, last }, index) => {
      const beyond = at < heldTop[index]! || at > heldBottom[index]!
      if (!has[node]) return beyond || flow.last[node]! < first || flow.first[node]! > last
      if (!beyond) return true
      for (let column = first; column <= last; column++) {
        const other = owner[at * columns + column]!
        if (other >= 0 && !has[other]) return false
      }
      return true
    })
  }

  /** Lets a stage cover the rows of those that merge in it, or to which it forks, as far as it has them for itself. */
  private widen(node: number) {
    const { flow, owner, passed, columns, top, bottom } = this
    let [least, most, before, merges] = [top[node]!, bottom[node]!, -1, false]
    for (const from of flow.into[node]!)
      if (top[from]! >= 0 && flow.last[from]! < flow.first[node]!) {
        merges ||= before >= 0 && before !== top[from]
        before = top[from]!
        least = Math.min(least, top[from]!)
        most = Math.max(most, bottom[from]!)
      }
    this.merges[node] = merges ? 1 : 0
    if (flow.asked[node] !== undefined || flow.last[node]! > flow.first[node]!) return
    if (!merges) {
      if (flow.pointed[node] || flow.out[node]!.length < 2) return
      ;[least, most] = [top[node]!, bottom[node]!]
      for (const to of flow.out[node]!)
        if (top[to]! >= 0 && flow.last[node]! < flow.first[to]!) {
          least = Math.min(least, top[to]!)
          most = Math.max(most, top[to]!)
        }
    }
    const column = flow.first[node]!
    const clear = (at: number) => owner[at * columns + column] === -1 && passed[at * columns + column] === 0
    const free = (at: number) => clear(at) && (flow.held.length === 0 || this.mayGrow(node, at))
    while (top[node]! > least && free(top[node]! - 1)) owner[--top[node]! * columns + column] = node
    while (bottom[node]! < most && free(bottom[node]! + 1)) owner[++bottom[node]! * columns + column] = node
    if (flow.held.length > 0) this.hold()
  }

  /** Takes from a stage the rows at its ends from which no line of its own can run straight: they would stand empty. */
  private narrow(node: number, row: number[]) {
    const own = row[node]!
    const { flow, owner, columns, top, bottom } = this
    if (flow.last[node]! > flow.first[node]!) return
    const column = flow.first[node]!
    const used = (at: number) =>
      flow.into[node]!.some(
        (from) => this.meets(from, at) && this.isBefore(from, node) && this.isFree(at, from, node),
      ) ||
      flow.out[node]!.some((to) => row[to] === at && this.isBefore(node, to) && this.isFree(at, node, to))
    while (top[node]! < own && !used(top[node]!)) owner[top[node]!++ * columns + column] = -1
    while (bottom[node]! > own && !used(bottom[node]!)) owner[bottom[node]!-- * columns + column] = -1
  }

  private meets = (node: number, at: number): boolean =>
    this.top[node]! >= 0 && this.top[node]! <= at && this.bottom[node]! >= at

  private isBefore = (a: number, b: number): boolean => this.flow.last[a]! < this.flow.first[b]!

  /** Stands no box in a row between two stages? */
  protected isFree(row: number, from: number, to: number): boolean {
    const end = this.flow.first[to]!
    for (let column = this.flow.last[from]! + 1; column < end; column++)
      if (this.owner[row * this.columns + column] !== -1) return false
    return true
  }
}
