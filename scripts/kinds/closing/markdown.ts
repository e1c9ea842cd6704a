import type { SlideOf } from '../../deck/model.js'
import { qrCode } from '../../figures/qr.js'
import { emptyTag } from '../../markdown/attribute.js'
import type { KindOutput, MarkdownContext } from '../../markdown/context.js'
import { headline } from '../../markdown/headline.js'
import { miniatureBlocks } from '../../markdown/miniature.js'

/** What to remember, each point with the slide that it speaks of. */
export function markdown(slide: SlideOf<'closing'>, context: MarkdownContext): KindOutput {
  const shown = (slide.of ?? []).flatMap((id, at) => {
    const target = context.deck.slides.find((one) => one.id === id)
    return target ? miniatureBlocks(target, at + 1, context) : []
  })
  return {
    blocks: [
      headline(slide, context),
      context.list(slide.points, slide.from),
      ...shown,
      ...address(slide, context),
    ],
  }
}

/** Where the deck is found, on the last part. */
function address({ part }: SlideOf<'closing'>, { deck }: MarkdownContext): string[] {
  const href = deck.meta.address
  if (!href || (part && part.n < part.of)) return []
  return [emptyTag('DeckAddress', { href, ...qrCode(href) })]
}
