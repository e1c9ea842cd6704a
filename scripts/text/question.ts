/** Sizes of a question's options and of its answer, without a browser. Lengths in px. Pure. */
import { footClear, stageWidth } from './headline.js'
import { fit, lines, widest } from './measure.js'

export interface QuestionSizes {
  /** Options in a row. */
  perRow: number
  /** Type size of the options, and how high each is at least. */
  option: number
  height: number
  /** Type size of the answer. */
  answer: number
  /** Height that is kept for the answer, so that nothing moves when it comes. */
  answerHeight: number
}

/** Between two options; between them and the answer, and what stays free above the sources (components/Question.vue). */
const gap = 16
const apart = 28
/** Beside an option's text: its letter, its sign, the gaps between, padding and border. */
const beside = 190
/** Above and below an option's text: at least, and in em of its type at most. */
const leastPad = 26
const mostPad = 2
/** Right options are bold, and so wider than the measure says. */
const BOLD = 1.08
/** Smaller than the question above them, and the same on every slide where they fit. */
const sizes = [30, 28, 26, 24, 22, 20, 18]

/** So many stand below one another: the letter is at the same place on every such slide. */
const mostRows = 5

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
  const answerLines = (px: number): number => lines(answer, px, width - 136) * px * 1.45 + 24
  const size = fit([24, 22, 20, 18], most, answerLines)
  const answerHeight = Math.max(Math.ceil(answerLines(size)), 96)
  const perRow = options.length > mostRows ? 2 : 1
  const rows = Math.ceil(options.length / perRow)
  const box = ((width - gap * (perRow - 1)) / perRow - beside) / BOLD
  const free = (room - footClear - answerHeight - apart + gap) / rows - gap
  const textHeight = (px: number): number =>
    Math.max(...options.map((text) => (widest(text) * px > box ? Infinity : lines(text, px, box) * px * 1.3)))
  const option = fit(sizes, free, (px) => textHeight(px) + leastPad)
  const height = Math.max(52, Math.floor(Math.min(free, textHeight(option) + option * mostPad)))
  return { perRow, option, height, answer: size, answerHeight }
}
