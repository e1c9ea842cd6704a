/** Sizes of a question's options and of its answer, without a browser. Lengths in px. Pure. */
import { stageWidth } from './headline.js'
import { ems, fit, lines, widest } from './measure.js'

export interface QuestionSizes {
  /** Options in a row. */
  perRow: number
  /** Type size of the options. */
  option: number
  /** Type size of the answer. */
  answer: number
  /** Height that is kept for the answer, so that nothing moves when it comes. */
  answerHeight: number
}

/** Between two options, and between them and the answer. */
const gap = 20
/** Beside an option's text: its letter, its sign, the gaps between, padding and border; in columns only the last two. */
const beside = { row: 190, tall: 60 }
/** Right options are bold, and so wider than the measure says. */
const BOLD = 1.08
const sizes = [96, 80, 72, 64, 56, 48, 42, 38, 34, 30, 28, 26, 24, 22, 20, 18]

/** Short options stand in one row, longer ones in pairs, sentences below one another. */
function rowOf(options: string[], width: number): number {
  const longest = Math.max(...options.map(ems))
  if (longest <= 9) return options.length <= 4 ? options.length : 3
  // An odd one would leave half a row empty.
  return longest <= (24 * width) / stageWidth && options.length % 2 === 0 ? 2 : 1
}

/**
 * @param options the options' texts
 * @param answer the answer's text
 * @param room height of the stage
 * @param width of the stage, where a picture takes a part of it
 */
export function questionSizes(
  options: string[],
  answer: string,
  room: number,
  width = stageWidth,
): QuestionSizes {
  const most = room * 0.4
  const answerLines = (px: number): number => lines(answer, px, width - 72) * px * 1.45 + 44
  const size = fit([30, 28, 26, 24, 22, 20, 18], most, answerLines)
  const answerHeight = Math.max(Math.ceil(answerLines(size)), 96)
  const perRow = rowOf(options, width)
  const rows = Math.ceil(options.length / perRow)
  const tall = perRow > 2
  const box = ((width - gap * (perRow - 1)) / perRow - (tall ? beside.tall : beside.row)) / BOLD
  const height = (room - answerHeight - gap) / rows - gap
  const option = fit(sizes, height, (px) =>
    Math.max(
      ...options.map((text) =>
        widest(text) * px > box ? Infinity : lines(text, px, box) * px * 1.3 + (tall ? 132 : 40),
      ),
    ),
  )
  return { perRow, option, answer: size, answerHeight }
}
