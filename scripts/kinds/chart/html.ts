import type { SlideOf } from '../../deck/model.js'
import { paragraph, numbers, type BodyContext } from '../../site/pages/pieces.js'

/** On the reading page. */
export const html = ({ facts, note, text }: SlideOf<'chart'>, { deck }: BodyContext): string =>
  paragraph(deck, note) + numbers(deck, facts) + paragraph(deck, text)
