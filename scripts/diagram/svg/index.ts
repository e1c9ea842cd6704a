/** Geometry → SVG text. Pure; colours are custom properties with the paper theme as fallback. */
import { escapeHtml } from '../../text/escape.js'
import { own } from '../../text/own.js'
import { drawingColours, type DrawingColour } from '../../theme/drawing.js'
import { isTone, paperTones } from '../../theme/tokens.js'
import { icons } from './icons.js'
import { isSolid } from '../layout/solid.js'
import { unbound } from '../layout/line-breaking.js'
import { bundleEdges } from '../layout/edge-bundling.js'
import type { Box, Geometry, Point, Route, Status, TextLine } from '../layout/types.js'

const n = (value: number) => String(Math.round(value * 10) / 10)
/** A colour of the drawing: a custom property that the page may set (`components/DiagramFigure.vue`), paper's without. */
const colour = (name: DrawingColour) => toneColour(name, drawingColours[name])
const toneColour = (name: string, fallback: string) => `var(--dip-${name},${fallback})`
/** Font list of a deck that adds none. */
export const OWN_FAMILY = `Inter,'Noto Sans SC',sans-serif`

function stroke(tone: string, colours: Record<string, string>): string {
  const known = own(paperTones, tone)?.stroke ?? own(colours, tone)
  return known ? toneColour(tone, known) : colour('line')
}

function tint(tone: string, colours: Record<string, string>): string {
  const known = own(paperTones, tone)?.tint
  if (known) return toneColour(`${tone}-tint`, known)
  return own(colours, tone)
    ? `color-mix(in srgb,${stroke(tone, colours)} 12%,${colour('paper')})`
    : colour('shared')
}

function texts(lines: TextLine[], fill: string): string {
  return lines
    .map(
      ({ text, x, y, size, weight, anchor, fromLeft }) =>
        `<text x="${n(x)}" y="${n(y)}" style="font-size:${size}px;font-weight:${weight};fill:${fill};text-anchor:${anchor}${fromLeft ? ';direction:ltr' : ''}">${escapeHtml(text)}</text>`,
    )
    .join('')
}

const mark: Record<string, string> = {
  changed: 'M-4 -3H4M-4 3H4M3 -7L-3 7',
  moved: 'M-6 -3H6L3 -6M6 3H-6L-3 6',
}

/** How a stage's box is painted. */
interface BoxPaint {
  fill: string
  line: string
  /** Of its text. */
  ink: string
  icon: string
  dash?: string
}

const INK = colour('ink')
const PAPER = colour('paper')
const MUTED = colour('muted')
const LINE = colour('line')

/** In grey, whatever its tone: what several lanes have. */
const quiet = { fill: colour('shared'), line: INK, icon: MUTED }

/** What a status paints otherwise than in the stage's tone. */
const paints: Partial<Record<Status, Partial<BoxPaint>>> = {
  shared: { ...quiet, line: LINE },
  inherited: quiet,
  changed: quiet,
  moved: { ...quiet, dash: '9 4 2 4' },
  ghost: { fill: 'none', dash: '5 5' },
  stub: { fill: 'none', line: LINE, ink: MUTED, dash: '2 4' },
}

function paintOf({ node, tokens }: Box, colours: Record<string, string>): BoxPaint {
  const neutral = !isTone(node.tone) && !own(colours, node.tone)
  const line = stroke(node.tone, colours)
  const toned = { fill: tint(node.tone, colours), line, ink: INK, icon: line, ...paints[node.status] }
  if (isSolid({ status: node.status, tokens }, neutral))
    return { ...toned, fill: INK, line: INK, ink: PAPER, icon: PAPER }
  // Squares need a light ground.
  if (node.status === 'only' && neutral) return { ...toned, fill: PAPER, line: INK }
  return toned
}

