/** Borders around stages as SVG: a thin outline on a soft ground, with a title. Pure. */
import { escapeHtml } from '../../text/escape.js'
import { inkInside } from '../../theme/drawing.js'
import type { Border } from '../layout/types.js'
import { icons } from './icons.js'
import { colour, n, texts } from './paint.js'

/** The ground at a depth; that of lanes where it is 0. */
export const groundAt = (depth = 0, framed = true): string =>
  depth === 0
    ? colour(framed ? 'lane' : 'paper')
    : `color-mix(in srgb,${colour('ink')} ${inkInside[depth] ?? inkInside.at(-1)!}%,${colour('lane')})`

/**
 * A border as far as it reaches at its click. What it was before is seen up to then, and only where a script shows the
 * drawing click by click. Only a part of one is dashed, as ghosts are.
 */
export function border({
  x,
  y,
  width,
  height,
  depth,
  part,
  lines,
  icon,
  step,
  until,
  enclosure,
  lane,
}: Border): string {
  const dash = part ? ';stroke-dasharray:5 5' : ''
  const at =
    (step > 0 ? ` data-step="${step}"` : '') +
    (until === undefined ? '' : ` data-until="${until}" visibility="hidden"`)
  const sign = icon
    ? `<g transform="translate(${n(icon.x)} ${n(icon.y)}) scale(${n(icon.width / 24)})" style="fill:none;stroke:${colour('muted')};stroke-width:2">${icons.frozen}</g>`
    : ''
  return `<g class="dip-frame" data-frame="${escapeHtml(enclosure.id)}" data-lane="${escapeHtml(lane)}"${at}><rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="12" style="fill:${groundAt(depth)};stroke:${colour('line')};stroke-width:1${dash}"/>${sign}${texts(lines, colour('muted'))}</g>`
}
