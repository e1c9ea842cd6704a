/** Where a drawing or a picture stands in a stage's box: beside the words or above them. Pure; lengths in px. */
import type { LaneNode, Rect } from './types.js'

/** All are four wide to three high. */
const RATIO = 4 / 3
/** The least size of one, and the room between it and the words. */
const LEAST = { width: 32, height: 24 }
const GAP = 7
/** No larger than this: a drawing has no more to show, a picture is a thumbnail. */
const MOST = { drawing: 112, picture: 176 }
/** Of a box's height and width, what stays free. */
const MARGIN = 16

/** Room that one takes beside the words, and the least height of a text with one. */
export const ART_ASIDE = LEAST.width + GAP
export const ART_HEIGHT = LEAST.height

/** Is it a picture, by its output name? The small drawings are single words. */
export const isPicture = (art: string): boolean => art.includes('.')

/** How a picture stands in its box. */
export interface ArtWay {
  above: boolean
  width: number
  height: number
  /** Room for the words beside it: the widest of the column; and the width of its own. */
  words: number
  own: number
}

/** A box of a column with a picture: its place, and the size of its words. */
export interface ArtBox {
  node: LaneNode
  rect: Rect
  high: number
  wide: number
}

/** So much larger must a picture be above the words to stand there. */
const WORTH = 1.4

/**
 * How pictures stand in the boxes of a column, by node: beside the words all of one size and at one place, but above
 * them in boxes that are high enough, these of one size, too.
 */
export function artWays(boxes: ArtBox[]): Map<string, ArtWay> {
  const words = Math.max(...boxes.map(({ wide }) => wide))
  const side = Math.max(LEAST.width, least(boxes.map((box) => beside(box, words))))
  const higher = boxes.filter((box) => above(box) > side * WORTH)
  const top = least(higher.map(above))
  return new Map(
    boxes.map((box) => {
      const up = higher.includes(box)
      const width = Math.floor(up ? top : side)
      return [box.node.id, { above: up, width, height: Math.round(width / RATIO), words, own: box.wide }]
    }),
  )
}

const least = (widths: number[]) => Math.min(...widths)

/** Width of a picture in a room. */
const within = ({ node }: ArtBox, width: number, height: number) =>
  Math.min(MOST[isPicture(node.art!) ? 'picture' : 'drawing'], width, height * RATIO)

const beside = (box: ArtBox, words: number) =>
  within(
    box,
    box.rect.width - words - GAP - MARGIN,
    // Squares below the words leave it the height of these.
    box.node.counts ? LEAST.height : box.rect.height - MARGIN,
  )

const above = (box: ArtBox) =>
  box.node.counts ? 0 : within(box, box.rect.width - MARGIN, box.rect.height - box.high - GAP - MARGIN)

/**
 * A picture's place in its box.
 * @param high height of the words
 * @returns `top`: where what is in the box begins, with `above` where the words do; `shift`: by how much they move aside
 */
export function artIn(
  rect: Rect,
  high: number,
  { above, width, height, words, own }: ArtWay,
): { rect: Rect; top: number; shift: number } {
  if (above) {
    const start = rect.y + (rect.height - height - GAP - high) / 2
    return {
      rect: { x: rect.x + (rect.width - width) / 2, y: start, width, height },
      top: start + height + GAP,
      shift: 0,
    }
  }
  const x = rect.x + (rect.width - width - GAP - words) / 2
  return {
    rect: { x, y: rect.y + (rect.height - height) / 2, width, height },
    top: rect.y + (rect.height - high) / 2,
    // Its words begin right beside it, however long others of the column are.
    shift: (width + GAP - words + own) / 2,
  }
}
