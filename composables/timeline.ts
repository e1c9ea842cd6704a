/**
 * Geometry of a timeline, all in px of a 1136 x 508 stage: where the dots, the cards and the connectors
 * stand. Dots stand to scale; cards are as near to their dot as the others of their side allow.
 */
import { lines } from './measure.js'

export interface TimelineInput {
  /** `2017`, `2017-06` or `2017-06-12`; a year or month stands at its middle. */
  date: string
  when: string
  label: string
  text: string
  /** Its card has a hatched band, too. */
  mark?: boolean
}

export interface Placed {
  x: number
  side: 'above' | 'below'
  card: { left: number; width: number; top: number; height: number }
  /** Polyline from the dot to the card. */
  path: [number, number][]
}

export interface TimelineGeometry {
  width: number
  height: number
  axis: number
  ticks: { x: number; label: string }[]
  events: Placed[]
  /** Type size of the labels. */
  size: number
  /** Type size of dates and texts. */
  textSize: number
}

const day = 86_400_000

/** Start and end of the period that a date names, in ms. */
export function period(date: string): [number, number] {
  const [year = 0, month, dayOfMonth] = date.split('-').map(Number) as [number, number?, number?]
  const at = (y: number, m = 0, d = 1): number => {
    // Date.UTC takes the years 0 to 99 for 1900 to 1999.
    const when = new Date(Date.UTC(2000, m, d))
    when.setUTCFullYear(y)
    return when.getTime()
  }
  if (month === undefined) return [at(year), at(year + 1)]
  if (dayOfMonth === undefined) return [at(year, month - 1), at(year + Math.floor(month / 12), month % 12)]
  const start = at(year, month - 1, dayOfMonth)
  return [start, start + day]
}

const middle = (date: string): number => (period(date)[0] + period(date)[1]) / 2

const yearSteps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000]

/** Ticks at whole years, or at months where the axis is shorter than 30 months. */
export function ticksOf(from: number, to: number, most: number): { at: number; label: string }[] {
  const months = (to - from) / (day * 30.44)
  const first = new Date(from).getUTCFullYear()
  const last = new Date(to).getUTCFullYear()
  if (months <= 30) {
    const step = [1, 2, 3, 6].find((count) => months / count <= most * 0.8) ?? 6
    const ticks = []
    for (let index = 0; index <= months + 12; index += step) {
      const year = first + Math.floor(index / 12)
      const month = index % 12
      const label = `${year}-${String(month + 1).padStart(2, '0')}`
      const at = period(label)[0]
      if (at >= from && at <= to) ticks.push({ at, label })
    }
    return ticks
  }
  const step = yearSteps.find((count) => (last - first) / count <= most) ?? 10_000
  const ticks = []
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
    const at = period(String(year))[0]
    if (at >= from && at <= to) ticks.push({ at, label: String(year) })
  }
  return ticks
}

/**
 * Positions of boxes with these widths that keep order, gap and limits and lie as near as possible
 * (least squares) to the wished centres.
 */
export function spread(centres: number[], widths: number[], limit: number, gap: number): number[] {
  // Taking the offset of the boxes before away turns "no overlap" into "non-decreasing" (pool adjacent violators).
  const offsets: number[] = []
  let sum = 0
  for (const width of widths) {
    offsets.push(sum)
    sum += width + gap
  }
  const slack = Math.max(0, limit - (sum - gap))
  const blocks: { mean: number; count: number }[] = []
  centres.forEach((centre, index) => {
    let block = { mean: centre - (widths[index] as number) / 2 - (offsets[index] as number), count: 1 }
    for (let before = blocks.at(-1); before && before.mean > block.mean; before = blocks.at(-1)) {
      blocks.pop()
      const count = before.count + block.count
      block = { mean: (before.mean * before.count + block.mean * block.count) / count, count }
    }
    blocks.push(block)
  })
  const free = blocks.flatMap(({ mean, count }) =>
    Array<number>(count).fill(Math.min(slack, Math.max(0, mean))),
  )
  return free.map((value, index) => value + (offsets[index] as number))
}

const pad = 16
const gap = 16
const bar = 6

interface Sized {
  width: number
  height: number
}

interface Sizes {
  size: number
  textSize: number
}

const scales: Sizes[] = [
  { size: 26, textSize: 20 },
  { size: 24, textSize: 19 },
  { size: 22, textSize: 18 },
  { size: 20, textSize: 17 },
  { size: 20, textSize: 16 },
  { size: 18, textSize: 16 },
  { size: 17, textSize: 16 },
]

/** Line height of dates and texts. */
export const lineOf = (textSize: number): number => Math.round(textSize * 1.42)

/** Height of a card: date, label, text. */
function cardHeight(event: TimelineInput, width: number, { size, textSize }: Sizes): number {
  const inner = width - pad * 2 - 2
  const label = lines(event.label, size, inner) * Math.round(size * 1.3)
  const text = event.text ? lines(event.text, textSize, inner) * lineOf(textSize) + 4 : 0
  const band = event.mark ? 8 : 0
  return bar + band + 16 + lines(event.when, textSize, inner) * lineOf(textSize) + 2 + label + text + 16
}

