/** Names in sentences of another writing direction. Pure. */
import { hasFromRight, runsFromLeft } from './direction.js'
import { closed, hasTurns } from './turns.js'

/** The text between marks (U+2068 … U+2069, which draw nothing) that keep what stands beside it out of its order. */
const apart = (text: string): string => `\u2068${closed(text)}\u2069`

/**
 * A name to be put into a sentence. One with right-to-left letters, or with characters that turn directions, is
 * isolated: else the digits and marks beside it, which have no direction of their own, would be drawn on its other side.
 */
export function isolate(name: string): string {
  return hasFromRight(name) || hasTurns(name) ? apart(name) : name
}

/**
 * Short texts in a row, with ` · ` between them: none reorders another. In a language from the right each is isolated:
 * else a name in Latin letters and a number behind it would be one run from the left.
 *
 * @param texts texts, or HTML of one text each
 */
export function inRow(texts: string[], dir: string): string {
  return texts.map(dir === 'rtl' ? apart : isolate).join(' · ')
}

/** HTML of a text; in a language from the right, one that runs from the left altogether keeps its own order. */
export function runHtml(text: string, html: string, dir: string): string {
  return dir === 'rtl' && runsFromLeft(text) ? `<bdi dir="ltr">${html}</bdi>` : html
}
