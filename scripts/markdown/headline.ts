/** The heading of a slide. */
import type { SlideModel } from '../deck/model.js'
import { emptyTag } from './attribute.js'
import type { MarkdownContext } from './context.js'

/** `# Headline`, with the place in a split slide. */
export function headline(slide: SlideModel, context: MarkdownContext): string {
  const split = slide.part && slide.part.of > 1 ? slide.part : undefined
  const part = split ? ` ${emptyTag('Part', { n: String(split.n), of: String(split.of) })}` : ''
  return `# ${context.heading(slide.headline, part !== '')}${part}`
}
