/** Lanes side by side on a narrow page: where each begins and ends, and how wide its boxes are. Pure; lengths in px. */
import { block, widthsFor } from '../fit.js'
import type { Density } from '../spacing.js'
import type { LaneNode } from '../types.js'
import type { Measure } from '../../../text/types.js'

/** Where a lane begins and ends, and its boxes. */
export interface LanePlace {
  left: number
  right: number
  x: number
  width: number
}

/** What has to stand side by side. */
export interface LaneRoom {
  nodes: LaneNode[]
  /** Room left and right of the boxes, for lines that lead round them. */
  sides: [left: number, right: number]
}

/** Room between the frames of two lanes, and at the page's border. */
const BETWEEN = 8
const BORDER = 1
/** No box is wider: a line of text, and what stands beside it. Nor narrower, if there is room: it would look lost. */
const WIDEST = 290
const NARROW = 120

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)

/** The least width of a lane's boxes, and the one at which their texts are wrapped least. */
function widthsOf(nodes: LaneNode[], measure: Measure, dense: Density): { least: number; ideal: number } {
  const widths = widthsFor(nodes, measure, dense)
  let [ideal, best] = [widths[0]!, Infinity]
  for (const width of widths) {
    const height = sum(nodes.map((node) => block(node, width, measure, dense).height))
    if (height < best) [ideal, best] = [width, height]
  }
  return { least: widths[0]!, ideal: Math.max(widths[0]!, Math.min(WIDEST, Math.max(NARROW, ideal))) }
}

/**
 * Shares a page's width out between lanes: each gets what its longest word needs, then what lets its texts be wrapped
 * less, as far as there is room; what is left over then makes boxes wider, and stands beside them.
 * @param pressed presses lanes together in which the longest words don't fit: these are broken
 * @returns undefined where they don't fit
 */
export function placeAcross(
  lanes: LaneRoom[],
  width: number,
  measure: Measure,
  dense: Density,
  pressed: boolean,
): LanePlace[] | undefined {
  const sized = lanes.map(({ nodes }) => widthsOf(nodes, measure, dense))
  const fixed = 2 * BORDER + BETWEEN * (lanes.length - 1) + sum(lanes.flatMap(({ sides }) => sides))
  const room = width - fixed
  const least = sum(sized.map((one) => one.least))
  if (least > room && !pressed) return undefined
  const more = sum(sized.map((one) => one.ideal - one.least))
  const share = more > 0 ? Math.max(0, Math.min(1, (room - least) / more)) : 0
  const spare = (room - least - more * share) / lanes.length
  let x = BORDER
  return lanes.map(({ sides }, at) => {
    const own = sized[at]!
    const needed = own.least + (own.ideal - own.least) * share
    const grown = spare < 0 ? needed + spare : Math.max(needed, Math.min(WIDEST, needed + spare))
    const beside = (spare - grown + needed) / 2
    const left = x
    const start = left + sides[0] + beside
    x = start + grown + beside + sides[1] + BETWEEN
    return { left, right: x - BETWEEN, x: start, width: grown }
  })
}
