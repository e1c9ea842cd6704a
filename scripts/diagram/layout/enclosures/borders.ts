/** Borders where boxes are placed: their rectangles and titles, as far as they reach at each click. Pure; in px. */
import type { Measure } from '../../../text/types.js'
import { HEADING, type Border, type Box, type Point, type Rect, type TextLine } from '../types.js'
import type { Held } from './held.js'
import { ABOVE, BELOW, BESIDE, headingLines, indentOf, NESTED, SIGN, type Insets } from './room.js'

/** Height of a line of a title. */
const LINE = 21

/** Where columns and rows are. */
export interface Field {
  boxes: Box[]
  /** Left and right end of some columns. */
  across: (columns: [number, number]) => [number, number]
  /** Top and bottom of some rows of a lane's band. */
  down: (held: Held) => [number, number]
}

interface Edges {
  left: number
  top: number
  right: number
  bottom: number
}

const union = (a: Edges, b: Edges): Edges => ({
  ...{ left: Math.min(a.left, b.left), top: Math.min(a.top, b.top) },
  ...{ right: Math.max(a.right, b.right), bottom: Math.max(a.bottom, b.bottom) },
})

const edgesOf = ({ x, y, width, height }: Rect): Edges => ({
  left: x,
  top: y,
  right: x + width,
  bottom: y + height,
})

/** The borders, those around others first; of one whose boxes come at several clicks one for each, the whole one last. */
export function bordersOf(held: Held[], insets: Map<Held, Insets>, field: Field, measure: Measure): Border[] {
  const boxes = new Map(field.boxes.map((box) => [box.node.id, box]))
  const headings = new Map<Held, string[]>()
  /** What an enclosure reaches around at a click. */
  const reach = (one: Held, step: number): Edges | undefined => {
    const come = one.nodes.filter((node) => node.step <= step)
    if (come.length === 0) return undefined
    const whole = come.length === one.nodes.length
    const [left, right] = field.across(one.columns)
    const [top, bottom] = field.down(one)
    const own = whole
      ? { left, top, right, bottom }
      : come.map(({ id }) => edgesOf(boxes.get(id)!)).reduce(union)
    const inset = insets.get(one)!
    const inner = held.flatMap((other) => (other.outer === one ? (reach(other, step) ?? []) : []))
    const around = inner
      .map((edges) => ({
        ...{ left: edges.left - NESTED, right: edges.right + NESTED },
        ...{ top: edges.top - BELOW, bottom: edges.bottom + NESTED },
      }))
      .reduce(union, {
        ...{ left: own.left - inset.left, right: own.right + inset.right },
        ...{ top: own.top - inset.top, bottom: own.bottom + inset.bottom },
      })
    const lines =
      headings.get(one) ?? headingLines(one, one.enclosure.label, around.right - around.left, measure)
    headings.set(one, lines)
    return { ...around, top: around.top - ABOVE - lines.length * LINE }
  }
  // The whole ones first: a title is broken to the width of all.
  for (const one of [...held].reverse()) reach(one, Infinity)
  return held.flatMap((one) => {
    const whole = reach(one, Infinity)!
    const steps = [...new Set(one.nodes.map(({ step }) => step))].sort((a, b) => a - b)
    const lines = headings.get(one)!
    const room =
      lines.length > 1
        ? 0
        : Math.min(one.enclosure.room ?? 0, whole.right - whole.left - indentOf(one) - BESIDE)
    const wide = Math.max(room, widest(lines, measure))
    const aside = insets.get(one)!.fromAbove ? asideOf(one, whole, field, wide) : 0
    return steps.map((step, at) => {
      const until = steps[at + 1]
      const now =
        step === steps.at(-1)
          ? whole
          : wideEnough(reach(one, step)!, whole, aside + indentOf(one) + BESIDE + widest(lines, measure))
      return {
        ...borderOf(one, now, { texts: lines, aside, wide }, measure),
        ...{ step, whole: now === whole },
        ...(until === undefined ? {} : { until }),
      }
    })
  })
}

