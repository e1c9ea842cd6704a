/** Code: every line as it was written; what is too much is split between lines. */
import { cellsOf, codeColumns, rowsOf } from '../../text/code.js'
import type { SlideInputOf } from '../../schema/outline.js'
import { citesOf, type PlanContext, type PlannedPart } from '../../deck/context.js'
import { paginate } from '../../deck/split.js'
import { equalLines, linesAlone, paneRows, paneRowsOf, type Alone, type Match } from '../../text/panes.js'
import type { Inline } from '../../schema/inline.js'

/** What stands on such a slide, in one language, without layout. `goesOn`: the first line is the rest of the last one of the part before. */
export interface Body {
  kind: 'code'
  code: string
  language: string
  caption?: Inline[]
  goesOn?: boolean
  label?: string
  /** Lines of this part that the headline speaks of, from 1. */
  marked?: number[]
  /** A second listing, where both fit beside one another, the lines that belong together, and those that one has alone. */
  beside?: { code: string; language: string; label?: string; match: Match[]; alone?: [Alone[], Alone[]] }
}

/** Rows of 30 px in the height of the stage. */
const codeRows = 14

/** A listing, or two beside one another; where those do not fit they stand on slides of their own, one after the other. */
export function plan(slide: SlideInputOf<'code'>, context: Pick<PlanContext, 'text'>): PlannedPart[] {
  const { text } = context
  if (!slide.beside) return listing(slide, context)
  const [code, other] = [slide.code, slide.beside.code].map((one) => one.replace(/\n$/, ''))
  const [label, otherLabel] = [text.optional(slide.label), text.optional(slide.beside.label)]
  const caption = text.optionalInline(slide.caption)
  const room = paneRows - (caption ? 3 : 0) - (label || otherLabel ? 2 : 0)
  if ([code!, other!].every((one) => paneRowsOf(one) <= room)) {
    const match = slide.match?.map(matchOf) ?? equalLines(code!, other!)
    // Who says which lines belong together says of the others that they do not.
    const alone = slide.match && linesAlone(code!, other!, match)
    const isTold = alone?.some((blocks) => blocks.length > 0) && label && otherLabel
    const beside = {
      code: other!,
      language: slide.beside.language,
      label: otherLabel,
      match,
      ...(isTold ? { alone } : {}),
    }
    const body: Body = { kind: 'code', code: code!, language: slide.language, caption, label, beside }
    return [{ body, sources: citesOf(caption), clicks: 0 }]
  }
  const first = listing(slide, context).map((part) => ({ ...part, label: part.label ?? label }))
  const second = listing({ ...slide, emphasis: undefined, ...slide.beside }, context)
  return [...first, ...second.map((part) => ({ ...part, label: part.label ?? otherLabel }))]
}

type Lines = number | [number, number]
const span = (lines: Lines): [number, number] => (typeof lines === 'number' ? [lines, lines] : lines)
const matchOf = ([one, other]: [Lines, Lines]): Match => [...span(one), ...span(other)]

/**
 * A listing of at most 14 rows a slide. A line that is longer than a row is wrapped by the page, which writes
 * nothing into it. One line that alone is more than a slide goes on in the next part, which says so (`goesOn`);
 * else the parts, joined by line ends, are the code.
 */
function listing(
  slide: Pick<SlideInputOf<'code'>, 'code' | 'language' | 'caption' | 'emphasis'>,
  { text }: Pick<PlanContext, 'text'>,
): PlannedPart[] {
  const caption = text.optionalInline(slide.caption)
  const room = caption ? codeRows - 2 : codeRows
  const lines = slide.code
    .replace(/\n$/, '')
    .split('\n')
    .flatMap((line, at) => pieces(line, room).map((piece) => ({ ...piece, line: at + 1 })))
  const spans = (slide.emphasis ?? []).map(span)
  const isMarked = (line: number): boolean => spans.some(([from, to]) => line >= from && line <= to)
  return paginate(lines, ({ text: line }) => rowsOf(line, codeColumns), room).map((page) => ({
    body: {
      kind: 'code',
      code: page.map((line) => line.text).join('\n'),
      language: slide.language,
      caption,
      goesOn: page[0]?.goesOn || undefined,
      ...marksOf(page.map(({ line }) => isMarked(line))),
    },
    sources: citesOf(caption),
    clicks: 0,
  }))
}

/** Places of the lines that are marked; nothing without any. */
function marksOf(isMarked: boolean[]): { marked?: number[] } {
  const marked = isMarked.flatMap((one, at) => (one ? [at + 1] : []))
  return marked.length ? { marked } : {}
}

/** A line, cut only where it is more than a slide holds. */
function pieces(line: string, room: number): { text: string; goesOn: boolean }[] {
  if (rowsOf(line, codeColumns) <= room) return [{ text: line, goesOn: false }]
  const out: { text: string; goesOn: boolean }[] = []
  let piece = ''
  let used = 0
  for (const { text, cells } of cellsOf(line)) {
    if (used + cells > room * codeColumns) {
      out.push({ text: piece, goesOn: out.length > 0 })
      piece = ''
      used = 0
    }
    piece += text
    used += cells
  }
  return [...out, { text: piece, goesOn: out.length > 0 }]
}
