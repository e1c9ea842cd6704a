/** What stands in a stage beside its words, as SVG: a small drawing in the stage's ink, or a picture. Pure. */
import { escapeHtml } from '../../text/escape.js'
import { isPicture } from '../layout/art.js'
import type { Rect } from '../layout/types.js'
import { colour, n } from './paint.js'

/** Size in which the drawings are made. */
const SIZE = { width: 48, height: 36 }

const cell = (x: number, y: number, opacity: number) =>
  `<rect x="${x}" y="${y}" width="9" height="9" rx="1" style="fill:currentColor;stroke:none;opacity:${opacity}"/>`

/** A picture in patches, dark below: hills under a sky with the sun. */
const patches = [
  [0.12, 0.12, 0.12, 0.7],
  [0.25, 0.5, 0.12, 0.25],
  [0.7, 0.9, 0.6, 0.8],
]

const frame = (x: number, y: number, fill: string) =>
  `<rect x="${x}" y="${y}" width="33" height="24" rx="2" style="fill:${fill}"/>`

/** By the names that the data gives (scripts/schema/graph.ts); ink is `currentColor`. */
const drawings: Record<string, string> = {
  grid: patches
    .flatMap((row, y) => row.map((opacity, x) => cell(2 + x * 11.5, 1 + y * 11.5, opacity)))
    .join(''),
  wave: [6, 12, 20, 10, 28, 34, 18, 26, 12, 20, 8, 4]
    .map((high, at) => `<path d="M${3 + at * 3.8} ${18 - high / 2}v${high}"/>`)
    .join(''),
  frames: `${frame(13, 2, 'var(--art-ground)')}${frame(8, 6, 'var(--art-ground)')}${frame(3, 10, 'var(--art-ground)')}<path d="M15 17l9 5l-9 5z" style="fill:currentColor"/>`,
  page: '<path d="M12 2h17l8 8v24h-25zM29 2v8h8M17 16h15M17 21h15M17 26h9"/>',
  mask: '<rect x="2" y="2" width="44" height="32" rx="2" style="stroke-dasharray:3 3"/><path d="M10 28c-2-8 4-9 6-14s8-8 13-4s2 8 6 10s4 8-2 9s-21 3-23-1z" style="fill:currentColor;fill-opacity:.45"/>',
}

/**
 * @param name of a drawing, or the output name of a picture
 * @param ink of the drawing
 */
export function artwork(name: string, rect: Rect, ink: string): string {
  if (isPicture(name)) return picture(name, rect)
  const scale = rect.width / SIZE.width
  const wide = name === 'wave' ? 2.4 : 1.6
  return `<g class="dip-art" data-art="${escapeHtml(name)}" transform="translate(${n(rect.x)} ${n(rect.y)}) scale(${Math.round(scale * 1000) / 1000})" style="color:${ink};fill:none;stroke:currentColor;stroke-width:${wide};stroke-linecap:round;stroke-linejoin:round;--art-ground:${colour('lane')}">${drawings[name] ?? ''}</g>`
}

/** A picture's place; the page that draws puts the picture in (page.ts). */
function picture(name: string, { x, y, width, height }: Rect): string {
  return `<image class="dip-art" data-art="${escapeHtml(name)}" x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" preserveAspectRatio="xMidYMid slice" style="clip-path:inset(0 round 4px)"/>`
}
