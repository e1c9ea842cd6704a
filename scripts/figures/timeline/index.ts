/**
 * Geometry of a timeline, all in px of a 1136 x 508 stage: where the dots, the cards and the connectors
 * stand. Dots stand to scale; cards are as near to their dot as the others of their side allow.
 */
import { stageHeight, stageWidth } from '../../text/headline.js'
import { day, insetOf, middle, period, placeTicks, type Tick } from './axis.js'
import { cardHeight, gap, scales, sizeSide, type Sizes, type TimelineInput } from './cards.js'
import { dotRadius, placeDots, type Side, type Span } from './dots.js'
import { gapOn, mirroredGap, type Gap } from './gap.js'
import { clearance, placeSide, type Placed } from './side.js'

export type { Placed } from './side.js'

export interface TimelineGeometry {
  width: number
  height: number
  axis: number
  ticks: Tick[]
  events: Placed[]
  gap?: Gap
  /** Type size of the labels. */
  size: number
  /** Type size of dates and texts. */
  textSize: number
}

/** The period that an axis shows, and how its months are written. */
export interface Period {
  from?: string
  to?: string
  months?: string[]
  /** A period of which nothing is recorded, and what is said of it. */
  gap?: { from: string; to: string; label: string }
}

const sides: Side[] = ['above', 'below']

/** Where dates stand on an axis of `width`. */
function scaleOf(moments: number[], span: Period, width: number) {
  const from = Math.min(span.from ? period(span.from)[0] : Infinity, ...moments)
  const to = Math.max(span.to ? period(span.to)[0] : -Infinity, ...moments)
  const length = Math.max(to - from, day)
  const inset = insetOf({ from, to: from + length, width, name: monthName(span) })
  return { from, to, scale: (at: number): number => inset + ((at - from) / length) * (width - 2 * inset) }
}

/** The period of a date that names no day, where it is longer than its dot. */
function spanOf(date: string, scale: (at: number) => number): Span | undefined {
  const [start, end] = period(date)
  const span: Span = [scale(start), scale(end)]
  return date.length < 10 && span[1] - span[0] > 2 * dotRadius + 4 ? span : undefined
}

/** Is a span seen for some date of which only the month or the year is known? */
export function showsSpans(dates: string[], span: Period, width = stageWidth): boolean {
  const { scale } = scaleOf(dates.map(middle), span, width)
  return dates.some((date) => spanOf(date, scale) !== undefined)
}

/** A tick's month as the locale writes it, where `months` says so. */
function monthName({ from, months }: Period): (label: string) => string {
  const count = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
  return (label) => (from && label.length === 7 && months?.[count(label) - count(from)]) || label
}

/** What is known before it is decided on which side of the axis each event stands. */
interface Ground {
  events: TimelineInput[]
  /** Places of the dates on the axis, and of the dots there. */
  xs: number[]
  dots: number[]
  /** Indices of the events from the first dot to the last. */
  order: number[]
  width: number
  height: number
  axis: number
  room: number
  type: Sizes
  ticksWith: (placed: Placed[]) => Tick[]
}

interface Arrangement {
  side: Side[]
  placed: Placed[]
  ticks: Tick[]
  /** How far connectors go aside in px, and what labels that find no place below the axis count for. */
  cost: number
}

/** What a label above the axis counts for, and one that isn't written, in px of connectors that go aside. */
const labelCost = { above: 160, none: 240 }

function arrangement(side: Side[], ground: Ground): Arrangement {
  const { events, xs, dots, order } = ground
  const placed: Placed[] = []
  let cost = 0
  const equal = equalWidth(side, ground)
  for (const which of sides) {
    const indices = order.filter((event) => side[event] === which)
    const of = (list: number[]): number[] => indices.map((event) => list[event]!)
    const those = { events: indices.map((event) => events[event]!), xs: of(xs), dots: of(dots) }
    const { placed: found, bent, far } = placeSide({ ...ground, ...those, side: which, equal })
    indices.forEach((event, index) => (placed[event] = found[index]!))
    cost += bent + 6 * far
  }
  const ticks = ground.ticksWith(placed)
  for (const tick of ticks)
    cost += !tick.written ? labelCost.none : tick.side === 'above' ? labelCost.above : 0
  return { side, placed, ticks, cost }
}

/** Do the cards of both sides have room in this type? */
const sidesFit = (side: Side[], type: Sizes, { events, order, width, room }: Omit<Ground, 'type'>): boolean =>
  sides.every((which) => {
    const those = order.filter((event) => side[event] === which).map((event) => events[event]!)
    return sizeSide(those, width, room, type) !== undefined
  })

/**
 * The width that all cards can have: that of the fuller side at the most, as little less as lets a connector go straight to
 * its card; none where some card would be too high in it.
 */
