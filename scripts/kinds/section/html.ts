import type { SlideOf } from '../../deck/model.js'
import { paragraph, type BodyContext } from '../../site/pages/pieces.js'

/** On the reading page. */
export const html = ({ text }: SlideOf<'section'>, { deck }: BodyContext): string => paragraph(deck, text)
