/** Places of a cover's lanes: boxes and the lines between them, in px of the drawing. Pure. */
import { ems } from '../text/measure.js'

/** Boxes as `row lane place count tone` (lane `*`: across all), lines as `lane box box` (scripts/diagram/cover.ts). */
export interface LanesInput {
  lanes: number
  boxes: string[]
  /** What the boxes are called, in their order. */
  words?: string[]
  links: string[]
}

export interface LaneBox {
  x: number
  y: number
  width: number
  height: number
  tone: string
}

/** Between lanes, between boxes of one row, and beside boxes that a line passes; px. */
const gap = { lanes: 28, boxes: 12, passage: 40 }
const highest = 84

/** Type of a box's words; beside them an icon and its distance, and what a box has at its sides; px. */
const type = [24, 22, 20, 18, 16]
export const inBox = { icon: 30, gap: 10, side: 14 }

/**
 * Type of the words in all boxes, in px; undefined where a box has no room for its own, or one has none.
 *
 * @param isMarked has this box an icon?
 */
export function wordsType(
  words: string[],
  boxes: LaneBox[],
  isMarked: (index: number) => boolean,
): number | undefined {
  if (words.length !== boxes.length || words.some((text) => !text.trim())) return undefined
  return type.find((px) =>
    boxes.every(({ width, height }, index) => {
      const icon = isMarked(index) ? inBox.icon + inBox.gap : 0
      return ems(words[index]!) * px * boldWidth + icon + 2 * inBox.side <= width && px * 1.6 <= height
    }),
  )
}
const boldWidth = 1.06

interface Read {
  row: number
  /** Index of its lane; undefined where it stands across all. */
  lane?: number
  place: number
  count: number
  tone: string
}

const read = (text: string): Read => {
  const [row, lane, place, count, tone = 'neutral'] = text.split(' ')
  return {
    ...{ row: Number(row), place: Number(place), count: Number(count), tone },
    ...(lane === '*' ? {} : { lane: Number(lane) }),
  }
}

/** @returns the boxes in their order, and the lines as paths from the middle of a box's foot to that of another's head */
export function placeLanes(
  { lanes, boxes, links }: LanesInput,
  width: number,
  height: number,
): { boxes: LaneBox[]; paths: string[] } {
  const all = boxes.map(read)
  const pitch = height / Math.max(1, ...all.map(({ row }) => row + 1))
  const tall = Math.min(highest, pitch * 0.62)
  const lane = (width - gap.lanes * (lanes - 1)) / lanes
  const leftOf = (index: number): number => index * (lane + gap.lanes)
  const lines = links.flatMap((text) => {
    const [at = 0, from = 0, to = 0] = text.split(' ').map(Number)
    const [a, b] = [all[from], all[to]]
    if (!a || !b || b.row <= a.row) return []
    const between = all.filter((one) => one.lane === at && one.row > a.row && one.row < b.row)
    return [{ at, from, to, passed: between.map(({ row }) => row) }]
  })
  /** Does a line go past the boxes of this row? They leave it a passage. */
  const isPassed = (row: number, index: number): boolean =>
    lines.some(({ at, passed }) => at === index && passed.includes(row))
  const placed = all.map(({ row, lane: at, place, count, tone }): LaneBox => {
    const y = row * pitch + (pitch - tall) / 2
    if (at === undefined) return { x: 0, y, width, height: tall, tone }
    const passage = isPassed(row, at) ? gap.passage : 0
    const own = (lane - passage - gap.boxes * (count - 1)) / count
    return { x: leftOf(at) + passage + place * (own + gap.boxes), y, width: own, height: tall, tone }
  })
  const paths = lines.map(({ at, from, to, passed }) => {
    const [a, b] = [placed[from]!, placed[to]!]
    // A box across the lanes is left, and reached, in the middle of the lane; beside a passage where one leads there.
    const past = leftOf(at) + gap.passage / 2
    const middle = (box: LaneBox): number =>
      box.width > lane ? (passed.length > 0 ? past : leftOf(at) + lane / 2) : box.x + box.width / 2
    const points = [
      [middle(a), a.y + a.height],
      ...passed.flatMap((row) => [
        [past, row * pitch + (pitch - tall) / 2],
        [past, row * pitch + (pitch + tall) / 2],
      ]),
      [middle(b), b.y],
    ] as [number, number][]
    return points
      .map(([x, y], index) => {
        const before = points[index - 1]
        if (!before) return `M${x.toFixed(1)} ${y.toFixed(1)}`
        const half = ((before[1] + y) / 2).toFixed(1)
        return `C${before[0].toFixed(1)} ${half} ${x.toFixed(1)} ${half} ${x.toFixed(1)} ${y.toFixed(1)}`
      })
      .join('')
  })
  return { boxes: placed, paths }
}
