import type { SlideOf } from '../../deck/model.js'
import { drawingHtml, paragraph, type BodyContext } from '../../site/pages/pieces.js'

/** On the reading page: the drawing, what it shows in words, and the caption. */
export const html = (slide: SlideOf<'mermaid'>, context: BodyContext): string =>
  drawingHtml(slide.mermaid, slide.description, context) + paragraph(context.deck, slide.caption)
