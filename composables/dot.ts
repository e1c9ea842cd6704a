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

/** A dot in the tone of its event; in ink where there are several, which its card shows: so small, they could not be told apart. */
export function dot({ tones, mark }: Mark): VNode[] {
  const [tone] = tones.length === 1 ? tones : []
  return [
    h('circle', { class: ['dt-dot', tone ? tone.class : 'dt-dot-ink'], style: tone?.style, r: radius }),
    ...(mark ? [h('circle', { class: 'dt-dot-clear', r: 4.5 })] : []),
  ]
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
