/** Lines of a Mermaid text as its parsers count them: without what Mermaid takes out first. Pure. */

/** As Mermaid does before it parses: head matter, directives, comments. */
const removed = [
  /^-{3}\s*[\n\r](?:.*?)[\n\r]-{3}\s*[\n\r]+/s,
  /%{2}\{\s*(?:\w+\s*:|\w+)\s*(?:\w+|(?:(?!\}%{2}).|\r?\n)*)?\s*(?:\}%{2})?/g,
  /^\s*%%(?!\{)[^\n]+\n?/gm,
  /^\s+/,
]

/**
 * The line of a text that a parser means.
 *
 * @param line 1-based, as the parser counts
 * @returns 1-based, of the text as it is written
 */
export function writtenLine(text: string, line: number): number {
  let kept = Array.from({ length: text.length }, (_, at) => at)
  let left = text
  for (const pattern of removed) {
    const spans = [...left.matchAll(new RegExp(pattern, `${pattern.flags.replace('g', '')}g`))]
    const [first] = spans
    const all = pattern.flags.includes('g') ? spans : first ? [first] : []
    for (const { index, 0: found } of all.reverse()) {
      left = left.slice(0, index) + left.slice(index + found.length)
      kept = [...kept.slice(0, index), ...kept.slice(index + found.length)]
    }
  }
  let start = 0
  for (let at = 1; at < line; at++) {
    const next = left.indexOf('\n', start)
    if (next < 0) break
    start = next + 1
  }
  const offset = kept[Math.min(start, kept.length - 1)] ?? 0
  return text.slice(0, offset).split('\n').length
}
