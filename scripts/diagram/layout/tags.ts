/**
 * Where lines lead out of what is drawn: the words for that stand outside of their box, at a short arrow of their own, where
 * there is room; else they stay in the box. Pure; lengths in px.
 */
import { meets } from './extras.js'
import { block } from './fit.js'
import { wrap } from './line-breaking.js'
import type { Density } from './spacing.js'
import { DETAIL, type Box, type Point, type Rect, type Tag, type TextLine } from './types.js'
import type { Measure } from '../../text/types.js'

/** Length of the arrow, between it and the words, and around all. */
const ARROW = 26
const GAP = 5
const CLEAR = 6
/** Room between the arrow and a corner. */
const INSET = 16
const LINE = 21
/** Longer words are broken. */
const WIDEST = 150

interface Ground {
  /** What no tag may meet; gets those that are placed. */
  taken: Rect[]
  /** A tag stands within one of these. */
  within: Rect[]
  measure: Measure
  dense: Density
}

/** A line of words for what lies elsewhere, by its arrow. */
const leadsOn = /^[→←] (.+)$/u
const comesFrom = /^(.+) [→←]$/u

const wayOf = (line: string): { way: Tag['way']; text: string } | undefined => {
  const [on, from] = [leadsOn.exec(line)?.[1], comesFrom.exec(line)?.[1]]
  return on ? { way: 'to', text: on } : from ? { way: 'from', text: from } : undefined
}

/** The boxes with their tags; a box keeps the words for which there is no room around it. */
export function tagged(boxes: Box[], ground: Ground): Box[] {
  return boxes.map((box) => {
    const lines = box.node.detail?.split('\n') ?? []
    const told = lines.flatMap((line) => wayOf(line) ?? [])
    if (told.length === 0) return box
    const before = ground.taken.length
    const tags = told.flatMap((one) => placed(one, box, ground) ?? [])
    // All or none: half of them in the box would be two ways to say one thing.
    if (tags.length < told.length) {
      ground.taken.splice(before)
      return box
    }
    const detail = lines.filter((line) => !wayOf(line)).join('\n') || undefined
    return { ...without(box, detail, ground), tags }
  })
}

/** A box with fewer words, in the middle of what they had. */
function without(box: Box, detail: string | undefined, { measure, dense }: Ground): Box {
  const node = { ...box.node, detail, also: undefined }
  const count = block(node, box.width, measure, dense).lines.length
  const gone = box.lines.slice(count)
  const by = (gone.length * LINE) / 2
  return { ...box, lines: box.lines.slice(0, count).map((line) => ({ ...line, y: line.y + by })) }
}

function placed({ way, text }: { way: Tag['way']; text: string }, box: Box, ground: Ground): Tag | undefined {
  const { measure, within, taken } = ground
  const words = measure(text, DETAIL) > WIDEST ? wrap(text, WIDEST, DETAIL, measure) : [text]
  const width = Math.max(...words.map((one) => measure(one, DETAIL)))
  for (const { from, rect, anchor } of placesAround(box, way, width, words.length * LINE)) {
    const arrow = arrowOf(from, rect, way)
    const whole = around(rect, arrow)
    const isFree = !taken.some((other) => meets(other, whole, CLEAR) && other !== box)
    if (!isFree || !within.some((room) => contains(room, whole))) continue
    taken.push(whole)
    const x = anchor === 'middle' ? rect.x + width / 2 : anchor === 'start' ? rect.x : rect.x + width
    const lines = words.map((one, index): TextLine => ({
      ...DETAIL,
      ...{ text: one, x, y: rect.y + index * LINE + LINE * 0.73, anchor, width: measure(one, DETAIL) },
    }))
    return { way, points: arrow, lines }
  }
  return undefined
}

interface Place {
  /** Where the arrow meets the box. */
  from: Point
  rect: Rect
  anchor: TextLine['anchor']
}

/** Places of the words: beside the box the way that the drawing runs, else below it or above. */
function placesAround(box: Box, way: Tag['way'], width: number, height: number): Place[] {
  const [right, bottom] = [box.x + box.width, box.y + box.height]
  const reach = ARROW + GAP
  const beside = [0.5, 0.25, 0.75].map((part): Place => {
    const y = box.y + Math.max(INSET, Math.min(box.height - INSET, box.height * part))
    const x = way === 'to' ? right + reach : box.x - reach - width
    return {
      from: { x: way === 'to' ? right : box.x, y },
      rect: { x, y: y - height / 2, width, height },
      anchor: way === 'to' ? 'start' : 'end',
    }
  })
  const upright = [0.5, 0.25, 0.75].flatMap((part) => {
    const x = box.x + Math.max(INSET, Math.min(box.width - INSET, box.width * part))
    return (['below', 'above'] as const).flatMap((side): Place[] => {
      const from = { x, y: side === 'below' ? bottom : box.y }
      const y = side === 'below' ? bottom + reach : box.y - reach - height
      // In the middle of its arrow, or from there on.
      return [x - width / 2, x - INSET, x - width + INSET].map((left) => ({
        from,
        rect: { x: left, y, width, height },
        anchor: 'start' as const,
      }))
    })
  })
  return [...beside, ...upright]
}

/** From the box to the words, or from them to the box. */
function arrowOf(from: Point, rect: Rect, way: Tag['way']): [Point, Point] {
  const level = from.y > rect.y && from.y < rect.y + rect.height
  const far: Point = level
    ? { x: rect.x > from.x ? from.x + ARROW : from.x - ARROW, y: from.y }
    : { x: from.x, y: rect.y > from.y ? from.y + ARROW : from.y - ARROW }
  return way === 'to' ? [from, far] : [far, from]
}

/** Words and arrow, but not the border of the box that it touches. */
function around(rect: Rect, [a, b]: [Point, Point]): Rect {
  const [x, y] = [Math.min(rect.x, a.x, b.x), Math.min(rect.y, a.y, b.y)]
  return {
    x,
    y,
    width: Math.max(rect.x + rect.width, a.x, b.x) - x,
    height: Math.max(rect.y + rect.height, a.y, b.y) - y,
  }
}

const contains = (room: Rect, { x, y, width, height }: Rect): boolean =>
  x >= room.x && y >= room.y && x + width <= room.x + room.width && y + height <= room.y + room.height
