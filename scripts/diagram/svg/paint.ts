/** Colours, numbers and texts of a drawing in SVG. Colours are custom properties with the paper theme as fallback. Pure. */
import { escapeHtml } from '../../text/escape.js'
import { own } from '../../text/own.js'
import { seamRuns } from '../../text/seams.js'
import { drawingColours, type DrawingColour } from '../../theme/drawing.js'
import { paperTones } from '../../theme/tokens.js'
import type { TextLine } from '../layout/types.js'

export const n = (value: number) => String(Math.round(value * 10) / 10)
/** A colour of the drawing: a custom property that the page may set (`components/DiagramFigure.vue`), paper's without. */
export const colour = (name: DrawingColour) => toneColour(name, drawingColours[name])
const toneColour = (name: string, fallback: string) => `var(--dip-${name},${fallback})`
export function stroke(tone: string, colours: Record<string, string>): string {
  const known = own(paperTones, tone)?.stroke ?? own(colours, tone)
  return known ? toneColour(tone, known) : colour('line')
}

export function tint(tone: string, colours: Record<string, string>): string {
  const known = own(paperTones, tone)?.tint
  if (known) return toneColour(`${tone}-tint`, known)
  return own(colours, tone)
    ? `color-mix(in srgb,${stroke(tone, colours)} 12%,${colour('paper')})`
    : colour('shared')
}

export function texts(lines: TextLine[], fill: string): string {
  return lines
    .map(
      ({ text, x, y, size, weight, anchor, fromLeft }) =>
        `<text x="${n(x)}" y="${n(y)}" style="font-size:${size}px;font-weight:${weight};fill:${fill};text-anchor:${anchor}${fromLeft ? ';direction:ltr' : ''}">${spaced(text, size)}</text>`,
    )
    .join('')
}

/** A line's text, with the thin space between scripts (../../text/seams.ts) as a shift: the text stays as it is. */
const spaced = (text: string, size: number): string =>
  seamRuns(text)
    .map(({ text: run, move }) =>
      move === 0 ? escapeHtml(run) : `<tspan dx="${n(move * size)}">${escapeHtml(run)}</tspan>`,
    )
    .join('')

/** Signs of what is the same under another name, or stands elsewhere. */
export const mark: Record<string, string> = {
  changed: 'M-4 -3H4M-4 3H4M3 -7L-3 7',
  moved: 'M-6 -3H6L3 -6M6 3H-6L-3 6',
}
