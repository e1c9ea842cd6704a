/** What becomes of height that is left over: boxes, gaps and channels of rows grow by it. Pure; lengths in px. */
import { HEAD } from './routing/tracks.js'

/** One lane (or one band of it) as a stack of rows. */
export interface Strip {
  lane: string
  band: number
  /** Least height of each row. */
  heights: number[]
  /** Room below each row but the last: at least, and what lines there need with their heads. */
  gaps: { least: number; roomy: number }[]
  /** Feedback lines that need room above and below. */
  loops: number
  /** Lines that lead round the rows; they have room where there is some to spare. */
  round: number
  /** Room for a caption below the rows. */
  foot: number
  /** Further room above and below. */
  pad: number
  /** Room above its rows for stages of the first one that lead to themselves. */
  loop: number
  /** Room for borders above the first row and below the last. */
  border: [above: number, below: number]
  /** Room above and below for the lines that were drawn there in another placement, instead of that for `loops`. */
  outer?: [above: number, below: number]
}

/** The room that rows share out. */
export interface PackingRoom {
  height: number
  margin: number
  between: number
  loop: number
  /** Room above all and below all. */
  head: number
  legend: number
  /** Lanes have frames that fill the height; else what is left over stands above and below. */
  framed: boolean
}

/** Height up to which rows grow where there is room; a row that is alone, and gaps between rows. */
const GROWN = 104
const ALONE = 160
const GAP = 104
/** The same once all have that. */
const TALL = 122
const FAR = 190
/** A box is no more than so many times as high as what it holds: what is left over is room around it. */
const TIMES = 1.6
const TIMES_ALONE = 2.5

/** Room for lines back above or below the rows: a track for each, clear of boxes and of the edge. */
const channel = (loops: number, { loop }: PackingRoom) => (loops > 0 ? 8 + loops * loop : 0)
/** The same where there is plenty: clear of arrowheads, too. */
const roomyChannel = (loops: number) => (loops > 0 ? HEAD + 10 + 14 * (Math.min(loops, 3) - 1) : 0)

/** Room for lines above and below a strip's rows, at least. */
export function channels({ outer, loops, loop }: Strip, space: PackingRoom): [number, number] {
  const [above, below] = outer ?? [channel(loops, space), channel(loops, space)]
  return [Math.max(above, loop), below]
}

/** What is made of the strips and of the height that is left over. */
export interface Grown {
  heights: number[][]
  gaps: number[][]
  channels: [above: number, below: number][]
  /** Further room of each strip, so that lanes of as many rows are equally high. */
  even: number[]
  between: number
  margin: number
  spare: number
  lacks: number
}

