import type { SlideOf } from '../../deck/model.js'
import { numbers, paragraph, points, type BodyContext } from '../../site/pages/pieces.js'

/** On the reading page. */
export const html = ({ text, points: all, facts }: SlideOf<'statement'>, { deck }: BodyContext): string =>
  paragraph(deck, text) + points(deck, all) + numbers(deck, facts ?? [])
