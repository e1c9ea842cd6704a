/** An event’s dot on the axis of a timeline. */
import { h, type VNode } from 'vue'
import type { Tone } from '../scripts/theme/palette.js'

/** A dot in as many sectors as there are tones; a marked event's is open. */
export function dot(tones: Tone[], marked: boolean): VNode[] {
  const radius = 8.5
  const sectors = tones.map((tone, index) => {
    if (tones.length === 1)
      return h('circle', { class: ['dt-dot', tone.class], style: tone.style, r: radius })
    const angle = (part: number): [number, number] => {
      const turn = (part / tones.length) * Math.PI * 2 - Math.PI / 2
      return [+(Math.cos(turn) * radius).toFixed(2), +(Math.sin(turn) * radius).toFixed(2)]
    }
    const [x1, y1] = angle(index)
    const [x2, y2] = angle(index + 1)
    return h('path', {
      class: ['dt-dot', tone.class],
      style: tone.style,
      d: `M0 0L${x1} ${y1}A${radius} ${radius} 0 0 1 ${x2} ${y2}Z`,
    })
  })
  return [
    h('circle', { class: 'dt-dot-clear', r: 11 }),
    ...sectors,
    ...(marked ? [h('circle', { class: 'dt-dot-clear', r: 4.5 })] : []),
  ]
}
