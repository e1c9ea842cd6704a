/** Numbers in a row below other evidence (components/ChartStrip.vue). Lengths in px. Pure. */
import { stageWidth } from '../../text/headline.js'
import { lines } from '../../text/measure.js'

/** Above the numbers: the gap of the stage, their margin, their rule and its padding. */
const stripFrame = 20 + 24 + 1 + 20
const numberHeight = 62
const leastText = 300

/**
 * Height of the numbers; 0 without any. The words stand beside the number, and under it where they would have less than
 * 300 px.
 *
 * @param facts what is said of each, and how it is reckoned
 */
export function stripHeight(facts: { said: string; arithmetic: string }[]): number {
  if (!facts.length) return 0
  const width = (stageWidth - 32 * (facts.length - 1)) / facts.length
  const height = ({ said, arithmetic }: { said: string; arithmetic: string }): number => {
    const head = lines(said, 20, leastText) * 28
    const told = arithmetic ? lines(arithmetic, 16, leastText) * 23 : 0
    return width < 400 ? numberHeight + head + told : Math.max(numberHeight, head + told)
  }
  return stripFrame + Math.max(...facts.map(height))
}
