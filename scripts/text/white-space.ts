/**
 * What becomes of white space, the one thing that a text does not keep as it was written. Every output holds to this:
 * a run of spaces, tabs and line ends is one space (in prose, line ends stay: `tidyLines`), and there is none at the
 * ends of a text. Spaces that an author has to ask for — no-break, thin, ideographic — stay what they are between two
 * words. Code keeps every character; labels in diagrams, which are broken into lines by width, have plain spaces only.
 */

/** A run of the white space that HTML collapses, and Unicode's own line and paragraph ends, as one space. */
export function collapse(text: string): string {
  return text.replace(/[ \t\r\n\f\v\u2028\u2029]+/g, ' ')
}
