import type { SlideOf } from '../../deck/model.js'
import { points, type BodyContext } from '../../site/pages/pieces.js'

/** On the reading page. */
export const html = ({ points: all, from }: SlideOf<'closing'>, { deck }: BodyContext): string =>
  points(deck, all, from)
