/**
 * How many lines a text takes, without a browser: enough to decide where a slide is split. Widths err
 * on the wide side; the check in a real browser after the build has the last word.
 */

/** A character's width in em. Full-width scripts take 1; Latin text set in Inter averages 0.55. */
function em(char: string): number {
  const code = char.codePointAt(0) ?? 0
  if (code >= 0x1100 && (code <= 0x11ff || (code >= 0x2e80 && code <= 0xa4cf))) return 1
  if ((code >= 0xac00 && code <= 0xd7ff) || (code >= 0xf900 && code <= 0xfaff)) return 1
  if ((code >= 0xfe30 && code <= 0xfe4f) || (code >= 0xff00 && code <= 0xff60) || code >= 0x1f000) return 1
  if (/[A-ZÀ-ÞMW@%—…]/u.test(char)) return 0.72
  if (/[iljtf.,:;'|! ()[\]]/u.test(char)) return 0.34
  return 0.58
}

/** Width of a text in px, set at `size` px. */
export function widthOf(text: string, size: number): number {
  let sum = 0
  for (const char of text) sum += em(char)
  return sum * size
}

/** Lines that a text takes at `size` px in a box `width` px wide; at least 1. */
export function linesOf(text: string, size: number, width: number): number {
  if (!text) return 1
  if (text.includes('\n')) return text.split('\n').reduce((sum, line) => sum + linesOf(line, size, width), 0)
  // Broken lines are not filled to the end: a tenth is lost on average.
  return Math.max(1, Math.ceil(widthOf(text, size) / (width * 0.94)), filled(text, width / size))
}

/** Lines that take word after word: long words leave much of a line empty. `room` in em. */
function filled(text: string, room: number): number {
  let count = 1
  let used = 0
  for (const word of text.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+/gu) ?? []) {
    const width = widthOf(word, 1)
    if (used + width > room && used > 0) {
      count++
      used = 0
    }
    count += Math.max(0, Math.ceil(width / room) - 1)
    used = (width > room ? width % room : used + width) + (/[\u2e80-\uffef]/u.test(word) ? 0 : em(' '))
  }
  return count
}
