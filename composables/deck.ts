/**
 * What the head matter's block `diptych:` tells the components: words of the interface, subjects,
 * modalities, sections. Everything is optional, so that a deck written by hand can use any component.
 */
import { fill } from '../scripts/text/fill.ts'
import { useSlideContext } from '@slidev/client'

export interface DeckModality {
  label?: string
  /** `text`, `image`, `audio`, `video`, `neutral`, or any other word where the colour is the deck's own. */
  tone?: string
  icon?: string
  colour?: string
  night?: string
}

export interface DeckSubject {
  name: string
  full?: string
  modalities?: string[]
}

export interface DeckSection {
  id: string
  title: string
  /** Its number among the parts of the talk; none for the opening and the appendix. */
  ordinal?: number
  first: number
  last: number
  appendix?: boolean
}

export interface DeckInfo {
  lang?: string
  dir?: string
  strings: Record<string, unknown>
  subjects: Record<string, DeckSubject>
  modalities: Record<string, DeckModality>
  sections: DeckSection[]
  terms: Record<string, { term: string; definition: string }>
  /** Words that no line cuts, with spaces between them. */
  words?: string
  languages: { code: string; tag: string; name: string }[]
  sources?: string
  glossary?: string
  accent?: string
  fonts: string[]
}

/** A table by ids, which may be words that every object answers to (`constructor`). */
const table = <T>(given: Record<string, T> | undefined): Record<string, T> =>
  Object.assign(Object.create(null) as Record<string, T>, given)

/** The block with its gaps filled. */
export function deckInfo(raw: unknown): DeckInfo {
  const given = (raw ?? {}) as Partial<DeckInfo>
  return {
    ...given,
    strings: table(given.strings),
    subjects: table(given.subjects),
    modalities: table(given.modalities),
    sections: given.sections ?? [],
    terms: table(given.terms),
    languages: given.languages ?? [],
    fonts: given.fonts ?? [],
  }
}

/** Words of the deck that no line break cuts. */
export const wholeWords = (deck: DeckInfo): string[] =>
  [
    // A term may give several: zero-shot / few-shot.
    ...Object.values(deck.terms).flatMap(({ term }) => term.split(/ *[/、] */u)),
    ...Object.values(deck.subjects).flatMap(({ name, full }) => [name, full ?? '']),
    ...Object.values(deck.modalities).map(({ label }) => label ?? ''),
    ...(deck.words?.split(' ') ?? []),
  ].filter((text) => text.length > 1 && text.length < 9)

/** Reads a word by its key, flat (`verdict.wrong`) or nested; fills `{name}`; empty where there is none. */
export function word(
  strings: Record<string, unknown>,
  key: string,
  values: Record<string, unknown> = {},
): string {
  const nested = key
    .split('.')
    .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], strings)
  const text = strings[key] ?? nested
  if (typeof text !== 'string') return ''
  return fill(text, (name) => (name in values ? String(values[name]) : undefined))
}

/** The slide's context, the deck's data and its words; call it in `setup`. */
export function useDeck() {
  const context = useSlideContext()
  const deck = deckInfo((context.$slidev?.configs as unknown as Record<string, unknown> | undefined)?.diptych)
  const tag = deck.languages.find(({ code }) => code === deck.lang)?.tag ?? deck.lang
  return {
    context,
    deck,
    tag,
    t: (key: string, values?: Record<string, unknown>) => word(deck.strings, key, values),
  }
}
