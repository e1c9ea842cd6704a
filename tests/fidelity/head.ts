/** Random texts in the fields that stand in the head matter: title and imprint, and what the components look up. */
import { parser } from '@slidev/cli'
import type { DeckModel } from '../../scripts/deck/model.js'
import { headMatter } from '../../scripts/markdown/headmatter.js'
import { renderMarkdown } from '../../scripts/markdown/index.js'
import { sampleDeck } from '../markdown/sample.js'
import { seedOf } from '../support/dice.js'
import { randomTexts } from './random.js'
import type { Tried } from './property.js'
import { normal, withDeck } from './slidev.js'

const single = ['title', 'author', 'description', 'copyright', 'licence'] as const
const options = { addon: '@/..', presenter: true }
/** Settings whose value is no text of the deck. */
const asWritten = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

/** A deck with one slide and few words, quick to parse. */
function small(): DeckModel {
  const base = sampleDeck('en')
  const slides = [base.slides[0]!]
  const locale = { ...base.locale, strings: { sources: 'Sources', private: 'Private' } }
  return { ...base, slides, locale, subjects: [], terms: [], modalities: [] }
}

/** Sends at least `count` texts for each field of the head matter through Slidev's parser. */
export async function tryHead(count: number, seed: number): Promise<Tried> {
  const result: Tried = { tried: new Map(), faults: [] }
  const of = (field: string): string[] => {
    result.tried.set(`deck.${field}`, count)
    return randomTexts(count, seedOf(`deck.${field}`, seed))
  }
  const singles = Object.fromEntries(single.map((field) => [field, of(field)]))
  const base = small()
  await withDeck(renderMarkdown(base), `head-${seed}`, async (opened) => {
    for (let at = 0; at < count; at++) {
      const texts = Object.fromEntries(single.map((field) => [field, singles[field]![at]!]))
      const deck = { ...base, meta: { ...base.meta, ...texts } }
      const headmatter = readHead(deck)
      check(deck, headmatter, result)
      const { title, titleTemplate } = headmatter as { title: string; titleTemplate: string }
      const shown = await opened.pageTitle({ title, titleTemplate })
      if (normal(shown) !== normal(texts.title))
        result.faults.push(`page title: ${JSON.stringify([texts.title, shown])}`)
    }
  })
  const lists = listDeck(of)
  check(lists, readHead(lists), result)
  return result
}

/** A deck whose lists carry all texts at once. */
function listDeck(of: (field: string) => string[]): DeckModel {
  const base = small()
  const [names, full, labels, words, definitions, titles, languages] = (
    ['subject', 'subject in full', 'modality', 'term', 'definition', 'section', 'language'] as const
  ).map(of) as [string[], string[], string[], string[], string[], string[], string[]]
  const strings = of('word of the interface')
  return {
    ...base,
    meta: { ...base.meta, keywords: of('keyword') },
    locale: {
      ...base.locale,
      strings: {
        ...base.locale.strings,
        ...Object.fromEntries(strings.map((value, at) => [`w${at}`, value])),
      },
    },
    subjects: names.map((name, at) => ({ id: `s${at}`, name, full: full[at]!, modalities: [] })),
    modalities: labels.map((label, at) => ({ id: `m${at}`, label, tone: 'text' })),
    terms: words.map((term, at) => ({
      id: `t${at}`,
      term,
      definition: [{ type: 'text', value: definitions[at]! }],
    })),
    sections: titles.map((title, at) => ({
      id: `c${at}`,
      title,
      appendix: false,
      first: 1,
      last: 1,
      minutes: 0,
    })),
    languages: languages.map((name, at) => ({ code: `l${at}`, tag: 'en', name })),
  }
}

/** The head matter as Slidev's parser reads it. */
const readHead = (deck: DeckModel): Record<string, unknown> =>
  parser.parseSync(renderMarkdown(deck), 'deck.md').slides[0]!.frontmatter

/** Is the head matter that Slidev reads the one that was written? */
function check(deck: DeckModel, read: unknown, result: Tried): void {
  const wanted = asWritten(headMatter(deck, options)) as Record<string, unknown>
  for (const path of differing(wanted, asWritten(read))) result.faults.push(`head matter: ${path}`)
}

/** Paths at which `got` lacks what is wanted, or has it otherwise. */
function differing(wanted: unknown, got: unknown, path = ''): string[] {
  if (typeof wanted === 'object' && wanted !== null) {
    const other = Object(got) as Record<string, unknown>
    return Object.entries(wanted).flatMap(([key, value]) => differing(value, other[key], `${path}/${key}`))
  }
  return wanted === got ? [] : [`${path}: ${JSON.stringify(wanted)} → ${JSON.stringify(got)}`]
}
