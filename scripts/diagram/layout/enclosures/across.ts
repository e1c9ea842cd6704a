/** What borders ask of columns: room in the gutters between them and at both ends. Pure; lengths in px. */
import { HEAD_ROOM } from '../routing/heads.js'
import type { Held } from './held.js'
import { AT_HEAD, NESTED, type Insets } from './room.js'

export type Sides = Pick<Insets, 'left' | 'right'>

/** What a line keeps clear of a border along which it leads, and of the box that it leaves, before it turns. */
export const CLEAR_BORDER = 8
const START = 12

/** From its outermost boxes to the border of each enclosure, with those in it. */
export function sidesOf(held: Held[], insets: Map<Held, Insets>): Map<Held, Sides> {
  const found = new Map<Held, Sides>()
  for (const one of [...held].reverse()) {
    const inner = held.filter(({ outer }) => outer === one)
    const beyond = (side: keyof Sides, end: 0 | 1) =>
      inner
        .filter(({ columns }) => columns[end] === one.columns[end])
        .map((own) => found.get(own)![side] + NESTED)
    const { left, right } = insets.get(one)!
    found.set(one, {
      left: Math.max(left, ...beyond('left', 0)),
      right: Math.max(right, ...beyond('right', 1)),
    })
  }
  return found
}

/** What else stands in a gutter: lines that turn in it, at a pitch, and the longest text on a line. */
export interface Turning {
  lines: number
  pitch: number
  text: number
}

const most = (sides: Map<Held, Sides>, side: keyof Sides, at: (held: Held) => boolean): number =>
  Math.max(0, ...[...sides].flatMap(([held, own]) => (at(held) ? [own[side]] : [])))

/** Width of the gutter behind a column that its borders need; 0 where there are none. */
export function gutterRoom(column: number, sides: Map<Held, Sides>, { lines, pitch, text }: Turning): number {
  const lanes = new Set([...sides.keys()].map(({ lane }) => lane))
  const needs = [...lanes].map((lane) => {
    const right = most(sides, 'right', (one) => one.lane === lane && one.columns[1] === column)
    const left = most(sides, 'left', (one) => one.lane === lane && one.columns[0] === column + 1)
    if (right + left === 0) return 0
    const before = right > 0 ? right + CLEAR_BORDER : START
    const behind = left > 0 ? left + CLEAR_BORDER : AT_HEAD
    const named = text > 0 ? right + (left || AT_HEAD) + text + 2 * HEAD_ROOM : 0
    return Math.max(before + behind + Math.max(0, lines - 1) * pitch, named)
  })
  return Math.max(0, ...needs)
}

/** How far borders reach beyond the first columns and the last ones of the bands. */
export const beyondColumns = (sides: Map<Held, Sides>, runs: [from: number, end: number][]): Sides => ({
  left: most(sides, 'left', ({ columns }) => runs.some(([from]) => columns[0] === from)),
  right: most(sides, 'right', ({ columns }) => runs.some(([, end]) => columns[1] === end - 1)),
})

/** Tracks beside borders: in the middle of what they leave of a gutter, and where that is wide, at both its ends. */
export function tracksBeside(from: number, to: number, borders: number[]): number[] {
  const within = borders.filter((x) => x > from && x < to).sort((a, b) => a - b)
  if (within.length === 0) return []
  const points = [from, ...within, to]
  return points.slice(1).flatMap((end, at) => {
    const start = points[at]!
    const room = end - start
    if (room < 2 * CLEAR_BORDER) return []
    const wide = room >= 4 * CLEAR_BORDER + 8
    return [(start + end) / 2, ...(wide ? [start + CLEAR_BORDER + 2, end - CLEAR_BORDER - 2] : [])]
  })
}
