/** Frames of lanes as SVG: at each click as high as what has come, so that none stands empty. Pure; lengths in px. */
import { escapeHtml } from '../../text/escape.js'
import type { Frame, Geometry, Rect } from '../layout/types.js'
import { colour, n, texts } from './paint.js'

/** A frame from a click on, up to another one. */
interface Phase {
  height: number
  step: number
  until?: number
}

/** Least room above and below a lane's name. */
const AROUND = 8

/** Height of a frame's name. */
function nameHeight({ lines }: Frame): number {
  const [first, last] = [lines[0], lines.at(-1)]
  return first && last ? last.y - first.y + first.size + last.size / 4 + 2 * AROUND : 0
}

/** How high a frame is at each click at which it grows. */
function phasesOf(frame: Frame, { boxes, routes }: Pick<Geometry, 'boxes' | 'routes'>): Phase[] {
  const bottom = frame.y + frame.height
  const within = ({ y }: { y: number }) => y >= frame.y && y <= bottom
  const own = new Set<string>()
  const ends: { step: number; end: number }[] = []
  for (const { node, lane, ...box } of boxes)
    if (lane === frame.lane && within(box)) {
      own.add(node.id)
      ends.push({ step: node.step, end: box.y + box.height })
    }
  const lowest = Math.max(...ends.map(({ end }) => end))
  for (const { edge, points } of routes)
    if (own.has(edge.from) && own.has(edge.to))
      ends.push({ step: edge.step, end: Math.min(lowest, Math.max(...points.map(({ y }) => y))) })
  const steps = [...new Set(ends.map(({ step }) => step))].sort((a, b) => a - b)
  const phases: Phase[] = []
  for (const step of steps) {
    const reached = Math.max(...ends.filter((one) => one.step <= step).map(({ end }) => end))
    const height = Math.min(frame.height, Math.max(nameHeight(frame), frame.height - (lowest - reached)))
    const last = phases.at(-1)
    if (last && height - last.height < 1) continue
    if (last) last.until = step
    phases.push({ height, step })
  }
  return phases.length > 0 ? phases : [{ height: frame.height, step: frame.step }]
}

/** A frame with its lane's name, for each height that it has. What it was before is seen where a script shows it only. */
export function laneFrame(frame: Frame, geometry: Pick<Geometry, 'boxes' | 'routes'>): string {
  const { x, y, width, lane } = frame
  return phasesOf(frame, geometry)
    .map(({ height, step, until }) => {
      const at =
        (step > 0 ? ` data-step="${step}"` : '') +
        (until === undefined ? '' : ` data-until="${until}" visibility="hidden"`)
      const size: Rect = { x, y, width, height: until === undefined ? frame.height : height }
      const up = (frame.height - size.height) / 2
      const name = frame.lines.map((line) =>
        texts([{ ...line, y: line.y - up }], line.size > 20 ? colour('ink') : colour('muted')),
      )
      return `<g class="dip-lane" data-lane-frame="${escapeHtml(lane)}"${at}><rect x="${n(size.x)}" y="${n(size.y)}" width="${n(size.width)}" height="${n(size.height)}" rx="14" style="fill:${colour('lane')};stroke:${colour('hairline')};stroke-width:1"/>${name.join('')}</g>`
    })
    .join('')
}