/** As far as there is a title to hold, within what the whole enclosure takes. */
function wideEnough(now: Edges, whole: Edges, need: number): Edges {
  const right = Math.min(whole.right, Math.max(now.right, now.left + need))
  return { ...now, right, left: Math.max(whole.left, Math.min(now.left, right - need)) }
}

/** By how much a title gives way to a line that leads from above into the first column; 0 where it needs not, or can't. */
function asideOf(one: Held, whole: Edges, { across }: Field, width: number): number {
  const [first, end] = across([one.columns[0], one.columns[0]])
  const middle = (first + end) / 2
  const start = whole.left + indentOf(one)
  if (start + width < middle - PORTS) return 0
  const aside = middle + BEHIND_PORTS - start
  return start + aside + width <= whole.right - BESIDE ? aside : 0
}

/** Half of the room for lines into the middle of an upper border. */
const PORTS = 24
const BEHIND_PORTS = 38

const widest = (lines: string[], measure: Measure) =>
  Math.max(0, ...lines.map((line) => measure(line, HEADING)))

function borderOf(
  one: Held,
  edges: Edges,
  { texts, aside, wide }: { texts: string[]; aside: number; wide: number },
  measure: Measure,
): Omit<Border, 'step' | 'until' | 'whole'> {
  const { left: x, top: y } = edges
  const start = x + aside
  const lines = texts.map((text, at): TextLine => ({
    ...{ ...HEADING, text, x: start + indentOf(one), y: y + ABOVE + LINE * at + 16 },
    ...{ anchor: 'start', width: measure(text, HEADING) },
  }))
  const heading = {
    ...{ x: start + BESIDE, y: y + ABOVE },
    ...{ width: indentOf(one) - BESIDE + wide, height: LINE * texts.length },
  }
  const icon = { x: start + BESIDE, y: y + ABOVE + 2, width: SIGN, height: SIGN }
  return {
    ...{ x, y, width: edges.right - x, height: edges.bottom - y },
    ...{ enclosure: one.enclosure, lane: one.lane, depth: one.outer ? 2 : 1, part: one.part, lines, heading },
    ...(one.enclosure.frozen ? { icon } : {}),
  }
}

/** Borders as they stand when all has come. */
export const wholeBorders = (borders: Border[]): Border[] => borders.filter(({ whole }) => whole)

/** The four sides of a rectangle, `by` px wide on either side. */
export function sidesOfRect({ x, y, width, height }: Rect, by: number): Rect[] {
  const flat = { x: x - by, width: width + 2 * by, height: 2 * by }
  const upright = { y: y - by, height: height + 2 * by, width: 2 * by }
  return [
    { ...flat, y: y - by },
    { ...flat, y: y + height - by },
    { ...upright, x: x - by },
    { ...upright, x: x + width - by },
  ]
}

/** Does a piece of a line lead along a side of a rectangle, nearer than `clear`? */
export function leadsAlong(p: Point, q: Point, { x, y, width, height }: Rect, clear: number): boolean {
  const near = (at: number, side: number) => Math.abs(at - side) < clear - 0.05
  if (p.y === q.y) {
    const [low, high] = [Math.min(p.x, q.x), Math.max(p.x, q.x)]
    return high > x && low < x + width && (near(p.y, y) || near(p.y, y + height))
  }
  const [low, high] = [Math.min(p.y, q.y), Math.max(p.y, q.y)]
  return high > y && low < y + height && (near(p.x, x) || near(p.x, x + width))
}

/** How often a piece of a line crosses the sides of a rectangle. */
export function crossings(p: Point, q: Point, { x, y, width, height }: Rect): number {
  const flat = p.y === q.y
  const [at, from, to] = flat ? [p.y, y, y + height] : [p.x, x, x + width]
  if (at <= from || at >= to) return 0
  const [low, high] = flat
    ? [Math.min(p.x, q.x), Math.max(p.x, q.x)]
    : [Math.min(p.y, q.y), Math.max(p.y, q.y)]
  return (flat ? [x, x + width] : [y, y + height]).filter((side) => side > low && side <= high).length
}
