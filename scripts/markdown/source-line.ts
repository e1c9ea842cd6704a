/** The line of sources at the foot of a slide. */
import { linesOf } from '../deck/estimate.js'
import type { SlideModel, SourceModel } from '../deck/model.js'
import { openTag } from './attribute.js'
import type { MarkdownContext } from './context.js'

/** Type size and width of the line in px (styles/frame.css); it may take two rows. */
const size = 15
const width = 940
const mostRows = 2

/** Do the sources fit with their names? Else their numbers stand alone: the list of sources tells them. */
function fitsNamed(sources: SourceModel[], slide: SlideModel, word: string): boolean {
  const named = sources.map(({ number, short }) => `${number} ${short}`)
  const line = [word, ...named, ...(slide.footnote ? [slide.footnote] : [])].join(' · ')
  return linesOf(line, size, width) <= mostRows
}

/** One source a line, so that a diff shows which one came; raw HTML, hence without blank lines. */
export function renderSourceLine(slide: SlideModel, context: MarkdownContext): string {
  const bySource = new Map(context.deck.sources.map((source) => [source.id, source]))
  const sources = slide.sources.flatMap((id) => bySource.get(id) ?? [])
  const named = fitsNamed(sources, slide, context.deck.locale.strings.sources ?? '')
  const items = sources.map(({ id, number, short }) => {
    const text = named ? context.html(short) : ''
    return `${openTag('Source', { n: String(number), id })}${text}</Source>`
  })
  if (slide.footnote) items.push(`<span class="footnote">${context.html(slide.footnote)}</span>`)
  if (items.length === 0) return ''
  return ['<SourceLine>', items.join(' ·\n'), '</SourceLine>'].join('\n')
}
