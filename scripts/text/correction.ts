/** Sizes of corrections on their slide, without a browser. Lengths in px. Pure. */
import { fit, lines, widest, wordLines } from './measure.js'

/** What is set of a correction. */
export interface CorrectionTexts {
  /** As it was said. */
  quote: string
  /** The sentence as it is right; empty where only what is true is told. */
  right?: string
  truth: string
  /** Where it was claimed. */
  where: string
}

/** Columns of a list's entry: verdict and place, the sentence, what is true (styles/layouts.css). */
const columns = { verdict: 132, quote: 404, truth: 548 }
const verdictLine = 32
/** Type and line of the place. */
const place = { size: 16, line: 22 }
/** Padding of an entry with the line that parts it from the next. */
const padding = 22

/** Types of the sentence, from the largest; what is true is set smaller by so much. */
const listSizes = [20, 19, 18]
/** With this type the planner reckons: a page is rarely set smaller. */
export const plannedSize = 20
const truthLess = 2
export const truthSize = (quote: number): number => quote - truthLess
/** Between the sentence as it is right and what is said of it. */
const rightGap = 4

/** Height of an entry of a list. */
export function entryHeight({ quote, right, truth, where }: CorrectionTexts, size: number): number {
  const small = truthSize(size)
  return (
    padding +
    Math.max(
      // Marks of the language stand around the sentence.
      wordLines(`“${quote}”`, size, columns.quote) * size * 1.42,
      (right ? wordLines(right, size, columns.truth) * size * 1.42 + rightGap : 0) +
        lines(truth, small, columns.truth) * small * 1.45,
      verdictLine + (where ? lines(where, place.size, columns.verdict) * place.line : 0),
    )
  )
}

/** The largest type in which all entries stand on one page. */
export const listSize = (entries: CorrectionTexts[], room: number): number =>
  fit(listSizes, room, (size) => entries.reduce((sum, entry) => sum + entryHeight(entry, size), 0))

/** Width of a single claim, and of what is true beside it (styles/layouts.css). */
const single = { quote: 396, truth: 530 }

/** The largest of the sizes in which a text stands in a box; no word is cut for the sake of large type. */
export function sizeFor(
  text: string,
  sizes: readonly number[],
  box: { width: number; height: number; line: number },
): number {
  return fit(sizes, box.height, (px) =>
    widest(text) * px > box.width ? Infinity : wordLines(text, px, box.width) * px * box.line,
  )
}

const truthSizes = [52, 48, 45, 42, 40, 37, 34, 32, 30, 28, 26, 24, 22, 20, 19]
const claimSizes = [48, 45, 42, 38, 36, 33, 30, 28, 26, 24, 22, 20, 18, 16, 15]
/** What is true is never smaller than what was claimed: so many px larger at least. */
const truthLead = 4
/** What is said below the sentence as it is right, against its type; and the distance, em of the sentence. */
export const noteSize = (truth: number): number => Math.max(17, Math.round(truth * 0.6))
const noteGap = 0.6

/**
 * Types of a single claim and of what is true beside it: what the boxes' padding, heads and its place leave.
 *
 * @param truth what is true; or the sentence as it is right, and what is said below it
 * @param room height of the stage, px
 */
export function singleSizes(quote: string, truth: string[], room: number): { quote: number; truth: number } {
  const [first = '', ...rest] = truth
  const height = room - 136
  const below = (px: number): number =>
    rest.reduce(
      (sum, text) => sum + lines(text, noteSize(px), single.truth) * noteSize(px) * 1.5 + px * noteGap,
      0,
    )
  const size = fit(truthSizes, height, (px) =>
    widest(first) * px > single.truth ? Infinity : wordLines(first, px, single.truth) * px * 1.55 + below(px),
  )
  const smaller = claimSizes.filter((px) => px <= size - truthLead)
  // With the marks that a claim gets (components/Claim.vue).
  const box = { width: single.quote, height: room - 172, line: 1.5 }
  return { quote: sizeFor(`“${quote}”`, smaller, box), truth: size }
}
