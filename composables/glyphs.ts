/** What modalities look like, as small drawings 232 px wide: words, a picture in pixels, a wave, frames, icons, dots. */
import { h, type VNode } from 'vue'
import { phrasesIn, rowsOf } from '../scripts/figures/cover-art.ts'
import { ems } from '../scripts/text/measure.ts'

export const glyphWidth = 232

/** A square with round corners. */
export const square = (
  x: number,
  y: number,
  size: number,
  radius: number,
  props: Record<string, unknown>,
): VNode => h('rect', { x: x.toFixed(1), y: y.toFixed(1), width: size, height: size, rx: radius, ...props })

/** Sizes of the type in which words stand as tokens, px: none below the floor of a slide. */
const wordSizes = [17, 16, 15, 14.5]

/** A phrase in two rows as even as they get: no word is left alone. */
function evenRows(rows: string[][], widthOf: (word: string) => number): string[][] {
  if (rows.length !== 2) return rows
  const words = rows.flat()
  const widest = (at: number): number =>
    Math.max(
      ...[words.slice(0, at), words.slice(at)].map((row) =>
        row.reduce((sum, one) => sum + widthOf(one) + 6, 0),
      ),
    )
  const places = words.slice(1).map((_, index) => index + 1)
  const best = places.reduce((found, at) => (widest(at) < widest(found) ? at : found), rows[0]!.length)
  return [words.slice(0, best), words.slice(best)]
}

/** Words as tokens, phrase by phrase. */
function words(text: string, top: number, room: number): VNode[] {
  const sizeOf = (word: string, size: number): number => Math.min(glyphWidth, (ems(word) + 1.2) * size)
  const pitchOf = (size: number): number => size * 2.2
  const most = (size: number): number =>
    Math.max(1, Math.min(size > 14 ? 2 : 3, Math.floor((room + 6) / pitchOf(size))))
  const { rows, size } = rowsOf(phrasesIn(text), wordSizes, { width: glyphWidth, gap: 6, most }, sizeOf)
  const pitch = pitchOf(size)
  const y = top + (room - rows.length * pitch + 6) / 2
  return evenRows(rows, (word) => sizeOf(word, size)).flatMap((row, index) => {
    let x = 0
    // All rows are as wide as the drawings below.
    const taken = row.reduce((sum, word) => sum + sizeOf(word, size) + 6, -6)
    const more = Math.max(0, glyphWidth - taken) / row.length
    return row.flatMap((word) => {
      const wide = sizeOf(word, size) + more
      const left = x
      x += wide + 6
      const at = y + index * pitch
      return [
        h('rect', {
          class: 'dt-art-line',
          x: left.toFixed(1),
          y: at.toFixed(1),
          width: wide.toFixed(1),
          height: (pitch - 6).toFixed(1),
          rx: 7,
        }),
        h(
          'text',
          {
            class: 'dt-art-word',
            x: (left + wide / 2).toFixed(1),
            y: (at + (pitch - 6) / 2 + size * 0.35).toFixed(1),
            style: { fontSize: `${size}px` },
          },
          word,
        ),
      ]
    })
  })
}

/** A picture in pixels: a sky with a sun over hills. */
function pixels(top: number, room: number): VNode[] {
  const count = 9
  const step = Math.min(17, room / count)
  const across = Math.floor((glyphWidth + 2) / step)
  const left = (glyphWidth + 2 - step * across) / 2
  const y = top + (room - step * count) / 2
  const nodes: VNode[] = []
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < across; column++) {
      const sun = Math.hypot(column - across * 0.72, row - 2.2) < 1.9
      const hill = row > 5.5 - Math.sin(column / 2.4 + 0.4) * 1.5
      const opacity = sun ? 1 : hill ? (row > 7 ? 0.3 : 0.45) : 0.92 - row * 0.07
      nodes.push(
        square(left + column * step, y + row * step, step - 2, 2.5, {
          class: sun ? 'dt-art-bright' : 'dt-art-fill',
          style: { opacity: opacity.toFixed(2) },
        }),
      )
    }
  }
  return nodes
}

function wave(top: number, room: number): VNode[] {
  const count = 29
  return Array.from({ length: count }, (_, index) => {
    const swell = Math.abs(Math.sin(index * 0.62)) * 0.5 + Math.abs(Math.sin(index * 0.23 + 0.5)) * 0.5
    const tall = Math.max(
      6,
      swell * Math.min(64, room - 8) * (0.35 + 0.65 * Math.sin((Math.PI * (index + 0.5)) / count)),
    )
    return h('rect', {
      class: 'dt-art-fill',
      x: (2 + index * 8).toFixed(1),
      y: (top + (room - tall) / 2).toFixed(1),
      width: 4.6,
      height: tall.toFixed(1),
      rx: 2.3,
    })
  })
}

function frames(top: number, room: number): VNode[] {
  const tall = Math.min(106, room - 6)
  const y = top + (room - tall) / 2
  const path = [0.42, 0.31, 0.4, 0.68]
  return path.flatMap((part, index) => {
    const x = 10 + index * 54
    return [
      h('rect', { class: 'dt-art-line', x, y: y.toFixed(1), width: 48, height: tall.toFixed(1), rx: 7 }),
      h('circle', {
        class: 'dt-art-fill',
        cx: (x + 14 + index * 7).toFixed(1),
        cy: (y + tall * part).toFixed(1),
        r: 7.5,
      }),
      h('path', { class: 'dt-art-stroke', d: `M${x + 6} ${(y + tall - 16).toFixed(1)}h36` }),
    ]
  })
}

/** Anything else: a field of dots. */
function field(top: number, room: number, next: () => number): VNode[] {
  const rows = Math.max(2, Math.min(6, Math.floor(room / 20)))
  const y = top + (room - rows * 20) / 2
  return Array.from({ length: rows * 11 }, (_, index) =>
    h('circle', {
      class: 'dt-art-fill',
      cx: 14 + (index % 11) * 20,
      cy: (y + 10 + Math.floor(index / 11) * 20).toFixed(1),
      r: (2.5 + next() * 5.5).toFixed(1),
    }),
  )
}

/** A modality without a drawing of its own, by its icon: three tiles. */
function tiles(icon: string, top: number, room: number): VNode[] {
  const side = Math.min(66, room - 8)
  const y = top + (room - side) / 2
  return [0, 1, 2].flatMap((index) => {
    const x = 4 + index * (side + 13)
    const scale = (side * 0.6) / 24
    return [
      square(x, y, side, 12, { class: 'dt-art-line' }),
      h('g', {
        class: 'dt-art-icon',
        transform: `translate(${(x + side * 0.2).toFixed(1)} ${(y + side * 0.2).toFixed(1)}) scale(${scale.toFixed(3)})`,
        innerHTML: icon,
      }),
    ]
  })
}

export interface GlyphOptions {
  /** Top edge and height of its room. */
  top: number
  room: number
  /** Words of the deck, which become tokens. */
  text: string
  /** Body of its icon, for what has no drawing. */
  icon?: string
  next: () => number
}

/** The drawing of a modality. */
export function glyph(kind: string | undefined, { top, room, text, icon, next }: GlyphOptions): VNode[] {
  if (kind === 'text' || kind === 'words') return words(text || '…', top, room)
  if (kind === 'image') return pixels(top, room)
  if (kind === 'audio' || kind === 'wave') return wave(top, room)
  if (kind === 'video') return frames(top, room)
  return icon ? tiles(icon, top, room) : field(top, room, next)
}
