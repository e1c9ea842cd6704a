/**
 * Line breaking in drawings: between words, never before closing or after opening punctuation. Pure.
 *
 * Apart from that of texts (../../text/words.ts) for two reasons. This one says where lines break, and has nothing but
 * the text of a fence; that one says where the browser may break, and knows the deck's words. And boxes are narrow: by the
 * rules that keep particles, short Latin words and counted things on one line of prose, the widest piece of 108 of the 299
 * Chinese labels of both decks would be wider, nine in ten up to 115 px instead of 70, where a column may have 60.
 */
import { katakana } from '../../text/characters.js'
import type { Measure, Style } from '../../text/types.js'

const noStart = /^[\p{Pe}\p{Pf}、。，．：；！？…—·々〻ー％‰℃,.:;!?%)\]}’”」』】》〉）］｝～/]/u
const noEnd = /[\p{Ps}\p{Pi}（［｛《〈「『【“‘$¥€£#@]$/u
const segmenters = new Map<string, Intl.Segmenter>()

function segmenter(locale: string, granularity: 'word' | 'grapheme'): Intl.Segmenter {
  const key = `${locale} ${granularity}`
  let found = segmenters.get(key)
  if (!found) segmenters.set(key, (found = new Intl.Segmenter(locale, { granularity })))
  return found
}

const han =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u

/** After one of these a line may break without a space. */
const fullWidth = /[，、。；：！？]/u

/** Unbreakable pieces of a text, in order; spaces stay at the end of the piece before them. */
export function pieces(text: string): string[] {
  let known = cut.get(text)
  if (!known) {
    if (cut.size > 20_000) cut.clear()
    cut.set(text, (known = cutOnce(text)))
  }
  return known
}

const cut = new Map<string, string[]>()

const isSingle = (unit = '') => [...unit].length === 1 && han.test(unit)

function cutOnce(text: string): string[] {
  const units = unitsOf(text)
  // No line holds just the first or the last character of a text.
  if (isSingle(units.at(-1)) && han.test(units.at(-2)?.at(-1) ?? ''))
    units.splice(-2, 2, units.at(-2)! + units.at(-1)!)
  if (isSingle(units[0]) && han.test(units[1]?.at(0) ?? '')) units.splice(0, 2, units[0]! + units[1]!)
  return glue(led(suffixed(units)))
}

/** A last character before what is not Chinese belongs to the word before it: 线性层 + softmax. */
function suffixed(units: string[]): string[] {
  const out: string[] = []
  units.forEach((unit, at) => {
    const last = out.at(-1)
    const ends = isSingle(unit.trim()) && !conjunction.test(unit) && !han.test(units[at + 1]?.at(0) ?? '')
    if (ends && last !== undefined && han.test(last.at(-1)!)) out[out.length - 1] = last + unit
    else out.push(unit)
  })
  return out
}

/** No line ends with a conjunction: it stays with the word after it. */
function led(units: string[]): string[] {
  const out: string[] = []
  for (const unit of units) {
    const last = out.at(-1)
    if (last !== undefined && conjunction.test(last) && unit.trim() !== '') out[out.length - 1] = last + unit
    else out.push(unit)
  }
  return out
}

const conjunction = /^[和与及或]\s?$/u

/** Words: between spaces, and in Chinese, Japanese and the like as a dictionary has them. */
function unitsOf(text: string): string[] {
  const locale = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text) ? 'ja' : 'zh'
  const wordsIn = (run: string) =>
    han.test(run) ? [...segmenter(locale, 'word').segment(run)].map(({ segment }) => segment) : [run]
  return text.split(/(?<=\s)(?=\S)/u).flatMap((word) => {
    if (!han.test(word) && !fullWidth.test(word)) return [word]
    // Runs without Chinese stay whole; the rest breaks between words.
    return word.split(/(?<=[^\x21-\x7e])(?=[\x21-\x7e])|(?<=[\x21-\x7e])(?=[^\x21-\x7e])/u).flatMap(wordsIn)
  })
}

/** Characters. */
const longestKatakana = 6

/**
 * Does nothing break before a unit?
 * @param last the end of the piece before it
 */
function clings(unit: string, last: string): boolean {
  if (unit.trim() === '') return true
  if (last.endsWith(joiner) || unit.startsWith(joiner)) return true
  if (!/\s$/.test(last) && (noStart.test(unit) || noEnd.test(last))) return true
  // The finder of words cuts トークン, which it does not know; up to what a box has room for.
  if (katakana.test(unit) && katakana.test(last.slice(-1)) && last.length < longestKatakana) return true
  if (clingsAsNumber(unit, last)) return true
  // An operator leads a line, and doesn't end one; a single letter before it would stand alone.
  if (/^[=+−]\s/u.test(unit) && /(?:^|\s)\p{L}\s$/u.test(last)) return true
  if (/(?:^|\s)[=+−]\s$/u.test(last)) return true
  // A product of numbers is one thing, and so is what is taken so many times.
  return (
    (/\d\s$/u.test(last) && /^×\s/u.test(unit)) ||
    (/×\s$/u.test(last) && /^(?:\d|\p{L}(?![\p{L}\p{N}]))/u.test(unit))
  )
}

/** Does a unit belong to a number before it, or is it a number that belongs to a word? */
function clingsAsNumber(unit: string, last: string): boolean {
  // A number and what it counts; a product, which is one thing itself, may lose its unit to the next line.
  if (/\d[kKMGTB]?\s?$/u.test(last) && !/×\s\d+\s?$/u.test(last) && counted.test(unit)) return true
  // A number or letter that tells one of several things of a name: 奖励模型 1, 分类器 M.
  return /^(?:\d{1,2}|\p{Lu})$/u.test(unit) && han.test(last.trimEnd().slice(-1))
}

