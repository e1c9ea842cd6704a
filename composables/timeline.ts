/**
 * Geometry of a timeline, all in px of a 1136 x 508 stage: where the dots, the cards and the connectors
 * stand. Dots stand to scale; cards are as near to their dot as the others of their side allow.
 */
import { day, labelHalf, labelPlace, middle, period, ticksOf } from './timeline-axis.js'
import { beside, dotRadius, placeDots } from './timeline-dots.js'
import {
  cardHeight,
  gap,
  scales,
  sizeSide,
  spread,
  type Sized,
  type Sizes,
  type TimelineInput,
} from './timeline-cards.js'

export interface Placed {
  /** Where its date is on the axis. */
  x: number
  /** Centre of its dot: on the axis, or beside it where another one is near. */
  dot: [number, number]
  side: 'above' | 'below'
  card: { left: number; width: number; top: number; height: number }
  /** Polyline from the date's place on the axis, through the dot, to the card. */
  path: [number, number][]
}

export interface Tick {
  x: number
  label: string
  /** Middle of the label, inside of the stage. */
  labelX: number
  /** Is the label written? Not where a connector or a dot would run through it. */
  written: boolean
}

export interface TimelineGeometry {
  width: number
  height: number
  axis: number
  ticks: Tick[]
  events: Placed[]
  /** Type size of the labels. */
  size: number
  /** Type size of dates and texts. */
  textSize: number
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

  const xs = moments.map(scale)
  const dotAt = placeDots(xs, side, width)
  const isBeside = dotAt.some(({ y }) => y !== 0)
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
    const dots = indices.map((event) => (dotAt[event] as { x: number }).x)
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
    // Runs keep off dots beside the axis, and off the dates below it.
    const first = which === 'above' ? (isBeside ? beside + 17 : 22) : 42
    const step = Math.min(9, (clear - first - 6) / Math.max(1, ...rank))
    indices.forEach((event, index) => {
      const sign = which === 'above' ? -1 : 1
      const edge = axis + sign * clear
      const elbow = axis + sign * (first + (rank[index] as number) * step)
      const x = xs[event] as number
      const { x: dotX, y: dotY } = dotAt[event] as { x: number; y: number }
      const end = ends[index] as number
      const start: [number, number][] = dotY
        ? [
            [x, axis],
            [dotX, axis + dotY],
          ]
        : [[x, axis]]
      placed[event] = {
        x,
        dot: [dotX, axis + dotY],
        side: which,
        card: {
          left: lefts[index] as number,
          width: (sizes[index] as Sized).width,
          top: which === 'above' ? edge - tall : edge,
          height: tall,
        },
        path:
          Math.abs(dotX - end) <= 1
            ? [...start, [dotX, edge]]
            : [...start, [dotX, elbow], [end, elbow], [end, edge]],
      }
    })
  }
  const all = ticksOf(from, to, Math.floor(width / 90)).map(({ at, label }) => ({ x: scale(at), label }))
  // Dates stand below the axis, as do half of the connectors.
  const isClear = (label: string, labelX: number): boolean =>
    placed.every(({ side: which, dot: [dotX, dotY] }) => {
      const clear = dotY > axis ? dotRadius : 6
      return which === 'above' || Math.abs(dotX - labelX) >= labelHalf(label) + clear
    })
  const between = Math.min(width, ...all.slice(1).map(({ x }, index) => x - (all[index]?.x ?? 0)))
  const ticks = all.map(({ x, label }) => {
    // A date may stand a little beside its tick, still below it.
    const most = Math.min(16, between / 2 - labelHalf(label) - 4)
    const places = [0, ...[4, 8, 12, 16].flatMap((by) => (by <= most ? [-by, by] : []))]
    const shift = places.find((by) => isClear(label, labelPlace(x + by, label, width)))
    return { x, label, labelX: labelPlace(x + (shift ?? 0), label, width), written: shift !== undefined }
  })
  // An axis is read by two dates at least.
  if (ticks.filter((tick) => tick.written).length < 2) for (const tick of ticks) tick.written = true
  return { width, height, axis, ticks, events: placed, ...type }
}

/** The same timeline from right to left. */
export function mirrored(geometry: TimelineGeometry): TimelineGeometry {
  const { width } = geometry
  return {
    ...geometry,
    ticks: geometry.ticks.map((tick) => ({ ...tick, x: width - tick.x, labelX: width - tick.labelX })),
    events: geometry.events.map((event) => ({
      ...event,
      x: width - event.x,
      dot: [width - event.dot[0], event.dot[1]],
      card: { ...event.card, left: width - event.card.left - event.card.width },
      path: event.path.map(([x, y]) => [width - x, y]),
    })),
  }
}
