/** Words of a claim that are put right must stand in it. */
import { compose } from '../../text/compose.js'
import { edited, wordsOf, type Edit } from '../../text/edits.js'
import { collapse } from '../../text/white-space.js'
import { closed } from '../../text/turns.js'
import { type Localized, textOf } from '../../schema/text.js'
import type { CheckContext } from './context.js'

/** In every language of the deck: the sentence is another one in each. */
export function checkClaims(context: CheckContext): void {
  const { deck, claims } = context.content
  const languages = Object.keys(deck?.languages ?? {})
  for (const claim of claims) {
    const { edits = [], quote } = claim
    const told = new Set<number>()
    for (const language of languages) {
      const localized = edits.map((edit): Edit =>
        'cut' in edit
          ? { cut: textIn(edit.cut, language), put: '.' }
          : { after: textIn(edit.after, language), put: '.' },
      )
      for (const index of edited(textIn(quote, language), localized).lost) {
        // A text that a language lacks is told as such.
        if (told.has(index) || !wordsOf(localized[index]!) || !textIn(quote, language)) continue
        told.add(index)
        const key = 'cut' in edits[index]! ? 'cut' : 'after'
        const field = edits[index]![key as never] as Localized
        const path = ['edits', index, key, ...(typeof field === 'string' ? [] : [language])]
        const message = `The claim \`${claim.id}\` does not have these words, or another edit has them.`
        context.at(claim, path, 'no-such-words', message, {
          expected: `words of ${context.where(claim, ['quote'])}`,
          hint: 'copy them from the quotation; more of them, where they stand there more than once',
        })
      }
    }
  }
}

/** The text of a language, as a slide shows it (scripts/deck/localize.ts). */
export function textIn(value: Localized, language: string): string {
  return compose(closed(collapse(textOf(value, language) ?? '').trim()))
}
