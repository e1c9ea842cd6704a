/** A hundred squares, of which so many are filled, the last one in part. */
import { h, type VNode } from 'vue'

/** @param share in per cent; the words beside the squares tell it, so they are no content of their own */
export function hundred(share: number, className: string): VNode {
  return h(
    'div',
    { class: className, 'aria-hidden': 'true' },
    Array.from({ length: 100 }, (_, index) => {
      const part = Math.round(Math.min(1, Math.max(0, share - index)) * 100)
      if (part === 0 || part === 100) return h('span', { class: part === 100 && 'dt-on' })
      return h('span', [h('i', { class: 'dt-on', style: { width: `${part}%` } })])
    }),
  )
}
