/** An event’s dot on the axis of a timeline, or the span in which its date lies. */
import { h, type VNode } from 'vue'
import type { Tone } from '../scripts/theme/palette.js'

/** What is seen of an event on the axis. */
export interface Mark {
  tones: Tone[]
  /** A marked event's dot, or span, is open. */
  mark: boolean
  /** It is about nothing that has a colour. */
  bare: boolean
}

const radius = 8.5

/** A dot in as many sectors as there are tones. */
export function dot({ tones, mark }: Mark): VNode[] {
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
  return [...sectors, ...(mark ? [h('circle', { class: 'dt-dot-clear', r: 4.5 })] : [])]
}

/** Half the height in px of a span's bar, and of the strokes at its ends. */
const half = { bar: 5, end: 9 }

/**
 * A pale bar on the axis from where to where a date may be, in the colours of its event, between two strokes; the event's
 * dot stands on it.
 */
export function spanBar({ tones }: Mark, [from, to]: [number, number], axis: number): VNode[] {
  const part = (to - from) / tones.length
  const bars = tones.map((tone, index) =>
    h('rect', {
      class: ['dt-dot', 'dt-span', tone.class],
      style: tone.style,
      x: (from + index * part).toFixed(1),
      y: axis - half.bar,
      width: part.toFixed(1),
      height: 2 * half.bar,
    }),
  )
  const ends = [from, to].map((x) => `M${x.toFixed(1)} ${axis - half.end}v${2 * half.end}`).join('')
  return [...bars, h('path', { class: 'dt-axis-tick', d: ends })]
}
