/** The cards of a timeline: how large they are and how they share one side. Lengths in px. */
import { lines } from '../../text/measure.js'

export interface TimelineInput {
  /** `2017`, `2017-06` or `2017-06-12`; a year or month stands at its middle. */
  date: string
  when: string
  label: string
  text: string
}

const pad = 16
/** Between two cards. */
export const gap = 16
const bar = 6
/** Bold words are wider by so much. */
const bold = 1.06

export interface Sized {
  width: number
  height: number
}

/** Type sizes of labels, and of dates and texts. */
export interface Sizes {
  size: number
  textSize: number
}

/** The largest first. */
export const scales: Sizes[] = [
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
export function cardHeight(event: TimelineInput, width: number, { size, textSize }: Sizes): number {
  const inner = width - pad * 2 - 2
  const label = lines(event.label, size * bold, inner) * Math.round(size * 1.3)
  const text = event.text ? lines(event.text, textSize, inner) * lineOf(textSize) + 4 : 0
  return bar + 16 + lines(event.when, textSize, inner) * lineOf(textSize) + 2 + label + text + 16
}

const known = new WeakMap<TimelineInput, Map<string, number>>()

/** The least width with which a card is low enough; more than `share` where there is none. */
function leastWidth(event: TimelineInput, room: number, share: number, type: Sizes): number {
  const memory = known.get(event) ?? new Map<string, number>()
  known.set(event, memory)
  const key = `${room} ${share} ${type.size} ${type.textSize}`
  const found = memory.get(key)
  if (found !== undefined) return found
  // Low cards read better than narrow ones: three lines of text are enough where there is room.
  const comfortable = Math.min(18 * type.size, share)
  let width = 160
  while (width <= share && cardHeight(event, width, type) > room) width += width < comfortable ? 6 : 24
  memory.set(key, width)
  return width
}

/**
 * The cards of a side: all equally wide where that lets every one be low enough; else each has the least width that does.
 *
 * @param widening how much of the room that is left makes narrow cards wider, 0 to 1
 */
export function sizeSide(
  events: TimelineInput[],
  limit: number,
  room: number,
  type: Sizes,
  widening = 1,
): Sized[] | undefined {
  const free = limit - gap * (events.length - 1)
  const share = free / Math.min(Math.max(1, events.length), 3)
  const widths = events.map((event) => leastWidth(event, room, share, type))
  if (widths.some((width) => width > share)) return undefined
  const sized = (width: number, index: number): Sized => ({
    width,
    height: cardHeight(events[index]!, width, type),
  })
  const most = Math.floor(free / Math.max(1, events.length))
  if (events.every((event) => cardHeight(event, most, type) <= room)) {
    const least = Math.min(most, Math.max(0, ...widths))
    const equal = Math.max(least, Math.min(12 * type.size, least + widening * (most - least)))
    return events.map((_, index) => sized(equal, index))
  }
  return widths.reduce((sum, width) => sum + width, 0) > free ? undefined : widths.map(sized)
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
