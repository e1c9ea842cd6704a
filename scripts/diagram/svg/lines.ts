/** Lines as SVG. Pure. */
import { escapeHtml } from '../../text/escape.js'
import type { LineKind, Point, Route } from '../layout/types.js'
import { runsOf, widthOf, type Break } from './crossings.js'
import { colour, n, stroke, texts } from './paint.js'

export const dashes: Record<LineKind, string> = {
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

/**
 * A line with its head.
 * @param options.breaks where it passes under others
 * @param options.core is a double line hollow, or are the cores of several drawn together (`coreOf`)?
 */
export function line(
  kind: LineKind,
  whole: Point[],
  paint: string,
  { head = true, breaks = [], core = true }: { head?: boolean; breaks?: Break[]; core?: boolean } = {},
): string {
  const points = begun(kind, whole)
  const wide = widthOf(kind)
  const runs = runsOf(points, breaks)
  const d = runs.map((run, at) => path(run, head && at === runs.length - 1 ? 8 : 0)).join('')
  const dash = dashes[kind] ? `;stroke-dasharray:${dashes[kind]}` : ''
  let out = `<path class="dip-line" d="${d}" style="fill:none;stroke:${paint};stroke-width:${wide}${dash}${kind === 'grad' ? ';stroke-linecap:round' : ''}"/>`
  if (core && kind === 'weights') out += coreOf(points, breaks)
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

/** The light core of a double line; drawn above all lines of its kind, those that run together become one. */
const coreOf = (points: Point[], breaks: Break[]): string => {
  const runs = runsOf(points, breaks)
  const d = runs.map((run, at) => path(run, at === runs.length - 1 ? CORE_SHORT : 0)).join('')
  return `<path d="${d}" style="fill:none;stroke:${colour('paper')};stroke-width:2"/>`
}

/** A core ends where the head begins. */
const CORE_SHORT = 12

/** The cores of double lines, above all lines: where one leaves another there is no border between them. */
export const cores = (routes: Route[], breaks: Map<Route, Break[]>): string =>
  routes
    .filter(isHollow)
    .map(
      (one) =>
        `<g class="dip-core" data-step="${one.edge.step}">${coreOf(one.points, breaks.get(one) ?? [])}</g>`,
    )
    .join('\n')

/** A line with a text holds its own core, below the text. */
const isHollow = ({ edge, label }: Route) => edge.kind === 'weights' && !label

/**
 * A line with its text.
 * @param joins the points up to where it ends in another line, if it does
 * @param breaks where it passes under others
 */
export function route(
  made: Route,
  colours: Record<string, string>,
  joins: Point[] | undefined,
  breaks: Break[] = [],
): string {
  const { edge, points, tone, label } = made
  const paint =
    edge.kind === 'grad' || edge.kind === 'control' || edge.kind === 'loop'
      ? colour('muted')
      : stroke(tone, colours)
  const cut = label
    ? `<rect class="dip-break" x="${n(label.x)}" y="${n(label.y)}" width="${n(label.width)}" height="${n(label.height)}" style="fill:${colour('lane')}"/>${texts(label.lines, colour('muted'))}`
    : ''
  return `<g class="dip-edge" data-edge="${escapeHtml(edge.id)}" data-from="${escapeHtml(edge.from)}" data-to="${escapeHtml(edge.to)}" data-kind="${edge.kind}" data-points="${points.map(({ x, y }) => `${n(x)},${n(y)}`).join(' ')}" data-step="${edge.step}">${line(edge.kind, joins ?? points, paint, { head: !joins, breaks, core: !isHollow(made) })}${cut}</g>`
}
