/**
 * Geometry of a timeline, all in px of a 1136 x 508 stage: where the dots, the cards and the connectors
 * stand. Dots stand to scale; cards are as near to their dot as the others of their side allow.
 */
import { day, middle, period, ticksOf } from './timeline-axis.js'
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

/** The same timeline from right to left. */
export function mirrored(geometry: TimelineGeometry): TimelineGeometry {
  const { width } = geometry
  return {
    ...geometry,
    ticks: geometry.ticks.map((tick) => ({ ...tick, x: width - tick.x })),
    events: geometry.events.map((event) => ({
      ...event,
      x: width - event.x,
      card: { ...event.card, left: width - event.card.left - event.card.width },
      path: event.path.map(([x, y]) => [width - x, y]),
    })),
  }
}
