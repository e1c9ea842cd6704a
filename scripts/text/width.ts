/**
 * How many columns of a terminal a character takes. Our own, since a code frame needs the column of every code point of a
 * line, and `string-width` tells that of whole texts only.
 */

const zero = /^[\p{Mn}\p{Me}\p{Cf}]$/u
const wide =
  /^[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]$/u

/** Columns of one code point: 0 for marks and format characters, 2 for East Asian wide ones and emoji. */
export function charWidth(char: string): 0 | 1 | 2 {
  const code = char.codePointAt(0) ?? 0
  if (code < 0x300) return 1
  if (zero.test(char)) return 0
  return wide.test(char) ? 2 : 1
}

/** Columns of a text without tabs. */
export function textWidth(text: string): number {
  let width = 0
  for (const char of text) width += charWidth(char)
  return width
}
