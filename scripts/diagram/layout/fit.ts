/** Texts in boxes, and the widths of columns that hold them. Pure; lengths in px. */
import { ART_ASIDE, ART_HEIGHT } from './art.js'
import { longestPiece, splitLabel, wrap } from './line-breaking.js'
import { contentOf, rememberedBy } from './node-content.js'
import { spacings, type Density } from './spacing.js'
import { heightOfSquares, widthOfSquares } from './squares.js'
import { DETAIL, LABEL } from './types.js'
import type { LaneNode, Rect, TextLine } from './types.js'
import type { Measure, Style } from '../../text/types.js'

const ICON = 28
/** By how much the sides of a decision run to a point, px. */
export const POINT = 14
const LINE = { 16: 21, 20: 26, 24: 30 } as Record<number, number>

export interface Block {
  lines: { text: string; style: Style }[]
  width: number
  height: number
}

/** A stage's name is bold; a stub only tells where a line goes on. */
const labelStyle = ({ status }: LaneNode): Style => (status === 'stub' ? DETAIL : LABEL)

/** A stage with its texts in each language. */
const variants = (node: LaneNode): LaneNode[] => [
  node,
  ...(node.also ?? []).map(({ label, detail }) => ({ ...node, label, detail, also: undefined })),
]

const blocks = rememberedBy<string, Block>(50_000)

/** A stage's label and detail, wrapped to a box `width` wide, with the size that they need in every language. */
export const block = (node: LaneNode, width: number, measure: Measure, dense: Density): Block =>
  blocks(measure, `${contentOf(node)} ${width} ${dense}`, () => blockOnce(node, width, measure, dense))

function blockOnce(node: LaneNode, width: number, measure: Measure, dense: Density): Block {
  const own = ownBlock(node, width, measure, dense)
  if (!node.also) return own
  const all = variants(node).map((one) => ownBlock(one, width, measure, dense))
  return {
    lines: own.lines,
    width: Math.max(...all.map((one) => one.width)),
    height: Math.max(...all.map((one) => one.height)),
  }
}

/** Room for what stands beside the words, and for the points of a decision's sides. */
const aside = ({ icon, art, decision }: LaneNode) =>
  (art === undefined ? (icon ? ICON : 0) : ART_ASIDE) + (decision ? 2 * POINT : 0)

function ownBlock(node: LaneNode, width: number, measure: Measure, dense: Density): Block {
  const { main, sub } = splitLabel(node.label, node.detail)
  const label = labelStyle(node)
  const icon = aside(node)
  const room = width - 2 * spacings[dense].pad - icon
  const lines = [
    ...wrap(main, room, label, measure).map((text) => ({ text, style: label })),
    ...(sub?.split('\n') ?? []).flatMap((one) =>
      wrap(one, room, DETAIL, measure).map((text) => ({ text, style: DETAIL })),
    ),
  ]
  const widest = Math.max(0, ...lines.map(({ text, style }) => measure(text, style)))
  const words = node.art === undefined ? heightOf(lines) : Math.max(heightOf(lines), ART_HEIGHT)
  const height = words + heightOfSquares(node.counts, width, spacings[dense].square)
  return {
    lines,
    width: widest + 2 * spacings[dense].pad + icon,
    height: Math.max(spacings[dense].least, height + spacings[dense].padding),
  }
}

/** Height of lines below one another. */
export function heightOf(lines: Block['lines']): number {
  return lines.reduce((sum, { style }) => sum + LINE[style.size]!, 0)
}

/** Texts centred in a rectangle, line below line. */
export function centred(lines: Block['lines'], rect: Rect, measure: Measure): TextLine[] {
  let y = rect.y + (rect.height - heightOf(lines)) / 2
  return lines.map(({ text, style }) => {
    const line = LINE[style.size]!
    y += line
    const x = rect.x + rect.width / 2
    return { ...style, text, x, y: y - line * 0.27, anchor: 'middle' as const, width: measure(text, style) }
  })
}

/** In px: more than a column may be wide, and between two widths that are tried. */
const [WIDEST, STEP] = [420, 8]

/** Widths that the boxes of a column may have: from that of the longest word. */
export function widthsFor(nodes: LaneNode[], measure: Measure, dense: Density, wide = 0): number[] {
  const least = Math.max(
    60,
    wide,
    ...nodes.flatMap(variants).map((node) => {
      const { main, sub } = splitLabel(node.label, node.detail)
      const word = Math.max(
        longestPiece(main, labelStyle(node), measure),
        sub ? longestPiece(sub, DETAIL, measure) : 0,
      )
      return Math.min(word, 210) + 2 * spacings[dense].pad + aside(node) + 1
    }),
    ...nodes.map(({ counts }) => widthOfSquares(counts, spacings[dense].square)),
  )
  const widths: number[] = []
  for (let width = Math.ceil(least); width <= WIDEST; width += STEP) widths.push(width)
  return widths
}
