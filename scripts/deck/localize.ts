/** Picks one language out of the content's texts. */
import { compose, composeInline } from '../text/compose.js'
import { parseInline } from '../content/inline.js'
import { parseNotes } from '../content/notes.js'
import { closed, closedLines } from '../text/turns.js'
import { collapse } from '../text/white-space.js'
import type { Inline } from '../schema/inline.js'
import { type Localized, textOf } from '../schema/text.js'
import type { NoteParagraph } from './model.js'

/**
 * The contract is “exactly as written, white space (../text/white-space.ts), composed accents and turns of direction
 * that never end (../text/turns.ts) aside”.
 */
export function tidy(text: string): string {
  return collapse(text).trim()
}

/** The same line by line: where a field is prose, the author's line ends and paragraphs stay. */
export function tidyLines(text: string): string {
  const lines = text.split('\n').map((line) => tidy(line))
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** What the deck's texts need to become text in one language. */
export interface Localizer {
  /** Plain field → text; `''` for an absent one. */
  plain(value: Localized | undefined): string
  /** Plain field → text, or undefined for an absent one. */
  optional(value: Localized | undefined): string | undefined
  /** Plain field of prose → text with its line ends. */
  lines(value: Localized): string
  /** Inline field → nodes; line ends stand in their texts. */
  inline(value: Localized): Inline[]
  /** Inline field → nodes, or undefined for an absent one. */
  optionalInline(value: Localized | undefined): Inline[] | undefined
  /** Notes field → paragraphs. */
  notes(value: Localized | undefined): NoteParagraph[]
}

/**
 * Makes the localizer of a language.
 *
 * @param code key in the deck's `languages`. Loading has proved that every text has it; a text
 *   without it would give `''`.
 */
export function localizer(code: string): Localizer {
  const pick = (value: Localized): string => textOf(value, code) ?? ''
  const plain = (value: Localized | undefined): string =>
    value === undefined ? '' : compose(closed(tidy(pick(value))))
  const inline = (value: Localized): Inline[] =>
    composeInline(parseInline(closedLines(tidyLines(pick(value)))).nodes)
  return {
    plain,
    inline,
    lines: (value) => compose(closedLines(tidyLines(pick(value)))),
    optional: (value) => plain(value) || undefined,
    optionalInline: (value) => (value === undefined ? undefined : inline(value)),
    notes: (value) =>
      value === undefined
        ? []
        : parseNotes(pick(value)).paragraphs.map(({ click, text }) => ({ click, text: composeInline(text) })),
  }
}
