/** Words in the order in which a reader of the language looks them up, and the letter that each stands under. */

/** First characters of each letter's words, as Chinese dictionaries order them by sound. */
const bySound = [...'阿八嚓咑妸发旮哈丌咔垃妈拏噢妑七呥仨他屲夕丫帀']
const soundLetters = [...'ABCDEFGHJKLMNOPQRSTWXYZ']

const collators = new Map<string, Intl.Collator>()

/** Making one takes a thousand times as long as using it. */
function collatorOf(tag: string): Intl.Collator {
  let found = collators.get(tag)
  if (!found) collators.set(tag, (found = new Intl.Collator(tag, { numeric: true })))
  return found
}

/** Chinese in short characters, which dictionaries order by sound; by strokes else, for which there are no letters. */
const isBySound = (tag: string): boolean => /^zh(?!-(?:hant|tw|hk|mo)\b)/i.test(tag)

/**
 * The letter that a word stands under: `#` for a figure or a sign, none in a script that is not ordered by letters.
 *
 * @param tag BCP 47 tag of the language
 */
export function letterOf(word: string, tag: string): string | undefined {
  const first = [...word.trim()][0] ?? ''
  if (/\p{Script=Han}/u.test(first)) {
    if (!isBySound(tag)) return undefined
    const collator = collatorOf(tag)
    return soundLetters[bySound.findLastIndex((start) => collator.compare(start, first) <= 0)]
  }
  if (/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(first))
    return [...first.normalize('NFD').toLocaleUpperCase(tag)][0]
  return /\p{L}/u.test(first) ? undefined : '#'
}

/**
 * Items by letter, and by the language's own order under each; a word in another script stands under its letter, too
 * (CLIP between 采样 and 词元).
 *
 * @param word what an item is looked up by
 */
export function byLetter<T>(items: T[], word: (item: T) => string, tag: string): T[] {
  const collator = collatorOf(tag)
  return items
    .map((item) => ({ item, text: word(item), letter: letterOf(word(item), tag) ?? '' }))
    .sort((a, b) => collator.compare(a.letter, b.letter) || collator.compare(a.text, b.text))
    .map(({ item }) => item)
}
