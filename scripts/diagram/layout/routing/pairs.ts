/** Two straight lines between the same two boxes stand the same way from the middle of what these share. Pure; px. */
import type { Box, Point } from '../types.js'
import type { Routed } from './edge.js'

/** The least distance between two lines of a pair, and from a line to a corner. */
const APART = 20
const INSET = 8

/** Where a straight line stands: `x` of an upright one, `y` of a level one. */
type Axis = 'x' | 'y'
const axisOf = ({ points }: Routed): Axis | undefined => {
  const [a, b] = points as [Point, Point]
  return points.length !== 2 ? undefined : a.x === b.x ? 'x' : a.y === b.y ? 'y' : undefined
}
const sizeOf = { x: 'width', y: 'height' } as const

const moved = (line: Routed, axis: Axis, to: number): Routed => ({
  ...line,
  points: line.points.map((point) => ({ ...point, [axis]: to })),
})

/**
 * Lines of which two lead straight between the same boxes, with those put about the middle.
 *
 * @param cost how hard lines are to follow: a pair is left where it is when moving it makes that worse
 */
export function pairsCentred(
  lines: Routed[],
  boxes: Map<string, Box>,
  cost: (lines: Routed[]) => number,
): Routed[] {
  let now = lines
  lines.forEach((line, at) => {
    const axis = axisOf(line)
    const others = lines.flatMap((other, index) =>
      index !== at && joinsSame(line, other) && axisOf(other) === axis ? [index] : [],
    )
    const mate = others[0]
    if (!axis || others.length !== 1 || mate === undefined || mate < at) return
    const [from, to] = [boxes.get(line.edge.from)!, boxes.get(line.edge.to)!]
    const start = Math.max(from[axis], to[axis])
    const end = Math.min(from[axis] + from[sizeOf[axis]], to[axis] + to[sizeOf[axis]])
    const middle = (start + end) / 2
    const [one, other] = [line.points[0]![axis], lines[mate]!.points[0]![axis]]
    const by = Math.min(Math.max(APART, Math.abs(one - other)) / 2, (end - start) / 2 - INSET)
    if (by < 8 || Math.abs((one + other) / 2 - middle) < 0.5) return
    const side = one < other ? -by : by
    const tried = now
      .with(at, moved(now[at]!, axis, middle + side))
      .with(mate, moved(now[mate]!, axis, middle - side))
    if (cost(tried) <= cost(now)) now = tried
  })
  return now
}

const joinsSame = ({ edge: a }: Routed, { edge: b }: Routed): boolean =>
  (a.from === b.from && a.to === b.to) || (a.from === b.to && a.to === b.from)
