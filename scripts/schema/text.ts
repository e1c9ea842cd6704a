/**
 * Text fields of the content model. A field is either *plain* (every character literal) or *inline*
 * (the small syntax of scripts/content/inline.ts). Both may be common to all languages (a string) or
 * be given per language (`{ zh: …, en: … }`).
 */
import { z } from 'zod'
import { paperTones } from '../theme/tokens.js'
import { isbnCheckDigit, isbnPattern } from './isbn.js'
import { longestId } from './limits.js'

/** An id: lower or upper case letters, digits, `-` and `_`, starting with a letter or digit. */
export const idPattern = /^[A-Za-z0-9][A-Za-z0-9_-]*$/
/** A language key of a deck, a BCP 47 tag such as `zh`, `en`, `pt-BR`. */
export const languagePattern = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/

/**
 * What a value must look like, where its type does not tell: in the metadata of its schema (`form`). Problems of the
 * value are told by it (scripts/content/issues/forms.ts).
 */
export type Form =
  | 'id'
  | 'language'
  | 'date'
  | 'colour'
  | 'address'
  | 'host'
  | 'arxiv'
  | 'doi'
  | 'isbn'
  | 'edge'
  | 'edge-kind'
  | 'stage-kind'
  | 'stage-picture'

/** What is wrong with a value that looks right: in the issue of its check (`params`). */
export type Fault = 'no-language' | 'no-day' | 'check-digit'
const fault = (fault: Fault): { params: { fault: Fault } } => ({ params: { fault } })

/** Is it a tag that the language functions of browsers and Node take (BCP 47)? They throw for others, e.g. `en_GB`. */
export function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/** A BCP 47 tag. */
export const languageTag = z.string().refine(isLanguageTag, fault('no-language'))

/** A language key of a deck. */
export const languageKey = z
  .string()
  .regex(languagePattern, { abort: true })
  .refine(isLanguageTag, fault('no-language'))
  .meta({ form: 'language' satisfies Form })

export const id = z
  .string()
  .regex(idPattern, { abort: true })
  .max(longestId)
  .meta({ form: 'id' satisfies Form, description: 'Identifier: letters, digits, "-" and "_".' })

/** The key of a text by language that stands in every language without one of its own. */
export const commonKey = 'common'

/** A key of a text by language: a language, or `common`. */
const textKey = z
  .string()
  .regex(new RegExp(`^${commonKey}$|${languagePattern.source}`), { abort: true })
  .refine((key) => key === commonKey || isLanguageTag(key), fault('no-language'))
  .meta({ form: 'language' satisfies Form })

/** A field whose text differs by language or is common to all. */
export type Localized = string | Record<string, string>

/** The text of a language; undefined where the field has none for it. */
export const textOf = (value: Localized, language: string): string | undefined =>
  typeof value === 'string' ? value : (value[language] ?? value[commonKey])

const perLanguage = z.record(textKey, z.string())

/** A field in which every character is literal. */
export const plain = z.union([z.string(), perLanguage]).meta({
  field: 'plain',
  description:
    'Plain text, common or per language; `common` is said in each language that has none of its own.',
})

/** A field in the inline syntax: **strong**, *emphasis*, `code`, [link](url), [@source], [term](#id). */
export const inline = z.union([z.string(), perLanguage]).meta({
  field: 'inline',
  description:
    'Inline text, common or per language: **strong**, *emphasis*, `code`, [label](https://…), [@source-id], [label](#term-id); backslash escapes. Line ends and blank lines of a text written with `|` stay.',
})

/** Speaker notes: inline text in paragraphs; `[click]` at the start of a paragraph marks a click. */
export const notes = z.union([z.string(), perLanguage]).meta({
  field: 'notes',
  description:
    'Speaker notes, common or per language: paragraphs of inline text, with their line ends and lists as written; a paragraph starting with [click] belongs to the next click: of the slide’s `reveal`, or, where it goes over several slides without one, to the next of them.',
})

/** A text in a language of its own (Slidev's Markdown, Mermaid), common or per language: taken as it is. */
export const raw = z.union([z.string(), perLanguage])

/** Is there such a day? 2023-02-29 has the form of a date and is none. */
function isReal(text: string): boolean {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number)
  const then = new Date(0)
  then.setUTCFullYear(year, month - 1, day)
  return then.getUTCMonth() === month - 1 && then.getUTCDate() === day
}

/** A date known to the year, the month or the day: 2017, 2017-06 or 2017-06-12. */
export const date = z
  .union([
    z
      .string()
      .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, { abort: true })
      .refine(isReal, fault('no-day')),
    z.int().min(1).max(9999),
  ])
  .transform(String)
  .meta({ form: 'date' satisfies Form, description: 'A date: YYYY, YYYY-MM or YYYY-MM-DD.' })

/** A colour as a reader may write it. */
export const colourExample = paperTones.text.stroke
/** A colour; a new schema each time, or the exported JSON Schema would refer from one place to another. */
export const colour = () =>
  z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/)
    .meta({ form: 'colour' satisfies Form })

/** An address of a page. */
export const address = () =>
  z
    .string()
    .regex(/^https?:\/\/\S+$/, { abort: true })
    .refine((text) => URL.canParse(text))
    .meta({ form: 'address' satisfies Form })

/** A host of the web, by its encrypted address without a path. */
export const host = () =>
  z
    .string()
    .regex(/^https:\/\/[A-Za-z0-9.-]+(?::\d+)?$/)
    .meta({ form: 'host' satisfies Form })

/** Names of papers and books by which their pages are found. */
export const arxiv = z
  .string()
  .regex(/^\d{4}\.\d{4,5}(v\d+)?$/)
  .meta({ form: 'arxiv' satisfies Form })
export const doi = z
  .string()
  .regex(/^10\.\d{4,9}\/\S+$/)
  .meta({ form: 'doi' satisfies Form })
export const isbn = z
  .string()
  .regex(isbnPattern, { abort: true })
  .refine((isbn) => isbn.toUpperCase().endsWith(isbnCheckDigit(isbn)), fault('check-digit'))
  .meta({ form: 'isbn' satisfies Form })
