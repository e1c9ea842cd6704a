/** How fast notes must be read aloud to be said in the minutes that are planned for them. Pure but for the problems. */
import type { LoadedDeck } from '../content/load.js'
import { inlineText } from '../content/inline.js'
import { sortProblems } from '../problems/print.js'
import type { Problem } from '../problems/problem.js'
import { Reporter } from '../problems/reporter.js'
import type { DeckModel, SlideModel } from './model.js'

/**
 * What nobody can follow any more, a minute, in languages of which characters are counted: those written without spaces
 * between words, and Korean, whose words are as long as its particles make them. Own rule of thumb: a lecture in Chinese
 * has 160 to 230 characters a minute; this is a fifth more.
 */
const MOST_CHARACTERS: Record<string, number | undefined> = { zh: 270, ja: 400, ko: 350 }

/**
 * The same in words. A lecture in English has 110 to 150 a minute; the same text has fewer and longer words where they
 * are put together (German) or endings and prefixes say what others say by words (Russian, Arabic).
 */
const MOST_WORDS: Record<string, number | undefined> = { de: 150, ru: 150, ar: 140 }
const MOST_ELSEWHERE = 180

const languageOf = (tag: string): string => tag.split('-')[0]!

/** Are characters counted of a text in the language, and not words? */
export const countsCharacters = (tag: string): boolean => MOST_CHARACTERS[languageOf(tag)] !== undefined

/**
 * What is said of a text, counted as talks in its language are: in Chinese, Japanese and Korean each character and each
 * word of another script, elsewhere words. Punctuation counts nothing.
 * @param tag BCP 47 tag of the text's language
 */
export function spokenLength(text: string, tag: string): number {
  const dense = countsCharacters(tag)
  let count = 0
  for (const { segment, isWordLike } of new Intl.Segmenter(tag, { granularity: 'word' }).segment(text)) {
    if (!isWordLike) continue
    const characters = dense
      ? (segment.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu) ?? [])
      : []
    count += characters.length || 1
  }
  return count
}

/** A slide with its parts. */
function entriesOf(slides: SlideModel[]): SlideModel[][] {
  const entries: SlideModel[][] = []
  for (const slide of slides) {
    if ((slide.part?.n ?? 1) > 1 && entries.length > 0) entries.at(-1)!.push(slide)
    else entries.push([slide])
  }
  return entries
}

/** One warning for each slide with more notes than its minutes have room for, at its notes; none without minutes. */
export function hurriedNotes(decks: DeckModel[], { spotOf }: Pick<LoadedDeck, 'spotOf'>): Problem[] {
  const reporter = new Reporter()
  for (const { slides, locale } of decks) {
    const language = languageOf(locale.tag)
    const characters = MOST_CHARACTERS[language]
    const most = characters ?? MOST_WORDS[language] ?? MOST_ELSEWHERE
    const unit = characters === undefined ? 'words' : 'characters'
    for (const parts of entriesOf(slides)) {
      const { id } = parts[0]!
      const minutes = parts.reduce((sum, slide) => sum + slide.minutes, 0)
      const length = parts
        .flatMap(({ notes }) => notes)
        .reduce((sum, { text }) => sum + spokenLength(inlineText(text), locale.tag), 0)
      const spot = spotOf(['outline', id, 'notes', locale.code])
      if (minutes === 0 || length <= most * minutes || !spot) continue
      const rate = Math.round(length / minutes)
      const message = `The notes of \`${id}\` are ${length} ${unit} for ${minutes} min: ${rate} a minute, faster than can be followed.`
      const hint = `shorten them to ${Math.floor(most * minutes)} ${unit}, or plan ${Math.ceil((length / most) * 4) / 4} min`
      reporter.report('hurried-notes', spot, message, { hint })
    }
  }
  return sortProblems(reporter.problems)
}
