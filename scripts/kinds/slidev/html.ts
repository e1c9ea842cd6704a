import type { SlideOf } from '../../deck/model.js'
import { picturedHtml, type BodyContext } from '../../site/pages/pieces.js'
import { picturedFile } from '../../site/pictured.js'

/** On the reading page, which runs nothing: a picture of the slide, and what is to be seen in words. */
export const html = (slide: SlideOf<'slidev'>, context: BodyContext): string =>
  picturedHtml(picturedFile(slide.number), slide.description, context)
