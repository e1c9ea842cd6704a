/**
 * The space between Chinese and Latin text looks like one kind, whether a text has a space there or none. Pure.
 *
 * The text itself stays as it was written. Where it has no space, a browser puts an eighth of an em in
 * (`text-autospace`); where it has one, that is drawn nearly as thin: readers of PDFs that go by gaps (Poppler: 0.15 em)
 * still find the space that was written, and none that was not.
 */
import { ideograph, latin } from './characters.js'
import type { Measure } from './types.js'

/** In em. */
export const seamGap = 0.125
const seamSpace = 0.1875
/** How much is taken from a space of Inter (576 / 2048 em) that stands at a seam, in em. */
export const seamCut = seamSpace - 0.28125

const [I, L] = [ideograph.source, latin.source]
const seam = new RegExp(`(?<=${I})( ?)(?=${L})|(?<=${L})( ?)(?=${I})`, 'gu')
/** Behind a per cent sign the space is as thin as before its number. At the edge of a bold word, a link or a number the other side is not known; who writes a space there means one. */
const spaces = new RegExp(`(?<=${I}) (?=${L}|$)|(?<=${L}|%) (?=${I})|^ (?=${I})`, 'gu')

/** Positions of the spaces between scripts in a text that has Chinese. */
export const seamSpaces = (text: string): number[] => [...text.matchAll(spaces)].map(({ index }) => index)

/** A text in runs between seams, with what each is moved by, in em. */
export function seamRuns(text: string): { text: string; move: number }[] {
  const runs: { text: string; move: number }[] = []
  let from = 0
  let move = 0
  for (const { 0: space, index } of text.matchAll(seam)) {
    const at = index + space.length
    runs.push({ text: text.slice(from, at), move })
    from = at
    move = space ? seamCut : seamGap
  }
  return [...runs, { text: text.slice(from), move }]
}

/** The measure of a drawing's texts, which have that space at each seam. */
export const withSeams =
  (measure: Measure): Measure =>
  (text, style) =>
    seamRuns(text).reduce((sum, { move }) => sum + move * style.size, measure(text, style))
