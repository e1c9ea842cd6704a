/**
 * Room on a slide in px, from the design guide: canvas 1280×720, margins 72, stage 1136×508 under a
 * headline of one line; a second line takes 50 px from it.
 */
import { linesOf } from './estimate.js'

export const stageWidth = 1136
export const stageHeight = 508
const headlineSize = 38
/** Beside a legend the headline has seven tenths of the width. */
const besideLegend = 800

/** Height of the stage under a headline; less where the headline needs two lines. */
export function stageRoom(headline: string, legend: boolean): number {
  const lines = linesOf(headline, headlineSize, legend ? besideLegend : stageWidth)
  return stageHeight - (Math.min(lines, 3) - 1) * 50
}
