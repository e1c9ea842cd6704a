import type { SlideOf } from '../../deck/model.js'
import { inlineHtml, list, points as listOf, type BodyContext } from '../../site/pages/pieces.js'

/** On the reading page. */
export const html = ({ points, from }: SlideOf<'bullets'>, { deck }: BodyContext): string =>
  list(
    points.map(({ text, points: below }) => inlineHtml(deck, text) + listOf(deck, below)),
    from,
  )
