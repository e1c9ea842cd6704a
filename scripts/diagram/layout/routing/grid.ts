/** The grid that lines run on: where the tracks beside boxes and between them cross. Pure; lengths in px. */
import type { Point } from '../types.js'

/** Direction of a piece of a line. */
export type Direction = 0 | 1
export const LEVEL: Direction = 0
export const UPRIGHT: Direction = 1

/** The sides of a place: left, right, up, down. */
export const SIDES = [0, 1, 2, 3] as const
export type Side = (typeof SIDES)[number]
export const directionOf = (side: Side): Direction => (side < 2 ? LEVEL : UPRIGHT)

const rounded = (value: number) => Math.round(value * 10) / 10

/** Places where tracks cross, numbered row by row; what stands between two of them is found out once. */
export class RoutingGrid {
  readonly xs: number[]
  readonly ys: number[]
  /** Number of places. */
  readonly size: number
  private readonly column: Map<number, number>
  private readonly row: Map<number, number>
  /** By place and direction to the right or down: 0 = not known yet, 1 = free, 2 = blocked. */
  private readonly state: Uint8Array
  private readonly costs: Float64Array

  /**
   * @param isWall may no line run between two neighbours?
   * @param price cost of a line between two neighbours
   */
  constructor(
    xs: number[],
    ys: number[],
    private readonly isWall: (a: Point, b: Point) => boolean,
    private readonly price: (a: Point, b: Point) => number,
  ) {
    const tracks = (values: number[]) => [...new Set(values.map(rounded))].sort((a, b) => a - b)
    this.xs = tracks(xs)
    this.ys = tracks(ys)
    this.size = this.xs.length * this.ys.length
    this.column = new Map(this.xs.map((x, at) => [x, at]))
    this.row = new Map(this.ys.map((y, at) => [y, at]))
    this.state = new Uint8Array(2 * this.size)
    this.costs = new Float64Array(2 * this.size).fill(NaN)
  }

  /** Number of the place at a point of the grid. */
  cell({ x, y }: Point): number {
    return this.row.get(rounded(y))! * this.xs.length + this.column.get(rounded(x))!
  }

  point(cell: number): Point {
    return { x: this.xs[cell % this.xs.length]!, y: this.ys[Math.floor(cell / this.xs.length)]! }
  }

  /** The place beside one that a line can run to; -1 where there is none. */
  neighbour(cell: number, side: Side): number {
    const across = this.xs.length
    if (side < 2 && cell % across === (side === 0 ? 0 : across - 1)) return -1
    const next = cell + (side < 2 ? 2 * side - 1 : (2 * side - 5) * across)
    return next < 0 || next >= this.size || this.blocked(cell, next, directionOf(side)) ? -1 : next
  }

  /** Cost of a line between neighbours. */
  cost(a: number, b: number, dir: Direction): number {
    const key = 2 * Math.min(a, b) + dir
    if (Number.isNaN(this.costs[key]!)) this.costs[key] = this.price(this.point(a), this.point(b))
    return this.costs[key]!
  }

  private blocked(a: number, b: number, dir: Direction): boolean {
    const key = 2 * Math.min(a, b) + dir
    if (this.state[key] === 0) this.state[key] = this.isWall(this.point(a), this.point(b)) ? 2 : 1
    return this.state[key] === 2
  }
}
