/** Writing directions of texts. Pure. */

const fromRight =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u
/** Has the text a letter that is written from the right? */
export const hasFromRight = (text: string): boolean => fromRight.test(text)

/** A letter, or a sum of numbers: 3 × 8 = 24. */
const ordered = /\p{L}|\d.*[=+×÷/<>≈≤≥].*\d/su

/**
 * Does a text run from the left altogether? In a line from the right its marks and numbers would change places:
 * “RFC 2083, 1997.” would begin with its full stop.
 */
export const runsFromLeft = (text: string): boolean => ordered.test(text) && !fromRight.test(text)

const scriptsFromRight = new Set('Adlm Arab Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa'.split(' '))

/** Where lines of a language begin, by the script that it is most often written in. @param tag BCP 47 tag */
export const directionOf = (tag: string): 'ltr' | 'rtl' =>
  scriptsFromRight.has(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr'
