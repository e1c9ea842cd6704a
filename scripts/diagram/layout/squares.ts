/** Tokens as squares below the words of a stage: every drawing has one size and one scale of them. Pure; lengths in px. */
import type { Rect, TokenRow, TokenRun } from './types.js'

/** From one square to the next: the largest and the smallest that are drawn. */
const LARGEST = 14
const SMALLEST = 5
/** Between the words and the squares, above and below all that, and left and right of the squares together. */
const ABOVE = 8
const BELOW = 14
const ASIDE = 20
/** A line of text has room above its letters, squares have none below: in the middle to the eye is so much higher. */
const LEADING = 4

/** How wide a square is, of what it takes. */
const sizeAt = (pitch: number): number => (pitch > 9 ? pitch - 3 : pitch > 6 ? pitch - 2 : pitch - 1)

/** How many squares stand side by side, and in how many rows, in a room so wide. */
function block(runs: TokenRun[], room: number, pitch: number): { across: number; rows: number } {
  // A part of a square takes the room of one.
  const squares = runs.reduce((sum, run) => sum + Math.ceil(run.squares - 1e-9), 0)
  const most = Math.max(1, Math.floor((room + pitch - sizeAt(pitch)) / pitch))
  const told = runs.length === 1 ? toldAcross(runs[0]!) : undefined
  const rows = Math.ceil(squares / Math.min(most, told ?? most))
  // Rows of one length, the last one at most a little shorter.
  const across = told !== undefined && told <= most ? told : Math.ceil(squares / rows)
  return { across, rows }
}

/** Squares side by side where the data says how many tokens are. */
const toldAcross = ({ count, squares, across }: TokenRun): number | undefined =>
  across === undefined ? undefined : Math.max(1, Math.round(across * Math.sqrt(squares / count)))

/** What squares add to the height of a box `width` wide, with the gap above them. */
export const heightOfSquares = (runs: TokenRun[] | undefined, width: number, pitch: number): number =>
  runs ? ABOVE + block(runs, width - ASIDE, pitch).rows * pitch : 0

/** The least width of a box in which squares stand as the data says; 0 where it says nothing. */
export function widthOfSquares(runs: TokenRun[] | undefined, pitch: number): number {
  const told = runs?.length === 1 ? toldAcross(runs[0]!) : undefined
  return told === undefined ? 0 : told * pitch + ASIDE
}

/** The largest pitch at which squares stand in a box below words that are `text` high. */
export function pitchIn(runs: TokenRun[], { width, height }: Rect, text: number): number {
  for (let pitch = LARGEST; pitch > SMALLEST; pitch--) {
    const { across, rows } = block(runs, width - ASIDE, pitch)
    const wide = across * pitch <= width - ASIDE + pitch - sizeAt(pitch)
    if (wide && ABOVE + rows * pitch + BELOW <= height - text) return pitch
  }
  return SMALLEST
}

/** In a strip so many times as wide as high, runs stand side by side: the order of a sequence is read across. */
const STRIP = 3

/** Where a run's squares stand in one row of the grid: from a column on, so many (the last perhaps a part of one). */
interface Piece {
  row: number
  column: number
  squares: number
}

/** A run row by row, as in a text. @param at squares before it */
function byRows(at: number, squares: number, across: number): Piece[] {
  const made: Piece[] = []
  for (let rest = squares; rest > 1e-9;) {
    const column = at % across
    const here = Math.min(rest, across - column)
    made.push({ row: Math.floor(at / across), column, squares: here })
    rest -= here
    at += Math.ceil(here - 1e-9)
  }
  return made
}

/** A run column by column. */
function byColumns(at: number, squares: number, rows: number): Piece[] {
  const count = Math.ceil(squares - 1e-9)
  return Array.from({ length: rows }, (_, row): Piece => {
    const column = Math.ceil((at - row) / rows)
    const last = Math.floor((at + count - 1 - row) / rows)
    const ends = last * rows + row === at + count - 1
    return { row, column, squares: last - column + 1 - (ends ? count - squares : 0) }
  }).filter((piece) => piece.squares > 1e-9)
}

/**
 * Rows of squares below the words, runs one after the other: as in a text, or side by side in a wide strip.
 * @returns the rows, and where the words above them start
 */
export function squaresIn(
  runs: TokenRun[],
  rect: Rect,
  text: number,
  pitch: number,
): { rows: TokenRow[]; top: number } {
  const { across, rows } = block(runs, rect.width - ASIDE, pitch)
  const size = sizeAt(pitch)
  const gap = pitch - size
  const free = rect.height - text - ABOVE - (rows * pitch - gap)
  // In a box that only just holds all this, the words keep clear of its edge.
  const top = rect.y + free / 2 - Math.min(LEADING, Math.max(0, free / 5))
  const left = rect.x + (rect.width - (across * pitch - gap)) / 2
  const strip = runs.length > 1 && across >= STRIP * rows
  let at = 0
  const made = runs.flatMap(({ tone, squares }) => {
    // Each run begins with a whole square of its own: a part of one ends the run before.
    const pieces = strip ? byColumns(at, squares, rows) : byRows(at, squares, across)
    at += Math.ceil(squares - 1e-9)
    return pieces.map(({ row, column, squares: here }): TokenRow => {
      const whole = Math.floor(here + 1e-9)
      const part = here - whole
      return {
        x: left + column * pitch,
        y: top + text + ABOVE + row * pitch,
        width: part > 1e-9 ? whole * pitch + Math.max(1, part * size) : whole * pitch - gap,
        height: size,
        tone,
        pitch,
      }
    })
  })
  return { rows: made, top }
}