function box(made: Box, colours: Record<string, string>, fromRight: boolean): string {
  const { node, lines, icon, tokens, lane, markBelow, x, y, width, height } = made
  const { fill, line, ink, icon: iconPaint, dash } = paintOf(made, colours)
  const dashes = dash ? `;stroke-dasharray:${dash}` : ''
  // Marks stand at the corner where a line of text ends.
  const corner = (inside: number) => n(fromRight ? x + inside : x + width - inside)
  const at = (inside: number) => n(markBelow ? y + height - inside : y + inside)
  let out = `<rect class="dip-box" x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="10" style="fill:${fill};stroke:${line};stroke-width:2${dashes}"/>`
  if (node.status === 'inherited')
    out += `<rect x="${n(x + 4)}" y="${n(y + 4)}" width="${n(width - 8)}" height="${n(height - 8)}" rx="7" style="fill:none;stroke:${line};stroke-width:1"/>`
  if (icon)
    out += `<g transform="translate(${n(icon.x)} ${n(icon.y)}) scale(${n(icon.width / 24)})" style="fill:none;stroke:${iconPaint};stroke-width:2;stroke-linecap:round;stroke-linejoin:round">${icons[icon.name] ?? ''}</g>`
  if (mark[node.status])
    out += `<g transform="translate(${corner(2)} ${at(2)})"><circle r="11" style="fill:${INK}"/><path d="${mark[node.status]}" style="fill:none;stroke:${PAPER};stroke-width:2"/></g>`
  if (node.frozen)
    out += `<g transform="translate(${corner(12)} ${at(1)})"><circle r="12" style="fill:${PAPER};stroke:${line};stroke-width:1.5"/><g transform="translate(-8.4 -8.4) scale(0.7)" style="fill:none;stroke:${MUTED};stroke-width:2">${icons.frozen}</g></g>`
  for (const { tone, ...square } of tokens ?? [])
    out += `<rect x="${n(square.x)}" y="${n(square.y)}" width="${n(square.width)}" height="${n(square.height)}" rx="2" style="fill:${stroke(tone, colours)}"/>`
  out += texts(lines, ink)
  return `<g class="dip-stage" data-stage="${escapeHtml(node.key)}" data-node="${escapeHtml(node.id)}" data-lane="${escapeHtml(lane)}" data-status="${node.status}" data-label="${escapeHtml(unbound(node.label))}" data-step="${node.step}">${out}</g>`
}

/** Length of a line in the legend, px: long enough to show its dashes. */
const SAMPLE = 50
/** Room of a swatch, px: as much before it as behind it. */
const SWATCH = 34

const dashes: Record<string, string> = {
  option: '8 6',
  grad: '2.5 5',
  loop: '14 5 3 5',
  control: '',
  weights: '',
  data: '',
}

/** Path with corners rounded by up to 6 px, ending `short` px before its end (the arrowhead's room). */
function path(points: Point[], short: number): string {
  const moved = points.map((point) => ({ ...point }))
  const [last, before] = [moved.at(-1)!, moved.at(-2)!]
  const length = Math.hypot(last.x - before.x, last.y - before.y) || 1
  const cut = Math.min(short, length)
  last.x -= ((last.x - before.x) / length) * cut
  last.y -= ((last.y - before.y) / length) * cut
  let out = `M${n(moved[0]!.x)} ${n(moved[0]!.y)}`
  for (let index = 1; index < moved.length - 1; index++) {
    const [a, b, c] = [moved[index - 1]!, moved[index]!, moved[index + 1]!]
    const [p, q] = [Math.hypot(b.x - a.x, b.y - a.y) || 1, Math.hypot(c.x - b.x, c.y - b.y) || 1]
    const r = Math.min(6, p / 2, q / 2)
    out += `L${n(b.x + ((a.x - b.x) / p) * r)} ${n(b.y + ((a.y - b.y) / p) * r)}Q${n(b.x)} ${n(b.y)} ${n(b.x + ((c.x - b.x) / q) * r)} ${n(b.y + ((c.y - b.y) / q) * r)}`
  }
  return `${out}L${n(last.x)} ${n(last.y)}`
}

/** Radius of the ring that a control line starts with, and how far its middle stands off the border. */
const RING = 4.5
const RING_OFF = 7

/** Where a line starts to be drawn: a ring stands before its box, not half below it. */
function begun(kind: string, points: Point[]): Point[] {
  const [a, b] = [points[0]!, points[1]!]
  const length = Math.hypot(b.x - a.x, b.y - a.y)
  if (kind !== 'control' || length === 0) return points
  const off = Math.min(RING_OFF, length / 2) / length
  return [{ x: a.x + (b.x - a.x) * off, y: a.y + (b.y - a.y) * off }, ...points.slice(1)]
}

function line(kind: string, whole: Point[], paint: string, head = true): string {
  const points = begun(kind, whole)
  const wide = kind === 'weights' ? 6 : 2.5
  const d = path(points, head ? 8 : 0)
  const dash = dashes[kind] ? `;stroke-dasharray:${dashes[kind]}` : ''
  let out = `<path class="dip-line" d="${d}" style="fill:none;stroke:${paint};stroke-width:${wide}${dash}${kind === 'grad' ? ';stroke-linecap:round' : ''}"/>`
  if (kind === 'weights') out += `<path d="${d}" style="fill:none;stroke:${colour('paper')};stroke-width:2"/>`
  if (kind === 'control')
    out += `<circle cx="${n(points[0]!.x)}" cy="${n(points[0]!.y)}" r="${RING}" style="fill:${colour('paper')};stroke:${paint};stroke-width:2.5"/>`
  if (!head) return out
  const [a, b] = [points.at(-2)!, points.at(-1)!]
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1
  const [ux, uy] = [(b.x - a.x) / length, (b.y - a.y) / length]
  const tip = (along: number, across: number) =>
    `${n(b.x - ux * along - uy * across)} ${n(b.y - uy * along + ux * across)}`
  out +=
    kind === 'grad' || kind === 'loop'
      ? `<path d="M${tip(11, 6)}L${tip(1, 0)}L${tip(11, -6)}" style="fill:none;stroke:${paint};stroke-width:2.5;stroke-linejoin:round"/>`
      : `<path d="M${tip(13, 6)}L${tip(0, 0)}L${tip(13, -6)}Z" style="fill:${paint}"/>`
  return out
}

