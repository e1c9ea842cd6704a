/** A QR code as a picture, dark on light whatever the colours around are. */
import { h, type VNode } from 'vue'
import type { Code } from '../../scripts/talk/sharing.ts'

export const qr = ({ size, path }: Code, label: string): VNode =>
  h(
    'svg',
    {
      class: 'qr',
      role: 'img',
      'aria-label': label,
      viewBox: `0 0 ${size} ${size}`,
      'shape-rendering': 'crispEdges',
    },
    [h('path', { d: path })],
  )
