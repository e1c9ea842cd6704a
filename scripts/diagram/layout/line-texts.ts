/** Texts on lines: those of the data, what a lane does not need, and the name of a kind of line that occurs once. Pure. */
import { labelPlace } from './label-placement.js'
import type { Box, LaneEdge, LanesGraph, Point, Rect, Route } from './types.js'
import type { Measure } from '../../text/types.js'

interface Ground {
  boxes: Box[]
  /** What no text may meet; gets the texts that are placed. */
  taken: Rect[]
  bounds: { width: number; height: number }
}

/**
 * Gives lines their texts.
 * @param routes get their `label`
 * @returns what of the legend is still to be told: a line kind that occurs once is named at its line, if there is room
 */
export function placeLineTexts(
  graph: LanesGraph,
  routes: Route[],
  { boxes, taken, bounds }: Ground,
  measure: Measure,
): LanesGraph['legend'] {
  const others = (route: Route) => routes.filter((other) => other !== route).map(({ points }) => points)
  const put = (route: Route, text: string, more: Rect[], needed: boolean, prefer?: number) => {
    const obstacles = { taken: [...taken, ...more], lines: others(route), bounds }
    // At a loop, a text stands beyond the piece that is parallel to its box.
    const points = isLoop(route.edge) ? route.points.slice(1, 3) : route.points
    route.label = labelPlace(text, points, obstacles, measure, { needed, prefer })
    if (route.label) taken.push(route.label)
  }
  for (const route of routes) {
    const { label, gap } = route.edge
    if (label && !gap) put(route, label, [], true)
    if (!label || !gap) continue
    const { lacking, needed } = besides(route, boxes)
    put(route, label, needed, false, lacking)
  }
  return graph.legend.filter(({ what, text }) => {
    const own = routes.filter(({ edge }) => edge.kind === what)
    if (own.length !== 1 || own[0]!.edge.label || isBundled(own[0]!.edge) || isLoop(own[0]!.edge)) return true
    put(own[0]!, text, [], false)
    return !own[0]!.label
  })
}

/** Leads a line from a stage to itself? It is too short to be told what it is. */
const isLoop = ({ from, to }: LaneEdge) => from === to

/** A stub's line stands for several. */
const isBundled = ({ from, to }: LaneEdge) => /_(?:from|to)-/.test(from) || /_(?:from|to)-/.test(to)

/**
 * What other lanes have where a lane only has a line: the middle of what it lacks, and the places over which its words
 * would say something wrong: what this lane has, too, under another name, as a sequence of tokens.
 */
function besides({ edge, points }: Route, boxes: Box[]): { lacking?: number; needed: Rect[] } {
  const [start, end] = [points[0]!, points.at(-1)!]
  const between = (box: Box) => box.x > start.x && box.x + box.width < end.x
  const own = boxes.find(({ node }) => node.id === edge.from)?.lane
  const others = boxes.filter((box) => box.lane !== own && between(box))
  const lacked = others.filter(({ node }) => node.status === 'only' && !node.tokens && !node.counts)
  const needed = others
    .filter((box) => !lacked.includes(box) && !lacked.some((one) => overlaps(one, box)))
    .map((box) => beside(box, points))
  if (lacked.length === 0) return { needed }
  const [from, to] = [
    Math.min(...lacked.map(({ x }) => x)),
    Math.max(...lacked.map(({ x, width }) => x + width)),
  ]
  return { lacking: (from + to) / 2, needed }
}

const overlaps = (a: Rect, b: Rect) => a.x < b.x + b.width && b.x < a.x + a.width

/** The columns of a box, as high as a text beside a line could stand. */
function beside(box: Rect, points: Point[]): Rect {
  const ys = points.map(({ y }) => y)
  const top = Math.min(...ys) - 40
  return { x: box.x, width: box.width, y: top, height: Math.max(...ys) + 40 - top }
}
