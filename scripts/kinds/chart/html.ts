import type { SlideOf } from '../../deck/model.js'
import { paragraph, numbers, type BodyContext } from '../../site/pages/pieces.js'

/** On the reading page. */
export const html = ({ facts, text }: SlideOf<'chart'>, { deck }: BodyContext): string =>
  numbers(deck, facts) + paragraph(deck, text)
