/**
 * How a picture becomes tokens: cut into squares, of which each is one token, or several are one; in tiles, of which each
 * is cut likewise; or read by a fixed number of tokens, of which none has a square of its own. Pure.
 */
import { countText } from '../text/count.js'

/** How a model cuts a picture. */
export interface Cut {
  /** Width and height in px of what its encoder takes, and of a patch. */
  pixels?: [number, number]
  patch?: number
  /** So many patches by so many are one token. */
  merge?: number
  /** Tiles across and down, each as large as `pixels`. */
  tiles?: [number, number]
  /** The whole picture goes in before its tiles, too. */
  overview?: boolean
  /** The number of tokens where no square belongs to one. */
  tokens?: number
}

export interface Grid {
  columns: number
  rows: number
}

/** A square of the picture, counted from 0. */
export interface Square {
  row: number
  column: number
}

/** The squares of one tile; none where the tokens have no squares. */
export function tileGrid({ pixels, patch, merge = 1 }: Cut): Grid | undefined {
  if (!pixels || !patch) return undefined
  const side = patch * merge
  return { columns: Math.floor(pixels[0] / side), rows: Math.floor(pixels[1] / side) }
}

/** The squares of the whole picture. */
export function pictureGrid(cut: Cut): Grid | undefined {
  const grid = tileGrid(cut)
  const [across, down] = cut.tiles ?? [1, 1]
  return grid && { columns: grid.columns * across, rows: grid.rows * down }
}

const tilesOf = ({ tiles: [across, down] = [1, 1] }: Cut): number => across * down

/** So many tokens the picture is. */
export function tokensOf(cut: Cut): number {
  const grid = tileGrid(cut)
  if (!grid) return cut.tokens ?? 0
  return (tilesOf(cut) + (cut.overview ? 1 : 0)) * grid.columns * grid.rows
}

/**
 * The places in the sequence, from 0, of the tokens that hold a square: in the overview, which comes first, and in its
 * tile. Tiles follow each other row by row, and the squares in each.
 */
export function positionsOf(cut: Cut, { row, column }: Square): number[] {
  const grid = tileGrid(cut)
  if (!grid) return []
  const [across, down] = cut.tiles ?? [1, 1]
  const area = grid.columns * grid.rows
  const tile = Math.floor(row / grid.rows) * across + Math.floor(column / grid.columns)
  const inTile = (row % grid.rows) * grid.columns + (column % grid.columns)
  const own = ((cut.overview ? 1 : 0) + tile) * area + inTile
  if (!cut.overview) return [own]
  const over = Math.floor(row / down) * grid.columns + Math.floor(column / across)
  return [over, own]
}

/** The square of the token at a place; of an overview's token, the one in the middle of what it holds. */
export function squareAt(cut: Cut, position: number): Square | undefined {
  const grid = tileGrid(cut)
  if (!grid || position < 0 || position >= tokensOf(cut)) return undefined
  const [across, down] = cut.tiles ?? [1, 1]
  const area = grid.columns * grid.rows
  const [view, inside] = [Math.floor(position / area), position % area]
  const [row, column] = [Math.floor(inside / grid.columns), inside % grid.columns]
  if (cut.overview && view === 0)
    return { row: row * down + Math.floor(down / 2), column: column * across + Math.floor(across / 2) }
  const tile = view - (cut.overview ? 1 : 0)
  return {
    row: Math.floor(tile / across) * grid.rows + row,
    column: (tile % across) * grid.columns + column,
  }
}

/** The square at the same place of the picture under another cut. */
export function squareUnder({ row, column }: Square, from: Grid, to: Grid): Square {
  const at = (place: number, old: number, now: number) =>
    Math.min(now - 1, Math.floor(((place + 0.5) / old) * now))
  return { row: at(row, from.rows, to.rows), column: at(column, from.columns, to.columns) }
}

/** The sum that gives the number of tokens: `336 ÷ 14 = 24; 24 × 24 = 576`; empty for a fixed number. */
export function sumOf(cut: Cut, tag?: string): string {
  const grid = tileGrid(cut)
  const { pixels, patch = 0, merge = 1, tiles: [across, down] = [1, 1], overview } = cut
  if (!grid || !pixels) return ''
  const text = (value: number) => countText(value, tag)
  const product = `${text(grid.columns)} × ${text(grid.rows)} = ${text(tokensOf(cut))}`
  const isTiled = across * down > 1
  const tiles = isTiled ? `${text(across)} × ${text(down)}` : text(1)
  // How a side is cut has been told by the way without tiles, or is seen.
  if (overview) return `(${tiles} + ${text(1)}) × ${product}`
  if (isTiled) return `${tiles} × ${product}`
  const merged = merge > 1 ? ` ÷ ${text(merge)}` : ''
  const side = (px: number, count: number) => `${text(px)} ÷ ${text(patch)}${merged} = ${text(count)}`
  const sides = [side(pixels[0], grid.columns)]
  if (pixels[1] !== pixels[0]) sides.push(side(pixels[1], grid.rows))
  return [...sides, product].join('; ')
}

/** The lines between squares, as one path in units of squares. */
export function netOf({ columns, rows }: Grid): string {
  const down = Array.from({ length: columns - 1 }, (_, at) => `M${at + 1} 0v${rows}`)
  return [...down, ...Array.from({ length: rows - 1 }, (_, at) => `M0 ${at + 1}h${columns}`)].join('')
}
