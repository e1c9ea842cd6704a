/** How the layouts put the nodes of a slide in order. */
import { cloneVNode, h, type VNode } from 'vue'
import { footClear, stageWidth } from '../scripts/text/headline.js'
import { listSize, noteSize, singleSizes, truthSize } from '../scripts/text/correction.js'
import { ems, fit, lines, packed } from '../scripts/text/measure.js'
import { childrenOf, find, nameOf, prop, textOf } from './vnodes.js'
import { isQuoted } from '../scripts/text/words.js'

export interface Info {
  headline: string
  room: number
}

export const isList = (node: VNode): boolean => node.type === 'ul' || node.type === 'ol'
export const itemsOf = (list: VNode | undefined): VNode[] =>
  list ? childrenOf(list).filter((node) => node.type === 'li') : []

/** Number of a numbered list's first item. */
export const firstNumber = (list: VNode | undefined): number => Number(list?.props?.start ?? 1)

/** Everything as one column of markdown in the size that fits. */
export function inProse(nodes: VNode[], { room }: Info): VNode[] {
  const texts = nodes.flatMap((node) => (isList(node) ? itemsOf(node) : [node]).map((part) => textOf(part)))
  const size = fit([28, 26, 24, 22, 20, 18], room, (px) =>
    texts.reduce((sum, text) => sum + lines(text, px, 1100) * px * 1.6 + px * 0.7, 0),
  )
  return [h('div', { class: 'dt-prose', style: { '--dt-prose-size': `${size}px` } }, nodes)]
}

/** Room in px for the labels of all rows of chips: little, unless one is long (components/ChipRow.vue). */
function chipLabel(nodes: VNode[]): number {
  const labels = nodes.filter((node) => nameOf(node) === 'ChipRow').map(labelOf)
  return labels.some((label) => ems(label) * 20 > 124) ? 160 : 124
}
const labelOf = (row: VNode): string => String(row.props?.label ?? '')

/** Height of a row of chips with some air, in px, where its label has `label` px. */
function chipRowHeight(row: VNode, label: number): number {
  const width = 1124 - label
  const frame = row.props?.tone === 'warning' ? 70 : 42
  const chips = find([row], 'li').map(textOf)
  // A chip that is wider than the row takes several lines.
  const extra = chips.reduce((sum, chip) => sum + (lines(chip, 20, width - frame) - 1) * 28, 0)
  const rows = packed(
    chips.map((chip) => Math.min(ems(chip) * 20 + frame, width)),
    width + 10,
  )
  return Math.max(rows * 56 + extra, lines(labelOf(row), 20, label) * 27) + 41
}

/** What words below a chart keep free above the sources, px (styles/layouts.css). */
const noteClear = (nodes: VNode[]): number =>
  nodes.length > 1 && nodes.at(-1)?.type === 'p' && nodes.some((node) => nameOf(node) === 'Chart') ? 14 : 0

/** Tells cards, charts, columns, tables, timelines and questions the room that the rest of the stage leaves them. */
export function roomy(nodes: VNode[], { room }: Info): VNode[] {
  const takers = [
    'Bill',
    'Cards',
    'Chart',
    'Columns',
    'CompareTable',
    'Patches',
    'Timeline',
    'Question',
    'TinyModel',
    'Tokens',
    'NextToken',
  ]
  const label = chipLabel(nodes)
  const rest = nodes.reduce((sum, node) => {
    if (takers.includes(nameOf(node))) return sum
    if (nameOf(node) !== 'ChipRow') return sum + lines(textOf(node), 20, stageWidth) * 30 + 20
    return sum + chipRowHeight(node, label)
  }, noteClear(nodes))
  return nodes.map((node) => {
    if (nameOf(node) === 'ChipRow') return cloneVNode(node, { style: { '--label': `${label}px` } })
    return takers.includes(nameOf(node)) ? cloneVNode(node, { room: room - rest }) : node
  })
}

/** A picture beside a question, as wide as high at the most, and the distance between them; px. */
const asked = { picture: 400, gap: 36 }

/** A question takes what room there is; a picture stands beside it. */
export function question(nodes: VNode[], info: Info): VNode[] {
  const pictures = nodes.filter(isPicture)
  const rest = roomy(
    nodes.filter((node) => !isPicture(node)),
    info,
  )
  if (pictures.length === 0) return rest
  const width = stageWidth - asked.picture - asked.gap
  const narrow = rest.map((node) => (nameOf(node) === 'Question' ? cloneVNode(node, { width }) : node))
  return [h('div', { class: 'dt-asked' }, [h('div', { class: 'dt-figure-frame' }, pictures), ...narrow])]
}

