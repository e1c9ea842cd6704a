/** Cells of a comparison’s table: what stands in them, and how high that is. */
import { createTextVNode, isVNode, type VNode } from 'vue'
import { ems, lines } from './measure.js'
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

/** Height of a cell in px; badges are components without text. */
export function heightOf(cell: VNode, size: number, width: number, labelOf: (id: string) => string): number {
  const { chips, rest } = cellParts(cell)
  const badges = chips.reduce((sum, chip) => {
    const label = prop(chip, 'label') ?? labelOf(prop(chip, 'id') ?? '')
    return sum + ems(label) * size * 0.78 + size * 2.1
  }, 0)
  const text = rest.map(textOf).join('').trim()
  return (
    Math.ceil(badges / (width * 0.98)) * size * 1.72 +
    (text || !chips.length ? lines(text, size, width) * size * 1.42 : 0)
  )
}
