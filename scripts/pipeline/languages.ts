/** Which of a deck's languages are asked for. */
import { failure } from '../problems/failure.js'
import type { DeckContent } from '../schema/index.js'

/**
 * Are the wanted languages all in the deck?
 *
 * @throws Failure (usage) for one that is not; a deck that could not be read is left to its problems
 */
export function requireLanguages(id: string, content: DeckContent | undefined, wanted: string[]): void {
  if (!content) return
  const known = Object.keys(content.deck.languages)
  const unknown = wanted.filter((code) => !known.includes(code))
  if (unknown.length === 0) return
  throw failure(
    'language-not-in-deck',
    `The deck “${id}” has no language “${unknown.join(', ')}”.`,
    `It has: ${known.join(', ')}.`,
  )
}
