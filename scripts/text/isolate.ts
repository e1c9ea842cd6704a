/** Names in sentences of another writing direction. Pure. */
import { hasFromRight, runsFromLeft } from './direction.js'

/**
 * A name to be put into a sentence. One with right-to-left letters is isolated (U+2068 … U+2069, which draw nothing):
 * else the digits and marks beside it, which have no direction of their own, would be drawn on its other side.
 */
export function isolate(name: string): string {
  return hasFromRight(name) ? `\u2068${name}\u2069` : name
}

/**
 * Short texts in a row, with ` · ` between them. In a language from the right each is isolated: else a name in Latin
 * letters and a number behind it would be one run from the left.
 */
export function inRow(texts: string[], dir: string): string {
  return texts.map((text) => (dir === 'rtl' ? `\u2068${text}\u2069` : text)).join(' · ')
}

/** HTML of a text; in a language from the right, one that runs from the left altogether keeps its own order. */
export function runHtml(text: string, html: string, dir: string): string {
  return dir === 'rtl' && runsFromLeft(text) ? `<bdi dir="ltr">${html}</bdi>` : html
}

/** Characters that turn the direction of what follows, and draw nothing. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g

/** A text for a line that other texts share, or that stands apart from its slide: it keeps its letters' own order. */
export const unturned = (text: string): string => text.replace(TURNING, '')
