/** Lines as SVG. Pure. */
import { escapeHtml } from '../../text/escape.js'
import type { LineKind, Point, Route } from '../layout/types.js'
import { groundAt } from './borders.js'
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

/** A line ends so many px before the tip of its head. */
const HEAD_SHORT = 8

/** Where a line starts to be drawn: a ring stands before its box, not half below it; a head has its room. */
function begun(kind: string, points: Point[], both: boolean): Point[] {
  const [a, b] = [points[0]!, points[1]!]
  const length = Math.hypot(b.x - a.x, b.y - a.y)
  if ((kind !== 'control' && !both) || length === 0) return points
  const off = Math.min(both ? HEAD_SHORT : RING_OFF, length / 2) / length
  return [{ x: a.x + (b.x - a.x) * off, y: a.y + (b.y - a.y) * off }, ...points.slice(1)]
}

interface LineOptions {
  head?: boolean
  /** Where it passes under others. */
  breaks?: Break[]
  /** Is a double line hollow, or are the cores of several drawn together (`cores`)? */
  core?: boolean
  /** Does it start with a head, too (of the line that leads back)? */
  both?: boolean
}

/** Routes that share a line, there and back. */
export type Mates = Map<Route, 'first' | 'second'>

/** Of lines of one kind that lead there and back along the same way, the first and the second. */
export function matesIn(routes: Route[]): Mates {
  const found: Mates = new Map()
  const wayOf = (points: Point[]) => points.map(({ x, y }) => `${x} ${y}`).join(' ')
  const known = new Map<string, Route>()
  for (const one of routes) {
    const first = known.get(`${one.edge.kind} ${wayOf([...one.points].reverse())}`)
    if (first && first.edge.from === one.edge.to && first.edge.to === one.edge.from)
      found.set(first, 'first').set(one, 'second')
    else known.set(`${one.edge.kind} ${wayOf(one.points)}`, one)
  }
  return found
}

/**
 * A line with its head.
 * @param whole its points
 */
export function line(
  kind: LineKind,
  whole: Point[],
  paint: string,
  { head = true, breaks = [], core = true, both = false }: LineOptions = {},
): string {
  const points = begun(kind, whole, both)
  const wide = widthOf(kind)
  const runs = runsOf(points, breaks)
  const d = runs.map((run, at) => path(run, head && at === runs.length - 1 ? HEAD_SHORT : 0)).join('')
  const dash = dashes[kind] ? `;stroke-dasharray:${dashes[kind]}` : ''
  let out = `<path class="dip-line" d="${d}" style="fill:none;stroke:${paint};stroke-width:${wide}${dash}${kind === 'grad' ? ';stroke-linecap:round' : ''}"/>`
  if (core && kind === 'weights') out += coreOf(points, breaks, both)
  if (kind === 'control' && !both)
    out += `<circle cx="${n(points[0]!.x)}" cy="${n(points[0]!.y)}" r="${RING}" style="fill:${colour('paper')};stroke:${paint};stroke-width:2.5"/>`
  return head ? out + headOf(kind, whole, paint) : out
}

/** The head of a line, at its end. */
export function headOf(kind: LineKind, points: Point[], paint: string): string {
  const [a, b] = [points.at(-2)!, points.at(-1)!]
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1
  const [ux, uy] = [(b.x - a.x) / length, (b.y - a.y) / length]
  const tip = (along: number, across: number) =>
    `${n(b.x - ux * along - uy * across)} ${n(b.y - uy * along + ux * across)}`
  return kind === 'grad' || kind === 'loop'
    ? `<path d="M${tip(11, 6)}L${tip(1, 0)}L${tip(11, -6)}" style="fill:none;stroke:${paint};stroke-width:2.5;stroke-linejoin:round"/>`
    : `<path d="M${tip(13, 6)}L${tip(0, 0)}L${tip(13, -6)}Z" style="fill:${paint}"/>`
}

/** The light core of a double line; drawn above all lines of its kind, those that run together become one. */
const coreOf = (whole: Point[], breaks: Break[], both: boolean): string => {
  const points = both ? begun('weights', begun('weights', whole, both), both) : whole
  const runs = runsOf(points, breaks)
  const d = runs.map((run, at) => path(run, at === runs.length - 1 ? CORE_SHORT : 0)).join('')
  return `<path d="${d}" style="fill:none;stroke:${colour('paper')};stroke-width:2"/>`
}

/** A core ends where the head begins. */
const CORE_SHORT = 12

/** The cores of double lines, above all lines: where one leaves another there is no border between them. */
export const cores = (routes: Route[], breaks: Map<Route, Break[]>, mates: Mates): string =>
  routes
    .filter((one) => isHollow(one) && mates.get(one) !== 'second')
    .map(
      (one) =>
        `<g class="dip-core" data-step="${one.edge.step}">${coreOf(one.points, breaks.get(one) ?? [], mates.has(one))}</g>`,
    )
    .join('\n')

/** A line with a text holds its own core, below the text. */
const isHollow = ({ edge, label }: Route) => edge.kind === 'weights' && !label

/**
 * A line with its text.
 * @param joins the points up to where it ends in another line, if it does
 * @param breaks where it passes under others
 * @param mate is it one of two that are one line with two heads? The second one is drawn as its head.
 * @param framed does it stand in the frame of a lane? Its text has the ground that is there.
 */
export function route(
  made: Route,
  colours: Record<string, string>,
  joins: Point[] | undefined,
  breaks: Break[] = [],
  mate?: 'first' | 'second',
  framed = false,
): string {
  const { edge, points, tone, label } = made
  const paint =
    edge.kind === 'grad' || edge.kind === 'control' || edge.kind === 'loop'
      ? colour('muted')
      : stroke(tone, colours)
  const cut = label
    ? `<rect class="dip-break" x="${n(label.x)}" y="${n(label.y)}" width="${n(label.width)}" height="${n(label.height)}" style="fill:${groundAt(label.depth, framed)}"/>${texts(label.lines, colour('muted'))}`
    : ''
  const drawn =
    mate === 'second'
      ? headOf(edge.kind, points, paint)
      : line(edge.kind, joins ?? points, paint, {
          ...{ head: !joins, breaks, core: !isHollow(made), both: mate === 'first' },
        })
  return `<g class="dip-edge" data-edge="${escapeHtml(edge.id)}" data-from="${escapeHtml(edge.from)}" data-to="${escapeHtml(edge.to)}" data-kind="${edge.kind}" data-points="${points.map(({ x, y }) => `${n(x)},${n(y)}`).join(' ')}" data-step="${edge.step}">${drawn}${cut}</g>`
}
