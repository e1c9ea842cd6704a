/** Shares the characters of texts out to the files of font families. */
import type { FontFile } from '../../diagram/measure.js'
import { unicodeRange, type Face } from './css.js'
import { hasWideMarks, isMark, type OpenFamily } from './families.js'

/** A digit and the keycap around it are one glyph: the family that has the keycap needs the digit, too. */
const inKeycap = (char: string): boolean => /[0-9#*]/.test(char)

/** Faces of every family that has any of the characters, and the characters that one of them has. */
export async function shareOut(
  families: OpenFamily[],
  chars: Iterable<string>,
): Promise<{ faces: Face[]; covered: Set<string> }> {
  const all = [...chars]
  const keycaps = all.includes('\u20e3')
  const faces: Face[] = []
  const covered = new Set<string>()
  for (const { name, weights, takes, family } of families)
    for (const { subset, chars: has } of await family.split(
      all.filter((char) => takes(char) || (keycaps && inKeycap(char))),
    )) {
      for (const char of has) covered.add(char)
      faces.push(...facesOf(name, weights, family.file, subset, has))
    }
  return { faces, covered }
}

/** Faces with all characters of their packages, for texts that are not known yet. */
export async function wholeFaces(families: OpenFamily[]): Promise<Face[]> {
  const faces: Face[] = []
  for (const { name, weights, takes, family } of families)
    for (const { subset, chars } of await family.all())
      faces.push(
        ...facesOf(
          name,
          weights,
          family.file,
          subset,
          chars.filter((char) => takes(char) || inKeycap(char)),
        ),
      )
  return faces
}

function facesOf(
  family: string,
  weights: number[],
  file: (subset: string, weight: number) => string | undefined,
  subset: string,
  chars: string[],
): Face[] {
  return weights.flatMap((weight) => {
    const source = file(subset, weight)
    return source && chars.length ? [{ family, weight, source, chars }] : []
  })
}

/**
 * The faces that drawings are set in: two weights of the families that their style names.
 * @param tag language tag of the deck; without it the marks are full width, which is room enough for every language
 */
export function drawingFaces(faces: Face[], tag?: string): FontFile[] {
  const narrow = tag !== undefined && !hasWideMarks(tag)
  return faces.flatMap(({ family, weight, source, chars }): FontFile[] => {
    if ((weight !== 400 && weight !== 700) || family === 'JetBrains Mono') return []
    const face = (name: string, own: string[]): FontFile[] =>
      own.length ? [{ family: name, weight, file: source, unicodeRange: unicodeRange(own), chars: own }] : []
    if (family !== 'Inter') return face(family, chars)
    return [
      ...face(
        'Inter',
        chars.filter((char) => !isMark(char)),
      ),
      ...face('Inter Marks', narrow ? chars.filter(isMark) : []),
    ]
  })
}
