import type { SlideOf } from '../../deck/model.js'
import { openTag } from '../../markdown/attribute.js'
import { wrap, type KindOutput, type MarkdownContext } from '../../markdown/context.js'
import { headline } from '../../markdown/headline.js'

/** A reference with its title marked as such. */
function titled(full: string, title: string | undefined, context: MarkdownContext): string {
  const at = title ? full.indexOf(title) : -1
  if (!title || at < 0) return context.html(full)
  const [before, after] = [full.slice(0, at), full.slice(at + title.length)]
  // Spaces at the ends of an encoded text would be gone.
  const told = (text: string): string =>
    (/^\s/.test(text) ? ' ' : '') +
    (text.trim() ? context.html(text.trim()) : '') +
    (/\S\s+$/.test(text) ? ' ' : '')
  return `${told(before)}<cite>${context.html(title)}</cite>${told(after)}`
}

/** The references, one a line, so that a diff shows which one changed. */
export function markdown(slide: SlideOf<'sources'>, context: MarkdownContext): KindOutput {
  const items = slide.references.map(({ number, id, href, identifier, full, title }, at) => {
    const open = openTag('Reference', {
      n: String(number),
      id,
      href,
      identifier,
      part: slide.parts?.[at],
    })
    return `${open}${titled(full, title, context)}</Reference>`
  })
  return {
    blocks: [
      headline(slide, context),
      ...wrap(openTag('References', { size: slide.size }), 'References', [items.join('\n')]),
    ],
  }
}
