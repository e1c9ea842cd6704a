/** Code frames: the lines before, the line itself, and a caret that stands right in a terminal. */
import { charWidth } from '../text/width.js'

const contextLines = 2
/** Code units of a long line that are shown before and after the caret. */
const before = 60
const after = 40

/**
 * The code frame of a place.
 * @param lineAt gives a line by its 1-based number, without line break
 * @returns lines joined by LF, without one at the end
 */
export function codeFrame(lineAt: (line: number) => string, line: number, column: number): string {
  const gutter = String(line).length
  const from = Math.max(1, line - contextLines)
  const out: string[] = []
  for (let number = from; number < line; number++) {
    out.push(`  ${String(number).padStart(gutter)} | ${visible(clip(lineAt(number), 1).text)}`.trimEnd())
  }
  const source = lineAt(line)
  const { text, start } = clip(source, column)
  out.push(`> ${String(line).padStart(gutter)} | ${visible(text)}`.trimEnd())
  const lead = text.slice(
    0,
    Math.max(0, Math.min(column, source.length + 1) - 1 - start + (start > 0 ? 1 : 0)),
  )
  out.push(`  ${' '.repeat(gutter)} | ${padding(lead)}^`)
  return out.join('\n')
}

/** Cuts a long line to the part around a column. `start` is the number of units left out before. */
function clip(line: string, column: number): { text: string; start: number } {
  if (line.length <= before + after) return { text: line, start: 0 }
  let start = Math.max(0, column - 1 - before)
  let end = Math.min(line.length, Math.max(column - 1 + after, start + before + after))
  if (isLow(line, start)) start--
  if (isLow(line, end)) end++
  const text = (start > 0 ? '…' : '') + line.slice(start, end) + (end < line.length ? '…' : '')
  return { text, start }
}

const isLow = (text: string, at: number): boolean => /[\uDC00-\uDFFF]/.test(text.charAt(at))

/** White space as wide as the text before the caret; tabs stay tabs so that they are as wide as above. */
function padding(text: string): string {
  let out = ''
  for (const char of visible(text)) out += char === '\t' ? '\t' : ' '.repeat(charWidth(char))
  return out
}

/** Control characters as their pictures, so that a frame cannot steer a terminal. */
function visible(text: string): string {
  return text
    .replace(/[\0-\x08\x0A-\x1F]/g, (char) => String.fromCharCode(0x2400 + char.charCodeAt(0)))
    .replace(/\x7F/g, '\u2421')
    .replace(/[\x80-\x9F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]|\p{Cs}/gu, '\uFFFD')
}
