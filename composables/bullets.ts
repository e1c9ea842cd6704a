/** How the layout of points puts its nodes in order. */
import { cloneVNode, h, type VNode } from 'vue'
import { belowSize, bulletSizes } from '../scripts/text/bullets.js'
import { isList, itemsOf } from './arrange.js'

/**
 * One list in the deck's type.
 *
 * @param size of the points in px
 * @param shown is the point of an index shown at this click?
 */
export function bullets(
  nodes: VNode[],
  size: number = bulletSizes[0],
  shown: (index: number) => boolean = () => true,
): VNode[] {
  const lists = nodes.map((node) => {
    if (!isList(node)) return node
    const start = Number(node.props?.start ?? 1)
    const style = node.type === 'ol' ? { counterReset: `dt ${start - 1}` } : undefined
    const items = itemsOf(node).map((item, at) =>
      cloneVNode(item, { class: ['dt-reveal', !shown(at) && 'dt-hidden'] }),
    )
    return h(node.type as string, { ...node.props, style }, items)
  })
  const style = { '--dt-prose-size': `${size}px`, '--below': `${(size * belowSize).toFixed(1)}px` }
  return [h('div', { class: 'dt-prose dt-bullets', style }, lists)]
}
