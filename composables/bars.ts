/** The bars of a chart, read from its slot: numbers as data, and what is said about each as nodes. */
import type { VNode } from 'vue'
import type { Bar } from '../scripts/figures/chart/bar.js'
import { childrenOf, nameOf, prop } from './vnodes.js'

export interface BarNode extends Bar {
  body: VNode[]
}

/**
 * The numbers come as props of `<ChartBar>`s; only what is said about them (markdown with links and citations) is
 * slot content.
 *
 * @param unit of those that name none
 */
export const readBars = (nodes: VNode[], unit = ''): BarNode[] =>
  nodes
    .filter((node) => nameOf(node) === 'ChartBar')
    .map((node) => ({
      value: Number(prop(node, 'value') ?? 0),
      text: prop(node, 'text') ?? prop(node, 'value') ?? '',
      label: prop(node, 'label') ?? '',
      unit: prop(node, 'unit') ?? unit,
      of: prop(node, 'of'),
      highlight: prop(node, 'highlight') !== undefined,
      body: childrenOf(node),
    }))
