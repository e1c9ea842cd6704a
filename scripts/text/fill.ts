/** Words of the interface with places for values. */
import { isSeam } from './words.js'

/**
 * Fills `{name}` places. Where a Chinese character meets a Latin letter or a figure there, a space is put between them,
 * as in texts that people write: 仅{subject}有 → 仅 LLM 有, but 仅文档有.
 *
 * @param text the words, with `{name}` places
 * @param value what stands at a place; `undefined` leaves the place as it is
 */
export function fill(text: string, value: (name: string) => string | undefined): string {
  let out = ''
  let done = 0
  const add = (part: string): void => {
    out += isSeam(out, part) ? ` ${part}` : part
  }
  for (const { 0: place, 1: name = '', index } of text.matchAll(/\{(\w+)\}/g)) {
    if (index > done) add(text.slice(done, index))
    add(value(name) ?? place)
    done = index + place.length
  }
  if (done < text.length) add(text.slice(done))
  return out
}
