/** Geometry → SVG text. Pure; colours are custom properties with the paper theme as fallback. */
import { escapeHtml } from '../../text/escape.js'
import { bundleEdges } from '../layout/edge-bundling.js'
import type { Geometry } from '../layout/types.js'
import { border } from './borders.js'
import { box } from './boxes.js'
import { breaksOf } from './crossings.js'
import { laneFrame } from './lanes.js'
import { sample } from './legend.js'
import { cores, matesIn, route } from './lines.js'
import { colour, n, texts } from './paint.js'

/** Font list of a deck that adds none. */
export const OWN_FAMILY = `Inter,'Noto Sans SC',sans-serif`

/** The click at which something comes; what is there from the start says nothing. */
const at = (step: number) => (step > 0 ? ` data-step="${step}"` : '')

/** The children of the svg element. */
export function svgBody(geometry: Geometry, colours: Record<string, string> = {}): string {
  const muted = colour('muted')
  const fromRight = geometry.direction === 'RL'
  const joins = bundleEdges(geometry.routes)
  const breaks = breaksOf(geometry.routes, joins)
  const mates = matesIn(geometry.routes)
  const framed = geometry.frames.length > 0
  return [
    ...geometry.frames.map((frame) => laneFrame(frame, geometry)),
    ...geometry.borders.map(border),
    ...geometry.panels.map(
      ({ x, y, width, height, step }) =>
        `<rect class="dip-panel"${at(step)} x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="14" style="fill:${colour('panel')}"/>`,
    ),
    ...geometry.heads.map((one) => `<g class="dip-head"${at(one.step)}>${texts([one], muted)}</g>`),
    ...geometry.captions.map(
      (one) => `<g class="dip-caption"${at(one.step)}>${texts([one], colour('ink'))}</g>`,
    ),
    ...geometry.routes.map((one) =>
      route(one, colours, joins.get(one), breaks.get(one), mates.get(one), framed),
    ),
    ...[cores(geometry.routes, breaks, mates)].filter(Boolean),
    ...geometry.boxes.map((one) => box(one, colours, fromRight)),
    ...geometry.legend.map(
      ({ x, y, width, item, lines, step }) =>
        `<g class="dip-legend" data-legend="${escapeHtml(item.what)}"${at(step)}>${sample(item.what, x, y, fromRight ? x + width : undefined)}${texts(lines, muted)}</g>`,
    ),
  ].join('\n')
}

/**
 * A whole, self-contained SVG: real text, no foreignObject, no style sheet, nothing external.
 * @param family font list that its texts were measured with
 */
export function toSvg(
  geometry: Geometry,
  id: string,
  colours: Record<string, string> = {},
  family = OWN_FAMILY,
): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" class="dip-diagram" data-diagram="${escapeHtml(id)}" aria-hidden="true" viewBox="0 0 ${n(geometry.width)} ${n(geometry.height)}" width="${n(geometry.width * geometry.scale)}" height="${n(geometry.height * geometry.scale)}" style="font-family:var(--dip-font,${escapeHtml(family)});text-autospace:no-autospace;font-variant-ligatures:no-contextual;overflow:visible${geometry.direction === 'RL' ? ';direction:rtl' : ''}">\n${svgBody(geometry, colours)}\n</svg>`
}
