/** References: short and full form, and the link that a source's own identifiers allow. */
import type { z } from 'zod'
import type { source } from '../schema/knowledge.js'
import { formatDate } from './format.js'
import type { Localizer } from './localize.js'
import type { SourceModel } from './model.js'

type SourceInput = z.output<typeof source>

/** `Vaswani, Shazeer, Parmar` → `Vaswani et al.`; one or two names stay. */
function shortAuthor(author: string): string {
  const etAl = /^(.*?)\s+et al\.?/u.exec(author)
  if (etAl) return `${etAl[1]?.split(',')[0]} et al.`
  const names = author.split(/\s*(?:,|;|、| & | and )\s*/u).filter(Boolean)
  return names.length > 2 ? `${names[0]} et al.` : author
}

/** Address and text of the first identifier a source carries; never guessed. */
function identify(source: SourceInput): Pick<SourceModel, 'href' | 'identifier'> {
  if (source.arxiv)
    return { href: `https://arxiv.org/abs/${source.arxiv}`, identifier: `arXiv:${source.arxiv}` }
  if (source.doi) return { href: `https://doi.org/${source.doi}`, identifier: `doi:${source.doi}` }
  if (source.url) return { href: source.url, identifier: source.url.replace(/^https?:\/\/(www\.)?/u, '') }
  // An ISBN names a book, but no address is printed with it.
  return source.isbn ? { identifier: `ISBN ${source.isbn}` } : {}
}

const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** What stands between the parts of a reference in a language of full-width marks. */
const commas: Record<string, string | undefined> = { zh: '，', ja: '、' }
/** The comma of a text by its script: Japanese is told by its kana, Korean writes that of Latin text. */
const commaOf = (text: string): string =>
  /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)
    ? '、'
    : /\p{Script=Han}/u.test(text) && !/\p{Script=Hangul}/u.test(text)
      ? '，'
      : /\p{Script=Arabic}/u.test(text)
        ? '، '
        : ', '

/** Parts in a row; one that ends in a mark of its own gets no second one. A date keeps the point of its year (г.). */
function joinParts(parts: string[], separator: string, date: string[]): string {
  return [...parts.map((part) => part.replace(/[.。]$/u, '')), ...date].reduce((sum, part) => {
    // A full-width mark brings its own space, a half-width one needs one.
    const between = /[？！]$/u.test(sum) ? '' : /[?!…]$/u.test(sum) ? ' ' : separator
    return `${sum}${between}${part}`
  })
}

/** The beginning of a title: what stands before a colon or bracket, at most `most` characters, whole words. */
function titleHead(title: string, most = 30): string {
  const [head = title] = title.split(/\s*[:：;；（(—]/u)
  if (head.length <= most) return head.trim() || title
  const cut = head.slice(0, most)
  return `${(cjk.test(cut) || !cut.includes(' ') ? cut : cut.replace(/\s\S*$/u, '')).trim()}…`
}

/** Who and when, e.g. `Vaswani et al. 2017`; the title's beginning stands in for an author or a date. */
function shortForm(source: SourceInput, text: Localizer, letter: string): string {
  const given = text.optional(source.short)
  if (given) return given
  const author = text.optional(source.author)
  const title = titleHead(text.plain(source.title))
  const year = source.date?.slice(0, 4)
  const who = author ? shortAuthor(author) : title
  if (year) return `${who} ${year}${letter}`
  return author ? `${who}${commaOf(who + title)}${title}` : who
}

/**
 * Letters that tell sources of one author and year apart (`2024a`, `2024b`), by id, in the given order.
 * Sources that nothing else looks like get none.
 */
export function yearLetters(sources: SourceInput[], text: Localizer): Map<string, string> {
  const alike = new Map<string, string[]>()
  for (const source of sources) {
    if (!source.date || text.optional(source.short)) continue
    const short = shortForm(source, text, '')
    alike.set(short, [...(alike.get(short) ?? []), source.id])
  }
  const letters = new Map<string, string>()
  for (const ids of alike.values()) {
    if (ids.length < 2) continue
    // After z come za, zb …; no deck has that many.
    for (const [index, id] of ids.entries())
      letters.set(id, 'z'.repeat(Math.floor(index / 26)) + String.fromCharCode(97 + (index % 26)))
  }
  return letters
}

/**
 * A source in one language.
 *
 * @param number 1-based, in order of first use
 * @param letter tells it from others of the same author and year
 */
export function sourceModel(
  source: SourceInput,
  number: number,
  text: Localizer,
  tag: string,
  letter = '',
): SourceModel {
  const author = text.optional(source.author)
  const title = text.plain(source.title)
  const year = source.date?.slice(0, 4)
  const note = text.optional(source.note)
  const venue = text.optional(source.venue)
  // "ICML 2022" tells the year already.
  const told = source.date?.length === 4 && (venue?.endsWith(source.date) || letter !== '')
  const lettered = letter && year ? ` (${year}${letter})` : ''
  const parts = [author, title, venue].filter((part) => part !== undefined)
  // A reference without a character of the deck's script keeps the punctuation of its own; dates are written one way.
  const comma = commas[tag.split('-')[0]!]
  const east = comma !== undefined
  const foreign = east && !parts.some((part) => cjk.test(part))
  const when = source.date && !told ? (east ? source.date : formatDate(source.date, tag)) : undefined
  const named = parts.map((part, index) => (index === 0 ? part + lettered : part))
  return {
    id: source.id,
    number,
    short: shortForm(source, text, letter),
    full: joinParts(named, east && !foreign ? comma : '. ', when ? [when] : []),
    title,
    ...identify(source),
    ...(note ? { note } : {}),
    ...(source.checked ? { checked: source.checked } : {}),
  }
}
