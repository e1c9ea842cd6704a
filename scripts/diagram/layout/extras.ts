/** What stands around boxes and lines: panels, column headings, legend. Pure. */
import { wrap } from './line-breaking.js'
import { isSolid } from './solid.js'
import { isFramed } from './titles.js'
import { NOTE } from './types.js'
import type { Border, Box, Geometry, LanesGraph, Panel, Rect } from './types.js'
import type { Measure } from '../../text/types.js'

export const meets = (a: Rect, b: Rect, by = 0): boolean =>
  a.x < b.x + b.width + by &&
  a.x + a.width > b.x - by &&
  a.y < b.y + b.height + by &&
  a.y + a.height > b.y - by

const around = (a: Rect, b: Rect): Rect => {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)]
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  }
}

/**
 * Soft grounds behind boxes that only one lane has: neighbours share one where nothing else stands in it. Of one whose
 * boxes come at several clicks there is a smaller one for each, the whole one last.
 */
export function panelsOf(graph: LanesGraph, boxes: Box[], borders: Border[]): Panel[] {
  if (!isFramed(graph)) return []
  return graph.lanes.flatMap((lane) => {
    const own = boxes.filter((box) => box.lane === lane.id)
    const others = own.filter(({ node }) => node.status !== 'only')
    let rects: Rect[] = own.filter(({ node }) => node.status === 'only')
    for (let joined = true; joined;) {
      joined = false
      outer: for (const a of rects)
        for (const b of rects) {
          if (a === b) continue
          const whole = around(a, b)
          if (others.some((other) => meets(whole, other, 7))) continue
          // None leads across a border.
          if (borders.some((border) => isAcross(whole, border))) continue
          rects = [...rects.filter((rect) => rect !== a && rect !== b), whole]
          joined = true
          break outer
        }
    }
    return rects.flatMap((whole) => {
      const inside = own.filter((box) => meets(whole, box))
      const steps = [...new Set(inside.map(({ node }) => node.step))].sort((a, b) => a - b)
      return steps.map((step): Panel => {
        const come = inside.filter(({ node }) => node.step <= step)
        const { x, y, width, height } = come.reduce<Rect>(around, come[0]!)
        return { x: x - 8, y: y - 8, width: width + 16, height: height + 16, lane: lane.id, step }
      })
    })
  })
}

/** Does a rectangle, with its panel's room around, stand partly in another one? */
const isAcross = ({ x, y, width, height }: Rect, border: Rect): boolean => {
  const panel = { x: x - 8, y: y - 8, width: width + 16, height: height + 16 }
  const inside =
    panel.x >= border.x &&
    panel.y >= border.y &&
    panel.x + panel.width <= border.x + border.width &&
    panel.y + panel.height <= border.y + border.height
  return meets(panel, border) && !inside
}

/** The words of a lane's largest panel, below its boxes; the panel grows by them. */
export function placeCaptions(
  graph: LanesGraph,
  panels: Panel[],
  frames: Rect[],
  taken: Rect[],
  measure: Measure,
): Geometry['captions'] {
  return graph.lanes.flatMap((lane) => {
    const text = graph.legend.find(({ what }) => what === `only:${lane.id}`)?.text
    if (!text) return []
    const width = measure(text, NOTE)
    const fitting = panels
      .filter((panel) => panel.lane === lane.id && panel.width >= width + 12)
      .sort((a, b) => b.width * b.height - a.width * a.height || b.step - a.step)
    for (const panel of fitting) {
      const rect = {
        x: panel.x + (panel.width - width) / 2,
        y: panel.y + panel.height - 5,
        width,
        height: 24,
      }
      const grown = { ...panel, height: panel.height + 21 }
      const frame = frames.find((one) => meets(one, panel))
      const strange = (other: Rect) =>
        meets(other, { ...grown, y: panel.y + panel.height, height: 21 }) || meets(other, rect)
      if (taken.some(strange) || (frame && grown.y + grown.height > frame.y + frame.height - 3)) continue
      panel.height = grown.height
      const line = { ...NOTE, text, x: rect.x + width / 2, y: rect.y + 17, anchor: 'middle' as const, width }
      return [{ ...line, step: panel.step }]
    }
    return []
  })
}

/** Radius of a mark at a box's corner, px. */
const MARK = 12

