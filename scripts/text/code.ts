/** Code in a grid of cells: how many a character takes, how many rows a line. */

/** Cells of 20 px type in a row of the stage: what stands in so many is not wrapped. */
export const codeColumns = 88
/** Cells between two tab stops, as `tab-size` says (styles/layouts.css). */
const tabSize = 4
/** Width of a cell in em: JetBrains Mono. */
export const cellWidth = 0.6

const mark = /^[\p{M}\p{Default_Ignorable_Code_Point}]+$/u
/** Full-width characters are drawn 1 em wide, from a font that knows no cells. */
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f000}-\u{3ffff}]/u

/** The characters of a line with the cells that each takes; a tab goes up to the next stop. */
export function cellsOf(line: string): { text: string; cells: number }[] {
  let at = 0
  return Array.from(line, (text) => {
    const cells =
      text === '\t'
        ? tabSize - (Math.floor(at) % tabSize)
        : mark.test(text)
          ? 0
          : wide.test(text)
            ? 1 / cellWidth
            : 1
    at += cells
    return { text, cells }
  })
}

/** Cells of a line. */
export const widthInCells = (line: string): number => cellsOf(line).reduce((sum, { cells }) => sum + cells, 0)

/** Rows that a line takes where a row has so many cells; an empty line takes one. */
export function rowsOf(line: string, columns: number): number {
  let rows = 1
  let used = 0
  for (const { cells } of cellsOf(line)) {
    if (used + cells > columns + 1e-6) {
      rows++
      used = 0
    }
    used += cells
  }
  return rows
}

/**
 * The type size in px of a listing: the largest one in which every line stands in one row and all of them in
 * the height; where lines are too long for that, the largest in which they do when they are wrapped. In tenths,
 * never rounded up: the last cell would be wrapped.
 *
 * @param width room in px
 * @param height room in px
 * @param line height of a row in em
 * @param whole lines of so many cells are not wrapped
 */
export function codeSize(
  lines: string[],
  width: number,
  height: number,
  line: number,
  whole = codeColumns,
): number {
  const longest = Math.max(1, ...lines.map(widthInCells))
  const inWidth = (cells: number): number => width / (cells * cellWidth)
  const tenths = (size: number): number => Math.max(leastSize, Math.floor(size * 10 + 1e-6) / 10)
  if (longest <= whole)
    return tenths(Math.min(largestSize, inWidth(longest), height / (Math.max(lines.length, 1) * line)))
  for (let size = tenths(inWidth(whole)); size > leastSize; size = tenths(size - 0.2)) {
    const columns = Math.floor(width / (size * cellWidth))
    const rows = lines.reduce((sum, text) => sum + rowsOf(text, columns), 0)
    if (rows * line * size <= height) return size
  }
  return leastSize
}

/** Smallest and largest type of code, in px. */
const leastSize = 14.4
const largestSize = 44