/** Powers of ten, parts of a date, counters and units of measure, as a word of their own or the first of one. */
const counted =
  /^(?:[万亿兆千百年月日号时分秒个条层次倍种张页位项篇](?![\p{Script=Han}]{2})|(?:[kKMGTB]|[kMGT]?B|ms|s|min|h|px|pt|Hz|kHz|FLOPs?)(?![\p{L}\p{N}]))/u

/** Pieces of units that cling to one another. */
function glue(units: string[]): string[] {
  const glued: string[][] = []
  // The end of the last piece: all that decides, however long the piece grows.
  let last = ''
  for (const unit of units) {
    const open = glued.at(-1)
    if (open && clings(unit, last)) open.push(unit)
    else if (unit !== '') {
      glued.push([unit])
      last = ''
    }
    last = (last + unit.slice(-12)).slice(-12)
  }
  return glued.map((parts) => parts.join(''))
}

/** Says in a text that no line breaks here; never drawn. */
const joiner = '\u2060'

/** A text without the marks of `bindTerms`. */
export const unbound = (text: string): string => text.replaceAll(joiner, '')

/**
 * Marks the places at which a term would be divided by a line break, so that none is.
 * @param terms words of the glossary; long ones (over six characters) and Latin ones break as they always do
 */
export function bindTerms(text: string, terms: string[]): string {
  const inside = new Set<number>()
  for (const term of terms) {
    if (!han.test(term) || [...term].length > 6) continue
    for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1))
      for (let place = at + 1; place < at + term.length; place++) inside.add(place)
  }
  if (inside.size === 0) return text
  let at = 0
  return pieces(text)
    .map((piece) => {
      const mark = inside.has(at) ? joiner : ''
      at += piece.length
      return mark + piece
    })
    .join('')
}

const mostBeyond = 3

/** Pieces of which none is wider than `width`: longer ones are cut after hyphens, else between characters. */
function fitting(text: string, width: number, style: Style, measure: Measure): string[] {
  const whole = pieces(text).flatMap((piece) =>
    measure(piece.trimEnd(), style) <= width
      ? [piece]
      : piece.split(/(?<=[\p{L}\p{N}][-/–])(?=[\p{L}\p{N}]{2})|(?<=\s)(?=\S)|(?=\u2060)/u),
  )
  return whole.flatMap((piece) => {
    if (measure(piece.trimEnd(), style) <= width) return [piece]
    const parts: string[] = []
    // Marks that begin no line stand beyond its end; not more than a few, or a row of them would be one line.
    let beyond = 0
    for (const { segment } of segmenter('zh', 'grapheme').segment(piece)) {
      const last = parts.at(-1)
      const fits = last !== undefined && measure((last + segment).trimEnd(), style) <= width
      if (last !== undefined && (fits || (noStart.test(segment) && beyond < mostBeyond))) {
        parts[parts.length - 1] = last + segment
        beyond = fits ? 0 : beyond + 1
      } else {
        parts.push(segment)
        beyond = 0
      }
    }
    return parts
  })
}

function fill(units: string[], width: number, style: Style, measure: Measure): string[] {
  const lines: string[] = []
  for (const unit of units) {
    const last = lines.at(-1)
    if (last !== undefined && measure((last + unit).trimEnd(), style) <= width)
      lines[lines.length - 1] = last + unit
    else lines.push(unit)
  }
  return lines.map((line) => unbound(line).trim())
}

/** Breaks a text into the fewest lines that fit `width` px, made about equally long. */
export function wrap(text: string, width: number, style: Style, measure: Measure): string[] {
  let known = wrapped.get(measure)
  if (!known) wrapped.set(measure, (known = new Map()))
  const key = `${style.size} ${style.weight} ${width} ${text}`
  let lines = known.get(key)
  if (!lines) {
    // Bounded, since a long run of drawings would otherwise keep every text.
    if (known.size > 50_000) known.clear()
    known.set(key, (lines = wrapOnce(text, width, style, measure)))
  }
  return lines
}

const wrapped = new WeakMap<Measure, Map<string, string[]>>()

function wrapOnce(text: string, width: number, style: Style, measure: Measure): string[] {
  const clean = text.replace(/\s+/gu, ' ').trim()
  if (clean === '') return []
  const units = fitting(clean, width, style, measure)
  const lines = fill(units, width, style, measure)
  if (lines.length < 2) return lines
  let best = lines
  for (let narrow = width - 8; narrow > width * 0.4; narrow -= 8) {
    if (units.some((unit) => measure(unit.trimEnd(), style) > narrow)) break
    const tried = fill(units, narrow, style, measure)
    if (tried.length > lines.length) break
    best = tried
  }
  return best
}

/** Width of the widest unbreakable piece. */
export function longestPiece(text: string, style: Style, measure: Measure): number {
  return Math.max(0, ...pieces(text).map((piece) => measure(piece.trim(), style)))
}

const trailing = /^(.{2,}?)\s*([（(][^（）()]*[）)])$/su

/** A long label's last bracket becomes the smaller second line; every character stays. */
export function splitLabel(label: string, detail?: string): { main: string; sub?: string } {
  if (detail !== undefined && detail !== '') return { main: label, sub: detail }
  // A label without a bracket at its end is not looked through: it is asked for at every width that is tried.
  if (!/[）)]$/u.test(label.slice(-1))) return { main: label }
  let length = label.length > 24 ? 24 : 0
  if (length === 0) for (const char of label) length += han.test(char) ? 2 : 1
  const match = length > 12 ? trailing.exec(label) : null
  return match ? { main: match[1]!, sub: match[2]! } : { main: label }
}
