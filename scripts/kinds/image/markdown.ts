import type { SlideOf } from '../../deck/model.js'
import { attribute } from '../../markdown/attribute.js'
import { wrap, type KindOutput, type MarkdownContext } from '../../markdown/context.js'
import { headline } from '../../markdown/headline.js'
import { plainText } from '../../markdown/inline.js'
import { pictureName, PICTURES } from '../../pictures/name.js'
import { linkTarget } from '../../markdown/link.js'

/** A picture with its caption; the file lies in the deck's folder of pictures, beside the markdown. */
export function markdown(slide: SlideOf<'image'>, context: MarkdownContext): KindOutput {
  const target = linkTarget(`./${PICTURES}/${context.deck.id}/${pictureName(slide.src)}`)
  return {
    blocks: [
      headline(slide, context),
      picture(target, slide.alt, context),
      context.paragraph(slide.caption),
      ...(slide.credit ? wrap('<By>', 'By', [context.paragraph(slide.credit)]) : []),
    ],
    frontMatter: { layout: 'figure', ...(slide.fill ? { fit: 'fill' } : {}) },
  }
}

/**
 * As markdown where the text alternative needs no encoding, else as a tag: what markdown has between the brackets
 * loses its backslashes and keeps its tags on the way into the attribute.
 */
function picture(target: string, alt: string, context: MarkdownContext): string {
  const words = plainText(alt)
  const label = context.label(alt)
  return label === words && !words.includes('\\')
    ? `![${label}](${target})`
    : `<img src="${target.replace(/&(?!amp;)/g, '&amp;')}"${attribute('alt', words)} />`
}
