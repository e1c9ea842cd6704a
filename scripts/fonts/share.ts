/** Shares the characters of texts out to the files of font families. */
import type { FontFile } from './measure.js'
import { unicodeRange, type Face } from './css.js'
import { hasWideMarks, isMark, MONO_NAME, type OpenFamily } from './families.js'

/** A digit and the keycap around it are one glyph: the family that has the keycap needs the digit, too. */
const inKeycap = (char: string): boolean => /[0-9#*]/.test(char)

/** Signs that are text unless a selector says that they are emoji: ↔ ⚠ ✔, but not 😀. */
const textByDefault = (char: string): boolean => /^(?=\p{Emoji})[^\p{Emoji_Presentation}\d#*]$/u.test(char)

/** Which characters are drawn by which family, so far. */
class Taken {
  readonly all = new Set<string>()
  private readonly text = new Set<string>()
  private readonly byName = new Map<string, Set<string>>()

  /** @param emoji signs that the texts want as emoji */
  constructor(private readonly emoji: Set<string>) {}

  /** What a family is asked for: no character is in two files of one name. */
  left({ name, role }: OpenFamily, chars: string[]): string[] {
    const own = this.byName.get(name)
    return chars.filter((char) => {
      if (own?.has(char) || (role === 'spare' && this.text.has(char))) return false
      return role !== 'emoji' || !textByDefault(char) || this.emoji.has(char) || !this.all.has(char)
    })
  }

  add({ name, role }: OpenFamily, chars: string[]): void {
    const own = this.byName.get(name) ?? new Set()
    this.byName.set(name, own)
    for (const char of chars) {
      own.add(char)
      this.all.add(char)
      if (role !== 'code') this.text.add(char)
    }
  }
}

/**
 * Faces of families, in the order of the font list, by what `ask` finds in each.
 * Families of emoji are asked last: they get what is text by default only where nobody else has it.
 */
async function facesBy(
  families: OpenFamily[],
  taken: Taken,
  ask: (family: OpenFamily) => Promise<{ subset: string; chars: string[] }[]>,
): Promise<Face[]> {
  const turn = [...families].sort((a, b) => Number(a.role === 'emoji') - Number(b.role === 'emoji'))
  const found = new Map<OpenFamily, Face[]>()
  for (const family of turn) {
    const parts = await ask(family)
    taken.add(
      family,
      parts.flatMap(({ chars }) => chars),
    )
    found.set(
      family,
      parts.flatMap(({ subset, chars }) => facesOf(family, subset, chars)),
    )
  }
  return families.flatMap((family) => found.get(family) ?? [])
}

/**
 * Faces of every family that has any of the characters, and the characters that one of them has.
 * @param emoji signs that the texts want as emoji
 */
export async function shareOut(
  families: OpenFamily[],
  chars: Iterable<string>,
  emoji = new Set<string>(),
): Promise<{ faces: Face[]; covered: Set<string> }> {
  const all = [...chars]
  const keycaps = all.includes('\u20e3')
  const taken = new Taken(emoji)
  const faces = await facesBy(families, taken, (family) => {
    const wanted = all.filter((char) => family.takes(char) || (keycaps && inKeycap(char)))
    return family.family.split(taken.left(family, wanted))
  })
  return { faces, covered: taken.all }
}

/** Faces with all characters of their packages, for texts that are not known yet. */
export async function wholeFaces(families: OpenFamily[], emoji = new Set<string>()): Promise<Face[]> {
  const taken = new Taken(emoji)
  return facesBy(families, taken, async (family) => {
    const parts = await family.family.all()
    return parts.map(({ subset, chars }) => ({
      subset,
      chars: taken.left(
        family,
        chars.filter((char) => family.takes(char) || inKeycap(char)),
      ),
    }))
  })
}

function facesOf({ name, weights, family }: OpenFamily, subset: string, chars: string[]): Face[] {
  return weights.flatMap((weight) => {
    const source = family.file(subset, weight)
    return source && chars.length ? [{ family: name, weight, source, chars }] : []
  })
}

/**
 * The faces that drawings are set in: two weights of the families that their style names.
 * @param tag language tag of the deck; without it the marks are full width, which is room enough for every language
 */
export function drawingFaces(faces: Face[], tag?: string): FontFile[] {
  const narrow = tag !== undefined && !hasWideMarks(tag)
  const text = new Set(faces.flatMap(({ family, chars }) => (family === MONO_NAME ? [] : chars)))
  return faces.flatMap(({ family, weight, source, chars }): FontFile[] => {
    if (weight !== 400 && weight !== 700) return []
    const face = (name: string, own: string[]): FontFile[] =>
      own.length ? [{ family: name, weight, file: source, unicodeRange: unicodeRange(own), chars: own }] : []
    // The last in the list: what nobody else has.
    if (family === MONO_NAME)
      return face(
        family,
        chars.filter((char) => !text.has(char)),
      )
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
