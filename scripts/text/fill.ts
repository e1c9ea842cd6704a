/** Words of the interface with places for values. */
import { isSeam } from './words.js'

/**
 * Fills `{name}` places. Where a Chinese character meets a Latin letter or a figure there, a space is put between them,
 * as in texts that people write: 仅{subject}有 → 仅 LLM 有, but 仅文档有. A value that joins them without a space itself
 * is joined likewise: 截至{date} → 截至2026年.
 *
 * @param text the words, with `{name}` places
 * @param value what stands at a place; `undefined` leaves the place as it is
 */
export function fill(text: string, value: (name: string) => string | undefined): string {
  let out = ''
  let done = 0
  let tight = false
  const add = (part: string, isTight = false): void => {
    out += !tight && !isTight && isSeam(out, part) ? ` ${part}` : part
    tight = isTight
  }
  for (const { 0: place, 1: name = '', index } of text.matchAll(/\{(\w+)\}/g)) {
    if (index > done) add(text.slice(done, index))
    const told = value(name) ?? place
    add(told, joins(told))
    done = index + place.length
  }
  if (done < text.length) add(text.slice(done))
  return out
}

/** Does a Chinese character meet a Latin letter or a figure in the text, without a space? */
const joins = (text: string): boolean => {
  const letters = [...text]
  return letters.some((letter, at) => at > 0 && isSeam(letters[at - 1] ?? '', letter))
}
