/** Headlines that break where their clauses end. */
import { textHtml } from './html.js'

/** Ends a clause: a mark with the space after it, or a full-width mark. */
const end = /(?<=[,:;–—]\s+|[，：；、。？！])/u

/**
 * A headline whose clauses are boxes of their own: a line ends between two of them before it ends inside of one. A
 * closing mark after its space stays with what it closes, and no box holds less than a few letters.
 */
export function clausesHtml(text: string): string {
  const clauses = joined(text.split(end))
  return clauses.length < 2
    ? textHtml(text)
    : clauses
        .map(
          (clause) =>
            `<span class="clause">${textHtml(clause.trimEnd())}</span>${clause.slice(clause.trimEnd().length)}`,
        )
        .join('')
}

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
