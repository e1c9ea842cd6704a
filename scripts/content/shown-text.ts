/** What a reader sees of a text in the inline syntax, with the way back to what is written. */

export interface ShownText {
  text: string
  /** For each UTF-16 unit of `text`, its offset in what is written. */
  offsets: number[]
}

/** An escaped character, code, citations, the addresses of links, click markers, and the signs of emphasis and labels. */
const markup = /\\[\\*`[\]()@#]|`[^`]*`|\s*\[@[^\]]*\]|\]\([^)]*\)|\[click(?::\d+)?\]|\*+|\[/g

/**
 * Leaves out what is not shown as words, so that a phrase is found although a part of it is strong.
 * Code becomes one character that belongs to no word: it is quoted as it is.
 * @param inline whether the text is in the inline syntax at all
 */
export function shownText(written: string, inline: boolean): ShownText {
  const units: string[] = []
  const offsets: number[] = []
  const keep = (from: number, to: number): void => {
    for (let at = from; at < to; at++) {
      units.push(written.charAt(at))
      offsets.push(at)
    }
  }
  let done = 0
  for (const match of inline ? written.matchAll(markup) : []) {
    keep(done, match.index)
    done = match.index + match[0].length
    if (match[0].startsWith('\\')) keep(done - 1, done)
    if (!match[0].startsWith('`')) continue
    units.push('\uFFFC')
    offsets.push(match.index)
  }
  keep(done, written.length)
  return { text: units.join(''), offsets }
}
