/** Reads the graph of a layout case, and writes its geometry down in whole px. */
import { parse } from 'yaml'
import { edgeId, laneId, nodeId } from '../../../scripts/diagram/ids.js'
import type {
  Geometry,
  LaneEdge,
  LaneNode,
  LanesGraph,
  LineKind,
  Rect,
  TextLine,
} from '../../../scripts/diagram/layout/types.js'
import type { Measure } from '../../../scripts/text/types.js'

/** A case as it is written: stages by id, edges as in a deck's pipelines. What is not said is plain and neutral. */
interface Written {
  size: [number, number]
  direction?: LanesGraph['direction']
  heads?: string[]
  unit?: number
  lanes: {
    title?: string
    subtitle?: string
    stages: Record<string, string | Partial<LaneNode>>
    /** By their stages' ids. */
    frames?: Record<string, { label: string; stages: string[]; cut?: boolean; frozen?: boolean }>
    edges?: ([string, string, LineKind?] | Partial<LaneEdge>)[]
  }[]
  legend?: Record<string, string>
}

/** A character is half as wide as high, and a Chinese one as wide: no font file is read, and sums are easy. */
export const measure: Measure = (text, { size }) =>
  [...text].reduce((sum, char) => sum + (/\p{Script=Han}|[，。（）]/u.test(char) ? 1 : 0.5), 0) * size

export function graphOf(yaml: string): LanesGraph {
  const { size, direction = 'LR', heads, unit, lanes, legend = {} } = parse(yaml) as Written
  return {
    direction,
    width: size[0],
    height: size[1],
    heads,
    unit,
    lanes: lanes.map(({ title = '', subtitle, stages, frames }, index) => ({
      id: laneId(index),
      ...(frames
        ? {
            enclosures: Object.entries(frames).map(([id, { stages: own, ...frame }]) => ({
              ...{ ...frame, id, nodes: own.map((stage) => nodeId(laneId(index), stage)) },
            })),
          }
        : {}),
      title,
      subtitle,
      nodes: Object.entries(stages).map(([key, stage]): LaneNode => ({
        ...{ id: nodeId(laneId(index), key), key, label: '', tone: 'neutral', status: 'plain', step: 0 },
        ...(typeof stage === 'string' ? { label: stage } : inSquares(stage, unit)),
      })),
    })),
    edges: lanes.flatMap(({ edges = [] }, index) =>
      edges.map((edge, number): LaneEdge => {
        const { from = '', to = '', kind = 'data', ...more } = Array.isArray(edge) ? listed(edge) : edge
        const lane = laneId(index)
        const ends = { from: nodeId(lane, from), to: nodeId(lane, to) }
        return { ...more, id: edgeId(lane, kind, number + 1), ...ends, kind, step: 0 }
      }),
    ),
    legend: Object.entries(legend).map(([what, text]) => ({ what, text })),
    colours: {},
  }
}

/** A stage whose tokens are drawn to a scale. */
const inSquares = ({ counts, ...stage }: Partial<LaneNode>, unit = 1): Partial<LaneNode> => ({
  ...stage,
  ...(counts ? { counts: counts.map((run) => ({ ...run, squares: run.count / unit })) } : {}),
})

const listed = ([from, to, kind]: [string, string, LineKind?]): Partial<LaneEdge> => ({ from, to, kind })

/** The picture as it is kept beside its graph: `[x, y, width, height]` and `[text, x, baseline]` in whole px. */
export function written(made: Geometry) {
  const px = (value: number) => Math.round(value) + 0
  const rect = ({ x, y, width, height }: Rect) => [x, y, width, height].map(px)
  const texts = (lines: TextLine[]) => lines.map(({ text, x, y }) => [text, px(x), px(y)])
  const named = <T>(items: T[], entry: (item: T) => [string, unknown]) => Object.fromEntries(items.map(entry))
  const { width, height, fits, clashes, frames, borders, panels, boxes, heads, captions, legend } = made
  // In which order lines are drawn is no matter of their place.
  const lines = [...made.routes].sort((a, b) => (a.edge.id < b.edge.id ? -1 : 1))
  return {
    size: [px(width), px(height)],
    fits,
    clashes,
    frames: named(frames, (frame) => [frame.lane, { at: rect(frame), texts: texts(frame.lines) }]),
    ...(borders.length > 0
      ? {
          borders: borders.map(({ enclosure, lane, lines, icon, step, ...border }) => ({
            ...{ of: `${lane} ${enclosure.id}`, at: rect(border), texts: texts(lines) },
            ...(icon ? { icon: rect(icon) } : {}),
            ...(step > 0 ? { step } : {}),
          })),
        }
      : {}),
    panels: panels.map(rect),
    boxes: named(boxes, (box) => [
      box.node.id,
      {
        at: rect(box),
        texts: texts(box.lines),
        ...(box.icon ? { icon: rect(box.icon) } : {}),
        ...(box.tokens ? { tokens: box.tokens.map(rect) } : {}),
        ...(box.art ? { art: rect(box.art) } : {}),
        ...(box.markBelow ? { markBelow: true } : {}),
      },
    ]),
    lines: named(lines, ({ edge, points }) => [edge.id, points.map(({ x, y }) => [px(x), px(y)])]),
    labels: named(
      lines.filter(({ label }) => label),
      ({ edge, label }) => [edge.id, { at: rect(label!), texts: texts(label!.lines) }],
    ),
    heads: texts(heads),
    captions: texts(captions),
    legend: named(legend, (item) => [item.item.what, { at: rect(item), texts: texts(item.lines) }]),
  }
}

/** What no picture may do, whatever is kept beside its graph; none = nothing. */
export function faultsOf({ boxes, routes }: Geometry): string[] {
  const found: string[] = []
  const overlap = (a: Rect, b: Rect) =>
    Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 0.5 &&
    Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 0.5
  boxes.forEach((box, index) => {
    for (const other of boxes.slice(0, index)) {
      if (overlap(box, other)) found.push(`${box.node.id} overlaps ${other.node.id}`)
      if (box.node.key === other.node.key && Math.abs(box.x + box.width / 2 - other.x - other.width / 2) > 1)
        found.push(`${box.node.id} does not stand below ${other.node.id}`)
    }
  })
  for (const { edge, points, label } of routes) {
    points.slice(1).forEach(({ x, y }, index) => {
      const before = points[index]!
      if (Math.min(Math.abs(x - before.x), Math.abs(y - before.y)) > 0.6) found.push(`${edge.id} is oblique`)
    })
    for (const { x, y } of [points[0]!, points.at(-1)!])
      if (!boxes.some((box) => overlap(grown(box, 6), { x: x - 1, y: y - 1, width: 2, height: 2 })))
        found.push(`${edge.id} ends at no box`)
    for (const { node, ...box } of label ? boxes : [])
      if (overlap(label!, box)) found.push(`the words of ${edge.id} stand on ${node.id}`)
  }
  return found
}

const grown = ({ x, y, width, height }: Rect, by: number): Rect => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
})