const isPicture = (node: VNode): boolean => node.type === 'img' || find([node], 'img').length > 0

/** Ten of twelve columns, px: longer lines are hard to follow. */
const quoteWidth = 943

export function quote(nodes: VNode[], { room }: Info): VNode[] {
  const said = nodes.find((node) => node.type === 'blockquote')
  const text = said ? textOf(said) : ''
  const rest = nodes.filter((node) => node !== said && nameOf(node) !== 'By')
  const below = rest.reduce((sum, node) => sum + lines(textOf(node), 22, 1000) * 34 + 16, 0)
  const size = fit(
    [64, 60, 56, 50, 46, 42, 38, 34, 30, 28, 26, 24],
    room - 130 - below,
    (px) => lines(text, px, quoteWidth * 0.98) * px * 1.42,
  )
  return [
    h('figure', { class: ['dt-quote-body', isQuoted(text) && 'dt-quote-own'] }, [
      ...nodes.filter((node) => nameOf(node) === 'By').map((node) => h('figcaption', [node])),
      h('div', { class: 'dt-quote-text', style: { fontSize: `${size}px` } }, said ? [said] : []),
      ...rest,
    ]),
  ]
}

/** A claim beside what is true; or beside the sentence as it is right, and why; several as a list. */
export function correction(nodes: VNode[], { room }: Info): VNode[] {
  const claims = nodes.filter((node) => nameOf(node) === 'Claim')
  const truths = nodes.filter((node) => nameOf(node) === 'Truth')
  const rest = nodes.filter((node) => !claims.includes(node) && !truths.includes(node))
  if (claims.length > 1) return [corrections(claims, truths, room), ...rest]
  const [claim, truth] = [claims[0], truths[0]]
  const edited = [claim, truth].some((node) => node && isEdited(node))
  const told = truth ? find([truth], 'p').map(textOf) : []
  const texts = edited ? told : [told.join(' ') || (truth ? textOf(truth) : '')]
  const sizes = singleSizes(claim ? textOf(claim) : '', texts, room)
  const style = {
    '--claim': `${sizes.quote}px`,
    '--truth': `${sizes.truth}px`,
    '--note': `${noteSize(sizes.truth)}px`,
  }
  const body = { class: ['dt-correction-body', edited && 'dt-edited'], style }
  return [h('div', body, [claim, truth]), ...rest]
}

const isEdited = (claim: VNode): boolean => ['del', 'ins'].some((name) => find([claim], name).length > 0)

/** Each claim with what is true, as entries of a list in one type. */
function corrections(claims: VNode[], truths: VNode[], room: number): VNode {
  const entries = claims.map((claim, at) => {
    const told = truths[at] ? find([truths[at]], 'p').map(textOf) : []
    return {
      quote: textOf(claim),
      right: told.length > 1 ? told[0] : '',
      truth: told.at(-1) ?? '',
      where: prop(claim, 'where') ?? '',
    }
  })
  const size = listSize(entries, room - footClear)
  return h(
    'div',
    {
      class: 'dt-corrections',
      style: {
        '--claim': `${size}px`,
        '--truth': `${truthSize(size)}px`,
        // Pages of one list have one pitch, however few entries the last one has.
        '--entries': Math.max(3, claims.length),
      },
    },
    claims.map((claim, at) =>
      h(
        'div',
        {
          class: [
            'dt-correction-entry',
            [claim, truths[at]].some((node) => node && isEdited(node)) && 'dt-edited',
          ],
        },
        [cloneVNode(claim, { listed: true }), truths[at]],
      ),
    ),
  )
}

/** A drawing as large as there is room for, with its caption. */
export function drawing(nodes: VNode[]): VNode[] {
  const captions = nodes.filter((node) => node.type === 'p')
  const rest = nodes.filter((node) => node.type !== 'p')
  return [
    h('div', { class: 'dt-figure-body' }, [
      h('div', { class: 'dt-drawing-frame' }, rest),
      captions.length ? h('div', { class: 'dt-drawing-caption' }, captions) : null,
    ]),
  ]
}

export function figure(nodes: VNode[]): VNode[] {
  const pictures = nodes.filter(isPicture)
  const rest = nodes.filter((node) => !isPicture(node))
  return [
    h('figure', { class: 'dt-figure-body' }, [
      h('div', { class: 'dt-figure-frame' }, pictures),
      rest.length ? h('figcaption', rest) : null,
    ]),
  ]
}
