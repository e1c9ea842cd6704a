/** Word-aware line breaks for Chinese and Japanese: `<wbr>` between the words that Intl.Segmenter finds. */
import { mayBreak, type Gap } from './break-rules.js'
import {
  blankAfter,
  blankBefore,
  closing,
  han,
  ideograph,
  latin,
  opening,
  particle,
  leaders,
} from './characters.js'
import { unbroken } from './pieces.js'

/** Has the text no character of a full-width script? Its punctuation is drawn from the Latin font then. */
export const isLatin = (text: string): boolean => text !== '' && !han.test(text)

/**
 * Parts of the text between which a line may break. One part where nothing is to be done. The words in
 * `whole` (of the deck's glossary, say) stay in one part.
 */
export function breakable(text: string, whole: string[] = [], locale = 'zh'): string[] {
  if (!han.test(text) || typeof Intl === 'undefined' || !('Segmenter' in Intl)) return [text]
  const inside = insides(text, whole)
  const words = wordsOf(text, locale)
  const starts: number[] = []
  let before = nothing
  let index = 0
  for (const [at, word] of words.entries()) {
    if (at === 0 || (!inside.has(index) && mayBreak(gapOf(before, word, words[at + 1] ?? '')))) {
      starts.push(index)
      before = nothing
    }
    before = longer(before, word)
    index += word.length
  }
  return starts.map((from, at) => text.slice(from, starts[at + 1]))
}

/**
 * The words of a text. Sentence by sentence, and only their text is kept: V8 gives each segment a copy of all that it
 * was given.
 */
function wordsOf(text: string, locale: string): string[] {
  const words: string[] = []
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' })
  for (const sentence of text.split(/(?<=[，。；！？、])(?=\p{Script=Han})/u))
    for (const { segment } of segmenter.segment(sentence)) words.push(segment)
  return words
}

/** What stands before a place, as far as it decides whether a line may break there. */
type Before = Pick<Gap, 'before' | 'long' | 'hadHan'>
const nothing: Before = { before: '', long: false, hadHan: false }

/** Named one by one: spread, the two would take as long as all rules together. */
const gapOf = ({ before, long, hadHan }: Before, after: string, next: string): Gap => {
  return { before, long, hadHan, after, next }
}

/** A piece that may grow for as long as the text is is never looked at whole. */
function longer({ before, long, hadHan }: Before, word: string): Before {
  const all = before + word
  return { before: all.slice(-16), long: long || all.length > 16, hadHan: hadHan || han.test(word) }
}

/** Positions inside an occurrence of one of the words. */
function insides(text: string, whole: string[]): Set<number> {
  const found = new Set<number>()
  for (const word of whole) {
    for (let at = text.indexOf(word); at >= 0 && word.length > 1; at = text.indexOf(word, at + word.length)) {
      for (let offset = 1; offset < word.length; offset++) found.add(at + offset)
    }
  }
  for (const [from, to] of unbroken(text)) for (let at = from + 1; at < to; at++) found.add(at)
  return found
}

/** Does a Chinese character meet a Latin letter or a figure there? A line then has a little space. */
export function isSeam(before: string, after: string): boolean {
  const last = [...before].at(-1) ?? ''
  const first = [...after][0] ?? ''
  return (ideograph.test(last) && latin.test(first)) || (latin.test(last) && ideograph.test(first))
}

/** Do two full-width marks meet there with their blank halves? Together they have one of them (JLREQ 3.1.4, CLREQ 3.1.6). */
export const isPair = (before: string, after: string): boolean =>
  blankAfter.test(before) && blankBefore.test(after)

const leadsOn = new RegExp(`^[${leaders}]$`, 'u')

/** May a line break where one piece of a sentence ends and another (a link, a bold word) begins? */
export function edgeBreaks(before: string, after: string): boolean {
  const last = [...before].at(-1) ?? ''
  const first = [...after][0] ?? ''
  if (!last || !first || /\s/u.test(last) || opening.test(last) || closing.test(first)) return false
  if (particle.test(first)) return false
  // What leads to the next word leads to it across an edge, too: 和|**连接器**. As the end of a word (温和) it does not.
  if (leadsOn.test((breakable(before).at(-1) ?? '').trim())) return false
  return han.test(last) || han.test(first)
}

/** Does the text bring a quotation mark of its own, dots before it aside? It gets no second one. */
export const isQuoted = (text: string): boolean => /^[\s…]*[“”„"«»「『‘]/u.test(text)
