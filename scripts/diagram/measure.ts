/** Text measure for Node: advance widths from the font files that the page uses. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import * as fontkit from 'fontkit'
import type { Measure } from './layout/types.js'

/** A font face as the drawing page loads it. */
export interface FontFile {
  family: string
  weight: 400 | 700
  file: string
  unicodeRange?: string
}

const require = createRequire(import.meta.url)
const latin = 'U+0000-00B6,U+00B8-00FF'

/** The faces of diagrams, in the order of the font stack. */
export function diagramFonts(): FontFile[] {
  return ([400, 700] as const).flatMap((weight) => [
    {
      family: 'Inter',
      weight,
      file: require.resolve(`@fontsource/inter/files/inter-latin-${weight}-normal.woff2`),
      unicodeRange: latin,
    },
    {
      family: 'Noto Sans SC',
      weight,
      file: require.resolve(
        `@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-${weight}-normal.woff2`,
      ),
    },
  ])
}

interface Face {
  unitsPerEm: number
  hasGlyphForCodePoint(code: number): boolean
  glyphForCodePoint(code: number): { advanceWidth: number }
}

let loaded: { weight: number; latin: boolean; face: Face }[] | undefined
const widths = new Map<string, number>()

function advance(char: string, weight: number): number {
  const key = `${weight}${char}`
  const known = widths.get(key)
  if (known !== undefined) return known
  loaded ??= diagramFonts().map((font) => ({
    weight: font.weight,
    latin: font.unicodeRange !== undefined,
    face: fontkit.create(readFileSync(font.file)) as unknown as Face,
  }))
  const code = char.codePointAt(0)!
  const inLatin = code <= 0xff && code !== 0xb7
  const found = loaded.find(
    (one) => one.weight === weight && (!one.latin || inLatin) && one.face.hasGlyphForCodePoint(code),
  )
  const width = found
    ? found.face.glyphForCodePoint(code).advanceWidth / found.face.unitsPerEm
    : /\p{M}|\p{Cf}/u.test(char)
      ? 0
      : 1
  widths.set(key, width)
  return width
}

const lines = new Map<string, number>()

/** Width of a line in px (without kerning, which is under 1 %). Fonts are read once. */
export const measureText: Measure = (text, { size, weight }) => {
  const key = `${weight}${text}`
  let sum = lines.get(key)
  if (sum === undefined) {
    sum = 0
    for (const char of text) sum += advance(char, weight)
    // Bounded, since a long run would otherwise keep every text.
    if (lines.size > 50_000) lines.clear()
    lines.set(key, sum)
  }
  return sum * size
}
