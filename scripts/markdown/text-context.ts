/** Where a text stands, which decides who reads it. */
export interface TextContext {
  /**
   * `body`: markdown in a slide; `note`: markdown in the notes comment (no Vue, no typographer);
   * `html`: raw HTML in a slide, on one line inside a tag (no markdown).
   */
  area: 'body' | 'note' | 'html'
  /** The text begins its line (block syntax such as `# ` or `1. ` would count). */
  start?: boolean
  /** The text ends a heading (closing `#`s would be dropped). */
  headingEnd?: boolean
  /** In a table cell, where `|` ends the cell. */
  cell?: boolean
  /** In a link's label, where `]` ends it. */
  label?: boolean
  /** Another dollar sign may stand on the same line. */
  dollars?: boolean
}
