/** A picture of the deck in a slide's markdown. */
import { pictureName, PICTURES } from '../pictures/name.js'
import { attribute } from './attribute.js'
import type { MarkdownContext } from './context.js'
import { plainText } from './inline.js'
import { linkTarget } from './link.js'

/**
 * The picture as markdown where its text alternative needs no encoding, else as a tag: what markdown has between the
 * brackets loses its backslashes and keeps its tags on the way into the attribute. The file lies in the deck's folder of
 * pictures, beside the markdown.
 *
 * @param src path in the deck's folder
 * @param alt what is to be seen
 */
export function pictureBlock(src: string, alt: string, context: MarkdownContext): string {
  const target = linkTarget(`./${PICTURES}/${context.deck.id}/${pictureName(src)}`)
  const words = plainText(alt)
  const label = context.label(alt)
  return label === words && !words.includes('\\')
    ? `![${label}](${target})`
    : `<img src="${target.replace(/&(?!amp;)/g, '&amp;')}"${attribute('alt', words)} />`
}
