/** Random pipelines with random frames, and what may not be in their drawings. */
import fc from 'fast-check'
import type { FrameModel, PipelineModel } from '../../scripts/deck/model.js'
import type { Border, Geometry, Point, Rect, Route } from '../../scripts/diagram/layout/types.js'
import { randomPipelines } from './random.js'

/** Shares of the stages at which frames begin and end: up to two beside one another, and one inside each. */
const frames = fc.array(
  fc.record({
    from: fc.nat({ max: 80 }),
    size: fc.integer({ min: 5, max: 60 }),
    inner: fc.option(fc.record({ from: fc.nat({ max: 90 }), size: fc.integer({ min: 10, max: 100 }) })),
    title: fc.constantFrom('One model', 'Frozen', '一个模型', 'What is trained in the second of the phases'),
    frozen: fc.boolean(),
  }),
  { minLength: 1, maxLength: 2 },
)

/** Pipelines of which every lane has the same frames, as far as it has their stages. */
export const framedPipelines: fc.Arbitrary<PipelineModel[]> = fc
  .tuple(randomPipelines, frames, fc.constantFrom('none', 'some'))
  .map(([pipelines, wanted, columns]) =>
    pipelines.map((pipeline): PipelineModel => {
      const ids = pipeline.stages.map(({ id }) => id)
      const part = (from: number, size: number, all = ids) => {
        const start = Math.floor((from / 100) * all.length)
        return all.slice(start, start + Math.max(1, Math.round((size / 100) * all.length)))
      }
      const made: FrameModel[] = []
      wanted.forEach(({ from, size, inner, title, frozen }, at) => {
        const stages = part(from, size)
        const taken = new Set(made.flatMap((one) => one.stages))
        if (stages.some((id) => taken.has(id))) return
        made.push({ id: `f${at}`, label: title, stages, ...(frozen ? { frozen } : {}) })
        const own = inner ? part(inner.from, inner.size, stages) : []
        if (own.length > 0 && own.length < stages.length)
          made.push({ id: `i${at}`, label: 'Inside', stages: own })
      })
      // Places that the data asks for can stand in a frame's way.
      const stages = pipeline.stages.map((stage, at) =>
        columns === 'some' && pipelines.length === 1 && at % 7 === 3 ? { ...stage, row: at % 3 } : stage,
      )
      return { ...pipeline, stages, frames: made }
    }),
  )

const meets = (a: Rect, b: Rect, by = 0) =>
  a.x < b.x + b.width + by &&
  a.x + a.width > b.x - by &&
  a.y < b.y + b.height + by &&
  a.y + a.height > b.y - by
const inside = (outer: Rect, inner: Rect, by: number) =>
  inner.x >= outer.x + by - 0.6 &&
  inner.y >= outer.y + by - 0.6 &&
  inner.x + inner.width <= outer.x + outer.width - by + 0.6 &&
  inner.y + inner.height <= outer.y + outer.height - by + 0.6

const pieces = ({ points }: Pick<Route, 'points'>) =>
  points.slice(1).map((q, at) => [points[at]!, q] as const)
const rectOf = (p: Point, q: Point): Rect => ({
  ...{ x: Math.min(p.x, q.x), y: Math.min(p.y, q.y) },
  ...{ width: Math.abs(p.x - q.x), height: Math.abs(p.y - q.y) },
})

/** The four sides of a border. */
const sides = ({ x, y, width, height }: Rect): Rect[] => [
  { x, y, width, height: 0 },
  { x, y: y + height, width, height: 0 },
  { x, y, width: 0, height },
  { x: x + width, y, width: 0, height },
]

function headOf({ points }: Route): Rect {
  const [before, end] = [points.at(-2)!, points.at(-1)!]
  const long = Math.abs(before.x - end.x) + Math.abs(before.y - end.y)
  const by = Math.min(13, long) / (long || 1)
  return rectOf({ x: end.x + (before.x - end.x) * by, y: end.y + (before.y - end.y) * by }, end)
}

/**
 * What is wrong with borders; what depends on how full a drawing is (`crowded`) apart from what may never be.
 * @param room between a border and its boxes, px
 */
export function borderFaults(made: Geometry, room = 13): { wrong: string[]; crowded: string[] } {
  const [wrong, crowded]: [string[], string[]] = [[], []]
  const whole = made.borders.filter((border) => border.whole)
  for (const border of made.borders) {
    const name = `${border.lane} ${border.enclosure.id}`
    if (border.x < 0 || border.y < 0 || border.x + border.width > made.width) wrong.push(`${name} is cut`)
    for (const line of border.lines)
      if (!inside(border, { x: line.x, y: line.y - 12, width: line.width, height: 12 }, 4))
        wrong.push(`the title of ${name} is not in it`)
  }
  for (const border of whole) wrong.push(...boxFaults(border, made, room), ...nestingFaults(border, whole))
  for (const border of whole) {
    const name = `${border.lane} ${border.enclosure.id}`
    const { heading } = border
    for (const route of made.routes) {
      for (const [p, q] of pieces(route)) {
        if (meets(rectOf(p, q), heading)) crowded.push(`${route.edge.id} runs through the title of ${name}`)
        for (const side of sides(border)) {
          const flat = side.height === 0
          if (flat === (p.y === q.y) && meets(rectOf(p, q), side, 7.5))
            crowded.push(`${route.edge.id} runs along ${name}`)
        }
      }
      if (sides(border).some((side) => meets(headOf(route), side, 15.5)))
        crowded.push(`the head of ${route.edge.id} is at the border of ${name}`)
      if (
        route.label &&
        (meets(route.label, heading) || sides(border).some((side) => meets(route.label!, side)))
      )
        crowded.push(`the text of ${route.edge.id} is on ${name}`)
    }
  }
  return { wrong, crowded }
}

/** Its own boxes stand well inside a border, others well outside. */
function boxFaults(border: Border, { boxes }: Geometry, room: number): string[] {
  const name = `${border.lane} ${border.enclosure.id}`
  const { heading } = border
  return boxes.flatMap((box) => {
    const own = box.lane === border.lane && border.enclosure.nodes.includes(box.node.id)
    // Of one in two rows of columns each border holds its part.
    if (own && border.part && !meets(border, box)) return []
    if (own && !inside(border, box, room)) return [`${box.node.id} is not inside ${name}`]
    if (own && meets(box, heading, 4)) return [`${box.node.id} stands on the title of ${name}`]
    return !own && meets(box, border, 8) ? [`${box.node.id} is not outside of ${name}`] : []
  })
}

function nestingFaults(border: Border, all: Border[]): string[] {
  return all.flatMap((other) => {
    if (other === border || !meets(border, other, 7.5)) return []
    if (inside(border, other, 8) || inside(other, border, 8)) return []
    return [`${border.lane} ${border.enclosure.id} meets ${other.lane} ${other.enclosure.id}`]
  })
}
