/** Cells of a comparison’s table: what stands in them, and how high that is. */
import { createTextVNode, isVNode, type VNode } from 'vue'
import { ems, lines, packed } from '../scripts/text/measure.js'
import { childrenOf, nameOf, prop, textOf } from './vnodes.js'

/** The cells of a row. */
export const cellsOf = (row: VNode): VNode[] =>
  childrenOf(row).filter((node) => ['td', 'th'].includes(nameOf(node)))

const isChip = (node: VNode): boolean => nameOf(node) === 'Modality'

/** A cell's badges, and what it says besides: the badges stand first, on a line of their own. */
export function cellParts(cell: VNode): { chips: VNode[]; rest: VNode[] } {
  const chips = childrenOf(cell).filter(isChip)
  // With its blanks, which stand between words.
  const all: unknown[] = Array.isArray(cell.children) ? cell.children : childrenOf(cell)
  const nodes = all.map((node) => (typeof node === 'string' ? createTextVNode(node) : node))
  return { chips, rest: nodes.filter((node): node is VNode => isVNode(node) && !isChip(node)) }
}

/** What a cell is wider than the room that its text is reckoned with, in px. */
const badgeSlack = 36

/** Between badges and the words below them, in px (components/CompareTable.vue). */
const chipsGap = 10

/** Height of a cell in px; badges are components without text. */
export function heightOf(cell: VNode, size: number, width: number, labelOf: (id: string) => string): number {
  const { chips, rest } = cellParts(cell)
  // As components/Modality.vue draws them: type of 0.77 em, with icon, padding, border and margin.
  const badges = chips.map((chip) => {
    const label = prop(chip, 'label') ?? labelOf(prop(chip, 'id') ?? '')
    return ems(label) * size * 0.77 + size * 2.4 + 4
  })
  const text = rest.map(textOf).join('').trim()
  return (
    (chips.length && text ? chipsGap : 0) +
    packed(badges, width + badgeSlack) * size * 1.72 +
    (text || !chips.length ? lines(text, size, width) * size * 1.42 : 0)
  )
}
