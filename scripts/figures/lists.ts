/** Entries of lists in two columns, the glossary and the sources: how high they are. Lengths in px. Pure. */
import { lines } from '../text/measure.js'
import { isLatin } from '../text/words.js'

/** Width of a list that stands in one column, and of each of two. */
export const listWidths = { one: 1060, two: 540 }
/** Of a glossary in rows: all of it, its words, and between them and their definitions. */
export const glossaryRows = { width: 1136, term: 292, gap: 28 }

/** A word of the glossary. */
export interface GlossaryEntry {
  /** With what else it is called. */
  term: string
  definition: string
}

/** Beside the words, where letters stand, in em (components/Glossary.vue). */
const letterGutter = 1.75
/** Small Latin type in long lines is reckoned too wide by so much, on the average of a column. */
const slackOf = (text: string): number => (isLatin(text) ? 1.13 : 1)

export interface GlossarySetting {
  size: number
  /** Words in one column, definitions in another beside it: so a long list is searched. */
  inRows: boolean
  lettered: boolean
  width?: number
}

/** Height of an entry with the gap below it. */
export function glossaryHeight(
  { term, definition }: GlossaryEntry,
  { size, inRows, lettered, width = listWidths.two }: GlossarySetting,
): number {
  const room = (width - (lettered ? letterGutter * size : 0)) * slackOf(definition)
  const gap = size * listGap(inRows)
  if (inRows) {
    const { width: all, term: first, gap: between } = glossaryRows
    const rest = (all - (lettered ? letterGutter * size : 0) - first - between) * slackOf(definition)
    // The word is bold.
    return Math.max(lines(term, size * 1.06, first), lines(definition, size, rest)) * size * 1.42 + gap
  }
  return lines(term, size * 1.08, room) * size * 1.52 + lines(definition, size, room) * size * 1.45 + gap
}

/** Between entries, in em: fixed, so that all columns of a list have one rhythm. */
export const listGap = (inRows: boolean): number => (inRows ? 0.42 : 0.9)

/** Before the text of a source: its number (components/Reference.vue). */
const numberGutter = 36
export const referenceGap = 0.5

/** Height of a source, under the title of its part where it is the first of it, with the gap below it. */
export function referenceHeight(
  { text, part }: { text: string; part?: string },
  size: number,
  width = listWidths.two,
): number {
  return (
    lines(text, size, (width - numberGutter) * slackOf(text)) * size * 1.42 +
    size * referenceGap +
    (part ? lines(part, size, width) * size * 1.42 + 12 : 0)
  )
}
