/**
 * Room on a slide in px, from the design guide: canvas 1280×720, margins 72, a stage of 1136×508 under a headline of
 * one line. The planner and the layouts reckon with the same numbers: what the one gives a slide, the other has room for.
 */
import { ems, lines } from './measure.js'

export const stageWidth = 1136
export const stageHeight = 508
/** What tables, lists and other texts leave free above the sources, besides what the foot itself does. */
export const footClear = 22
/** What the bar below a demonstration takes of it, with its distance. */
export const barHeight = 60

/** Type of a headline, and of one that would take more than two lines of it; with what a further line takes. */
const large = { size: 38, line: 50 }
const small = { size: 32, line: 42 }
const mostLarge = 2
/** Lines of a headline that are told as too many, and the height that no headline takes from the stage, px. */
export const mostLines = 3
const leastStage = 160
/** Beside a legend a headline has at most 800 px (styles/frame.css); a twentieth is kept for the legend's words. */
const besideLegend = 760

export interface HeadlineRoom {
  /** It is set in the smaller type. */
  small: boolean
  lines: number
  /** Height in px that it leaves to the stage. */
  room: number
}

/**
 * How a headline is set, and what it leaves.
 *
 * @param legend does a legend stand beside it?
 */
export function headlineRoom(headline: string, legend = false): HeadlineRoom {
  const width = legend ? besideLegend : stageWidth
  const isSmall = lines(headline, large.size, width) > mostLarge
  const type = isSmall ? small : large
  const count = lines(headline, type.size, width)
  return { small: isSmall, lines: count, room: Math.max(leastStage, stageHeight - (count - 1) * type.line) }
}

/** Height of the stage under a headline, in px. */
export const stageRoom = (headline: string, legend = false): number => headlineRoom(headline, legend).room

/** Type of kicker and legend; what a sign and its distances take; between kicker or headline and the legend. In px. */
const legendType = 18
const sign = 74
const apart = 32
const kickerBar = 46

/** Where a legend stands: beside the headline, or above that beside the kicker, where it has one row only there. */
export function legendPlace(headline: string, kicker: string, words: string[]): 'headline' | 'kicker' {
  const width = words.reduce((sum, word) => sum + ems(word) * legendType + sign, 0)
  const title = Math.min(besideLegend, ems(headline) * large.size)
  const fits = (beside: number): boolean => width <= stageWidth - apart - beside
  return !fits(title) && fits(kickerBar + ems(kicker) * legendType) ? 'kicker' : 'headline'
}
