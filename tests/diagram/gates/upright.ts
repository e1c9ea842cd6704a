/** What is wrong with a drawing for a narrow page, each as a sentence. Pure; lengths in px. */
import { forwardFlow } from '../../../scripts/diagram/layout/cycle-removal.js'
import type { Box, Geometry, LanesGraph, Point, Rect } from '../../../scripts/diagram/layout/types.js'
import { UPRIGHT } from '../../../scripts/diagram/layout/upright/index.js'

const meet = (a: Rect, b: Rect, by: number) =>
  Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > by &&
  Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > by

const holds = (outer: Rect, inner: Rect, by: number) =>
  inner.x >= outer.x - by &&
  inner.y >= outer.y - by &&
  inner.x + inner.width <= outer.x + outer.width + by &&
  inner.y + inner.height <= outer.y + outer.height + by

type Text = Geometry['heads'][number] | Box['lines'][number]
const START = { start: 0, middle: 0.5, end: 1 }

/** Where a text's letters stand. */
const lettersOf = ({ x, y, width, size, anchor }: Text): Rect => ({
  ...{ x: x - width * START[anchor], y: y - size * 0.75, width, height: size },
})

const pieceOf = (p: Point, q: Point): Rect => ({
  ...{ x: Math.min(p.x, q.x), y: Math.min(p.y, q.y) },
  ...{ width: Math.abs(p.x - q.x), height: Math.abs(p.y - q.y) },
})

/** Everything that the rules forbid. */
export function faultsOf(graph: LanesGraph, made: Geometry): string[] {
  const found: string[] = []
  const page = { x: 0, y: 0, width: UPRIGHT.width, height: made.height }
  const { boxes, routes, frames, borders, legend, captions } = made
  if (made.width !== UPRIGHT.width) found.push(`is ${made.width} wide`)
  const names = (boxes: { node: { id: string } }[]) => boxes.map(({ node }) => node.id).sort()
  const wanted = graph.lanes.flatMap(({ nodes }) => nodes.map((node) => ({ node })))
  if (String(names(boxes)) !== String(names(wanted))) found.push('lacks stages')
  const lines = (all: { id: string }[]) => String(all.map(({ id }) => id).sort())
  if (lines(routes.map(({ edge }) => edge)) !== lines(graph.edges)) found.push('lacks lines')
  const texts: [string, Rect][] = []
  const say = (name: string, lines: Text[], inside: Rect) => {
    for (const line of lines) {
      const letters = lettersOf(line)
      if (line.size < 16) found.push(`“${line.text}” is small`)
      if (!holds(inside, letters, 1)) found.push(`“${line.text}” is not within ${name}`)
      for (const [other, rect] of texts)
        if (meet(letters, rect, 2)) found.push(`“${line.text}” meets “${other}”`)
      texts.push([line.text, letters])
    }
  }
  boxes.forEach((box, at) => {
    if (!holds(page, box, 0.5)) found.push(`${box.node.id} is outside`)
    for (const other of boxes.slice(0, at))
      if (meet(box, other, 0)) found.push(`${box.node.id} meets ${other.node.id}`)
    say(box.node.id, box.lines, box)
    for (const inner of [...(box.tokens ?? []), ...(box.art ? [box.art] : [])])
      if (!holds(box, inner, 0.5)) found.push(`what ${box.node.id} holds is not within`)
  })
  for (const frame of frames) {
    say(frame.lane, frame.lines, frame)
    for (const box of boxes)
      if (box.lane === frame.lane ? !holds(frame, box, 0) : meet(frame, box, 0))
        found.push(`${box.node.id} stands wrong in ${frame.lane}`)
  }
  for (const border of borders) {
    const name = `${border.lane} ${border.enclosure.id}`
    say(name, border.lines, border)
    if (!holds(page, border, 0)) found.push(`${name} is outside`)
    for (const box of boxes) {
      if (meet(border.heading, box, 0)) found.push(`the title of ${name} meets ${box.node.id}`)
      const own = box.lane === border.lane && border.enclosure.nodes.includes(box.node.id)
      if (meet(border, box, 0) && (!own || !holds(border, box, 0)))
        found.push(`${box.node.id} stands wrong in ${name}`)
    }
  }
  for (const { id, enclosures = [], nodes } of graph.lanes)
    for (const enclosure of enclosures)
      for (const node of nodes.filter((one) => enclosure.nodes.includes(one.id))) {
        const box = boxes.find((one) => one.node.id === node.id)!
        const around = borders.filter((one) => one.lane === id && one.enclosure.id === enclosure.id)
        if (!around.some((one) => holds(one, box, 0))) found.push(`${node.id} is not within ${enclosure.id}`)
      }
  for (const { edge, label } of routes) {
    if (edge.label && !edge.gap && !label) found.push(`${edge.id} lacks “${edge.label}”`)
    if (label) say('the page', label.lines, page)
    for (const box of boxes)
      if (label && meet(label, box, 0)) found.push(`${edge.id}: text on ${box.node.id}`)
  }
  say('the page', captions, page)
  for (const item of legend) say('the page', item.lines, page)
  return [...found, ...faultsOfLines(graph, made), ...faultsOfOrder(graph, made)]
}

function faultsOfLines(graph: LanesGraph, { boxes, routes, width, height }: Geometry): string[] {
  const found: string[] = []
  for (const { edge, points } of routes) {
    const ends = [edge.from, edge.to].map((id) => boxes.find(({ node }) => node.id === id)!)
    ;[points[0]!, points.at(-1)!].forEach((point, at) => {
      if (!holds(ends[at]!, { ...point, width: 0, height: 0 }, 0.1)) found.push(`${edge.id} misses its box`)
    })
    points.slice(1).forEach((q, at) => {
      const piece = pieceOf(points[at]!, q)
      if (piece.width > 0.6 && piece.height > 0.6) found.push(`${edge.id} is not orthogonal`)
      if (!holds({ x: 0, y: 0, width, height }, piece, 0)) found.push(`${edge.id} leaves the page`)
      for (const box of boxes) {
        const inner = { x: box.x + 1, y: box.y + 1, width: box.width - 2, height: box.height - 2 }
        if (meet({ ...piece, x: piece.x - 0.5, width: piece.width + 1 }, inner, 0))
          found.push(`${edge.id} runs through ${box.node.id}`)
      }
    })
  }
  return found
}

/** What leads on leads down, and what lanes share stands at one height where they stand side by side. */
function faultsOfOrder(graph: LanesGraph, { boxes, frames }: Geometry): string[] {
  const found: string[] = []
  const { back } = forwardFlow(graph)
  const boxOf = new Map(boxes.map((box) => [box.node.id, box]))
  for (const { id, from, to } of graph.edges.filter((edge) => !back.has(edge.id)))
    if (boxOf.get(to)!.y < boxOf.get(from)!.y + boxOf.get(from)!.height) found.push(`${id} leads up`)
  const row = (lane: string) => frames.find((frame) => frame.lane === lane)?.y
  for (const a of boxes)
    for (const b of boxes)
      if (a.node.key === b.node.key && row(a.lane) === row(b.lane) && (a.y !== b.y || a.height !== b.height))
        found.push(`${a.node.key} stands at two heights`)
  return found
}
