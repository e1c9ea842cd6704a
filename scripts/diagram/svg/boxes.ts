/** Stages as SVG. Pure. */
import { escapeHtml } from '../../text/escape.js'
import { own } from '../../text/own.js'
import { isTone } from '../../theme/tokens.js'
import { POINT } from '../layout/fit.js'
import { unbound } from '../layout/line-breaking.js'
import { isSolid } from '../layout/solid.js'
import type { Box, Status, Tag } from '../layout/types.js'
import { artwork } from './artwork.js'
import { icons } from './icons.js'
import { colour, mark, n, stroke, texts, tint } from './paint.js'
import { squares } from './squares.js'

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
const STRONG = colour('strong')
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

function paintOf({ node }: Box, colours: Record<string, string>): BoxPaint {
  const neutral = !isTone(node.tone) && !own(colours, node.tone)
  const line = stroke(node.tone, colours)
  const toned = { fill: tint(node.tone, colours), line, ink: INK, icon: line, ...paints[node.status] }
  // There, but without a part in what is shown: no ground, and its words step back.
  if (node.idle) return { ...toned, fill: 'none', ink: MUTED, dash: '6 5' }
  if (isSolid(node)) return { ...toned, fill: STRONG, line: STRONG, ink: PAPER, icon: PAPER }
  // What only one lane has, of no modality, is told by its outline.
  if (node.status === 'only' && neutral) return { ...toned, fill: PAPER, line: INK }
  return toned
}

/** A decision's outline: a box whose sides run to a point, or whose upper and lower border do. */
function pointed({ x, y, width, height, runsDown }: Box): string {
  const [right, bottom, middle] = [x + width, y + height, y + height / 2]
  const [centre, high, low] = [x + width / 2, y + POINT, bottom - POINT]
  if (runsDown)
    return `M${n(centre)} ${n(y)}L${n(right)} ${n(high)}V${n(low)}L${n(centre)} ${n(bottom)}L${n(x)} ${n(low)}V${n(high)}Z`
  return `M${n(x)} ${n(middle)}L${n(x + POINT)} ${n(y)}H${n(right - POINT)}L${n(right)} ${n(middle)}L${n(right - POINT)} ${n(bottom)}H${n(x + POINT)}Z`
}

/** Words for what lies elsewhere, at their arrow. */
function tagLine({ points: [a, b], lines }: Tag): string {
  const [dx, dy] = [Math.sign(b.x - a.x), Math.sign(b.y - a.y)]
  const [backX, backY] = [b.x - 8 * dx, b.y - 8 * dy]
  const head = `M${n(backX - 4.5 * dy)} ${n(backY - 4.5 * dx)}L${n(b.x)} ${n(b.y)}L${n(backX + 4.5 * dy)} ${n(backY + 4.5 * dx)}`
  return `<g class="dip-tag"><path d="M${n(a.x)} ${n(a.y)}L${n(b.x)} ${n(b.y)}${head}" style="fill:none;stroke:${LINE};stroke-width:2;stroke-linecap:round;stroke-linejoin:round"/>${texts(lines, MUTED)}</g>`
}

/**
 * A stage with its text, icon, marks and squares.
 * @param fromRight its texts run from the right
 */
export function box(made: Box, colours: Record<string, string>, fromRight: boolean): string {
  const { node, lines, icon, tokens, art, tags, lane, markBelow, x, y, width, height } = made
  const { fill, line, ink, icon: iconPaint, dash } = paintOf(made, colours)
  const dashes = dash ? `;stroke-dasharray:${dash}` : ''
  // Marks stand at the corner where a line of text ends.
  const corner = (inside: number) => n(fromRight ? x + inside : x + width - inside)
  const at = (inside: number) => n(markBelow ? y + height - inside : y + inside)
  const look = `fill:${fill};stroke:${line};stroke-width:2${dashes}`
  let out = `<rect class="dip-box" x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="10" style="${node.decision ? 'fill:none' : look}"/>`
  if (node.decision) out += `<path d="${pointed(made)}" style="${look};stroke-linejoin:round"/>`
  if (node.status === 'inherited')
    out += `<rect x="${n(x + 4)}" y="${n(y + 4)}" width="${n(width - 8)}" height="${n(height - 8)}" rx="7" style="fill:none;stroke:${isSolid(node) ? PAPER : line};stroke-width:1"/>`
  if (icon)
    out += `<g transform="translate(${n(icon.x)} ${n(icon.y)}) scale(${n(icon.width / 24)})" style="fill:none;stroke:${iconPaint};stroke-width:2;stroke-linecap:round;stroke-linejoin:round">${icons[icon.name] ?? ''}</g>`
  if (mark[node.status])
    out += `<g transform="translate(${corner(2)} ${at(2)})"><circle r="11" style="fill:${INK}"/><path d="${mark[node.status]}" style="fill:none;stroke:${PAPER};stroke-width:2"/></g>`
  if (node.frozen)
    out += `<g transform="translate(${corner(12)} ${at(1)})"><circle r="12" style="fill:${PAPER};stroke:${line};stroke-width:1.5"/><g transform="translate(-8.4 -8.4) scale(0.7)" style="fill:none;stroke:${MUTED};stroke-width:2">${icons.frozen}</g></g>`
  if (tokens) out += squares(tokens, colours, fromRight)
  if (art) out += artwork(node.art!, art, iconPaint)
  out += texts(lines, ink)
  for (const tag of tags ?? []) out += tagLine(tag)
  return `<g class="dip-stage" data-stage="${escapeHtml(node.key)}" data-node="${escapeHtml(node.id)}" data-lane="${escapeHtml(lane)}" data-status="${node.status}" data-label="${escapeHtml(unbound(node.label))}" data-step="${node.step}">${out}</g>`
}
