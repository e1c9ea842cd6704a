/** How the layout of code puts its nodes in order: one listing, or two with the lines that belong together. */
import { h, type VNode } from 'vue'
import { cellWidth, codeSize, widthInCells } from '../scripts/text/code.js'
import { stageWidth } from '../scripts/text/headline.js'
import { ems } from '../scripts/text/measure.js'
import { joinedBlocks, paneSetting, rowSpan, type Match, type PaneSetting } from '../scripts/text/panes.js'
import { pairs } from '../scripts/theme/tokens.js'
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
  /** Lines that one listing has alone: whose, 0 or 1, first and last. */
  alone?: string[]
  /** What is said of such lines, for each listing. */
  aloneWords?: string[]
  /** Lines of one listing that the headline speaks of. */
  marked?: number[]
}

/** Between the panes, where the bands are; and left, right, above and below of the code in a pane; px. */
const gap = 96
const aside = 22 + 1
const above = 24
/** Type of what is said of lines that one listing has alone. */
const wordsSize = 18
/** How far the way from such lines goes, px. */
const stub = 40

/** Lines that one listing has alone: whose, what is said of them, and where they stand in their pane, px. */
interface Own {
  side: 0 | 1
  words: string
  top: number
  bottom: number
}

/** Such lines, but those beside which their words have no room: a sign that nothing explains tells nothing. */
function ownBlocks(
  codes: [string[], string[]],
  { size, columns, line }: PaneSetting,
  { alone = [], aloneWords = [] }: Panes,
): Own[] {
  return alone.flatMap((one): Own[] => {
    const [whose = 0, from = 1, to = 1] = one.split(' ').map(Number)
    const side = whose === 1 ? 1 : 0
    const words = aloneWords[side] ?? ''
    const longest = Math.max(...codes[side].slice(from - 1, to).map(widthInCells))
    const free = (columns[side] - longest) * size * cellWidth
    if (ems(words) * wordsSize + 32 > free) return []
    const [top, bottom] = rowSpan(codes[side], from, to, columns[side])
    return [{ side, words, top: above + top * size * line, bottom: above + bottom * size * line }]
  })
}

/** Do two pairs change places from one listing to the other? */
const areCrossing = (matches: Match[]): boolean =>
  matches.some((a, at) => matches.slice(at + 1).some((b) => a[0] < b[0] !== a[2] < b[2]))

/** As in lanes, a way that ends: it leads to nothing on the other side. */
function stubOf({ side, top, bottom }: Own): VNode {
  const [from, to] = side === 0 ? [0, stub] : [gap, gap - stub]
  return h('path', { class: 'dt-band-stub', d: `M${from} ${((top + bottom) / 2).toFixed(1)}H${to}m0 -9v18` })
}

/** Where the lines of a pair begin and end in both panes, px. */
interface Span {
  here: [number, number]
  there: [number, number]
}

/** The way of a pair whose lines change places: between them, with a stroke along the lines at both ends. */
function wayOf({ here: [a, b], there: [c, d] }: Span): VNode[] {
  const [from, to, middle] = [(a + b) / 2, (c + d) / 2, gap / 2]
  const way = `M5 ${from}C${middle} ${from} ${middle} ${to} ${gap - 5} ${to}`
  const ends = `M5 ${a + 5}V${b - 5}M${gap - 5} ${c + 5}V${d - 5}`
  return [
    h('path', { class: 'dt-band-clear', d: way }),
    h('path', { class: 'dt-band-line', d: `${way}${ends}` }),
  ]
}

