/** The words that decide in a quotation must stand in it. */
import { textOf } from '../../schema/text.js'
import type { CheckContext } from './context.js'
import { textIn } from './claims.js'

/** In every language of the deck: the sentence is another one in each. */
export function checkQuotes(context: CheckContext): void {
  const languages = Object.keys(context.content.deck?.languages ?? {})
  for (const slide of context.content.outline.flatMap((section) => section.slides)) {
    if (slide.kind !== 'quote' || !slide.stress) continue
    const { stress } = slide
    for (const language of languages) {
      const quote = textIn(slide.quote, language)
      // A text that a language lacks is told as such.
      if (!quote || !textOf(stress, language) || quote.includes(textIn(stress, language))) continue
      const path = ['stress', ...(typeof stress === 'string' ? [] : [language])]
      context.at(slide, path, 'no-such-words', 'The quotation does not have these words.', {
        expected: `words of ${context.where(slide, ['quote'])}`,
        hint: 'copy them from the quotation',
      })
      break
    }
  }
}
