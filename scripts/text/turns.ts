/**
 * Characters that turn the direction of what follows (U+202A … U+202E, U+2066 … U+2069) and draw nothing. Pure.
 *
 * A text may hold them, but what it opens ends with it: else it would turn round what stands behind it in a line.
 */
const turning = /[\u202a-\u202e\u2066-\u2069]/
const every = new RegExp(turning, 'g')

/** Has the text a character that turns directions? */
export const hasTurns = (text: string): boolean => turning.test(text)

/** A text for a line that other texts share, or that stands apart from its slide: it keeps its letters' own order. */
export const unturned = (text: string): string => text.replace(every, '')

const [PDF, PDI] = ['\u202c', '\u2069']

/**
 * The text with everything closed that it opens, and without what closes nothing in it: that would close something
 * around it. One line is meant: a line's end ends them all.
 */
export function closed(text: string): string {
  if (!hasTurns(text)) return text
  const open: string[] = []
  let out = ''
  for (const char of text) {
    if (char === PDF) {
      // It closes no isolate, and nothing that was opened outside of the innermost one.
      if (open.at(-1) !== PDF) continue
      open.pop()
    } else if (char === PDI) {
      // It closes what was opened inside of the isolate, too.
      const at = open.lastIndexOf(PDI)
      if (at < 0) continue
      open.length = at
    } else if (turning.test(char)) open.push(char >= '\u2066' ? PDI : PDF)
    out += char
  }
  return out + open.reverse().join('')
}

/** The same of each line. */
export const closedLines = (text: string): string =>
  hasTurns(text) ? text.split('\n').map(closed).join('\n') : text
