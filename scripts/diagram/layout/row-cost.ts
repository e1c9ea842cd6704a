/**
 * What an assignment of rows costs: lines that bend, that are blocked, that cross, and the rows that it takes; and the
 * rows that each box covers under it. Pure.
 */
import type { LaneFlow } from './chains.js'
import { RowCover } from './row-cover.js'

/** How dear things are; a bend is the unit that the others are weighed against. */
export interface RowWeights {
  bend: number
  /** A row further away. */
  far: number
  /** A line that has no free way in the row of either end. */
  blocked: number
  crossing: number
  /** A line of the longest path that is not straight. */
  main: number
  row: number
  /** Two stages from or to one stage in another order than in the data; the same for two of one column. */
  order: number
  column: number
  /** A row between two stages that another line joins. */
  pull: number
  /** A row more above the longest path than below it, or the other way round. */
  uneven: number
  /** A stage that would stand in an enclosure that is not its own; dearer than all else. */
  strange: number
}

/** Costs assignments of rows in one lane. */
export class RowCosts extends RowCover {
  /** Pairs of stages that should stand in their order, and what it costs where they don't; gone through most often. */
  private readonly low: Int16Array
  private readonly high: Int16Array
  private readonly weight: Float64Array
  /** By line: the row in which it leaves, the one in which it arrives, and the gap in which it changes. */
  private readonly out: Int16Array
  private readonly in: Int16Array
  private readonly gap: Int16Array
  /** By line: must it lead round the boxes? */
  private readonly round: Uint8Array

  /** @param main the longest path */
  constructor(
    flow: LaneFlow,
    private readonly main: number[],
    private readonly weights: RowWeights,
  ) {
    super(flow)
    const columns = Array.from({ length: this.columns }, (_, column) =>
      this.order.filter((node) => flow.first[node] === column),
    )
    const pairs = [
      ...[...flow.into, ...flow.out].flatMap((list) => pairsOf(list, flow.rank, weights.order)),
      ...columns.flatMap((list) => pairsOf(list, flow.rank, weights.column)),
    ]
    this.low = Int16Array.from(pairs, ([low]) => low)
    this.high = Int16Array.from(pairs, ([, high]) => high)
    this.weight = Float64Array.from(pairs, ([, , weight]) => weight)
    this.out = new Int16Array(this.edges.length)
    this.in = new Int16Array(this.edges.length)
    this.gap = new Int16Array(this.edges.length)
    this.round = new Uint8Array(this.edges.length)
  }

  /** How many stages stand in enclosures that are not theirs, and enclosures in one another's way. */
  strange(row: number[]): number {
    this.cover(row)
    return this.strangers()
  }

  private strangers(): number {
    const { flow, top, bottom, heldTop, heldBottom } = this
    let count = 0
    flow.held.forEach(({ has, first, last, beside }, at) => {
      const [from, to] = [heldTop[at]!, heldBottom[at]!]
      if (from < 0) return
      for (let node = 0; node < flow.count; node++)
        if (!has[node] && top[node]! >= 0 && bottom[node]! >= from && top[node]! <= to)
          if (flow.last[node]! >= first && flow.first[node]! <= last) count++
      for (const other of beside) {
        const { first: start, last: end } = flow.held[other]!
        const apart = heldTop[other]! < 0 || heldTop[other]! > to || heldBottom[other]! < from
        if (other < at && !apart && start <= last && end >= first) count++
      }
    })
    return count
  }

  /** How many lines have no free way between the boxes, and lead round them. */
  blocked(row: number[]): number {
    this.cover(row)
    this.edges.forEach((_, at) => this.wayOf(at, row))
    return this.round.reduce((sum, one) => sum + one, 0)
  }

  /**
   * What an assignment costs; stages without a row cost nothing yet.
   * @param most more than this need not be reckoned
   */
  of(row: number[], most = Infinity): number {
    const { weights, main, edges } = this
    this.cover(row)
    let cost = this.ofPlaces(row)
    if (cost > most) return cost
    for (let at = 0; at < edges.length; at++) cost += this.wayOf(at, row)
    for (let index = 1; index < main.length; index++) {
      const [a, b] = [main[index - 1]!, main[index]!]
      if (row[a]! >= 0 && row[b]! >= 0 && (row[a] !== row[b] || !this.isFree(row[a]!, a, b)))
        cost += weights.main
    }
    for (let a = 1; a < edges.length && cost <= most; a++)
      for (let b = 0; b < a; b++) if (this.cross(a, b)) cost += weights.crossing
    return cost
  }

