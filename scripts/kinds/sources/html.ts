import type { SlideOf } from '../../deck/model.js'
import { referencesHtml, type BodyContext } from '../../site/pages/pieces.js'

/** On the reading page. */
export const html = ({ references }: SlideOf<'sources'>, { deck }: BodyContext): string =>
  referencesHtml(deck, references)
