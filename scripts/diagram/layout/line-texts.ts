/** Texts on lines: those of the data, what a lane does not need, and the name of a kind of line that occurs once. Pure. */
import { sidesOfRect } from './enclosures/borders.js'
import { labelPlace, type Way } from './label-placement.js'
import type { Border, Box, LaneEdge, LanesGraph, Point, Rect, Route } from './types.js'
import type { Measure } from '../../text/types.js'

interface Ground {
  boxes: Box[]
  /** What no text may meet; gets the texts that are placed. */
  taken: Rect[]
  bounds: { width: number; height: number }
  /** What no text stands on. */
  borders: Border[]
}

/** Room between a text and a border: as much as a head has; less, and none, where that leaves no place for it. */
const BORDER_ROOMS = [16, 5, 0]

/**
 * Gives lines their texts.
 * @param routes get their `label`
 * @param way whither the drawing runs
 * @returns what of the legend is still to be told: a line kind that occurs once is named at its line, if there is room
 */
export function placeLineTexts(
  graph: LanesGraph,
  routes: Route[],
  { boxes, taken, bounds, borders }: Ground,
  measure: Measure,
  way: Way = 'right',
): LanesGraph['legend'] {
  const others = (route: Route) => routes.filter((other) => other !== route).map(({ points }) => points)
  const put = (route: Route, text: string, more: Rect[], needed: boolean, prefer: number[]) => {
    const obstacles = (room: number) => ({
      taken: [...taken, ...more, ...borders.flatMap((one) => sidesOfRect(one, room))],
      ...{ lines: others(route), bounds, way },
    })
    // At a loop, a text stands beyond the piece that is parallel to its box.
    const points = isLoop(route.edge) ? route.points.slice(1, 3) : route.points
    for (const room of borders.length > 0 ? BORDER_ROOMS : [0])
      route.label ??= labelPlace(text, points, obstacles(room), measure, { needed, prefer })
    if (!route.label) return
    const around = borders.filter((one) => contains(one, route.label!))
    if (around.length > 0) route.label.depth = Math.max(...around.map(({ depth }) => depth))
    taken.push(route.label)
  }
  for (const route of routes) {
    const { label, gap } = route.edge
    if (label && !gap) put(route, label, [], true, way === 'down' ? gapsBeside(route, boxes) : [])
    if (!label || !gap) continue
    const { lacking, needed } = besides(route, boxes, way)
    // In a list, a line only says so where it runs past what others have.
    if (way === 'down' && lacking === undefined) continue
    put(route, label, needed, false, lacking === undefined ? [] : [lacking])
  }
  return graph.legend.filter(({ what, text }) => {
    const own = routes.filter(({ edge }) => edge.kind === what)
    if (own.length !== 1 || own[0]!.edge.label || isBundled(own[0]!.edge) || isLoop(own[0]!.edge)) return true
    put(own[0]!, text, [], false, [])
    return !own[0]!.label
  })
}

/** Where a text at a line that runs down has room beside it: between boxes, the nearest to its middle first. */
function gapsBeside({ edge, points }: Route, boxes: Box[]): number[] {
  const lane = boxes.find(({ node }) => node.id === edge.from)?.lane
  const own = boxes.filter((box) => box.lane === lane).sort((a, b) => a.y - b.y)
  const ys = points.map(({ y }) => y)
  const middle = (Math.min(...ys) + Math.max(...ys)) / 2
  const gaps = own.slice(1).map(({ y }, at) => (own[at]!.y + own[at]!.height + y) / 2)
  // In a gap for two texts there is one above the middle and one below it.
  return gaps
    .flatMap((gap) => [gap, gap - HALF_TEXT, gap + HALF_TEXT])
    .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))
}

const HALF_TEXT = 12

const contains = (outer: Rect, inner: Rect) =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height

/** Leads a line from a stage to itself? It is too short to be told what it is. */
const isLoop = ({ from, to }: LaneEdge) => from === to

/** A stub's line stands for several. */
const isBundled = ({ from, to }: LaneEdge) => /_(?:from|to)-/.test(from) || /_(?:from|to)-/.test(to)

/**
 * What other lanes have where a lane only has a line: the middle of what it lacks, and the places over which its words
 * would say something wrong: what this lane has, too, under another name, as a sequence of tokens.
 */
function besides({ edge, points }: Route, boxes: Box[], way: Way): { lacking?: number; needed: Rect[] } {
  const [from, size] = way === 'right' ? (['x', 'width'] as const) : (['y', 'height'] as const)
  const [start, end] = [points[0]!, points.at(-1)!]
  const between = (box: Box) => box[from] > start[from] && box[from] + box[size] < end[from]
  const overlap = (a: Rect, b: Rect) => a[from] < b[from] + b[size] && b[from] < a[from] + a[size]
  const own = boxes.find(({ node }) => node.id === edge.from)?.lane
  const others = boxes.filter((box) => box.lane !== own && between(box))
  const lacked = others.filter(({ node }) => node.status === 'only' && !node.tokens && !node.counts)
  const needed = others
    .filter((box) => !lacked.includes(box) && !lacked.some((one) => overlap(one, box)))
    .map((box) => (way === 'right' ? above(box, points) : beside(box, points)))
  if (lacked.length === 0) return { needed }
  const least = Math.min(...lacked.map((box) => box[from]))
  const most = Math.max(...lacked.map((box) => box[from] + box[size]))
  return { lacking: (least + most) / 2, needed }
}

/** The columns of a box, as high as a text at a line could stand. */
function above(box: Rect, points: Point[]): Rect {
  const ys = points.map(({ y }) => y)
  const top = Math.min(...ys) - 40
  return { x: box.x, width: box.width, y: top, height: Math.max(...ys) + 40 - top }
}

/** The layer of a box, as wide as a text at a line could stand. */
function beside(box: Rect, points: Point[]): Rect {
  const xs = points.map(({ x }) => x)
  const left = Math.min(...xs) - 90
  return { y: box.y, height: box.height, x: left, width: Math.max(...xs) + 90 - left }
}