/** Gives spare height to what lines need first, then to boxes, then to gaps, then to margins. */
export function grow(strips: Strip[], space: PackingRoom, height: number): Grown {
  let spare = height
  const rows = sum(strips.map(({ heights }) => heights.length))
  const more = strips.map(({ loops, round, outer }) =>
    outer ? 0 : Math.max(0, roomyChannel(loops + round) - channel(loops, space)),
  )
  const wants = strips.map(({ gaps }) => gaps.map(({ least, roomy }) => Math.max(0, roomy - least)))
  const lines = 2 * sum(more) + sum(wants.flat())
  const part = lines > 0 ? Math.min(1, spare / lines) : 0
  const around = strips.map((strip, at) => {
    const [above, below] = channels(strip, space)
    return [above + more[at]! * part, below + more[at]! * part] as [number, number]
  })
  const needed = strips.map(({ gaps }, at) => gaps.map(({ least }, gap) => least + wants[at]![gap]! * part))
  spare -= lines * part
  const least = strips.map((strip) => strip.heights)
  let even = space.framed
    ? evenly(strips, { heights: least, gaps: needed, around }, spare)
    : strips.map(() => 0)
  spare -= sum(even)
  const most = rows > 1 ? GROWN : ALONE
  const higher = (spare * (needed.flat().length > 0 ? 0.6 : 0.9)) / Math.max(1, rows)
  const times = rows > 1 ? TIMES : TIMES_ALONE
  const level = levelOf(least.flat(), (one) => Math.min(most, one * times), higher * rows)
  const heights = strips.map((strip) =>
    strip.heights.map((one) => Math.max(one, Math.min(most, one * times, level))),
  )
  spare -= sum(heights.flat()) - sum(strips.flatMap((strip) => strip.heights))
  const wider = (spare * (space.framed ? 0.6 : 0.9)) / Math.max(1, needed.flat().length)
  const gaps = needed.map((own) => own.map((gap) => Math.max(gap, Math.min(GAP, gap + wider))))
  spare -= sum(gaps.flat()) - sum(needed.flat())
  if (!space.framed && spare > 0) {
    // What is left over: the same again, for boxes and for gaps, but not without end.
    const most = rows > 1 ? TALL : ALONE
    const count = Math.max(1, rows)
    const each = (spare * (gaps.flat().length > 0 ? 0.5 : 0.9)) / count
    const before = sum(heights.flat())
    heights.forEach((own, strip) =>
      own.forEach((one, at) => {
        const cap = Math.min(most, strips[strip]!.heights[at]! * times)
        own[at] = Math.max(one, Math.min(cap, one + each))
      }),
    )
    spare -= sum(heights.flat()) - before
    const apart = (spare * 0.9) / Math.max(1, gaps.flat().length)
    const within = sum(gaps.flat())
    for (const own of gaps) own.forEach((gap, at) => (own[at] = Math.max(gap, Math.min(FAR, gap + apart))))
    spare -= sum(gaps.flat()) - within
  }
  if (space.framed) {
    // Rows that could not grow any more, or did so alone, make lanes lack less, or more.
    spare += sum(even)
    even = evenly(strips, { heights, gaps, around }, spare)
    spare -= sum(even)
  }
  const joints = Math.max(0, strips.length - 1)
  const between = space.between + (space.framed ? 0 : Math.min(60, spare / (joints + 1)))
  spare -= (between - space.between) * joints
  const margin = space.margin + (space.framed ? Math.min(44, spare / (2 * strips.length)) : 0)
  spare -= (margin - space.margin) * 2 * strips.length
  return {
    heights,
    gaps,
    channels: around,
    even,
    between,
    margin,
    spare,
    lacks: sum(wants.flat()) * (1 - part),
  }
}

/**
 * Height to which rows are filled up, the lowest first: as far as there is room, all are equally high.
 * @param most of a row of a height
 * @param room what there is for all together
 */
function levelOf(heights: number[], most: (height: number) => number, room: number): number {
  let [low, high] = [Math.min(...heights), Math.max(...heights) + room]
  const taken = (level: number) => sum(heights.map((one) => Math.max(one, Math.min(most(one), level)) - one))
  if (taken(high) <= room) return high
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2
    if (taken(middle) > room) high = middle
    else low = middle
  }
  return low
}

/** What lanes lack to be as high as the highest of those with as many rows, as far as there is room. */
function evenly(
  strips: Strip[],
  { heights, gaps, around }: Pick<Grown, 'heights' | 'gaps'> & { around: [number, number][] },
  spare: number,
): number[] {
  const high = strips.map(
    ({ border, foot, pad }, at) =>
      sum(heights[at]!) + sum(gaps[at]!) + sum(around[at]!) + sum(border) + foot + 2 * pad,
  )
  const lacking = strips.map((one, at) => {
    const peers = strips.flatMap((other, index) =>
      other.heights.length === one.heights.length ? [high[index]!] : [],
    )
    return Math.max(...peers) - high[at]!
  })
  const all = sum(lacking)
  return lacking.map((one) => (all > spare && all > 0 ? (one * spare) / all : one))
}

export const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)
