/** Sizes of a sentence in tokens: the text in pieces, with a bar below each token. Pure. */
import type { Cluster } from '../models/tokens/pieces.js'
import { ems, fit, lines, packed } from '../text/measure.js'
import { stageWidth } from '../text/headline.js'

/** Left of the pieces stands the vocabulary, right of them the count; px. */
export const rowSides = { name: 176, count: 130, gap: 24 }
const piecesWidth = stageWidth - rowSides.name - rowSides.count - 2 * rowSides.gap

/** A token's bar, and the least that one of several below a character takes; px. */
export const tokenBar = { height: 20, least: 12, gap: 3 }

/** Rows keep a distance, half of it above their line. */
const rowGap = 28
const types = [64, 60, 56, 52, 48, 44, 41, 38, 34, 30, 28, 26, 24, 22, 20, 18]
export const smallestType = 18

/** Height of a line of pieces, in px. */
const lineHeight = (type: number): number => type * 1.3 + tokenBar.height + 10

/** Height of a vocabulary's row, in px. */
export function rowHeight(clusters: readonly Cluster[], type: number): number {
  const widths = clusters.map(({ text, ids }) =>
    Math.max(ems(text) * type + [...text].length * tokenBar.gap, ids.length * tokenBar.least + tokenBar.gap),
  )
  return Math.max(packed(widths, piecesWidth) * lineHeight(type), 76) + rowGap
}

/** The largest type in which all rows have room. */
export const tokenType = (rows: readonly (readonly Cluster[])[], room: number): number =>
  fit(types, room, (type) => rows.reduce((sum, clusters) => sum + rowHeight(clusters, type), 0))

/** Height of the lines with further sentences, in px. */
export const othersHeight = (others: readonly string[]): number =>
  others.reduce((sum, text) => sum + lines(text, 20, stageWidth - rowSides.count * 2) * 28 + 8, 0)
