/** Two listings beside one another: which lines belong together, and whether both fit. Pure. */
import { cellWidth, codeSize, rowsOf, widthInCells } from './code.js'

/** First and last line of the one listing, first and last of the other; from 1. */
export type Match = [from: number, to: number, otherFrom: number, otherTo: number]

/** Cells of 16 px type in a row of a pane, and rows of it in the height of the stage. */
export const paneColumns = 49
export const paneRows = 15

/** Rows that a listing takes in a pane. */
export const paneRowsOf = (code: string, columns = paneColumns): number =>
  code.split('\n').reduce((sum, line) => sum + rowsOf(line, columns), 0)

/** A line that stands in both says something only if it has a few letters: a brace does not. */
const leastLetters = 3
const said = (line: string): string => line.trim()
const counts = (line: string): boolean =>
  [...line].filter((char) => /[\p{L}\p{N}]/u.test(char)).length >= leastLetters

/** Equal lines in the same order, as many as there are; neighbours are one match. */
export function equalLines(code: string, other: string): Match[] {
  const [a, b] = [code.split('\n').map(said), other.split('\n').map(said)]
  const same = (i: number, j: number): boolean => a[i] === b[j] && counts(a[i] ?? '')
  // Longest common subsequence from each place on.
  const best = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      best[i]![j] = Math.max(best[i + 1]![j]!, best[i]![j + 1]!, same(i, j) ? best[i + 1]![j + 1]! + 1 : 0)
  const found: Match[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (same(i, j) && best[i]![j] === best[i + 1]![j + 1]! + 1) {
      const last = found.at(-1)
      if (last && last[1] === i && last[3] === j) [last[1], last[3]] = [i + 1, j + 1]
      else found.push([i + 1, i + 1, j + 1, j + 1])
      i++
      j++
    } else if (best[i + 1]![j]! >= best[i]![j + 1]!) i++
    else j++
  }
  return found
}

/** Matches with neighbours as one, where they are neighbours on both sides: a block leads to a block. */
export function joinedBlocks(matches: Match[]): Match[] {
  const found: Match[] = []
  for (const match of matches.toSorted((a, b) => a[0] - b[0])) {
    const last = found.at(-1)
    if (last && match[0] === last[1] + 1 && match[2] === last[3] + 1)
      [last[1], last[3]] = [match[1], match[3]]
    else found.push([...match])
  }
  return found
}

/** First and last lines of what a listing has alone. */
export type Alone = [from: number, to: number]

/**
 * Lines of each listing that belong to none of the other, where the author said which do: neighbours as one. Lines
 * without words say nothing, and more than three such blocks no longer stand out.
 */
export function linesAlone(code: string, other: string, matches: Match[]): [Alone[], Alone[]] {
  const of = (text: string, at: 0 | 2): Alone[] => {
    const found: Alone[] = []
    for (const [index, line] of text.split('\n').entries()) {
      const row = index + 1
      if (!counts(line) || matches.some((match) => match[at] <= row && row <= match[at + 1]!)) continue
      const last = found.at(-1)
      if (last?.[1] === row - 1) last[1] = row
      else found.push([row, row])
    }
    return found
  }
  const both: [Alone[], Alone[]] = [of(code, 0), of(other, 2)]
  return both.flat().length > mostAlone ? [[], []] : both
}
const mostAlone = 3

/** How two listings are set: widths of the panes, type in px, cells in a row of each, and height of a row in em. */
export interface PaneSetting {
  widths: [number, number]
  size: number
  columns: [number, number]
  line: number
}

/** No pane is narrower than this part of both. */
const leastShare = 0.3
const largestPaneType = 32
/** Heights of a row in em: as in other listings, up to what still reads as one. */
const rowHeights = { least: 1.5, most: 1.8 }

/**
 * The panes of two listings in one type: each as wide as its longest line wants, so that the type is large; rows apart
 * as far as there is height and they still read as one listing. Where lines are too long for a row, both are equally wide.
 *
 * @param width of the code in both panes together, px
 * @param height for the rows, px
 */
export function paneSetting(codes: [string[], string[]], width: number, height: number): PaneSetting {
  const longest = codes.map((lines) => Math.max(1, ...lines.map(widthInCells))) as [number, number]
  const whole = longest.every((cells) => cells <= paneColumns)
  const share = whole
    ? Math.min(1 - leastShare, Math.max(leastShare, longest[0] / (longest[0] + longest[1])))
    : 0.5
  const widths: [number, number] = [width * share, width * (1 - share)]
  const size = Math.min(
    largestPaneType,
    ...codes.map((lines, at) => codeSize(lines, widths[at]!, height, rowHeights.least, paneColumns)),
  )
  const columns = widths.map((one) => Math.floor(one / (size * cellWidth) + 1e-6)) as [number, number]
  const rows = codes.map((lines, at) => lines.reduce((sum, line) => sum + rowsOf(line, columns[at]!), 0))
  const line = Math.min(rowHeights.most, Math.max(rowHeights.least, height / (Math.max(...rows, 1) * size)))
  return { widths, size, columns, line: Math.floor(line * 100) / 100 }
}

/** Top and bottom of lines in rows: where lines are wrapped, they take more than one. */
export function rowSpan(lines: string[], from: number, to: number, columns: number): [number, number] {
  const rows = lines.map((line) => rowsOf(line, columns))
  const until = (count: number): number => rows.slice(0, count).reduce((sum, one) => sum + one, 0)
  return [until(from - 1), until(to)]
}
