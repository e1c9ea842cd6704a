/** Texts that stand in one language only, in a deck of several: a reader of another language meets them as they are. */
import type { Reporter } from '../problems/reporter.js'
import { listWords } from '../problems/suggest.js'
import { contentFile } from '../schema/index.js'
import { commonKey } from '../schema/text.js'
import { textFields } from '../schema/walk.js'
import type { Origin } from './merge.js'
import { keySpot, type Path } from './nodes.js'
import { shownText } from './shown-text.js'
import type { YamlFile } from './yaml.js'

/** A text that reads like prose, and is the same in languages that differ. */
export interface Untranslated {
  file: YamlFile
  path: Path
  text: string
  /** Keys of the languages in which it is the same, by language; all of the deck's where it is written without any. */
  languages?: string[]
}

/** From so many words on that aren't names, a text is prose: “Vision encoder” may be a term that all languages use. */
const [fewestWords, fewestInSentence] = [3, 2]
/** The same for scripts without spaces, in characters. */
const fewestCharacters = 6

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/gu
const wordPattern = /\p{L}[\p{L}\p{M}'’-]*/gu

/**
 * Does a text read like prose, and not like a name, a term or a number? Words of scripts with two cases count where
 * they are written small; of those with one, all.
 */
export function readsAsProse(text: string): boolean {
  if ((text.match(unspaced)?.length ?? 0) >= fewestCharacters) return true
  const words = text.match(wordPattern) ?? []
  const inSentence = words.filter((word) => word.length > 1 && /^[\p{Ll}\p{Lo}]/u.test(word))
  return words.length >= fewestWords && inSentence.length >= fewestInSentence
}

const base = (language: string): string => language.split('-')[0] ?? language

/**
 * Finds a file's texts that a second language lacks without a word: written for all languages at once, or copied from
 * one to the other. Words of others (`quoted` in the schema) stay as they are, and what is written under `common` is
 * meant so.
 *
 * @param languages keys of the deck's languages
 */
export function untranslated(file: YamlFile, languages: readonly string[]): Untranslated[] {
  if (new Set(languages.map(base)).size < 2) return []
  return textFields(contentFile, file.value).flatMap(({ path, kind, value, quoted }) => {
    const prose = (text: string): boolean => readsAsProse(shownText(text, kind !== 'plain').text)
    if (quoted) return []
    if (typeof value === 'string') return prose(value) ? [{ file, path, text: value }] : []
    const given = Object.entries(value).filter(([key]) => key !== commonKey && languages.includes(key))
    const texts = new Set(given.map(([, text]) => text.trim()))
    return [...texts].flatMap((text) => {
      const same = given.filter(([, other]) => other.trim() === text).map(([language]) => language)
      return new Set(same.map(base)).size > 1 && prose(text) ? [{ file, path, text, languages: same }] : []
    })
  })
}

/** So many are told with their places; the command `translate` tells all. */
const listed = 40

/**
 * Reports them once, as a list with places.
 *
 * @param deck where the languages are declared
 */
export function reportUntranslated(
  found: readonly Untranslated[],
  languages: readonly string[],
  deck: Origin | undefined,
  reporter: Reporter,
): void {
  const [first] = found
  if (!first || !deck) return
  const lines = found.slice(0, listed).map(({ file, path, text, languages: same }) => {
    const { source, line } = keySpot(file, path)
    return `${source.name}:${line}  ${same ? `(${same.join(' = ')}) ` : ''}${oneLine(text)}`
  })
  const more = found.length > listed ? [`… and ${found.length - listed} more`] : []
  const count = found.length === 1 ? 'A text that reads' : `${found.length} texts that read`
  const message = `${count} like prose ${found.length === 1 ? 'is' : 'are'} the same in languages that differ (${listWords(languages)}).`
  reporter.report('untranslated', keySpot(deck.file, [...deck.path, 'languages']), message, {
    expected: ['a text for each language in', ...lines, ...more].join('\n'),
    hint: 'translate them; what is the same everywhere is written `{ common: … }`',
  })
}

/** A text in one line of a list. */
export const oneLine = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 80 ? `${line.slice(0, 79)}…` : line
}
