import { h, type VNode } from 'vue'
import { formulaParts } from '../scripts/text/formula.ts'
import { textOf } from './vnodes.ts'

/** A paragraph that is a sum, broken before its signs only and never within a bracket; another one as it is. */
export function unbroken(node: VNode): VNode {
  const parts = node.type === 'p' ? formulaParts(textOf(node)) : []
  if (parts.length < 2) return node
  // A sum runs from the left in every language.
  const sum = parts.flatMap((part, at) => [at ? ' ' : '', h('span', { class: 'dt-formula' }, part)])
  return h('p', { ...node.props }, [h('span', { class: 'dt-ltr' }, sum)])
}
