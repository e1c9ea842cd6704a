/** The characters of texts, wherever they stand in a value. Pure. */
import { compose } from '../text/compose.js'

const NONE: ReadonlySet<string> = new Set()

/** Signs that some text asks for as emoji: by a selector, a tone of skin, or in a sequence. */
export function emojiCharacters(value: unknown, hidden: ReadonlySet<string> = NONE): Set<string> {
  const found = new Set<string>()
  for (const text of textsOf(value, hidden))
    for (const [sign] of text.matchAll(
      /\p{Emoji}(?=\ufe0f|\u200d|\p{Emoji_Modifier})|(?<=\u200d)\p{Emoji}/gu,
    ))
      found.add(sign)
  return found
}

/** Every character of a value's texts, whatever they are for. */
export function textCharacters(value: unknown): string[] {
  return [...charactersOf(value, NONE).keys()]
}

/**
 * Every character of a value's texts with the first text that holds it.
 *
 * @param hidden keys whose values are not looked at
 */
export function charactersOf(all: unknown, hidden: ReadonlySet<string>): Map<string, string> {
  const found = new Map<string, string>()
  for (const text of textsOf(all, hidden))
    // Code keeps its letters apart from their accents; what is drawn is the letter that has both.
    for (const char of compose(text)) if (!found.has(char)) found.set(char, text)
  return found
}

/** Every text of a value, but those under hidden keys. */
function* textsOf(value: unknown, hidden: ReadonlySet<string>, key = ''): Generator<string> {
  if (typeof value === 'string') {
    if (!hidden.has(key)) yield value
  } else if (Array.isArray(value)) for (const item of value) yield* textsOf(item, hidden, key)
  else if (value && typeof value === 'object')
    for (const [name, item] of Object.entries(value)) yield* textsOf(item, hidden, name)
}
