/** What stands before the words of a legend, as SVG. Pure. */
import type { LineKind } from '../layout/types.js'
import { icons } from './icons.js'
import { dashes, line } from './lines.js'
import { colour, mark, n, stroke } from './paint.js'

/** Length of a line in the legend, px: long enough to show its dashes. */
const SAMPLE = 50
/** Room of a swatch, px: as much before it as behind it. */
const SWATCH = 34

/** What stands before a legend's words. From the right, a line is turned; a swatch only stands elsewhere. */
export function sample(what: string, left: number, y: number, right?: number): string {
  if (what in dashes)
    return line(
      what as LineKind,
      [
        { x: right ?? left, y: y + 12 },
        { x: right === undefined ? left + SAMPLE : right - SAMPLE, y: y + 12 },
      ],
      colour('muted'),
    )
  if (what === 'tokens')
    return `<rect x="${n(right === undefined ? left : right - 12)}" y="${n(y + 6)}" width="12" height="12" rx="2" style="fill:${colour('muted')}"/>`
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
  if (what === 'strong') return swatch(x + 8, colour('strong'), colour('strong'))
  if (what === 'idle') return swatch(x + 8, 'none', stroke('neutral', {}), ';stroke-dasharray:4 3')
  if (what === 'ghost') return swatch(x + 8, 'none', colour('line'), ';stroke-dasharray:3 3')
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
