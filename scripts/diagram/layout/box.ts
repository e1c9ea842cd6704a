/** What stands in a stage's box. Pure; lengths in px. */
import { centred, heightOf, type Block } from './fit.js'
import type { Box, LaneNode, Rect } from './types.js'
import type { Measure } from '../../text/types.js'

const SQUARE = 10
const PITCH = 14

/**
 * Squares below the text of a sequence, those of one tone together, as many as make rows of even length.
 * @returns the squares, and where the text above them starts
 */
function tokensIn(tones: string[], rect: Rect, text: number) {
  const across = Math.max(1, Math.min(36, Math.floor((rect.width - 24 + PITCH - SQUARE) / PITCH)))
  const most = Math.max(1, Math.floor((rect.height - text - 22) / PITCH))
  const each = Math.max(1, Math.min(4, Math.floor(most / tones.length)))
  // In a low box the tones share one row.
  const rows =
    most < tones.length ? [tones] : tones.flatMap((tone) => Array.from({ length: each }, () => [tone]))
  const high = rows.length * PITCH - (PITCH - SQUARE)
  const top = rect.y + (rect.height - text - high - 8) / 2
  const squares = rows.flatMap((row, down) =>
    Array.from({ length: across }, (_, index) => ({
      x: rect.x + rect.width / 2 - (across * PITCH - (PITCH - SQUARE)) / 2 + index * PITCH,
      y: top + text + 8 + down * PITCH,
      width: SQUARE,
      height: SQUARE,
      tone: row[Math.floor((index * row.length) / across)]!,
    })),
  )
  return { squares, top }
}

/**
 * A stage's box with its text, icon and squares in their places.
 * @returns the box, and whether its text is wider than the box
 */
export function boxOf(
  node: LaneNode,
  lane: string,
  rect: Rect,
  lines: Block['lines'],
  measure: Measure,
): { box: Box; tooWide: boolean } {
  const shift = node.icon ? 14 : 0
  const tokens = node.tokens && tokensIn(node.tokens, rect, heightOf(lines))
  const room = tokens ? { ...rect, height: heightOf(lines) + 2 * (tokens.top - rect.y) } : rect
  const texts = centred(lines, { ...room, x: rect.x + shift }, measure)
  const wide = Math.max(0, ...texts.map((line) => line.width))
  const x = rect.x + rect.width / 2 + shift - wide / 2 - 29
  const icon = node.icon
    ? { name: node.icon, x, y: rect.y + rect.height / 2 - 11, width: 22, height: 22 }
    : undefined
  const box = { ...rect, node, lane, lines: texts, icon, tokens: tokens?.squares }
  return { box, tooWide: wide > rect.width - 8 }
}
