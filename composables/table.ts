/**
 * A comparison's table, read from its slot. The content is a markdown table, as it is written by hand, too: cells hold
 * links, citations and badges, which Vue draws and only Vue can; what layout needs to know of them is read here, once,
 * as data (scripts/figures/table.ts).
 */
import { createTextVNode, isVNode, type VNode } from 'vue'
import type { CellTexts } from '../scripts/figures/table.js'
import { childrenOf, find, nameOf, prop, textOf } from './vnodes.js'

/** A cell's badges, and what it says besides: the badges stand first, on a line of their own. */
export interface CellNodes {
  badges: VNode[]
  rest: VNode[]
}

export interface TableNodes {
  /** The cells of the head, without the corner. */
  subjects: VNode[]
  rows: { label?: VNode; cells: VNode[] }[]
}

const cellsOf = (row: VNode): VNode[] => childrenOf(row).filter((node) => ['td', 'th'].includes(nameOf(node)))

/** The first row holds the subjects, the first column the labels. */
export function readTable(nodes: VNode[]): TableNodes {
  const [head = [], ...rows] = find(nodes, 'tr').map(cellsOf)
  return { subjects: head.slice(1), rows: rows.map(([label, ...cells]) => ({ label, cells })) }
}

const isBadge = (node: VNode): boolean => nameOf(node) === 'Modality'

/** The parts of a cell. */
export function readCell(cell: VNode): CellNodes {
  // With its blanks, which stand between words.
  const all: unknown[] = Array.isArray(cell.children) ? cell.children : [cell.children]
  const nodes = all.map((node) => (typeof node === 'string' ? createTextVNode(node) : node)).filter(isVNode)
  return { badges: nodes.filter(isBadge), rest: nodes.filter((node) => !isBadge(node)) }
}

/**
 * What a cell says.
 *
 * @param labelOf label of a modality by its id
 */
export function cellTexts(cell: VNode, labelOf: (id: string) => string): CellTexts {
  const { badges, rest } = readCell(cell)
  return {
    badges: badges.map((badge) => prop(badge, 'label') ?? labelOf(prop(badge, 'id') ?? '')),
    text: rest.map(textOf).join('').trim(),
  }
}

/** What a cell holds, to compare it with others: its words, its badges, and which sources it cites. */
export function cellKey(cell: VNode): string {
  const { badges, rest } = readCell(cell)
  const words = rest.map(textOf).join('').trim()
  const cites = find(childrenOf(cell), 'Cite').map((cite) => prop(cite, 'n'))
  const ids = badges.map((badge) => prop(badge, 'id'))
  return words || ids.length ? JSON.stringify([words, ids, cites]) : ''
}
