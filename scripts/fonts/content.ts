/** How wide the texts of a deck's content are, for the plan of its drawings: before any browser is started. */
import { measureText, measureWith } from './measure.js'
import type { Measure } from '../text/types.js'
import type { DeckContent } from '../schema/index.js'
import { emojiCharacters, textCharacters } from './characters.js'
import { openFamilies } from './families.js'
import { drawingFaces, shareOut } from './share.js'

/** Characters that are in Diptych's own fonts for sure: Latin, its punctuation, common Chinese. */
const OWN = /^[\u0000-\u00ff\u3000-\u303f\uff00-\uffef\p{Script=Han}]*$/u

/**
 * The measure that fits a deck's fonts.
 * @param dir the deck folder, from which its font packages are looked for
 */
export async function contentMeasure(content: DeckContent, dir: string): Promise<Measure> {
  const extras = content.deck.fonts ?? []
  const chars = textCharacters(content)
  if (extras.length === 0 && OWN.test(chars.join(''))) return measureText
  const families = await openFamilies(extras, dir)
  // A package that is not installed has been told as a problem by now.
  if ('missing' in families) return measureText
  const { faces } = await shareOut(families, chars, emojiCharacters(content))
  return measureWith(drawingFaces(faces))
}