function equalWidth(side: Side[], { events, order, width, room, type }: Ground): number | undefined {
  const counts = sides.map((which) => side.filter((one) => one === which).length)
  const most = Math.floor((width - gap * (Math.max(...counts) - 1)) / Math.max(1, ...counts))
  const wanted = Math.min(most, 12 * type.size)
  return order.every((event) => cardHeight(events[event]!, wanted, type) <= room) ? wanted : undefined
}

/**
 * From one side to the other in turn; two that follow one another change places, or one goes to the other side, where that
 * is better.
 */
function best(first: Side[], ground: Ground): Arrangement {
  let found = arrangement(first, ground)
  for (let round = 0; round < 4; round++) {
    const before = found
    for (let at = 1; at < ground.order.length; at++) {
      const [a, b] = [ground.order[at - 1]!, ground.order[at]!]
      if (found.side[a] === found.side[b]) continue
      const side = [...found.side]
      ;[side[a], side[b]] = [side[b]!, side[a]!]
      if (!sidesFit(side, ground.type, ground)) continue
      const other = arrangement(side, ground)
      if (other.cost < found.cost - 40) found = other
    }
    for (const event of ground.order) {
      const side = [...found.side]
      side[event] = side[event] === 'above' ? 'below' : 'above'
      // No side may be left with much more than the other has.
      const above = side.filter((one) => one === 'above').length
      if (
        Math.abs(2 * above - side.length) > (side.length > 4 ? 2 : 1) ||
        !sidesFit(side, ground.type, ground)
      )
        continue
      const other = arrangement(side, ground)
      if (other.cost < found.cost - 40) found = other
    }
    if (found === before) return found
  }
  return found
}

/** The whole timeline in `width` x `height` px. */
export function layoutTimeline(
  events: TimelineInput[],
  span: Period,
  width = stageWidth,
  height = stageHeight,
): TimelineGeometry {
  // Where nothing but years is known, each too short to be seen, a year stands at its tick; else at the middle of what is known.
  const dates = events.map(({ date }) => date)
  const onlyYears = dates.every((date) => date.length === 4) && !showsSpans(dates, span, width)
  const moments = events.map(({ date }) => (onlyYears ? period(date)[0] : middle(date)))
  const { from, to, scale } = scaleOf(moments, span, width)
  const xs = moments.map(scale)
  const spans = events.map(({ date }) => (onlyYears ? undefined : spanOf(date, scale)))
  const dots = placeDots(xs, width, spans)
  const order = moments.map((_, index) => index).sort((a, b) => dots[a]! - dots[b]! || a - b)
  const axis = Math.round(height / 2) - 4
  // The cards below keep a distance from the footer.
  const room = Math.min(axis - clearance.above, height - axis - clearance.below - 10) - 2
  const ticksWith = (placed: Placed[]): Tick[] =>
    placeTicks(
      { from, to, scale, width, axis, name: monthName(span) },
      { paths: placed.map(({ path }) => path), dots: dots.filter((_, index) => !spans[index]) },
    )

  const side = events.map((): Side => 'above')
  order.forEach((event, index) => (side[event] = index % 2 ? 'below' : 'above'))
  const ground = { events, xs, dots, order, width, height, axis, room, ticksWith }
  // The largest type with which both sides have room; sparse timelines get large type.
  // Or somewhat smaller, where all cards are then equally wide.
  const fitting = scales.filter((sizes) => sidesFit(side, sizes, ground))
  const isEven = (sizes: Sizes): boolean => equalWidth(side, { ...ground, type: sizes }) !== undefined
  const type = fitting.slice(0, 3).find(isEven) ?? fitting[0] ?? scales.at(-1)!
  const { placed, ticks } = best(side, { ...ground, type })
  const drawn = placed.map((one, index) => (spans[index] ? { ...one, span: spans[index] } : one))
  const taken = dots.filter((_, index) => !spans[index])
  const bars = spans.filter((bar) => bar !== undefined)
  const missing = span.gap && gapOn(span.gap, { scale, width, dots: taken, spans: bars })
  return { width, height, axis, ticks, events: drawn, ...(missing ? { gap: missing } : {}), ...type }
}

/** The same timeline from right to left. */
export function mirrored(geometry: TimelineGeometry): TimelineGeometry {
  const { width } = geometry
  return {
    ...geometry,
    ticks: geometry.ticks.map((tick) => ({ ...tick, x: width - tick.x })),
    ...(geometry.gap ? { gap: mirroredGap(geometry.gap, width) } : {}),
    events: geometry.events.map((event) => ({
      ...event,
      x: width - event.x,
      dot: width - event.dot,
      ...(event.span ? { span: [width - event.span[1], width - event.span[0]] satisfies Span } : {}),
      card: { ...event.card, left: width - event.card.left - event.card.width },
      path: event.path.map(([x, y]) => [width - x, y]),
    })),
  }
}
