/**
 * Boxes of lanes that run down a narrow page, side by side: layers one below the other, the same ones in every lane, so
 * that what is the same in them stands at the same height. Pure; lengths in px.
 */
import { alike, boxOf } from '../box.js'
import { block, centred, heightOf, POINT } from '../fit.js'
import type { Placement } from '../placement.js'
import { tracksAcross } from '../routing/tracks.js'
import { spacings } from '../spacing.js'
import { titleLines } from '../titles.js'
import type { Border, Box, Frame, LaneNode, Rect } from '../types.js'
import { placeAcross, type LanePlace } from './across.js'
import { besideIn, bordersIn, roomAround, runsIn, type Run } from './enclosed.js'
import { gapBehind, isBlocked, levelsBeside, sidesOf, spansIn, type Span } from './room.js'
import { sequence } from './sequence.js'
import type { Side } from './side.js'
import { turned, turnedBox } from './turned.js'

/** Boxes and frames where they are drawn, and the same as lines are led through them: turned. */
export interface Upright {
  boxes: Box[]
  frames: Frame[]
  borders: Border[]
  height: number
  field: Pick<Placement, 'boxes' | 'walls' | 'xs' | 'ys' | 'rows' | 'across'> & { borders: Rect[] }
  /** Lines that may leave a box at its sides, since others stand in their way. */
  aside: Set<string>
}

/** Room around all that stands in a frame, and around a lane's name. */
const MARGIN = 12
/** Between a border around stages and that of their lane. */
const BESIDE_BORDER = 5

/** Places the boxes; undefined where the page is too narrow for these lanes. */
export function placeSide(side: Side): Upright | undefined {
  const { lanes, measure, dense, framed } = side
  const layers = sequence(lanes, side.flow, side.order)
  const spans = spansIn(side, layers)
  const aside = spans.filter((span) => isBlocked(span, lanes, layers))
  const runs = runsIn(lanes, side.edges, layers)
  const rooms = lanes.map(({ id, nodes }, lane) => {
    const [left, right] = sidesOf(lane, spans, aside, side)
    const least = besideIn(id, runs)
    const sides: [number, number] = [
      Math.max(left, least + BESIDE_BORDER),
      Math.max(right, least + BESIDE_BORDER),
    ]
    return { nodes, sides: least > 0 ? sides : ([left, right] as [number, number]) }
  })
  const places = placeAcross(rooms, side.width, measure, dense, side.pressed)
  if (!places) return undefined
  const names = framed ? lanes.map((lane, at) => titleLines(lane, inside(places[at]!), measure)) : []
  const title = Math.max(0, ...names.map(heightOf))
  const top = framed ? MARGIN + title + (title > 0 ? MARGIN : 0) : 2
  const down = layersDown(side, layers, places, spans, runs, top)
  const height = down.bottom + (framed ? MARGIN + 2 : 2)
  const boxes = boxesIn(side, layers, places, down)
  const borders = bordersIn(runs, boxes, measure)
  const frames = names.map((lines, at): Frame => {
    const { left, right } = places[at]!
    const room = { x: left + MARGIN, y: MARGIN, width: inside(places[at]!), height: heightOf(lines) }
    const texts = centred(lines, room, measure)
    return {
      ...{ lane: lanes[at]!.id, step: Math.min(...lanes[at]!.nodes.map(({ step }) => step)) },
      ...{ x: left + 0.5, y: 0.5, width: right - left - 1, height: height - 1 },
      lines: texts.map((line) => ({ ...line, x: room.x, anchor: 'start' as const })),
    }
  })
  const walls = framed ? places.map((place): Rect => ({ ...rectOf(place), height: top - 6 })) : []
  const field = {
    ...{ boxes: boxes.map(turnedBox), borders: borders.map(turned) },
    walls: [...walls, ...borders.map(({ heading }) => heading)].map(turned),
    ...fieldOf(places, down),
  }
  return { boxes, frames, borders, height, field, aside: new Set(aside.map(({ edge }) => edge.id)) }
}

const inside = ({ left, right }: LanePlace) => right - left - 2 * MARGIN
const rectOf = ({ left, right }: LanePlace) => ({ x: left, y: 0, width: right - left })

interface Down {
  /** Top and height of each layer. */
  tops: number[]
  heights: number[]
  bottom: number
}

function layersDown(
  side: Side,
  layers: Map<string, number>,
  places: LanePlace[],
  spans: Span[],
  runs: Run[],
  top: number,
): Down {
  const { lanes, measure, dense } = side
  const count = Math.max(...layers.values()) + 1
  const above = Array.from({ length: count }, () => 0)
  const below = [...above]
  const heights = Array.from({ length: count }, () => spacings[dense].least)
  lanes.forEach(({ nodes }, lane) => {
    for (const node of nodes) {
      const layer = layers.get(node.key)!
      const high = block(node, places[lane]!.width, measure, dense).height + (node.decision ? 2 * POINT : 0)
      heights[layer] = Math.max(heights[layer]!, high)
      const [over, under] = roomAround(node, places[lane]!.width, runs, measure)
      above[layer] = Math.max(above[layer]!, over)
      below[layer] = Math.max(below[layer]!, under)
    }
  })
  const tops: number[] = []
  let bottom = top
  heights.forEach((height, layer) => {
    bottom += above[layer]!
    tops.push(bottom)
    bottom += height + below[layer]! + (layer + 1 < count ? gapBehind(layer, spans, side) : 0)
  })
  return { tops, heights, bottom }
}

function boxesIn(
  { lanes, measure, dense }: Side,
  layers: Map<string, number>,
  places: LanePlace[],
  { tops, heights }: Down,
): Box[] {
  const bare = lanes.flatMap(({ id: lane, nodes }, at) =>
    nodes.map((node: LaneNode) => {
      const { x, width } = places[at]!
      const layer = layers.get(node.key)!
      const { lines } = block(node, width, measure, dense)
      return { node, lane, lines, rect: { x, y: tops[layer]!, width, height: heights[layer]! } }
    }),
  )
  const sizes = alike(bare, measure)
  return bare.map(({ lane, ...one }) => ({
    ...boxOf(one, lane, measure, sizes).box,
    runsDown: true as const,
  }))
}

/** Where lines may run, with everything turned. */
function fieldOf(
  places: LanePlace[],
  { tops, heights }: Down,
): Omit<Upright['field'], 'boxes' | 'walls' | 'borders'> {
  const levels = places.flatMap(({ left, right, x, width }) => [
    x + width / 2,
    ...levelsBeside(x, left),
    ...levelsBeside(x + width, right),
  ])
  const xs = tops.slice(1).flatMap((to, layer) => tracksAcross(tops[layer]! + heights[layer]!, to))
  return {
    ...{ xs, ys: levels },
    across: { x: tops, widths: heights, xs, fits: true, costs: [] },
    rows: {
      strips: places.map(({ left, right }) => ({ top: left, bottom: right })),
      rows: places.map(({ x, width }) => [{ y: x, height: width }]),
    },
  }
}
