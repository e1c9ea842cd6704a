/** The tree of an inline field, after parsing (scripts/content/inline.ts). JSON-able. */
export type Inline =
  | { type: 'text'; value: string }
  | { type: 'code'; value: string }
  | { type: 'strong' | 'emphasis'; children: Inline[] }
  /** Struck out of a quotation, or written into it (scripts/text/edits.ts); no syntax makes it. */
  | { type: 'cut' | 'put'; children: Inline[] }
  /** A link that the data gave; http(s) only. */
  | { type: 'link'; href: string; children: Inline[] }
  /** `[@id]`, a citation of a source. */
  | { type: 'cite'; source: string }
  /** `[label](#id)`, a word of the glossary. */
  | { type: 'term'; term: string; children: Inline[] }
