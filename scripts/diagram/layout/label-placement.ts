/**
 * Label placement: a text on or beside a line, at the first of a number of candidate places where it meets nothing
 * else. Pure; lengths in px.
 */
import { meets } from './extras.js'
import { centred } from './fit.js'
import { longestPiece, wrap } from './line-breaking.js'
import { NOTE } from './types.js'
import type { Point, Rect, TextLine } from './types.js'
import type { Measure } from '../../text/types.js'

/** Where along a piece of a line its text may stand, the best first. */
const SHARES = [
  0.5, 0.35, 0.65, 0.2, 0.8, 0.42, 0.58, 0.28, 0.72, 0.1, 0.9, 0.15, 0.85, 0.05, 0.95, 0.24, 0.76,
]
/**
 * On the line, or beside it: by so many halves of the text's size. A piece across the drawing's way would strike its text
 * through: there it stands beside it, where it can.
 */
const SIDES = [0, -1, 1, -1.6, 1.6]
const SIDES_ACROSS = [-1, 1, -1.6, 1.6, 0]
/** Widths to which a text is broken, px, the best first. */
const WIDTHS = [240, 150, 96, 64]

/** So much of a piece is seen beside a text on it, px: two dashes and the head. */
const SEEN = 40

/** Whither a drawing runs. */
export type Way = 'right' | 'down'

/** What a text must not meet. */
export interface Obstacles {
  taken: Rect[]
  /** Other lines; met as a last resort. */
  lines: Point[][]
  bounds: { width: number; height: number }
  way?: Way
}

/**
 * @param points of the text's own line
 * @param options.needed lines are met as a last resort; else such a text is left out
 * @param options.prefer where it should stand on a piece that runs as the drawing does, px from the left or the top;
 *   the best place first
 */
export function labelPlace(
  text: string,
  points: Point[],
  { taken, lines, bounds, way = 'right' }: Obstacles,
  measure: Measure,
  { needed = true, prefer = [] }: { needed?: boolean; prefer?: number[] } = {},
): (Rect & { lines: TextLine[] }) | undefined {
  const segments = lines.flatMap(segmentsOf)
  const beyond = (rect: Rect) =>
    rect.x < 0 || rect.y < 0 || rect.x + rect.width > bounds.width || rect.y + rect.height > bounds.height
  let least: { place: Place; met: number } | undefined
  // No word is cut: the narrowest that a text can be is its longest word.
  const word = longestPiece(text, NOTE, measure)
  for (const room of WIDTHS.filter((one, at) => one >= word || at === 0)) {
    const broken = wrap(text, room, NOTE, measure)
    const width = Math.max(...broken.map((line) => measure(line, NOTE))) + 12
    for (const rect of candidates(points, width, broken.length * 21, way, prefer)) {
      if (beyond(rect) || taken.some((other) => meets(rect, other, 1))) continue
      const met = metBy(rect, segments)
      if (met >= (least?.met ?? Infinity)) continue
      least = { place: { rect, broken }, met }
      if (met === 0) return lined(least.place, measure)
    }
  }
  return least && (needed || least.met < 1) ? lined(least.place, measure) : undefined
}

interface Place {
  rect: Rect
  broken: string[]
}

const lined = ({ rect, broken }: Place, measure: Measure) => ({
  ...rect,
  lines: centred(
    broken.map((text) => ({ text, style: NOTE })),
    rect,
    measure,
  ),
})

/** How many lines a text meets; those that only come near it count little. */
function metBy(rect: Rect, segments: Rect[]): number {
  const letters = { x: rect.x + 5, y: rect.y + 3, width: rect.width - 10, height: rect.height - 6 }
  let met = 0
  for (const other of segments) if (meets(rect, other)) met += meets(letters, other, -3) ? 1 : 0.01
  return met
}

const long = (a: Point, b: Point) => Math.abs(a.x - b.x) + Math.abs(a.y - b.y)

/** Places for a text of a size along a line, the best first: on or beside its longest pieces. */
function* candidates(
  points: Point[],
  width: number,
  height: number,
  way: Way,
  prefer: number[],
): Generator<Rect> {
  const parts = points.slice(1).map((point, index) => [points[index]!, point] as const)
  parts.sort(([a, b], [c, d]) => Number(d === c) || long(c, d) - long(a, b))
  for (const [a, b] of parts) {
    const level = a.y === b.y
    const [along, across] = level ? [width, height] : [height, width]
    const axis = way === 'right' ? 'x' : 'y'
    const wanted = level === (way === 'right') ? prefer.map((at) => (at - a[axis]) / (b[axis] - a[axis])) : []
    for (const share of [...wanted.filter((one) => one > 0 && one < 1), ...SHARES])
      for (const side of level || way === 'down' ? SIDES : SIDES_ACROSS) {
        // On the line, some of it is seen before its next bend or head, and enough to tell its dashes.
        if (side === 0 && Math.min(share, 1 - share) * long(a, b) < along / 2 + 12) continue
        if (side === 0 && long(a, b) < along + SEEN) continue
        const shift = side * (across / 2 + 4)
        const x = a.x + (b.x - a.x) * share - width / 2 + (level ? 0 : shift)
        const y = a.y + (b.y - a.y) * share - height / 2 + (level ? shift : 0)
        const rect = { x, y, width, height }
        // No other piece of its line leads into it.
        if (!parts.some((other) => other[0] !== a && meets(rect, segmentsOf([...other])[0]!))) yield rect
      }
  }
}

/** The pieces of a line as rectangles, with a little room around them. */
const segmentsOf = (line: Point[]): Rect[] =>
  line.slice(1).map((q, index) => {
    const p = line[index]!
    return {
      x: Math.min(p.x, q.x) - 3,
      y: Math.min(p.y, q.y) - 3,
      width: Math.abs(p.x - q.x) + 6,
      height: Math.abs(p.y - q.y) + 6,
    }
  })
