/** Pictures as tokens: the numbers against those that come from cutting a picture, square by square. */
import { describe, expect, it } from 'vitest'
import {
  pictureGrid,
  positionsOf,
  squareAt,
  squareUnder,
  sumOf,
  tokensOf,
  type Cut,
} from '../../scripts/figures/patches.js'
import { layoutRibbons, runs } from '../../scripts/figures/ribbons.js'

const llava: Cut = { pixels: [336, 336], patch: 14 }
const next: Cut = { ...llava, tiles: [2, 2], overview: true }
const merged: Cut = { pixels: [448, 224], patch: 14, merge: 2 }
const wide: Cut = { pixels: [84, 56], patch: 14, tiles: [3, 2], overview: true }
const tiled: Cut = { pixels: [56, 56], patch: 14, tiles: [1, 2] }

/** Each token's part of the picture, as fractions, in the order of the sequence: cut with a knife, in pixels. */
function cutUp({ pixels = [1, 1], patch = 1, merge = 1, tiles = [1, 1], overview }: Cut) {
  const tokens: { x: number; y: number; width: number; height: number }[] = []
  const view = (left: number, top: number, width: number, height: number): void => {
    for (let y = 0; y < pixels[1]; y += patch * merge)
      for (let x = 0; x < pixels[0]; x += patch * merge) {
        const [w, h] = [(patch * merge) / pixels[0], (patch * merge) / pixels[1]]
        const at = { x: left + (x / pixels[0]) * width, y: top + (y / pixels[1]) * height }
        tokens.push({ ...at, width: w * width, height: h * height })
      }
  }
  if (overview) view(0, 0, 1, 1)
  for (let y = 0; y < tiles[1]; y++)
    for (let x = 0; x < tiles[0]; x++) view(x / tiles[0], y / tiles[1], 1 / tiles[0], 1 / tiles[1])
  return tokens
}

describe('a picture as tokens', () => {
  it('has the numbers that its models’ sources give', () => {
    expect(tokensOf(llava)).toBe(576)
    expect(tokensOf(next)).toBe(2880)
    expect(tokensOf({ tokens: 32 })).toBe(32)
  })

  it.each([
    ['llava', llava],
    ['next', next],
    ['merged', merged],
    ['wide', wide],
    ['tiled', tiled],
  ] as const)('%s: as many, and each where cutting puts it', (_name, cut) => {
    const tokens = cutUp(cut)
    expect(tokensOf(cut)).toBe(tokens.length)
    const { columns, rows } = pictureGrid(cut)!
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++) {
        const [x, y] = [(column + 0.5) / columns, (row + 0.5) / rows]
        const holds = tokens.flatMap((part, at) =>
          x > part.x && x < part.x + part.width && y > part.y && y < part.y + part.height ? [at] : [],
        )
        expect(positionsOf(cut, { row, column })).toEqual(holds)
        // And back, from the token that holds this square alone.
        expect(squareAt(cut, holds.at(-1)!)).toEqual({ row, column })
      }
    tokens.forEach((_part, at) => expect(positionsOf(cut, squareAt(cut, at)!)).toContain(at))
    expect(squareAt(cut, tokens.length)).toBeUndefined()
  })

  it('keeps a square at its place under another cut', () => {
    const [from, to] = [pictureGrid(llava)!, pictureGrid(next)!]
    expect(squareUnder(squareUnder({ row: 6, column: 15 }, from, to), to, from)).toEqual({
      row: 6,
      column: 15,
    })
  })

  it('has no squares where a fixed number of tokens reads all of it', () => {
    expect(pictureGrid({ tokens: 32 })).toBeUndefined()
    expect(positionsOf({ tokens: 32 }, { row: 0, column: 0 })).toEqual([])
  })

  it('tells its sum, which is right', () => {
    expect(sumOf(llava, 'en')).toBe('336 ÷ 14 = 24; 24 × 24 = 576')
    expect(sumOf(next, 'en')).toBe('(2 × 2 + 1) × 24 × 24 = 2,880')
    expect(sumOf(merged, 'en')).toBe('448 ÷ 14 ÷ 2 = 16; 224 ÷ 14 ÷ 2 = 8; 16 × 8 = 128')
    for (const cut of [llava, next, merged, wide, tiled])
      for (const sum of sumOf(cut, 'en').split('; ')) {
        const [left = '', right = ''] = sum.split(' = ')
        const value = left.replaceAll(',', '').replaceAll('×', '*').replaceAll('÷', '/')
        expect(Function(`return ${value}`)()).toBe(Number(right.replaceAll(',', '')))
      }
  })
})

describe('ribbons', () => {
  it('draw every token once', () => {
    for (const [from, to, across] of [
      [0, 576, 107],
      [576, 582, 107],
      [3, 9, 4],
      [5, 6, 5],
      [0, 0, 5],
    ] as const) {
      const drawn = runs(from, to, across).flatMap(({ x, y, width, height }) =>
        Array.from(
          { length: width * height },
          (_, n) => (y + Math.floor(n / width)) * across + x + (n % width),
        ),
      )
      expect(drawn.sort((a, b) => a - b)).toEqual(Array.from({ length: to - from }, (_, n) => from + n))
      expect(runs(from, to, across).length).toBeLessThanOrEqual(3)
    }
  })

  it('have one scale, and room', () => {
    const { heights, across, pitch } = layoutRibbons([582, 2886, 38, 7], { width: 650, height: 380 }, 44)
    expect(heights.reduce((sum, height) => sum + height + 44, 0)).toBeLessThanOrEqual(380)
    expect(heights[1]! / pitch).toBe(Math.ceil(2886 / across))
    expect(across * pitch).toBeLessThanOrEqual(650)
  })
})
