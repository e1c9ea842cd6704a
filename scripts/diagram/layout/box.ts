/** What stands in a stage's box. Pure; lengths in px. */
import { artIn, artWays, type ArtBox, type ArtWay } from './art.js'
import { centred, heightOf, type Block } from './fit.js'
import { pitchIn, squaresIn } from './squares.js'
import type { Box, LaneNode, Rect } from './types.js'
import type { Measure } from '../../text/types.js'

/** A box with its words, before what is in it has its place. */
export interface Bare {
  node: LaneNode
  rect: Rect
  lines: Block['lines']
}

/** What boxes share: the size of the squares in all of a drawing, and how pictures stand, by node. */
export interface Alike {
  pitch: number
  art: Map<string, ArtWay>
}

const columnOf = ({ x, width }: Rect) => `${x} ${width}`
const widest = (lines: Block['lines'], measure: Measure) =>
  Math.max(0, ...lines.map(({ text, style }) => measure(text, style)))

/** Height of the words, or of what stands beside them. */
const band = ({ node, lines }: Bare, way: ArtWay | undefined) =>
  node.counts && way && !way.above ? Math.max(heightOf(lines), way.height) : heightOf(lines)

/** The sizes that boxes share. */
export function alike(boxes: Bare[], measure: Measure): Alike {
  const columns = new Map<string, ArtBox[]>()
  for (const { node, rect, lines } of boxes) {
    if (node.art === undefined) continue
    const one = { node, rect, high: heightOf(lines), wide: widest(lines, measure) }
    columns.set(columnOf(rect), [...(columns.get(columnOf(rect)) ?? []), one])
  }
  const art = new Map([...columns.values()].flatMap((own) => [...artWays(own)]))
  const pitches = boxes.flatMap((one) =>
    one.node.counts ? pitchIn(one.node.counts, one.rect, band(one, art.get(one.node.id))) : [],
  )
  return { pitch: Math.min(...pitches), art }
}

/**
 * A stage's box with its text, icon, picture and squares in their places.
 * @returns the box, and whether its text is wider than the box
 */
export function boxOf(
  bare: Bare,
  lane: string,
  measure: Measure,
  { pitch, art: ways }: Alike,
): { box: Box; tooWide: boolean } {
  const { node, rect, lines } = bare
  const way = ways.get(node.id)
  const text = band(bare, way)
  const squares = node.counts && squaresIn(node.counts, rect, text, pitch)
  const inside = squares ? { ...rect, y: squares.top, height: text } : rect
  const art = way && artIn(inside, heightOf(lines), way)
  const shift = art ? art.shift : node.icon ? 14 : 0
  const room = art ? { ...inside, y: art.top, height: heightOf(lines) } : inside
  const middle = centred(lines, { ...room, x: rect.x + shift }, measure)
  const wide = Math.max(0, ...middle.map((line) => line.width))
  // Beside a sign or a picture, lines begin below one another.
  const texts =
    node.icon || (way && !way.above)
      ? middle.map((line) => ({ ...line, x: line.x - (wide - line.width) / 2 }))
      : middle
  const x = rect.x + rect.width / 2 + shift - wide / 2 - 29
  const icon = node.icon
    ? { name: node.icon, x, y: inside.y + inside.height / 2 - 11, width: 22, height: 22 }
    : undefined
  const box = { ...rect, node, lane, lines: texts, icon, tokens: squares?.rows, art: art?.rect }
  return { box, tooWide: wide > rect.width - 8 }
}
