/** A period of which nothing is recorded: a pale band on the axis of a timeline, and named there or in the legend. In px. */
import { ems } from '../../text/measure.js'
import { period } from './axis.js'
import { dotRadius, type Span } from './dots.js'

export interface Gap {
  from: number
  to: number
  /** Middle of its label on the axis, where that has room between the dots; else the legend tells it. */
  label?: number
}

interface Axis {
  scale: (at: number) => number
  width: number
  dots: number[]
  spans: Span[]
}

/** Type of the label, and what stands around it. */
const type = 18
const around = 6

/** What is seen of a gap on this axis; nothing where it lies outside. */
export function gapOn(gap: { from: string; to: string; label: string }, axis: Axis): Gap | undefined {
  const from = Math.max(0, axis.scale(period(gap.from)[0]))
  const to = Math.min(axis.width, axis.scale(period(gap.to)[1]))
  if (to - from < 2) return undefined
  const half = (ems(gap.label) * type) / 2 + around
  const taken: Span[] = [...axis.dots.map((x): Span => [x, x]), ...axis.spans]
  const free = stretches([from, to], taken).sort((a, b) => b[1] - b[0] - (a[1] - a[0]))[0]
  const [start, end] = free ?? [0, 0]
  return end - start >= 2 * half ? { from, to, label: (start + end) / 2 } : { from, to }
}

/** What others leave of a span, clear of the dots there. */
function stretches([from, to]: Span, taken: Span[]): Span[] {
  const found: Span[] = []
  let start = from
  for (const [left, right] of [...taken].sort((a, b) => a[0] - b[0])) {
    if (left - dotRadius > start) found.push([start, Math.min(to, left - dotRadius)])
    start = Math.max(start, right + dotRadius)
  }
  return [...found, [start, to] satisfies Span].filter(([left, right]) => right > left)
}

/** The same from right to left. */
export const mirroredGap = ({ from, to, label }: Gap, width: number): Gap => ({
  from: width - to,
  to: width - from,
  ...(label === undefined ? {} : { label: width - label }),
})
