import type { SlideOf } from '../../deck/model.js'
import { escapeHtml as e, textHtml } from '../../site/pages/html.js'
import { list } from '../../site/pages/pieces.js'

/** On the reading page. */
export const html = ({ items, from }: SlideOf<'agenda'>): string =>
  list(
    items.map(
      ({ title, slide, promise }) =>
        `<a href="#${e(slide)}">${textHtml(title)}</a>${promise ? `<br>${textHtml(promise)}` : ''}`,
    ),
    from,
  )
