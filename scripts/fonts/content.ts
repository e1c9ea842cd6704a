/** How wide the texts of a deck's content are, for the plan of its drawings: before any browser is started. */
import { statSync } from 'node:fs'
import { measureText, measureWith } from './measure.js'
import type { Measure } from '../text/types.js'
import type { DeckContent } from '../schema/index.js'
import { emojiCharacters, textCharacters } from './characters.js'
import { openFamilies } from './families.js'
import { drawingFaces, shareOut } from './share.js'

const own: ContentMeasure = { measure: measureText, key: '' }

/** Characters that are in Diptych's own fonts for sure: Latin, its punctuation, common Chinese. */
const OWN = /^[\u0000-\u00ff\u3000-\u303f\uff00-\uffef\p{Script=Han}]*$/u

export interface ContentMeasure {
  measure: Measure
  /** Changes when a font of the deck does; Diptych's own change with its code. */
  key: string
}

/**
 * The measure that fits a deck's fonts.
 * @param dir the deck folder, from which its font packages are looked for
 */
export async function contentMeasure(content: DeckContent, dir: string): Promise<ContentMeasure> {
  const extras = content.deck.fonts ?? []
  const chars = textCharacters(content)
  if (extras.length === 0 && OWN.test(chars.join(''))) return own
  const families = await openFamilies(extras, dir)
  // A package that is not installed has been told as a problem by now.
  if ('missing' in families) return own
  const { faces } = await shareOut(families, chars, emojiCharacters(content))
  const drawn = drawingFaces(faces)
  const files = drawn.map(({ file, family, weight, unicodeRange }) => {
    const { size, mtimeMs } = statSync(file)
    return [file, size, mtimeMs, family, weight, unicodeRange]
  })
  return { measure: measureWith(drawn), key: JSON.stringify(files) }
}
