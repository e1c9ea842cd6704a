/**
 * Signs that mean something elsewhere and are shown as they are written here: their author may have meant it. What is
 * interpreted is in ./inline.ts.
 */
import type { FieldKind } from '../schema/walk.js'

/** A stretch of a text that looks like markup. */
export interface Lookalike {
  /** In UTF-16 units of the text. */
  offset: number
  /** The stretch itself, or its beginning. */
  sign: string
  /** What to write. */
  hint: string
}

interface Rule {
  pattern: RegExp
  hint: string
  /** Fields in which the signs mean something, or are a usual way to write. */
  not?: readonly FieldKind[]
}

const tags =
  'a|abbr|b|blockquote|br|center|code|dd|div|dl|dt|em|font|h[1-6]|hr|i|iframe|img|kbd|li|mark|ol|p|pre|s|script|small|span|strong|style|sub|sup|table|td|th|tr|u|ul|video'

const rules: readonly Rule[] = [
  // Notes keep their lists as they are written.
  {
    pattern: /^[ \t]*(?:[-*+]|\d{1,2}\.)[ \t]+\S.*\n(?=[ \t]*(?:[-*+]|\d{1,2}\.)[ \t]+\S)/gm,
    hint: 'a list is a slide of its own kind, such as `columns` or `cards`',
    not: ['notes'],
  },
  { pattern: /^#{1,6}[ \t]+\S/gm, hint: 'a headline is the field `headline` of a slide' },
  {
    pattern: /^[ \t]*(?:```|~~~)/gm,
    hint: 'a listing is a slide of kind `code`',
  },
  {
    pattern: /^[ \t]*\|.*\|[ \t]*\n[ \t]*\|[ \t:|-]+\|[ \t]*$/gm,
    hint: 'a table is a slide of kind `table`, with `dimensions`',
  },
  {
    pattern: /!\[[^\]\n]*\]\([^)\n]*\)/g,
    hint: 'a picture is a slide of kind `image`',
  },
  {
    pattern: /(?<!\$)\$\$?(?=[^\s$])(?:[A-Za-z]|[^$\n]*?[\\^_={}][^$\n]*?)(?<=\S)\$\$?(?![$\d])/g,
    hint: 'formulas are written with characters: x², √d, α, QKᵀ',
  },
  {
    pattern: /\[\^[^\]\s]+\]/g,
    hint: 'a note with a source is a citation: [@source-id]',
  },
  { pattern: /~~(?=\S)[^~\n]+(?<=\S)~~/g, hint: 'words are struck in corrections only (`edits` of a claim)' },
  {
    pattern: new RegExp(`</?(?:${tags})(?:\\s[^<>]*)?/?>`, 'gi'),
    hint: 'leave it out: tags are no markup here; a text that is written with `|` keeps its line ends',
  },
  {
    pattern: /\*\*(?=\S)[^*\n]+(?<=\S)\*\*|`[^`\n]+`|\[[^\]\n]+\]\(https?:[^)\n]*\)|\[@[A-Za-z0-9_-]+\]/g,
    hint: 'this field is plain text: write it without these signs',
    not: ['inline', 'notes'],
  },
]

/** In inline text, code and what a backslash makes literal are meant as they are. */
const literal = /`[^`]*`|\\[^\w\s]/g

/** Finds what looks like markup in a text, in its order. */
export function lookalikes(text: string, kind: FieldKind): Lookalike[] {
  // A fence begins with the sign of code.
  const fence = /^[ \t]*```/m.test(text)
  const searched =
    kind === 'plain' || fence ? text : text.replace(literal, (found) => ' '.repeat(found.length))
  return rules
    .filter(({ not }) => !not?.includes(kind))
    .flatMap(({ pattern, hint }) =>
      [...searched.matchAll(pattern)].map((match) => {
        const space = /^\s*/.exec(match[0])![0].length
        return { offset: match.index + space, sign: shown(match[0].trim()), hint }
      }),
    )
    .sort((a, b) => a.offset - b.offset)
}

const shown = (sign: string): string => {
  const line = sign.replace(/\s+/g, ' ')
  return line.length > 30 ? `${line.slice(0, 29)}…` : line
}
