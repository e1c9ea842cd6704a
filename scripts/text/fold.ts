/** Texts as a search compares them, with the way back to the letters that were written. */

export interface Folded {
  /** In compatible forms and small letters. */
  text: string
  /** For each UTF-16 unit of `text`: where the letter that it comes from starts in what was written. */
  from: number[]
  /** The same: where that letter ends. */
  to: number[]
}

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const simple = /^[\x20-\x7e]*$/

/**
 * A text without the differences that a search overlooks: case, full-width and other compatible forms. A letter may
 * become longer or shorter by it (`İ`, `ﬁ`, `㎏`), so that places in the one text are not those of the other. Pure.
 */
export function folded(written: string): Folded {
  if (simple.test(written)) {
    const from = Array.from(written, (_, at) => at)
    return { text: written.toLowerCase(), from, to: from.map((at) => at + 1) }
  }
  let text = ''
  const from: number[] = []
  const to: number[] = []
  for (const { segment, index } of letters.segment(written)) {
    const small = fold(segment)
    text += small
    for (let unit = 0; unit < small.length; unit++) {
      from.push(index)
      to.push(index + segment.length)
    }
  }
  return { text, from, to }
}

/** The same without the way back; no letter depends on its neighbours, as a final `Σ` would. */
export const fold = (written: string): string =>
  written.normalize('NFKC').toLowerCase().replaceAll('ς', 'σ').replaceAll('i\u0307', 'i')
