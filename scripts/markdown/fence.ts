/** Fenced code. */

/** A fence that the code cannot close. A comment that the code opens is closed behind it (see below). */
export function fence(code: string, info: string): string[] {
  const text = code.replace(/\r\n?/g, '\n')
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((run) => run[0].length))
  const ticks = '`'.repeat(longest + 1)
  const block = `${ticks}${info}\n${text}\n${ticks}`
  return opensComment(text) ? [block, '<!-- -->'] : [block]
}

/** Slidev looks for the notes with a pattern that also sees `<!--` in code: it would take all from there. */
export function opensComment(code: string): boolean {
  // As that pattern reads it: `<!-->` opens a comment, and does not close it.
  return code.replace(/<!--[^]*?-->/g, ' ').includes('<!--')
}

/** UnoCSS rewrites `x-(a b)` in what the highlighter made of the code; this comment keeps it off the slide. */
export function hasVariantGroup(text: string): boolean {
  return /[!@*<~\w+:\]-][-:]\(/.test(text)
}

/** The mark by which UnoCSS leaves a module alone. */
export const ignoreMark = '@unocss-ignore'