/** Widths that give every card of a side the least width with which it is low enough. */
function sizeSide(events: TimelineInput[], limit: number, room: number, size: Sizes): Sized[] | undefined {
  const share = (limit - gap * (events.length - 1)) / Math.min(Math.max(1, events.length), 3)
  const comfortable = Math.min(18 * size.size, share)
  const widths: number[] = []
  for (const event of events) {
    // Low cards read better than narrow ones: three lines of text are enough where there is room.
    let width = 160
    while (width <= share && cardHeight(event, width, size) > room) width += width < comfortable ? 6 : 24
    if (width > share) return undefined
    widths.push(width)
  }
  const total = widths.reduce((sum, width) => sum + width, 0) + gap * (events.length - 1)
  if (total > limit) {
    const equal = Math.floor((limit - gap * (events.length - 1)) / events.length)
    if (events.some((event) => cardHeight(event, equal, size) > room)) return undefined
    widths.fill(equal)
  } else {
    // What is left makes narrow cards wider, up to a comfortable width.
    const spare = (limit - total) / Math.max(1, events.length)
    widths.forEach(
      (width, index) => (widths[index] = Math.max(width, Math.min(12 * size.size, width + spare))),
    )
  }
  return events.map((event, index) => ({
    width: widths[index] as number,
    height: cardHeight(event, widths[index] as number, size),
  }))
}

/** Horizontal runs at heights that keep connectors from crossing; 0 is nearest to the axis. */
function levels(from: number[], to: number[]): number[] {
  const rank = from.map(() => 0)
  const left = from.map((x, index) => (to[index] as number) < x - 1)
  const right = from.map((x, index) => (to[index] as number) > x + 1)
  const overlap = (a: number, b: number): boolean =>
    Math.max(Math.min(from[a] as number, to[a] as number), Math.min(from[b] as number, to[b] as number)) <=
    Math.min(Math.max(from[a] as number, to[a] as number), Math.max(from[b] as number, to[b] as number)) + 4
  for (let index = 0; index < from.length; index++) {
    for (let before = 0; before < index; before++) {
      if (left[index] && left[before] && overlap(index, before))
        rank[index] = Math.max(rank[index] as number, (rank[before] as number) + 1)
    }
  }
  for (let index = from.length - 1; index >= 0; index--) {
    for (let after = from.length - 1; after > index; after--) {
      if (right[index] && right[after] && overlap(index, after))
        rank[index] = Math.max(rank[index] as number, (rank[after] as number) + 1)
    }
  }
  return rank
}

/** The whole timeline in `width` x `height` px. */
export function layoutTimeline(
  events: TimelineInput[],
  span: { from?: string; to?: string },
  width = 1136,
  height = 508,
): TimelineGeometry {
  const moments = events.map(({ date }) => middle(date))
  const order = moments
    .map((_, index) => index)
    .sort((a, b) => (moments[a] as number) - (moments[b] as number))
  const from = Math.min(span.from ? period(span.from)[0] : Infinity, ...moments)
  const to = Math.max(span.to ? period(span.to)[0] : -Infinity, ...moments)
  const length = Math.max(to - from, day)
  const scale = (at: number): number => 10 + ((at - from) / length) * (width - 20)

  const axis = Math.round(height / 2) - 4
  const side = events.map((): 'above' | 'below' => 'above')
  order.forEach((event, index) => (side[event] = index % 2 ? 'below' : 'above'))
  const near = 58
  const nearBelow = 74
  // The cards below keep a distance from the footer.
  const room = Math.min(axis - near, height - axis - nearBelow - 10) - 2
  const ofSide = (which: 'above' | 'below'): number[] => order.filter((event) => side[event] === which)
  // The largest type with which both sides have room; sparse timelines get large type.
  const sizesFit = (sizes: Sizes): boolean =>
    (['above', 'below'] as const).every((which) =>
      sizeSide(
        ofSide(which).map((event) => events[event] as TimelineInput),
        width,
        room,
        sizes,
      ),
    )
  const type = scales.find(sizesFit) ?? (scales.at(-1) as Sizes)

  const placed: Placed[] = []
  for (const which of ['above', 'below'] as const) {
    const indices = ofSide(which)
    const inputs = indices.map((event) => events[event] as TimelineInput)
    const equal = Math.floor((width - gap * (inputs.length - 1)) / Math.max(1, inputs.length))
    const sizes =
      sizeSide(inputs, width, room, type) ??
      inputs.map((event) => ({ width: equal, height: Math.min(room, cardHeight(event, equal, type)) }))
    // One height a side: the cards stand on one line.
    const tall = Math.max(0, ...sizes.map((size) => size.height))
    const dots = indices.map((event) => scale(moments[event] as number))
    const lefts = spread(
      dots,
      sizes.map((size) => size.width),
      width,
      gap,
    )
    const ends = dots.map((x, index) => {
      const left = lefts[index] as number
      const right = left + (sizes[index] as Sized).width
      // Straight down as long as the card is there: a step of a few px would look like a mistake.
      return x > left + 8 && x < right - 8 ? x : Math.min(right - 24, Math.max(left + 24, x))
    })
    const rank = levels(dots, ends)
    const clear = which === 'above' ? near : nearBelow
    const first = which === 'above' ? 22 : 42
    const step = Math.min(9, (clear - first - 6) / Math.max(1, ...rank))
    indices.forEach((event, index) => {
      const sign = which === 'above' ? -1 : 1
      const edge = axis + sign * clear
      const elbow = axis + sign * (first + (rank[index] as number) * step)
      const x = dots[index] as number
      const end = ends[index] as number
      placed[event] = {
        x,
        side: which,
        card: {
          left: lefts[index] as number,
          width: (sizes[index] as Sized).width,
          top: which === 'above' ? edge - tall : edge,
          height: tall,
        },
        path:
          Math.abs(x - end) <= 1
            ? [
                [x, axis],
                [x, edge],
              ]
            : [
                [x, axis],
                [x, elbow],
                [end, elbow],
                [end, edge],
              ],
      }
    })
  }
  const ticks = ticksOf(from, to, Math.floor(width / 90)).map(({ at, label }) => ({ x: scale(at), label }))
  return { width, height, axis, ticks, events: placed, ...type }
}
