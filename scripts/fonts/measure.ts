/** Text measure for Node: advance widths from the font files that the page uses. */
import { seamRuns } from '../text/seams.js'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import * as fontkit from 'fontkit'
import type { Measure } from '../text/types.js'

/** A font face as the drawing page loads it. */
export interface FontFile {
  family: string
  weight: 400 | 700
  file: string
  unicodeRange?: string
  /** The characters of that range; all of the file's without it. */
  chars?: string[]
}

/** What drawings are set in. */
export interface DrawingFonts {
  /** Font list in CSS, without double quotes. */
  family: string
  /** The faces of its families; no character in two files of a family and weight. */
  faces: FontFile[]
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

const opened = new Map<string, Face>()

/** A font file, read once. */
function open(file: string): Face {
  let face = opened.get(file)
  if (!face) opened.set(file, (face = fontkit.create(readFileSync(file)) as unknown as Face))
  return face
}

/** The faces of a list that may draw a character in a weight, in order. */
type FacesFor = (char: string, weight: number) => Iterable<FontFile>

/** Text measure with the faces that a browser would take. Files are read when first needed, and once. */
function measureBy(facesFor: FacesFor): Measure {
  const widths = new Map<string, number>()
  const lines = new Map<string, number>()
  const advance = (char: string, weight: number): number => {
    const key = `${weight}${char}`
    let width = widths.get(key)
    if (width === undefined) {
      const code = char.codePointAt(0)!
      const has = (face: Face) => face.hasGlyphForCodePoint(code)
      let found: Face | undefined
      for (const { file } of facesFor(char, weight)) {
        const face = open(file)
        if (has(face)) {
          found = face
          break
        }
      }
      if (/\p{Default_Ignorable_Code_Point}/u.test(char)) width = 0
      else if (found) width = found.glyphForCodePoint(code).advanceWidth / found.unitsPerEm
      else width = /\p{M}|\p{Cf}/u.test(char) ? 0 : 1
      widths.set(key, width)
    }
    return width
  }
  return (text, { size, weight }) => {
    const key = `${weight}${text}`
    let sum = lines.get(key)
    if (sum === undefined) {
      sum = 0
      for (const char of text) sum += advance(char, weight)
      for (const { move } of seamRuns(text)) sum += move
      // Bounded, since a long run would otherwise keep every text.
      if (lines.size > 50_000) lines.clear()
      lines.set(key, sum)
    }
    return sum * size
  }
}

let own: FontFile[] | undefined

/** Width of a line in px with Diptych's own fonts (without kerning, which is under 1 %). */
export const measureText: Measure = measureBy((char, weight) => {
  own ??= diagramFonts()
  const code = char.codePointAt(0)!
  const inLatin = code <= 0xff && code !== 0xb7
  return own.filter((one) => one.weight === weight && (!one.unicodeRange || inLatin))
})

/**
 * The same with the faces of a deck. Joined letters (Arabic) and sequences (emoji) are taken letter by letter, so that
 * a plan has room enough; the drawing page measures them as they are.
 */
export function measureWith(faces: FontFile[]): Measure {
  const byChar = new Map<string, FontFile[]>()
  for (const face of faces)
    for (const char of face.chars ?? []) byChar.set(char, [...(byChar.get(char) ?? []), face])
  return measureBy((char, weight) => {
    const own = byChar.get(char) ?? []
    // The first family that has the character, in the weight that is nearest in it.
    const family = own.filter((face) => face.family === own[0]?.family)
    return [...family].sort((a, b) => Math.abs(a.weight - weight) - Math.abs(b.weight - weight))
  })
}