/** @param joins the points up to where it ends in another line, if it does */
function route(
  { edge, points, tone, label }: Route,
  colours: Record<string, string>,
  joins: Point[] | undefined,
): string {
  const paint =
    edge.kind === 'grad' || edge.kind === 'control' || edge.kind === 'loop'
      ? colour('muted')
      : stroke(tone, colours)
  const cut = label
    ? `<rect class="dip-break" x="${n(label.x)}" y="${n(label.y)}" width="${n(label.width)}" height="${n(label.height)}" style="fill:${colour('lane')}"/>${texts(label.lines, colour('muted'))}`
    : ''
  return `<g class="dip-edge" data-edge="${escapeHtml(edge.id)}" data-from="${escapeHtml(edge.from)}" data-to="${escapeHtml(edge.to)}" data-kind="${edge.kind}" data-points="${points.map(({ x, y }) => `${n(x)},${n(y)}`).join(' ')}" data-step="${edge.step}">${line(edge.kind, joins ?? points, paint, !joins)}${cut}</g>`
}

/** What stands before a legend's words. From the right, a line is turned; a swatch only stands elsewhere. */
function sample(what: string, left: number, y: number, right?: number): string {
  if (what in dashes)
    return line(
      what,
      [
        { x: right ?? left, y: y + 12 },
        { x: right === undefined ? left + SAMPLE : right - SAMPLE, y: y + 12 },
      ],
      colour('muted'),
    )
  const x = right === undefined ? left : right - SWATCH
  if (what === 'frozen')
    return `<g transform="translate(${n(x + 8)} ${n(y + 2)}) scale(0.8)" style="fill:none;stroke:${colour('muted')};stroke-width:2">${icons.frozen}</g>`
  const swatch = (at: number, fill: string, edge: string, more = '') =>
    `<rect x="${n(at)}" y="${n(y + 3)}" width="18" height="18" rx="4" style="fill:${fill};stroke:${edge};stroke-width:2${more}"/>`
  const ink = colour('ink')
  if (what.startsWith('only'))
    return ['image', 'audio', 'video']
      .map(
        (tone, at) =>
          `<rect x="${n(x + 1 + at * 11)}" y="${n(y + 2)}" width="9" height="20" rx="3" style="fill:${stroke(tone, {})}"/>`,
      )
      .join('')
  const fill = colour('shared')
  const base = swatch(
    x + 8,
    fill,
    what === 'shared' ? colour('line') : ink,
    what === 'moved' ? ';stroke-dasharray:6 3 1 3' : '',
  )
  const inner =
    what === 'inherited'
      ? `<rect x="${n(x + 11.5)}" y="${n(y + 6.5)}" width="11" height="11" rx="2" style="fill:none;stroke:${ink};stroke-width:1"/>`
      : ''
  return `${base}${inner}${mark[what] ? `<path transform="translate(${n(x + 17)} ${n(y + 12)})" d="${mark[what]}" style="fill:none;stroke:${ink};stroke-width:2"/>` : ''}`
}

/** The children of the svg element. */
export function svgBody(geometry: Geometry, colours: Record<string, string> = {}): string {
  const muted = colour('muted')
  const fromRight = geometry.direction === 'RL'
  const joins = bundleEdges(geometry.routes)
  return [
    ...geometry.frames.map(
      ({ x, y, width, height, lane, lines }) =>
        `<g class="dip-lane" data-lane-frame="${escapeHtml(lane)}"><rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="14" style="fill:${colour('lane')};stroke:${colour('hairline')};stroke-width:1"/>${lines.map((one) => texts([one], one.size > 20 ? colour('ink') : muted)).join('')}</g>`,
    ),
    ...geometry.panels.map(
      ({ x, y, width, height }) =>
        `<rect class="dip-panel" x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="14" style="fill:${colour('panel')}"/>`,
    ),
    ...geometry.heads.map((one) => `<g class="dip-head">${texts([one], muted)}</g>`),
    ...geometry.captions.map((one) => `<g class="dip-caption">${texts([one], colour('ink'))}</g>`),
    ...geometry.routes.map((one) => route(one, colours, joins.get(one))),
    ...geometry.boxes.map((one) => box(one, colours, fromRight)),
    ...geometry.legend.map(
      ({ x, y, width, item, lines }) =>
        `<g class="dip-legend" data-legend="${escapeHtml(item.what)}">${sample(item.what, x, y, fromRight ? x + width : undefined)}${texts(lines, muted)}</g>`,
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
