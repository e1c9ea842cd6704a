/** Numbers as squares whose areas are in their proportion, in px. Pure. */
import type { Bar } from './bar.js'
import type { Delta } from './delta.js'
import { stageWidth } from '../../text/headline.js'
import { formulaParts } from '../../text/formula.js'
import { ems, fit, lines, packed } from '../../text/measure.js'

/** A number's square on the ground line, with its words in it or beside it. */
export interface Area {
  /** Where the square begins, and its side. */
  at: number
  side: number
  /** Where its words begin, and their width. */
  words: number
  width: number
  /** Their height: that of the most words, so that all numbers stand on one line. */
  tall: number
  inside: boolean
}

/** A line from a smaller square over to a larger one, with the words of what lies between them. */
export interface AreaLine {
  delta: Delta
  /** Middle of the smaller square, its upper edge above the ground; where the larger one begins. */
  from: number
  foot: number
  to: number
  /** Height of the line above the ground. */
  height: number
}

export interface AreasLayout {
  areas: Area[]
  lines: AreaLine[]
  /** Height of the drawing, and type of the numbers and of what is said about them. */
  height: number
  value: number
  note: number
}

const leastSide = 4
const sidesFrom = 460
const sidesTo = 120
/** Around words in a square, between a square and its words, between columns. */
const [padding, beside, between] = [24, 16, 56]
const [leastWords, mostText] = [210, 330]
/** Words of a square: label, and notes, which are larger where the squares lose nothing by it. */
const labelSize = 24
const noteSizes = [22, 21, 20, 19, 18]

/**
 * Places the squares from the first number to the last, as large as the room and the words let them be.
 *
 * @param notes what is said about each, a text a paragraph
 */
export function layoutAreas(bars: Bar[], notes: string[][], deltas: Delta[], room: number): AreasLayout {
  const tried = noteSizes.map((size) => laidOut(bars, notes, deltas, room, size))
  const most = Math.max(...tried.map(({ height }) => height))
  const inside = (layout: AreasLayout): number => layout.areas.filter((area) => area.inside).length
  const best = Math.max(...tried.map(inside))
  return tried.find((one) => one.height === most && inside(one) === best) ?? (tried.at(-1) as AreasLayout)
}

function laidOut(
  bars: Bar[],
  notes: string[][],
  deltas: Delta[],
  room: number,
  noteSize: number,
): AreasLayout {
  const most = Math.max(0, ...bars.map(({ value }) => value))
  // A sum is broken at its signs only.
  const pieces = notes.flat().flatMap(formulaParts)
  const leastText = Math.min(
    mostText,
    Math.max(leastWords, ...pieces.map((one) => ems(one) * noteSize * 1.04)),
  )
  const value = fit([44, 40, 36, 32], leastText, (px) =>
    Math.max(0, ...bars.map(({ text }) => ems(text) * px)),
  )
  const wordsHeight = (index: number, width: number): number =>
    value * 1.15 +
    lines(bars[index]?.label ?? '', labelSize, width) * labelSize * 1.35 +
    (notes[index] ?? []).reduce((sum, text) => sum + noteLines(text, noteSize, width) * noteSize * 1.45, 0)
  const placed = (height: number) =>
    bars.map((bar, index) => {
      const part = most > 0 && bar.value > 0 ? Math.sqrt(bar.value / most) : 0
      const side = Math.max(leastSide, part * height)
      const room = side - 2 * padding
      const inside = room >= leastText - 20 && wordsHeight(index, room) <= room
      return { side, inside, width: inside ? room : leastText }
    })
  const taken = (height: number): number =>
    placed(height).reduce((sum, { side, inside }) => sum + side + (inside ? 0 : beside + leastText), 0) +
    between * (bars.length - 1)
  const sides = Array.from({ length: (sidesFrom - sidesTo) / 20 + 1 }, (_, step) => sidesFrom - 20 * step)
  const height = fit(
    sides.filter((side) => side <= room - 8),
    stageWidth,
    taken,
  )
  const spaced = spread(placed(height), leastText)
  const told = spaced.map(({ width }, index) => wordsHeight(index, width))
  const tallest = Math.max(0, ...told)
  const areas = spaced.map((area, index): Area => {
    const fits = !area.inside || tallest <= area.side - 2 * padding
    return { ...area, tall: fits ? tallest : (told[index] ?? 0) }
  })
  const heights = areas.map(({ tall, inside }) => (inside ? 0 : tall + 14))
  return { areas, lines: linesOf(areas, heights, deltas, height), height, value, note: noteSize }
}

/** Lines of what is said; a sum is broken at its signs only. */
function noteLines(text: string, size: number, width: number): number {
  const parts = formulaParts(text)
  if (parts.length < 2) return lines(text, size, width)
  return packed(
    parts.map((part) => Math.min(width, (ems(part) + 0.25) * size * 1.04)),
    width,
  )
}

/** What is left widens the words first, then the gaps between columns: the last one ends where the stage does. */
function spread(
  squares: { side: number; inside: boolean; width: number }[],
  leastText: number,
): Omit<Area, 'tall'>[] {
  const columns = squares.map(({ side, inside }) => side + (inside ? 0 : beside + leastText))
  const taken = columns.reduce((sum, width) => sum + width, 0) + between * (squares.length - 1)
  const outside = squares.filter(({ inside }) => !inside).length
  const left = Math.max(0, stageWidth - taken)
  const wider = outside ? Math.min(mostText - leastText, left / outside) : 0
  const rest = left - wider * outside
  const gap = between + (squares.length > 1 ? rest / (squares.length - 1) : 0)
  let at = squares.length > 1 ? 0 : rest / 2
  return squares.map(({ side, inside, width }, index) => {
    const area = {
      ...{ at, side, inside },
      words: inside ? at + padding : at + side + beside,
      width: inside ? width : leastText + wider,
    }
    at += (columns[index] ?? 0) + (inside ? 0 : wider) + gap
    return area
  })
}

/** The further apart two squares are, the higher runs the line between them: over squares and words that it passes. */
function linesOf(areas: Area[], heights: number[], deltas: Delta[], height: number): AreaLine[] {
  const byReach = [...deltas].sort((a, b) => Math.abs(a.to - a.row) - Math.abs(b.to - b.row))
  return byReach.flatMap((delta, rank) => {
    const [small, large] = [areas[delta.row], areas[delta.to]]
    if (!small || !large) return []
    const forth = large.at > small.at
    const [first, last] = [Math.min(delta.row, delta.to), Math.max(delta.row, delta.to)]
    const passed = areas.flatMap((area, index) =>
      index >= first && index <= last && area !== large ? [Math.max(area.side, heights[index] ?? 0)] : [],
    )
    const free = Math.max(0, ...passed) + 26
    const top = Math.max(free, Math.min(height, large.side) - 30)
    return [
      {
        delta,
        from: small.at + small.side / 2,
        foot: small.side,
        to: forth ? large.at : large.at + large.side,
        height: Math.round(free + ((rank + 1) / (byReach.length + 1)) * (top - free)),
      },
    ]
  })
}
