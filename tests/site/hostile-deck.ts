/** A deck, and a landing page's manifest of it, whose every text field holds what a test writes into it. */
import type { DeckModel } from '../../scripts/deck/model.js'
import type { DeckManifest } from '../../scripts/site/pages/manifest.js'
import { sampleDeck } from '../markdown/sample.js'

/** Gives the text of the next field. */
export type Write = () => string

/** Keys of the model whose values are no text of an author: ids, choices, numbers, places, what is drawn. */
const noText = new Set(
  ['id', 'kind', 'type', 'code', 'tag', 'dir', 'section', 'source', 'sources', 'subject', 'subjects'].concat(
    ['modality', 'modalities', 'tone', 'icon', 'colour', 'night', 'date', 'from', 'to', 'file', 'chart'],
    [
      'verdict',
      'slide',
      'mark',
      'highlight',
      'mermaid',
      'place',
      'skippedBy',
      'drawn',
      'src',
      'language',
      'vocabulary',
      'currency',
    ],
  ),
)

/** Addresses may hold everything but white space. */
export const asAddress = (text: string): string => `https://a.example/?${text.replace(/\s/gu, '')}`

function rewritten(value: unknown, key: string, write: Write, within?: object): unknown {
  if (key === 'href' || key === 'address') return asAddress(write())
  // A slide's code is text; a language's code is an id. A word's node names its term by id.
  const code = key === 'code' && within && 'language' in within
  const named = key === 'term' && within && 'type' in within
  if ((noText.has(key) && !code) || named) return value
  if (typeof value === 'string') return write()
  if (Array.isArray(value)) return value.map((one) => rewritten(one, key, write))
  if (typeof value !== 'object' || value === null) return value
  // Words of the interface: a place such as {n} in one is to be filled.
  const own = key === 'strings' ? () => write().replace(/[{}]/g, '') : write
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => {
      // The deck's sources are texts, a slide's are ids.
      const lists = name === 'sources' && Array.isArray(one) && one.some((item) => typeof item === 'object')
      return [name, lists ? one.map((item) => rewritten(item, '', own)) : rewritten(one, name, own, value)]
    }),
  )
}

/** The sample deck, which has every slide kind, with what a deck may have besides. */
export function hostileDeck(write: Write): DeckModel {
  const base = sampleDeck('en')
  const claim = base.slides.flatMap((slide) => (slide.kind === 'correction' ? slide.claims : []))
  const full: DeckModel = {
    ...base,
    claims: claim,
    meta: { ...base.meta, subtitle: '-', description: '-', address: '-' },
    sources: base.sources.map((source) => ({ ...source, note: '-' })),
    slides: base.slides.map((slide, at) =>
      at === 3
        ? { ...slide, part: { n: 1, of: 2 } }
        : slide.kind === 'correction'
          ? { ...slide, claims: [...slide.claims, ...slide.claims.map(putRight)] }
          : slide,
    ),
  }
  const words = Object.fromEntries(interfaceWords.map((key) => [key, '-']))
  return rewritten(
    { ...full, locale: { ...full.locale, strings: { ...full.locale.strings, ...words } } },
    '',
    write,
  ) as DeckModel
}

const dash = { type: 'text' as const, value: '-' }
const putRight = (claim: DeckModel['claims'][number]): DeckModel['claims'][number] => ({
  ...claim,
  edited: [dash, { type: 'cut', children: [dash] }, { type: 'put', children: [dash] }],
})

const interfaceWords = [
  ...['readDeck', 'openDeck', 'openSlide', 'handout', 'contents', 'slide', 'version', 'qrCode', 'online'],
  ...['corrections', 'glossary', 'claim', 'verdict', 'onSlides.one', 'onSlides.other', 'yourNotes', 'decks'],
  ...['notFound', 'downloadSlides', 'downloadHandout', 'slideCount', 'coverPicture', 'mark.no'],
  ...['red', 'orange', 'yellow', 'green', 'blue', 'purple'].map((colour) => `tiny.${colour}`),
  ...['picture', 'question', 'blind', 'seeing', 'right', 'wrong', 'shares.1', 'shares.2', 'figures'].map(
    (key) => `tiny.${key}`,
  ),
  ...['unit.one', 'unit.other', 'broken'].map((key) => `vocabulary.${key}`),
  ...['before', 'score', 'share', 'chance', 'out', 'temperature', 'kept'].map((key) => `next.${key}`),
  ...[
    'question.answer',
    'questions',
    'answers',
    'patches.tokens.one',
    'patches.tokens.other',
    'patches.question',
    'bill.none',
    'bill.window',
    'bill.cost',
    'bill.cache',
    'bill.formula',
  ],
]

/** The manifest of such a deck, as a build writes it. */
export function hostileManifest(write: Write): DeckManifest {
  const words = Object.fromEntries(interfaceWords.map((key) => [key, write().replace(/[{}]/g, '')]))
  const texts = { name: write(), title: write(), subtitle: write(), description: write(), author: write() }
  return {
    id: 'a',
    address: asAddress(write()),
    languages: [
      {
        ...texts,
        code: 'en',
        tag: 'en',
        dir: 'ltr',
        date: write(),
        slides: 12,
        minutes: 20,
        picture: 'cover.png',
        reading: 'read.html',
        downloads: [{ kind: 'slides', file: 'slides.pdf', bytes: 237_000 }],
        words: { ...words, coverPicture: '{title}' },
      },
    ],
  }
}
