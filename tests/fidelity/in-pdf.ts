/** How a text is found in what a PDF gives back. */
import { plain } from '../pdf/built.js'

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}]/u

/** As a PDF gives text back: without white space and marks of direction. */
export const inPdf = (text: string): string => plain(text).replace(/\p{Default_Ignorable_Code_Point}/gu, '')

/**
 * The parts of a text that stand in a PDF's text in their order: all of it, as a rule.
 *
 * A PDF holds lines as they are drawn. Where a line runs from right to left, words, numbers and marks have changed
 * their places, so each is looked for by itself. Arabic is not looked for: the font draws its letters from parts
 * (a bow, a dot) for which a PDF has no letter, and readers get those as NUL.
 */
export function partsInPdf(text: string): string[] {
  if (!rightToLeft.test(text)) return [text]
  const words = text.match(
    /\p{Script=Hebrew}+|[^\P{L}\p{Script=Hebrew}\p{Script=Arabic}]+|\p{N}+|[^\s\p{L}\p{N}]/gu,
  )
  return words ?? []
}

/** Is it a text whose order a PDF does not keep? */
export const turned = (text: string): boolean => rightToLeft.test(text)
