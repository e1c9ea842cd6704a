/** A hundred squares, of which so many are filled. */
import { h, type VNode } from 'vue'
import { squares } from '../scripts/figures/chart/scales.js'

/** @param share in per cent; the words beside the squares tell it, so they are no content of their own */
export function hundred(share: number, className: string): VNode {
  const count = squares([share])[0] ?? 0
  return h(
    'div',
    { class: className, 'aria-hidden': 'true' },
    Array.from({ length: 100 }, (_, index) => h('span', { class: index < count && 'dt-on' })),
  )
}
