/** Code: every line as it was written; what is too much is split between lines. */
import { cellsOf, codeColumns, rowsOf } from '../../text/code.js'
import type { SlideInputOf } from '../../schema/outline.js'
import { citesOf, type PlanContext, type PlannedPart } from '../../deck/context.js'
import { paginate } from '../../deck/split.js'
import type { Inline } from '../../schema/inline.js'

/** What stands on such a slide, in one language, without layout. `goesOn`: the first line is the rest of the last one of the part before. */
export type Body = { kind: 'code'; code: string; language: string; caption?: Inline[]; goesOn?: boolean }

/** Rows of 30 px in the height of the stage. */
const codeRows = 14

/**
 * A listing of at most 14 rows a slide. A line that is longer than a row is wrapped by the page, which writes
 * nothing into it. One line that alone is more than a slide goes on in the next part, which says so (`goesOn`);
 * else the parts, joined by line ends, are the code.
 */
export function plan(slide: SlideInputOf<'code'>, { text }: Pick<PlanContext, 'text'>): PlannedPart[] {
  const caption = text.optionalInline(slide.caption)
  const room = caption ? codeRows - 2 : codeRows
  const lines = slide.code
    .replace(/\n$/, '')
    .split('\n')
    .flatMap((line) => pieces(line, room))
  return paginate(lines, ({ text: line }) => rowsOf(line, codeColumns), room).map((page) => ({
    body: {
      kind: 'code',
      code: page.map((line) => line.text).join('\n'),
      language: slide.language,
      caption,
      goesOn: page[0]?.goesOn || undefined,
    },
    sources: citesOf(caption),
    clicks: 0,
  }))
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
