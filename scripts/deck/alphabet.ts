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

/** First kana of each row of the Japanese table; a word stands under its row: が and キ under か. */
const kanaRows = [...'あかさたなはまやらわ']
/** Initial consonants of Korean in their order; a doubled one stands with its single one. */
const initials = [...'ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ']
const firstSyllable = 0xac00
const syllablesOfInitial = 588

const baseCollators = new Map<string, Intl.Collator>()

/** Are two letters one to who looks a word up in the language: ä and a in German, not ñ and n in Spanish? */
function isOneLetter(a: string, b: string, tag: string): boolean {
  let found = baseCollators.get(tag)
  if (!found) baseCollators.set(tag, (found = new Intl.Collator(tag, { sensitivity: 'base' })))
  return found.compare(a, b) === 0
}

/** What a word is looked up by: in Arabic without its article. */
const lookedUp = (word: string): string => word.trim().replace(/^ال(?=\p{L}{2})/u, '')

/** How each script is divided into letters; the first that has the character tells. */
const letters: [script: RegExp, letter: (char: string, tag: string) => string | undefined][] = [
  [
    /\p{Script=Han}/u,
    (char, tag) => {
      if (!isBySound(tag)) return undefined
      const collator = collatorOf(tag)
      return soundLetters[bySound.findLastIndex((start) => collator.compare(start, char) <= 0)]
    },
  ],
  [
    /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
    (char) =>
      kanaRows.findLast((row) => row === char || collatorOf('ja').compare(row, char) <= 0) ?? kanaRows[0],
  ],
  [
    /\p{Script=Hangul}/u,
    (char) => initials[Math.floor((char.codePointAt(0)! - firstSyllable) / syllablesOfInitial)],
  ],
  // A letter's hamza and madda are no letters of their own.
  [/\p{Script=Arabic}/u, (char) => [...char.normalize('NFD')][0]],
  [
    /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Armenian}\p{Script=Georgian}]/u,
    (char, tag) => {
      const upper = char.toLocaleUpperCase(tag)
      const [base = upper] = upper.normalize('NFD')
      return isOneLetter(base, upper, tag) ? base : [...upper][0]
    },
  ],
]

/**
 * The letter that a word stands under: `#` for a figure or a sign, none in a script that is not ordered by letters.
 *
 * @param tag BCP 47 tag of the language
 */
export function letterOf(word: string, tag: string): string | undefined {
  const [first = ''] = lookedUp(word).normalize('NFC')
  const found = letters.find(([script]) => script.test(first))
  if (found) return found[1](first, tag)
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
  // Japanese looks Chinese characters up by a reading that nothing tells: they stand behind the kana.
  const without = /^ja\b/.test(tag) ? '\uffff' : ''
  return items
    .map((item) => ({ item, text: word(item), letter: letterOf(word(item), tag) ?? without }))
    .sort(
      (a, b) => collator.compare(a.letter, b.letter) || collator.compare(lookedUp(a.text), lookedUp(b.text)),
    )
    .map(({ item }) => item)
}
