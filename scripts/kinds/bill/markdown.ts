import type { SlideOf } from '../../deck/model.js'
import { emptyTag, openTag } from '../../markdown/attribute.js'
import { wrap, type KindOutput, type MarkdownContext } from '../../markdown/context.js'
import { headline } from '../../markdown/headline.js'

/** Amounts, rules and models as data, and a remark. */
export function markdown(slide: SlideOf<'bill'>, context: MarkdownContext): KindOutput {
  const { amounts, rules, caches, shown } = slide
  const tags = [
    ...amounts.map(({ id, modality, ...amount }) =>
      emptyTag('BillAmount', { name: id, of: modality, ...amount }),
    ),
    ...rules.map(({ name, each, window, price }) =>
      emptyTag('BillRule', {
        name,
        // Pairs, as a list: an amount's place among the others, and a number of its tokens.
        each: Object.entries(each).flatMap(([id, tokens]) => {
          const at = amounts.findIndex((amount) => amount.id === id)
          return tokens.flatMap((one) => [at, one])
        }),
        window,
        price: price?.million,
        currency: price?.currency,
        date: price?.date,
      }),
    ),
    ...caches.map((shape) => emptyTag('BillCache', { ...shape })),
  ]
  return {
    blocks: [
      headline(slide, context),
      ...wrap(openTag('Bill', { shown }), 'Bill', [tags.join('\n'), context.paragraph(slide.text)]),
    ],
  }
}
