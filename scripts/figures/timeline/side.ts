/** One side of a timeline's axis: its cards, and the connectors from their dots to them. In px. */
import { cardHeight, gap, sizeSide, spread, type Sized, type Sizes, type TimelineInput } from './cards.js'
import { levels } from './connectors.js'
import type { Side, Span } from './dots.js'

export interface Placed {
  /** Where its date is on the axis. */
  x: number
  /** Where its dot stands on the axis, or where its line leaves the span. */
  dot: number
  side: Side
  card: { left: number; width: number; top: number; height: number }
  /** From where to where its date may be, where that is known to a month or a year only, and seen at this scale. */
  span?: Span
  /** Polyline from its place on the axis to the card. */
  path: [number, number][]
}

/** Between the axis and the nearest edges of the cards: below it stand the dates, too. */
export const clearance: Record<Side, number> = { above: 58, below: 74 }

/** What one side of the axis has to do with: its events in the order of their dots, and the room for their cards. */
export interface SideInput {
  side: Side
  events: TimelineInput[]
  /** Places of the dates on the axis. */
  xs: number[]
  dots: number[]
  width: number
  /** Height for a card. */
  room: number
  type: Sizes
  axis: number
  /** One width for the cards of both sides, where there is one. */
  equal?: number | undefined
}

/** Widths and heights of a side's cards: those of equal width where nothing better fits. */
function sizesOf({ events, width, room, type, equal: common }: SideInput, widening: number): Sized[] {
  if (common)
    return events.map((event) => ({ width: common, height: Math.min(room, cardHeight(event, common, type)) }))
  const equal = Math.floor((width - gap * (events.length - 1)) / Math.max(1, events.length))
  return (
    sizeSide(events, width, room, type, widening) ??
    events.map((event) => ({ width: equal, height: Math.min(room, cardHeight(event, equal, type)) }))
  )
}

/** Where a connector meets its card. Straight down as long as the card is there: a step of a few px would look like a mistake. */
const endAt = (x: number, left: number, right: number): number =>
  x > left + 8 && x < right - 8 ? x : Math.min(right - 24, Math.max(left + 24, x))

interface Cards {
  sizes: Sized[]
  lefts: number[]
  /** Where the connectors meet them. */
  ends: number[]
  /** How far the connectors go aside, all together. */
  bent: number
}

function cardsOf(input: SideInput, widening: number): Cards {
  const sizes = sizesOf(input, widening)
  const widths = sizes.map(({ width }) => width)
  const lefts = spread(input.dots, widths, input.width, gap)
  const ends = input.dots.map((x, index) => endAt(x, lefts[index]!, lefts[index]! + widths[index]!))
  const bent = ends.reduce((sum, end, index) => sum + Math.abs(end - input.dots[index]!), 0)
  return { sizes, lefts, ends, bent }
}

/** How much of the spare room cards may take, the most first. */
const widenings = [1, 0.75, 0.5, 0.25, 0]

/** The widest cards whose connectors go aside hardly more than those of the narrowest would. */
function chosen(input: SideInput): Cards {
  const all = widenings.map((widening) => cardsOf(input, widening))
  const least = Math.min(...all.map(({ bent }) => bent))
  return all.find(({ bent }) => bent <= least + 12 * input.events.length) ?? all[0]!
}

/** So far aside the eye follows a connector easily, px. */
const near = 40

/**
 * @returns the events of one side, in the order in which they came; how far their connectors go aside, and how much farther
 *   than is easily followed
 */
export function placeSide(input: SideInput): { placed: Placed[]; bent: number; far: number } {
  const { side, dots, xs, axis } = input
  const { sizes, lefts, ends, bent } = chosen(input)
  // One height a side: the cards stand on one line.
  const tall = Math.max(0, ...sizes.map((size) => size.height))
  const rank = levels(dots, ends)
  const clear = clearance[side]
  // Runs keep off the dates below the axis.
  const first = side === 'above' ? 22 : 42
  const step = Math.min(9, (clear - first - 6) / Math.max(1, ...rank))
  const sign = side === 'above' ? -1 : 1
  const edge = axis + sign * clear
  const placed = dots.map((dot, index): Placed => {
    const end = ends[index]!
    const elbow = axis + sign * (first + rank[index]! * step)
    const rest: [number, number][] =
      Math.abs(dot - end) <= 1
        ? [[dot, edge]]
        : [
            [dot, elbow],
            [end, elbow],
            [end, edge],
          ]
    return {
      x: xs[index]!,
      dot,
      side,
      card: {
        left: lefts[index]!,
        width: sizes[index]!.width,
        top: side === 'above' ? edge - tall : edge,
        height: tall,
      },
      path: [[dot, axis], ...rest],
    }
  })
  const far = dots.reduce((sum, dot, index) => sum + Math.max(0, Math.abs(ends[index]! - dot) - near), 0)
  return { placed, bent, far }
}
