/**
 * What is drawn on slides, as registers: a stroke is one or more pieces, each a register of its own, so that drawing
 * grows by small messages, and undoing is a change like every other. Pure.
 */
import type { Registers } from './registers.js'

/** Colours of the pen: their numbers (presenter/ink/colours.ts). */
export const penColours = 3

/** A piece of a stroke. */
export interface Piece {
  /** Id of the slide. */
  slide: string
  /** From 0. */
  colour: number
  /** x, y, x, y …, in thousandths of the slide's width, from its upper left corner. */
  points: number[]
}

/** Where the pointer is, in the same measure. */
export interface Pointer {
  slide: string
  x: number
  y: number
}

/** `ink <stroke>.<piece>`; null where it was taken back. */
export type InkName = `ink ${string}`
export const isInk = (name: string): name is InkName => name.startsWith('ink ')

/** Numbers of a piece: two a point. A longer stroke goes on in another piece. */
export const longestPiece = 96
/** Pieces that are shown at once; the oldest go when there are more. */
export const mostPieces = 300
/** Pieces that are known, those taken back among them. */
const mostKnown = 3000
/** Points nearer to the one before add nothing. */
const nearest = 2

/** Pieces that are shown on a slide, oldest first. */
export function piecesOn(registers: Registers, slide: string): Piece[] {
  return inkOf(registers).flatMap(({ value }) => (value?.slide === slide ? [value] : []))
}

interface Known {
  name: InkName
  value: Piece | null
}

/** All pieces in the order in which they were drawn. */
function inkOf(registers: Registers): Known[] {
  return (Object.keys(registers) as (keyof Registers)[])
    .filter(isInk)
    .map((name) => ({ name, value: registers[name]!.value, at: orderOf(name) }))
    .sort((one, other) => one.at[0] - other.at[0] || one.at[1] - other.at[1])
}

/** A stroke's name begins with the time of its begin. */
function orderOf(name: InkName): [number, number] {
  const [, time, piece] = /^ink (\d+)\S*?\.(\d+)$/.exec(name) ?? []
  return [Number(time ?? 0), Number(piece ?? 0)]
}

const strokeOf = (name: InkName): string => name.replace(/\.\d+$/, '')

/** Names of the pieces of the last stroke on a slide. */
export function lastStroke(registers: Registers, slide: string): InkName[] {
  const own = inkOf(registers).filter(({ value }) => value?.slide === slide)
  const last = own.at(-1)
  return own.filter(({ name }) => last && strokeOf(name) === strokeOf(last.name)).map(({ name }) => name)
}

/** Names of all pieces on a slide. */
export const strokesOn = (registers: Registers, slide: string): InkName[] =>
  inkOf(registers)
    .filter(({ value }) => value?.slide === slide)
    .map(({ name }) => name)

/** Names of pieces that must go so that one more can come. */
export function tooMany(registers: Registers): InkName[] {
  const shown = inkOf(registers).filter(({ value }) => value !== null)
  return shown.slice(0, Math.max(0, shown.length - mostPieces + 1)).map(({ name }) => name)
}

/** What was told, without new pieces for which there is no room: nobody fills a server's memory. */
export function roomFor(known: Registers, told: Registers): Registers {
  let count = Object.keys(known).filter(isInk).length
  return Object.fromEntries(
    Object.entries(told).filter(
      ([name]) => !isInk(name) || Object.hasOwn(known, name) || count++ < mostKnown,
    ),
  ) as Registers
}

/** A piece with a point more; the same one where the point adds nothing; undefined where it is full. */
export function grown(piece: Piece, x: number, y: number): Piece | undefined {
  const { points } = piece
  const [lastX, lastY] = points.slice(-2)
  const [newX, newY] = [Math.round(x), Math.round(y)]
  if (lastX !== undefined && Math.hypot(newX - lastX, newY - lastY!) < nearest) return piece
  return points.length >= longestPiece ? undefined : { ...piece, points: [...points, newX, newY] }
}

/** The path of a piece: a line through the middles between its points, rounded at each. A single point is a dot. */
export function pathOf({ points }: Piece): string {
  const at = (n: number): [number, number] => [points[2 * n] ?? 0, points[2 * n + 1] ?? 0]
  const count = Math.floor(points.length / 2)
  if (count === 0) return ''
  const [x, y] = at(0)
  if (count === 1) return `M${x} ${y}h.1`
  let path = `M${x} ${y}`
  for (let n = 1; n < count - 1; n++) {
    const [[a, b], [c, d]] = [at(n), at(n + 1)]
    path += `Q${a} ${b} ${(a + c) / 2} ${(b + d) / 2}`
  }
  const [endX, endY] = at(count - 1)
  return `${path}L${endX} ${endY}`
}
