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

/** Parts in a row; one that ends in a mark of its own gets no second one. */
function joinParts(parts: string[], separator: string): string {
  return parts
    .map((part) => part.replace(/[.。]$/u, ''))
    .reduce(
      (sum, part) => `${sum}${/[?!？！…]$/u.test(sum) ? separator.replace(/^[^ ]/u, '') : separator}${part}`,
    )
}

/**
 * A source in one language.
 *
 * @param number 1-based, in order of first use
 */
export function sourceModel(source: SourceInput, number: number, text: Localizer, tag: string): SourceModel {
  const author = text.optional(source.author)
  const title = text.plain(source.title)
  const year = source.date?.slice(0, 4)
  const who = author ? shortAuthor(author) : title
  const note = text.optional(source.note)
  const venue = text.optional(source.venue)
  // "ICML 2022" tells the year already.
  const told = source.date?.length === 4 && venue?.endsWith(source.date)
  const when = source.date && !told ? formatDate(source.date, tag) : undefined
  const parts = [author, title, venue, when].filter((part) => part !== undefined)
  return {
    id: source.id,
    number,
    short: text.optional(source.short) ?? (year ? `${who} ${year}` : who),
    full: joinParts(parts, tag.startsWith('zh') ? '，' : '. '),
    ...identify(source),
    ...(note ? { note } : {}),
    ...(source.checked ? { checked: source.checked } : {}),
  }
}
