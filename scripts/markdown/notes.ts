/** Speaker notes: Slidev takes the last comment of a slide, as markdown with [click] markers. */
import type { NoteParagraph, SlideModel } from '../deck/model.js'
import { wordOf } from '../locale/word.js'
import type { MarkdownContext } from './context.js'
import { renderInline } from './inline.js'

/**
 * The notes comment of a slide.
 *
 * @param withPrivate also the notes for the presenter only, marked by the deck's word for it
 * @returns an HTML comment, or '' where there is nothing to say
 */
export function renderNotes(slide: SlideModel, context: MarkdownContext, withPrivate: boolean): string {
  const mark = wordOf(context.deck.locale.strings, 'private')
  const hushed = [...slide.private, ...skipped(slide, context)]
  const all = [
    ...(slide.recalled ?? slide.notes).map((paragraph) => ({ paragraph, isPrivate: false })),
    ...remarks(slide).map((paragraph) => ({ paragraph, isPrivate: false })),
    ...(withPrivate ? hushed.map((paragraph) => ({ paragraph, isPrivate: true })) : []),
  ].sort((a, b) => a.paragraph.click - b.paragraph.click)
  let click = 0
  const lines: string[] = []
  for (const { paragraph, isPrivate } of all) {
    const text = renderParagraph(paragraph, context, isPrivate ? mark : undefined)
    if (text === '') continue
    lines.push(marker(paragraph.click - click) + text)
    click = Math.max(click, paragraph.click)
  }
  return lines.length === 0 ? '' : `<!--\n${lines.join('\n\n')}\n-->`
}

/** What is to be known of a drawing: with it, after what is said on entering. */
const remarks = (slide: SlideModel): NoteParagraph[] =>
  ('remarks' in slide ? (slide.remarks ?? []) : []).map((text) => ({ click: 0, text }))

/** Which shorter versions of the talk leave the slide out. */
function skipped(slide: SlideModel, { deck }: MarkdownContext): NoteParagraph[] {
  const names = deck.variants.filter(({ id }) => slide.skippedBy.includes(id)).map(({ name }) => name)
  if (names.length === 0) return []
  const { strings } = deck.locale
  const value = wordOf(strings, 'notIn', { name: names.join(wordOf(strings, 'diagram.list')) })
  return [{ click: 0, text: [{ type: 'text', value }] }]
}

function renderParagraph(
  paragraph: NoteParagraph,
  context: MarkdownContext,
  mark: string | undefined,
): string {
  const start = paragraph.click === 0 && mark === undefined
  const text = renderInline(paragraph.text, { area: 'note', numbers: context.numbers, start, dollars: true })
  if (text === '' || mark === undefined) return text
  return `**${renderInline(mark, { area: 'note', numbers: context.numbers, dollars: true })}** ${text}`
}

function marker(clicks: number): string {
  if (clicks <= 0) return ''
  return clicks === 1 ? '[click] ' : `[click:${clicks}] `
}
