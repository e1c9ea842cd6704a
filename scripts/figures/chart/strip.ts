/** Numbers in a row below other evidence (components/ChartStrip.vue). Lengths in px. Pure. */
import { stageWidth } from '../../text/headline.js'
import { lines } from '../../text/measure.js'

/** Above the numbers: the gap of the stage, their margin, their rule and its padding. */
const stripFrame = 20 + 24 + 1 + 20
const numberHeight = { usual: 62, large: 71 }
/** Type of what is said, and of how it is reckoned; px. */
const type = { usual: [20, 16], large: [24, 22] } as const
const leastText = 300

/**
 * Height of the numbers; 0 without any. The words stand beside the number, and under it where they would have less than
 * 300 px.
 *
 * @param facts what is said of each, and how it is reckoned
 * @param large in the type of a statement's numbers
 */
export function stripHeight(facts: { said: string; arithmetic: string }[], large = false): number {
  if (!facts.length) return 0
  const width = (stageWidth - 32 * (facts.length - 1)) / facts.length
  const [px, small] = type[large ? 'large' : 'usual']
  const number = numberHeight[large ? 'large' : 'usual']
  // One alone has the stage's width beside its number.
  const room = large && facts.length === 1 ? 2 * leastText : leastText
  const height = ({ said, arithmetic }: { said: string; arithmetic: string }): number => {
    const head = lines(said, px, room) * px * 1.4
    const told = arithmetic ? lines(arithmetic, small, room) * small * 1.4 : 0
    return width < 400 ? number + head + told : Math.max(number, head + told)
  }
  return stripFrame + Math.max(...facts.map(height))
}