/** Two listings beside one another in one size of type, with bands between the lines that belong together. */
function twoPanes(
  blocks: VNode[],
  { panes = [], match = [], alone = [], aloneWords = [] }: Panes,
  height: number,
): VNode {
  const codes = [codeLines(blocks[0]!), codeLines(blocks[1]!)] as [string[], string[]]
  const titled = panes.some(Boolean)
  const room = height - 2 * above - (titled ? 40 : 0) - 4
  const joined = joinedBlocks(match.map((one) => one.split(' ').map(Number) as Match))
  // Bands that cross would cover one another: lines join such pairs.
  const isCrossing = areCrossing(joined)
  const setting = paneSetting(codes, stageWidth - gap - 4 * aside, room)
  const { widths, size, columns, line } = setting
  /** A pane is as high as its lines: an empty row at its end would look like code that is missing. */
  const high = codes.map(
    (lines, side) => 2 * above + 2 + rowSpan(lines, 1, lines.length, columns[side]!)[1] * size * line,
  )
  const spans = joined.map((one) => {
    const px = (side: 0 | 1): [number, number] => {
      const [top, bottom] = rowSpan(codes[side], one[side * 2]!, one[side * 2 + 1]!, columns[side])
      return [above + top * size * line, above + bottom * size * line]
    }
    return { here: px(0), there: px(1) }
  })
  const own = ownBlocks(codes, setting, { alone, aloneWords })
  const ownLines = (side: 0 | 1): VNode[] =>
    own
      .filter((one) => one.side === side)
      .map(({ words, top, bottom }) => {
        const style = { top: `${top + 3}px`, height: `${bottom - top - 6}px` }
        return h('i', { class: 'dt-match dt-match-alone', style }, h('b', words))
      })
  /** Each pair has a tint of its own. */
  const look = (name: string, index: number) => [
    name,
    `dt-tint-${isCrossing ? 1 : index % pairs.paper.length}`,
  ]
  const frame = (block: VNode | undefined, side: 'here' | 'there'): VNode =>
    h('div', { class: 'dt-code-frame', style: { height: `${high[side === 'here' ? 0 : 1]}px` } }, [
      ...spans.map((both, index) => {
        const [top, bottom] = both[side]
        const style = { top: `${top + 1}px`, height: `${bottom - top - 2}px` }
        return h('i', { class: look('dt-match', index), style })
      }),
      ...ownLines(side === 'here' ? 0 : 1),
      block ?? null,
    ])
  const middle = gap / 2
  const bands = (isCrossing ? [] : spans).map(({ here: [a, b], there: [c, d] }, index) =>
    h('path', {
      class: look('dt-band', index),
      d: `M0 ${a + 1}C${middle} ${a + 1} ${middle} ${c + 1} ${gap} ${c + 1}V${d - 1}C${middle} ${d - 1} ${middle} ${b - 1} 0 ${b - 1}Z`,
    }),
  )
  const ways = isCrossing ? spans.flatMap(wayOf) : []
  return h(
    'div',
    {
      // Where lines have no pair, these are what differs: the others have no ground of their own.
      class: ['dt-panes', own.length > 0 && 'dt-panes-own'],
      style: {
        '--code': `${size.toFixed(1)}px`,
        '--code-line': line,
        gridTemplateColumns: `${widths[0] + 2 * aside}px ${gap}px minmax(0, 1fr)`,
      },
    },
    [
      ...(titled ? panes.map((label) => h('h2', label)) : []),
      frame(blocks[0], 'here'),
      h('svg', { class: 'dt-bands', 'aria-hidden': 'true' }, [...bands, ...own.map(stubOf), ...ways]),
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
  const line = drawn ? closeLine : openLine
  const style = { '--code': `${size.toFixed(1)}px`, '--code-line': line }
  const marks = (panes.marked ?? []).map((at) => {
    const [top, bottom] = rowSpan(rows, at, at, Math.floor(codeWidth / (size * cellWidth) + 1e-6))
    const [from, to] = [top, bottom].map((row) => row * size * line)
    return h('i', {
      class: 'dt-match dt-match-said',
      style: { top: `${36 + from!}px`, height: `${to! - from!}px` },
    })
  })
  return [
    h('figure', { class: 'dt-code-body', style }, [
      h('div', { class: 'dt-code-frame' }, [...marks, ...blocks]),
      captions.length ? h('figcaption', captions) : null,
    ]),
  ]
}

/** Width inside of the frame of code, in px. */
const codeWidth = stageWidth - 2 * (44 + 1)

/** Height of a row of code in em; of one with drawn boxes as high as its glyphs. */
const openLine = 1.5
const closeLine = 1.32
