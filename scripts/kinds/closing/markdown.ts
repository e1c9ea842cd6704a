import type { SlideOf } from '../../deck/model.js'
import { qrCode } from '../../figures/qr.js'
import { emptyTag } from '../../markdown/attribute.js'
import type { KindOutput, MarkdownContext } from '../../markdown/context.js'
import { headline } from '../../markdown/headline.js'

/** What to remember. */
export function markdown(slide: SlideOf<'closing'>, context: MarkdownContext): KindOutput {
  return {
    blocks: [headline(slide, context), context.list(slide.points, slide.from), ...address(slide, context)],
  }
}

/** Where the deck is found, on the last part. */
function address({ part }: SlideOf<'closing'>, { deck }: MarkdownContext): string[] {
  const href = deck.meta.address
  if (!href || (part && part.n < part.of)) return []
  return [emptyTag('DeckAddress', { href, ...qrCode(href) })]
}
