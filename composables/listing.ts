/** How the layout of code puts its nodes in order: one listing, or two with the lines that belong together. */
import { h, type VNode } from 'vue'
import { cellWidth, codeSize } from '../scripts/text/code.js'
import { stageWidth } from '../scripts/text/headline.js'
import { paneColumns, rowSpan } from '../scripts/text/panes.js'
import type { Info } from './arrange.js'
import { find, textOf } from './vnodes.js'

/** The lines of a highlighted block: one span each, or plain text. */
function codeLines(block: VNode): string[] {
  const rows = find([block], 'span').filter((span) =>
    String(span.props?.class ?? '')
      .split(' ')
      .includes('line'),
  )
  if (rows.length) return rows.map(textOf)
  return find([block], 'pre').flatMap((pre) => textOf(pre).split('\n'))
}

/** What the front matter says of two listings. */
export interface Panes {
  /** Their labels, which may be empty. */
  panes?: string[]
  /** Lines that belong together: first and last of the one, first and last of the other. */
  match?: string[]
}

const paneWidth = (stageWidth - 64) / 2 - 2 * (22 + 1)
const panePadding = 24

/** Two listings beside one another in one size of type, with bands between the lines that belong together. */
function twoPanes(blocks: VNode[], { panes = [], match = [] }: Panes, height: number): VNode {
  const codes = blocks.map(codeLines)
  const titled = panes.some(Boolean)
  const room = height - 2 * panePadding - (titled ? 40 : 0)
  const size = Math.min(28, ...codes.map((rows) => codeSize(rows, paneWidth, room, openLine, paneColumns)))
  const columns = Math.floor(paneWidth / (size * cellWidth))
  const row = size * openLine
  const spans = match.map((one) => {
    const [from = 1, to = 1, otherFrom = 1, otherTo = 1] = one.split(' ').map(Number)
    const px = ([top, bottom]: [number, number]): [number, number] => [
      panePadding + top * row,
      panePadding + bottom * row,
    ]
    return {
      here: px(rowSpan(codes[0] ?? [], from, to, columns)),
      there: px(rowSpan(codes[1] ?? [], otherFrom, otherTo, columns)),
    }
  })
  const frame = (block: VNode | undefined, side: 'here' | 'there'): VNode =>
    h('div', { class: 'dt-code-frame' }, [
      ...spans.map((both) => {
        const [top, bottom] = both[side]
        return h('i', { class: 'dt-match', style: { top: `${top + 1}px`, height: `${bottom - top - 2}px` } })
      }),
      block ?? null,
    ])
  const bands = spans.map(({ here: [a, b], there: [c, d] }) =>
    h('path', {
      d: `M0 ${a + 1}C32 ${a + 1} 32 ${c + 1} 64 ${c + 1}V${d - 1}C32 ${d - 1} 32 ${b - 1} 0 ${b - 1}Z`,
    }),
  )
  return h(
    'div',
    { class: 'dt-panes', style: { '--code': `${size.toFixed(1)}px`, '--code-line': openLine } },
    [
      ...(titled ? panes.map((label) => h('h2', label)) : []),
      frame(blocks[0], 'here'),
      h('svg', { class: 'dt-bands', 'aria-hidden': 'true' }, bands),
      frame(blocks[1], 'there'),
    ],
  )
}

/** Code in the largest size with which its longest line and all its lines fit. */
export function code(nodes: VNode[], { room }: Info, panes: Panes = {}): VNode[] {
  const isCaption = (node: VNode): boolean => node.type === 'p'
  const blocks = nodes.filter((node) => !isCaption(node))
  const captions = nodes.filter(isCaption)
  const rows = blocks.flatMap((block) => codeLines(block))
  // Lines and corners drawn with characters meet only where rows stand close.
  const drawn = rows.some((row) => /[\u2500-\u259f]/u.test(row))
  const height = room - 80 - captions.length * 60
  if (panes.panes && blocks.length === 2)
    return [
      h('figure', { class: 'dt-code-body' }, [
        twoPanes(blocks, panes, room - captions.length * 76),
        captions.length ? h('figcaption', captions) : null,
      ]),
    ]
  const size = codeSize(rows, codeWidth, height, drawn ? closeLine : openLine)
  const style = { '--code': `${size.toFixed(1)}px`, '--code-line': drawn ? closeLine : openLine }
  return [
    h('figure', { class: 'dt-code-body', style }, [
      h('div', { class: 'dt-code-frame' }, blocks),
      captions.length ? h('figcaption', captions) : null,
    ]),
  ]
}

/** Width inside of the frame of code, in px. */
const codeWidth = stageWidth - 2 * (44 + 1)

/** Height of a row of code in em; of one with drawn boxes as high as its glyphs. */
const openLine = 1.5
const closeLine = 1.32
