/**
 * Geometry of a timeline, all in px of a 1136 x 508 stage: where the dots, the cards and the connectors
 * stand. Dots stand to scale; cards are as near to their dot as the others of their side allow.
 */
import { stageHeight, stageWidth } from '../../text/headline.js'
import { day, middle, period, placeTicks, type Tick } from './axis.js'
import {
  cardHeight,
  gap,
  scales,
  sizeSide,
  spread,
  type Sized,
  type Sizes,
  type TimelineInput,
} from './cards.js'
import { levels } from './connectors.js'
import { beside, dotRadius, placeDots, type Dot, type Side } from './dots.js'

export interface Placed {
  /** Where its date is on the axis. */
  x: number
  /** Centre of its dot: on the axis, or beside it where another one is near. */
  dot: [number, number]
  side: Side
  card: { left: number; width: number; top: number; height: number }
  /** From where to where its date may be, where that is known to a month or a year only, and seen at this scale. */
  span?: [number, number]
  /** Polyline from the date's place on the axis, through the dot, to the card. */
  path: [number, number][]
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

/** Between the axis and the nearest edges of the cards: below it stand the dates, too. */
const clearance: Record<Side, number> = { above: 58, below: 74 }
const sides: Side[] = ['above', 'below']

/** Where dates stand on an axis of `width`. */
function scaleOf(moments: number[], span: { from?: string; to?: string }, width: number) {
  const from = Math.min(span.from ? period(span.from)[0] : Infinity, ...moments)
  const to = Math.max(span.to ? period(span.to)[0] : -Infinity, ...moments)
  const length = Math.max(to - from, day)
  return { from, to, scale: (at: number): number => 10 + ((at - from) / length) * (width - 20) }
}

/** What one side of the axis has to do with: its events in the order of time, and the room for their cards. */
interface SideInput {
  side: Side
  events: TimelineInput[]
  /** Places of the dates on the axis. */
  xs: number[]
  dots: Dot[]
  width: number
  /** Height for a card. */
  room: number
  type: Sizes
  axis: number
  /** Does any dot stand beside the axis? */
  isBeside: boolean
}

/** Widths and heights of a side's cards: those of equal width where nothing better fits. */
function sizesOf({ events, width, room, type }: SideInput): Sized[] {
  const equal = Math.floor((width - gap * (events.length - 1)) / Math.max(1, events.length))
  return (
    sizeSide(events, width, room, type) ??
    events.map((event) => ({ width: equal, height: Math.min(room, cardHeight(event, equal, type)) }))
  )
}

/** Where a connector meets its card. Straight down as long as the card is there: a step of a few px would look like a mistake. */
const endAt = (x: number, left: number, right: number): number =>
  x > left + 8 && x < right - 8 ? x : Math.min(right - 24, Math.max(left + 24, x))

/** The events of one side, in the order in which they came. */
function placeSide(input: SideInput): Placed[] {
  const { side, dots, xs, width, axis, isBeside } = input
  const sizes = sizesOf(input)
  const widths = sizes.map((size) => size.width)
  // One height a side: the cards stand on one line.
  const tall = Math.max(0, ...sizes.map((size) => size.height))
  const dotXs = dots.map(({ x }) => x)
  const lefts = spread(dotXs, widths, width, gap)
  const ends = dotXs.map((x, index) => endAt(x, lefts[index]!, lefts[index]! + widths[index]!))
  const rank = levels(dotXs, ends)
  const clear = clearance[side]
  // Runs keep off dots beside the axis, and off the dates below it.
  const first = side === 'above' ? (isBeside ? beside + 17 : 22) : 42
  const step = Math.min(9, (clear - first - 6) / Math.max(1, ...rank))
  const sign = side === 'above' ? -1 : 1
  const edge = axis + sign * clear
  return dots.map((dot, index) => {
    const x = xs[index]!
    const end = ends[index]!
    const elbow = axis + sign * (first + rank[index]! * step)
    const at: [number, number] = [dot.x, axis + dot.y]
    const start: [number, number][] = dot.y ? [[x, axis], at] : [[x, axis]]
    const rest: [number, number][] =
      Math.abs(dot.x - end) <= 1
        ? [[dot.x, edge]]
        : [
            [dot.x, elbow],
            [end, elbow],
            [end, edge],
          ]
    return {
      x,
      dot: at,
      side,
      card: {
        left: lefts[index]!,
        width: widths[index]!,
        top: side === 'above' ? edge - tall : edge,
        height: tall,
      },
      path: [...start, ...rest],
    }
  })
}

/** The period of a date that names no day, where it is longer than its dot. */
function spanOf(date: string, scale: (at: number) => number): { span?: [number, number] } {
  const [start, end] = period(date)
  const span: [number, number] = [scale(start), scale(end)]
  return date.length < 10 && span[1] - span[0] > 2 * dotRadius + 4 ? { span } : {}
}

/** Is a bar seen for some date of which only the month or the year is known? */
export function showsSpans(
  dates: string[],
  span: { from?: string; to?: string },
  width = stageWidth,
): boolean {
  const { scale } = scaleOf(dates.map(middle), span, width)
  return dates.some((date) => spanOf(date, scale).span !== undefined)
}

/** A tick's month as the locale writes it, where `months` says so. */
function monthName({ from, months }: { from?: string; months?: string[] }): (label: string) => string {
  const count = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
  return (label) => (from && label.length === 7 && months?.[count(label) - count(from)]) || label
}

/** The whole timeline in `width` x `height` px. */
export function layoutTimeline(
  events: TimelineInput[],
  span: { from?: string; to?: string; months?: string[] },
  width = stageWidth,
  height = stageHeight,
): TimelineGeometry {
  const moments = events.map(({ date }) => middle(date))
  const order = moments.map((_, index) => index).sort((a, b) => moments[a]! - moments[b]!)
  const { from, to, scale } = scaleOf(moments, span, width)
  const xs = moments.map(scale)
  const axis = Math.round(height / 2) - 4
  // The cards below keep a distance from the footer.
  const room = Math.min(axis - clearance.above, height - axis - clearance.below - 10) - 2

  const side = events.map((): Side => 'above')
  order.forEach((event, index) => (side[event] = index % 2 ? 'below' : 'above'))
  const indicesOf = (which: Side): number[] => order.filter((event) => side[event] === which)
  const eventsOf = (which: Side): TimelineInput[] => indicesOf(which).map((event) => events[event]!)
  // The largest type with which both sides have room; sparse timelines get large type.
  const sizesFit = (sizes: Sizes): boolean =>
    sides.every((which) => sizeSide(eventsOf(which), width, room, sizes))
  const type = scales.find(sizesFit) ?? scales.at(-1)!

  const spans = events.map(({ date }) => spanOf(date, scale).span)
  const dots = placeDots(xs, side, width, spans)
  const isBeside = dots.some(({ y }) => y !== 0)
  const placed: Placed[] = []
  for (const which of sides) {
    const indices = indicesOf(which)
    const of = {
      side: which,
      events: eventsOf(which),
      xs: indices.map((event) => xs[event]!),
      dots: indices.map((event) => dots[event]!),
    }
    const those = placeSide({ ...of, width, room, type, axis, isBeside })
    indices.forEach(
      (event, index) => (placed[event] = { ...those[index]!, ...spanOf(events[event]!.date, scale) }),
    )
  }
  // Dates stand below the axis, as do half of the connectors.
  const inTheWay = placed
    .filter((event) => event.side === 'below')
    .map(({ dot: [x, y] }) => ({ x, isBeside: y > axis }))
  const ticks = placeTicks({ from, to, scale, width, name: monthName(span) }, inTheWay)
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
      ...(event.span ? { span: [width - event.span[1], width - event.span[0]] as [number, number] } : {}),
      card: { ...event.card, left: width - event.card.left - event.card.width },
      path: event.path.map(([x, y]) => [width - x, y]),
    })),
  }
}
