/** How close things stand to one another in a drawing, as data; lengths in px. */

/** 0 = roomy, 2 = as close as the floors allow, 3 = also no rows kept free for lines. */
export type Density = 0 | 1 | 2 | 3

export interface Spacing {
  /** Room left and right of a text in its box, and above and below it together. */
  pad: number
  padding: number
  /** Least height of a box. */
  least: number
  /** From one square of tokens to the next, where a box has no more room than it needs. */
  square: number
  /** Between two rows. */
  gap: number
  /** The same where a line leads straight up or down through it. */
  upright: number
  /** Around the rows in a lane's frame. */
  margin: number
  /** Above and below a lane's name in its frame, at least. */
  name: number
  /** Between two bands without frames. */
  between: number
  /** Pitch of lines back above and below the rows, and for how many of them there is room. */
  loop: number
  loops: number
  /** Between two columns: at least, and more for each of at most so many lines that turn there. */
  gutter: number
  track: number
  tracks: number
  /** Below the rows, for the words of what only this lane has. */
  foot: number
  /** May boxes stand where a line could run straight? */
  compact: boolean
}

const close = {
  square: 5,
  padding: 8,
  least: 48,
  gap: 10,
  margin: 10,
  name: 8,
  between: 40,
  loop: 5,
  loops: 2,
  foot: 8,
}

export const spacings: Record<Density, Spacing> = {
  0: {
    ...{
      pad: 12,
      padding: 18,
      square: 8,
      least: 60,
      gap: 22,
      margin: 16,
      name: 14,
      between: 44,
      loop: 7,
      loops: 5,
      foot: 22,
    },
    ...{ upright: 34, gutter: 40, track: 9, tracks: 6, compact: false },
  },
  1: {
    ...{
      pad: 12,
      padding: 14,
      square: 6,
      least: 54,
      gap: 16,
      margin: 14,
      name: 12,
      between: 44,
      loop: 6,
      loops: 5,
      foot: 22,
    },
    ...{ upright: 30, gutter: 34, track: 8, tracks: 5, compact: false },
  },
  2: { ...close, upright: 24, pad: 8, gutter: 26, track: 6, tracks: 3, compact: false },
  3: { ...close, name: 6, upright: 16, pad: 7, gutter: 26, track: 6, tracks: 3, compact: true },
}

/** Around the rows of a strip, and between two strips: lanes in frames stand closer than bands of one pipeline. */
export const marginOf = (framed: boolean, dense: Density): number => (framed ? spacings[dense].margin : 2)
export const betweenStrips = (framed: boolean, dense: Density): number =>
  framed ? 12 : spacings[dense].between

/** Left and right of the columns, where no line leads round them. */
export const SIDE = { framed: 16, bare: 2 }
/** Room beside the lanes' names. */
export const BESIDE_TITLE = 34

/** No two columns are nearer to one another, at any density. */
export const LEAST_GUTTER = Math.min(...Object.values(spacings).map(({ gutter }) => gutter))
