/** Rows of equal squares, one a token: as ribbons to one scale, folded where a row ends. Pure. */

/** Rectangles in units of squares. */
export interface Run {
  x: number
  y: number
  width: number
  height: number
}

export interface Ribbons {
  /** Side of a token with its gap, px. */
  pitch: number
  /** Tokens in a row. */
  across: number
  /** Height of each ribbon, px. */
  heights: number[]
}

/**
 * The largest squares in which all ribbons fit.
 *
 * @param counts tokens of each ribbon
 * @param box room for them, px
 * @param label what stands over each, px
 * @param largest side of a square that is large enough, px
 */
export function layoutRibbons(
  counts: number[],
  box: { width: number; height: number },
  label: number,
  largest = 14,
): Ribbons {
  const of = (pitch: number): Ribbons => {
    const across = Math.max(1, Math.floor(box.width / pitch))
    return { pitch, across, heights: counts.map((count) => Math.ceil(count / across) * pitch) }
  }
  const fits = ({ heights }: Ribbons) =>
    heights.reduce((sum, height) => sum + height + label, 0) <= box.height
  for (let pitch = largest; pitch > 1; pitch -= 0.5) if (fits(of(pitch))) return of(pitch)
  return of(1)
}

/** The tokens from one to before another, as at most three rectangles of a ribbon with so many in a row. */
export function runs(from: number, to: number, across: number): Run[] {
  const found: Run[] = []
  let at = from
  while (at < to) {
    const [x, y] = [at % across, Math.floor(at / across)]
    const rows = x === 0 ? Math.floor((to - at) / across) : 0
    if (rows > 0) found.push({ x: 0, y, width: across, height: rows })
    const width = rows > 0 ? 0 : Math.min(across - x, to - at)
    if (width > 0) found.push({ x, y, width, height: 1 })
    at += rows > 0 ? rows * across : width
  }
  return found
}