  /** What the stages' places cost, without lines. */
  private ofPlaces(row: number[]): number {
    const { weights, flow, main, low, high, weight } = this
    let cost = this.rows * weights.row
    if (flow.held.length > 0) cost += weights.strange * this.strangers()
    for (let pair = 0; pair < weight.length; pair++) {
      const below = row[high[pair]!]!
      if (below >= 0 && row[low[pair]!]! > below) cost += weight[pair]!
    }
    for (const [a, b] of flow.joined) {
      const [one, other] = [row[a]!, row[b]!]
      if (one >= 0 && other >= 0) cost += weights.pull * Math.abs(one - other)
    }
    const middle = main.length > 0 ? row[main[0]!]! : -1
    return middle < 0 ? cost : cost + weights.uneven * Math.abs(this.rows - 1 - 2 * middle)
  }

  /** Finds a line's way, and what it costs; its gap is -1 where an end has no row. */
  private wayOf(at: number, row: number[]): number {
    const { weights, flow, top, bottom } = this
    const [from, to] = this.edges[at]!
    this.gap[at] = -1
    this.round[at] = 0
    if (row[from]! < 0 || row[to]! < 0) return 0
    const [start, end] = [flow.last[from]!, flow.first[to]! - 1]
    const [high, low] = [Math.max(top[from]!, top[to]!), Math.min(bottom[from]!, bottom[to]!)]
    const straight = this.straightRow(at, row, high, low)
    if (straight >= 0) {
      this.out[at] = this.in[at] = straight
      this.gap[at] = end
      return 0
    }
    // Between tall boxes that share rows, none of them free, it goes round.
    const near = top[to]! > bottom[from]! ? top[to]! : bottom[to]! < top[from]! ? bottom[to]! : row[to]!
    const out = Math.max(top[from]!, Math.min(bottom[from]!, near))
    const into = Math.max(top[to]!, Math.min(bottom[to]!, out))
    const late = this.isFree(out, from, to)
    this.out[at] = out
    this.in[at] = into
    this.gap[at] = late ? end : start
    const free = late || this.isFree(into, from, to)
    this.round[at] = free ? 0 : 1
    return weights.bend + weights.far * Math.abs(out - into) + (free ? 0 : weights.blocked)
  }

  /** The row in which a line can run straight, that of its ends' texts first; -1 where there is none. */
  private straightRow(at: number, row: number[], high: number, low: number): number {
    const [from, to] = this.edges[at]!
    for (const one of [row[from]!, row[to]!])
      if (one >= high && one <= low && this.isFree(one, from, to)) return one
    for (let one = high; one <= low; one++) if (this.isFree(one, from, to)) return one
    return -1
  }

  /** Does one line cross the other, where it can't be avoided by an order of upright pieces in a gap? */
  private cross(a: number, b: number): boolean {
    const { gap, out, in: into, edges } = this
    if (gap[a]! < 0 || gap[b]! < 0) return false
    const [one, two] = [edges[a]!, edges[b]!]
    if (one[0] === two[0] || one[1] === two[1]) return false
    if (gap[a] === gap[b]) {
      if (out[a] === into[a] && out[b] === into[b]) return false
      return (out[a]! - out[b]!) * (into[a]! - into[b]!) < 0
    }
    return this.pierces(a, b) || this.pierces(b, a)
  }

  /** Does a line's upright piece stand in the way of a level piece of the other one? */
  private pierces(a: number, b: number): boolean {
    const { gap, out, in: into, flow } = this
    const [from, to] = this.edges[b]!
    const at = gap[a]!
    if (out[a] === into[a] || at < flow.last[from]! || at >= flow.first[to]!) return false
    const level = at < gap[b]! ? out[b]! : into[b]!
    return level > Math.min(out[a]!, into[a]!) && level < Math.max(out[a]!, into[a]!)
  }
}

const pairsOf = (list: number[], rank: number[], weight: number): [number, number, number][] =>
  list.flatMap((a, at) =>
    list
      .slice(0, at)
      .map((b): [number, number, number] => (rank[a]! < rank[b]! ? [a, b, weight] : [b, a, weight])),
  )
