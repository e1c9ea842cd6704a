/** The line of sources at the foot of a slide. */
import type { SlideModel } from '../deck/model.js'
import { openTag } from './attribute.js'
import type { MarkdownContext } from './context.js'

/** One source a line, so that a diff shows which one came; raw HTML, hence without blank lines. */
export function renderSourceLine(slide: SlideModel, context: MarkdownContext): string {
  const bySource = new Map(context.deck.sources.map((source) => [source.id, source]))
  const items = slide.sources.flatMap((id) => {
    const source = bySource.get(id)
    return source
      ? [`${openTag('Source', { n: String(source.number), id })}${context.html(source.short)}</Source>`]
      : []
  })
  if (slide.footnote) items.push(`<span class="footnote">${context.html(slide.footnote)}</span>`)
  if (items.length === 0) return ''
  return ['<SourceLine>', items.join(' ·\n'), '</SourceLine>'].join('\n')
}
