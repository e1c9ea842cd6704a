/** A line as it is seen: the Unicode bidirectional algorithm, by a library of its own. */
import bidiFactory from 'bidi-js'

// Its types tell of an ES module's default export, its file for Node is the function itself.
const bidi = (bidiFactory as unknown as typeof bidiFactory.default)()

/** The line's characters from left to right, without those that draw nothing. */
export function shown(text: string, base: 'ltr' | 'rtl' = 'ltr'): string {
  return bidi
    .getReorderedString(text, bidi.getEmbeddingLevels(text, base))
    .replace(/[\u202a-\u202e\u2066-\u2069]/gu, '')
}
