import type { SlideOf } from '../../deck/model.js'
import { escapeHtml as e } from '../../site/pages/html.js'
import { inlineHtml, list, type BodyContext } from '../../site/pages/pieces.js'

/** On the reading page: each point, with a way to the slide that it speaks of. */
export const html = ({ points, of = [], from }: SlideOf<'closing'>, { deck }: BodyContext): string =>
  list(
    points.map((point, at) => {
      const slide = deck.slides.find(({ id }) => id === of[at])
      const way = slide ? ` <a href="#${e(slide.id)}" title="${e(slide.headline)}">↑ ${slide.number}</a>` : ''
      return inlineHtml(deck, point) + way
    }),
    from,
  )
