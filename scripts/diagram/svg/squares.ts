/** Squares of tokens as SVG. Pure. */
import type { TokenRow } from '../layout/types.js'
import { n, stroke } from './paint.js'

/** Squares so large have round corners; there are few of them. */
const ROUND = 8

/**
 * Rows of squares. Large ones are squares each; small ones, of which there may be thousands, are one dashed line a row:
 * a part of a square is where the line ends.
 * @param fromRight they run from the right, as the texts do
 */
export function squares(rows: TokenRow[], colours: Record<string, string>, fromRight: boolean): string {
  return rows
    .map((row) => {
      const paint = stroke(row.tone, colours)
      if (row.height >= ROUND) return rounded(row, paint, fromRight)
      const [from, by] = fromRight ? [row.x + row.width, -row.width] : [row.x, row.width]
      return `<path class="dip-tokens" d="M${n(from)} ${n(row.y + row.height / 2)}h${n(by)}" style="fill:none;stroke:${paint};stroke-width:${row.height};stroke-dasharray:${row.height} ${row.pitch - row.height}"/>`
    })
    .join('')
}

function rounded({ x, y, width, height, pitch }: TokenRow, paint: string, fromRight: boolean): string {
  const count = Math.ceil(width / pitch - 1e-9)
  return Array.from({ length: count }, (_, at) => {
    const wide = Math.min(height, width - at * pitch)
    const left = fromRight ? x + width - at * pitch - wide : x + at * pitch
    return `<rect class="dip-tokens" x="${n(left)}" y="${n(y)}" width="${n(wide)}" height="${n(height)}" rx="${n(Math.min(2, wide / 2))}" style="fill:${paint}"/>`
  }).join('')
}