/** Boxes with their marks at the lower corner where a line passes only the upper one. */
export function marksClear(boxes: Box[], lines: Rect[]): Box[] {
  return boxes.map((box) => {
    if (!box.node.frozen && box.node.status !== 'changed' && box.node.status !== 'moved') return box
    const met = (y: number) =>
      lines.some((line) =>
        meets(line, { x: box.x + box.width - 2 * MARK, y: y - MARK, width: 3 * MARK, height: 2 * MARK }),
      )
    return met(box.y) && !met(box.y + box.height) ? { ...box, markBelow: true as const } : box
  })
}

/** Column headings: the name of a group above its boxes; none where groups share a column. */
export function placeHeads(graph: LanesGraph, boxes: Box[], y: number, measure: Measure): Geometry['heads'] {
  // What a lane does not need is told under its heading.
  const told = graph.edges.some(({ gap, step }) => gap && step === 0)
  const ranges = (graph.heads ?? []).flatMap((text, group) => {
    const own = boxes.filter(({ node }) => node.group === group)
    if (own.length === 0) return []
    const rect = own.reduce<Rect>(around, own[0]!)
    const step = told ? 0 : Math.min(...own.map(({ node }) => node.step))
    return [{ text, from: rect.x, to: rect.x + rect.width, width: measure(text, NOTE), step }]
  })
  ranges.sort((a, b) => a.from - b.from)
  const lines = ranges.map(({ text, from, to, width, step }) => ({
    ...NOTE,
    text,
    x: (from + to) / 2,
    y: y + 20,
    anchor: 'middle' as const,
    width,
    step,
  }))
  const crowded = lines.some((line, index) => {
    const before = lines[index - 1]
    if (!before) return line.x - line.width / 2 < 0
    return (
      ranges[index]!.from < ranges[index - 1]!.to ||
      line.x - line.width / 2 < before.x + before.width / 2 + 10
    )
  })
  return crowded ? [] : lines
}

/** Click at which the first of what a legend's item tells comes. */
function stepOf(what: string, { lanes, edges }: LanesGraph): number {
  const nodes = lanes.flatMap((lane) => lane.nodes)
  // What is inherited is so from when the last lane is there that has it: the one that takes it over.
  if (what === 'inherited') {
    const steps = lanes.map(({ nodes: own }) =>
      own.flatMap((node) => (node.status === what ? node.step : [])),
    )
    return Math.max(0, ...steps.filter((own) => own.length > 0).map((own) => Math.min(...own)))
  }
  const found = [
    ...edges.filter(({ kind }) => kind === what),
    ...nodes.filter(({ status }) => status === what),
    ...lanes.flatMap(({ nodes: own, enclosures = [] }) =>
      own.filter(({ id }) =>
        enclosures.some((one) => what === 'frozen' && one.frozen && one.nodes.includes(id)),
      ),
    ),
    ...nodes.filter(
      ({ frozen, idle, counts }) =>
        (what === 'frozen' && frozen) || (what === 'idle' && idle) || (what === 'tokens' && counts),
    ),
    ...(what === 'strong' ? nodes.filter(isSolid) : []),
  ]
  return found.length > 0 ? Math.min(...found.map(({ step }) => step)) : 0
}

const lineKinds = new Set(['loop', 'grad', 'weights', 'option', 'control'])

/** The line of samples below the drawing, broken into rows where it is too long. */
export function placeLegend(graph: LanesGraph, top: number, measure: Measure): Geometry['legend'] {
  const legend: Geometry['legend'] = []
  let [x, y] = [2, top]
  for (const item of graph.legend) {
    if (item.what.startsWith('only')) continue
    // Lines need more room than swatches to be told apart.
    const before = lineKinds.has(item.what) ? 60 : item.what === 'tokens' ? 20 : 40
    const room = graph.width - 4 - before
    const texts = measure(item.text, NOTE) > room ? wrap(item.text, room, NOTE, measure) : [item.text]
    const width = before + Math.max(...texts.map((text) => measure(text, NOTE)))
    if (x > 2 && x + width > graph.width) [x, y] = [2, y + 26]
    const lines = texts.map((text, line) => ({
      ...NOTE,
      text,
      x: x + before,
      y: y + 18 + line * 21,
      anchor: 'start' as const,
      width: measure(text, NOTE),
    }))
    const height = 24 + (texts.length - 1) * 21
    legend.push({ x, y, width, height, item, lines, step: stepOf(item.what, graph) })
    // A long one stands alone.
    if (texts.length > 1) [x, y] = [2, y + height + 2]
    else x += width + 26
  }
  return legend
}
