/** How much room a text takes, without a browser, so that a slide can choose its type size when rendered. */
import { unbroken } from './pieces.js'
import { breakable, isSeam } from './words.js'

/** Average advance of a character in em, for Inter and a full-width script. */
function advance(char: string): number {
  const code = char.codePointAt(0) ?? 0
  if (code >= 0x1100 && (code <= 0x115f || code >= 0x2e80)) return 1
  if (code >= 0x2014 && code <= 0x2026) return 1
  if (char === ' ' || char === '\n') return 0.28
  if (/[mwMW@%]/.test(char)) return 0.86
  if (/[A-Z]/.test(char)) return 0.69
  if (/[iljtfrI.,:;'|!()[\]-]/.test(char)) return 0.33
  return /\d/.test(char) ? 0.62 : 0.57
}

/** Width of the text in em. */
export function ems(text: string): number {
  let sum = 0
  for (const char of text) sum += advance(char)
  return sum
}

/** Width of the text in px, set at `size` px. */
export const widthOf = (text: string, size: number): number => ems(text) * size

/** Lines of the text at `size` px in `width` px; broken lines lose a little, so a margin is kept. */
export function lines(text: string, size: number, width: number): number {
  if (text.includes('\n'))
    return text.split('\n').reduce((sum, line) => sum + lines(line.trim(), size, width), 0)
  return Math.max(1, Math.ceil((ems(text) * size) / (width * 0.95)), filled(text, width / size))
}

/** Lines that take word after word: long words leave much of a line empty. `room` in em. */
function filled(text: string, room: number): number {
  let count = 1
  let used = 0
  for (const word of text.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+/gu) ?? []) {
    const width = ems(word)
    if (used + width > room && used > 0) {
      count++
      used = 0
    }
    count += Math.max(0, Math.ceil(width / room) - 1)
    used = (width > room ? width % room : used + width) + (/[\u2e80-\uffef]/u.test(word) ? 0 : 0.28)
  }
  return count
}

/** Pieces of the text that no line should break; its end stays together. */
function pieces(text: string): string[] {
  const inside = new Set<number>()
  for (const [from, to] of unbroken(text)) for (let place = from + 1; place < to; place++) inside.add(place)
  let at = 0
  const parts: string[] = []
  for (const part of breakable(text).flatMap((one) => one.split(/(?<=\s)/u))) {
    // A space inside of a date or of a number with its unit is no place for a break.
    if (inside.has(at)) parts[parts.length - 1] += part
    else parts.push(part)
    at += part.length
  }
  // The end of a text stays together (composables/word-breaks.ts).
  let from = parts.length - 1
  let letters = 0
  for (; from > 0; from--) {
    for (const char of parts[from] as string) if (/[\p{L}\p{N}]/u.test(char)) letters++
    if (letters >= 4) break
  }
  if (from < 0) return parts
  return [...parts.slice(0, from), parts.slice(from).join('')]
}

/** Width in em of the widest piece of the text that no line should break. */
export const widest = (text: string): number =>
  Math.max(0, ...pieces(text).map((part) => ems(part.trimEnd())))

/**
 * Lines of a text that breaks between words only, at `size` px in `width` px: in large type a line of Chinese
 * is left short before a long word, too. A margin of a fiftieth is kept.
 */
export function wordLines(text: string, size: number, width: number): number {
  if (text.includes('\n'))
    return text.split('\n').reduce((sum, line) => sum + wordLines(line.trim(), size, width), 0)
  const room = (width * 0.98) / size
  let count = 1
  let line = ''
  for (const piece of pieces(text)) {
    if (line && spacedEms(line + piece.trimEnd()) > room) {
      count++
      line = ''
    }
    line += piece
  }
  return count
}

/** Width of the text in em, with the little space that a browser puts between scripts. */
function spacedEms(text: string): number {
  const chars = [...text]
  const seams = chars.filter((char, index) => index > 0 && isSeam(chars[index - 1] as string, char))
  return ems(text) + seams.length * 0.125
}

/** The first (largest) size whose height fits, else the last. */
export function fit(sizes: readonly number[], room: number, heightAt: (size: number) => number): number {
  return sizes.find((size) => heightAt(size) <= room) ?? (sizes.at(-1) as number)
}

/** Rows of boxes with these widths, one after another in `room` px. */
export function packed(widths: number[], room: number): number {
  let count = 0
  let used = Infinity
  for (const width of widths) {
    if (used + width > room) {
      count++
      used = 0
    }
    used += width
  }
  return count
}

/** Height of boxes that flow through two balanced columns; `bound` as in `columnBreak`. */
export function twoColumns(heights: number[], bound?: (at: number) => boolean): number {
  const total = heights.reduce((sum, height) => sum + height, 0)
  const first = heights.slice(0, columnBreak(heights, bound)).reduce((sum, height) => sum + height, 0)
  return Math.max(first, total - first)
}

/**
 * How many of these stand in the first of two columns, so that the longer one is as short as can be.
 *
 * @param bound does the box at this place stay with the next one?
 */
export function columnBreak(heights: number[], bound: (at: number) => boolean = () => false): number {
  const total = heights.reduce((sum, height) => sum + height, 0)
  let [first, at, best] = [0, heights.length, total]
  heights.forEach((height, index) => {
    first += height
    const longer = Math.max(first, total - first)
    if (longer < best && !bound(index)) [best, at] = [longer, index + 1]
  })
  return at
}
