/** Headlines that break where their clauses end, and else between words. */
import { breakable } from '../../text/words.js'
import { textHtml } from './html.js'

/** Ends a clause: a mark with the space after it, or a full-width mark. */
const end = /(?<=[,:;–—]\s+|[，：；、。？！])/u

/**
 * A headline whose clauses are boxes of their own: a line ends between two of them before it ends inside of one. A
 * closing mark after its space stays with what it closes, and no box holds less than a few letters. In a clause, Chinese
 * and Japanese break between words only, for which the element has to keep all of a word (`word-break: keep-all`).
 */
export function clausesHtml(text: string, tag: string): string {
  const clauses = joined(text.split(end))
  return clauses.length < 2
    ? words(text, tag)
    : clauses
        .map(
          (clause) =>
            `<span class="clause">${words(clause.trimEnd(), tag)}</span>${clause.slice(clause.trimEnd().length)}`,
        )
        .join('')
}

/** A text with the places at which a line may break. */
const words = (text: string, tag: string): string => breakable(text, [], tag).map(textHtml).join('<wbr>')

const isShort = (piece: string): boolean => piece.trim().length < 4

/** Short pieces go with their neighbour. */
function joined(pieces: string[]): string[] {
  const whole: string[] = []
  for (const piece of pieces) {
    const before = whole.at(-1)
    if (before !== undefined && (isShort(piece) || isShort(before))) whole[whole.length - 1] = before + piece
    else whole.push(piece)
  }
  return whole
}
