/** A deck with every slide kind and a text in every field that the schema has. */
import { contentFile } from '../../../scripts/schema/index.js'
import { slide, type SlideKind } from '../../../scripts/schema/outline.js'
import { fill, type Filled } from './fill.js'

const sources = ['S0']

/** Slides of each kind without their texts: what must refer to something does. */
const slides: Record<SlideKind, object[]> = {
  cover: [{ picture: { image: 'picture.svg' } }],
  agenda: [{}],
  section: [{}],
  statement: [{}],
  pipeline: [{ pipeline: 'p', facts: ['strip'] }, { pipeline: 'r' }],
  compare: [{ pipelines: ['p', 'q'], facts: ['below'] }],
  table: [{ dimensions: ['d'], subjects: ['a', 'b'] }],
  timeline: [{ events: ['e', 'rest'], gap: {} }],
  cards: [{ cards: [{ icon: 'bot' }], rows: [{}] }],
  chart: [
    { chart: 'number', facts: ['number', 'second'] },
    { chart: 'bar', facts: ['bar'], run: 'hours' },
    { chart: 'log', facts: ['log'] },
    { chart: 'share', facts: ['share'] },
    { chart: 'field', facts: ['bar'] },
  ],
  image: [{ image: 'picture.svg' }],
  code: [{ code: 'CODE', beside: { code: 'BESIDE' } }],
  quote: [{}],
  columns: [{ columns: [{ subject: 'a' }, { subject: 'b' }] }],
  correction: [{ claim: 'c' }, { claim: ['c', 'd', 'e'] }],
  patches: [
    {
      picture: { image: 'picture.svg' },
      settings: [
        { id: 'a', tokens: 7, sources },
        { id: 'b', pixels: [28, 28], patch: 14, sources },
      ],
    },
  ],
  bill: [
    {
      amounts: [{ id: 'words', most: 9, chosen: 3 }],
      rules: [
        { id: 'one', each: { words: 2 }, window: 100, price: { million: 3, currency: 'EUR' }, sources },
      ],
      caches: [{ layers: 2, heads: 2, size: 2, bytes: 2, sources }],
    },
  ],
  // A point alone, and one with a point below it.
  bullets: [{ points: ['', {}] }],
  mermaid: [{}],
  slidev: [{}],
  question: [{ picture: { image: 'picture.svg' }, options: [{ right: true }, {}] }],
  tokens: [{}],
  'next-token': [{ candidates: [{ score: 1 }, { score: 0 }] }, { counted: { back: 1 } }],
  'tiny-model': [
    {
      picture: Array.from({ length: 4 }, () => ['red', 'green', 'blue', 'purple']),
      question: { row: 1, column: 2 },
      subjects: ['a', 'b'],
    },
  ],
  glossary: [{}],
  sources: [{}],
  // A mark of a place for a text, and a point with its slide.
  closing: [{ points: ['', { of: 'quote-0' }] }],
}

const kinds = slide.options.map((option) => option.shape.kind.value)
const skeleton = {
  deck: {
    languages: { en: { name: 'English' }, zh: { name: '中文', tag: 'zh-CN' } },
    version: 'VERSION 7',
    address: 'https://deck.example/talk',
    variants: [{ id: 'short', minutes: 1, skip: ['agenda-0'] }],
  },
  modalities: [{ id: 'own' }],
  subjects: [
    { id: 'a', modalities: ['own'] },
    { id: 'b', modalities: ['text'] },
  ],
  pipelines: ['p', 'q', 'r'].map((id) => ({
    id,
    mode: 'process',
    // One lane is titled by its subject, one by its own name.
    ...(id === 'p' ? { subject: 'a' } : {}),
    sources,
    stages: [
      { id: `${id}x`, kind: 'data', modality: 'own', picture: { image: 'picture.svg' } },
      { id: `${id}y`, kind: 'process', tokens: [{ count: 5 }] },
      { id: `${id}z`, kind: 'output' },
    ],
    edges: [
      { from: `${id}x`, to: `${id}y` },
      { from: `${id}y`, to: `${id}z`, kind: 'option' },
      { from: `${id}z`, to: `${id}x`, kind: 'loop' },
      { from: `${id}x`, to: `${id}z`, kind: 'control' },
      { from: `${id}z`, to: `${id}y`, kind: 'grad' },
      { from: `${id}x`, to: `${id}y`, kind: 'weights' },
    ],
    legend: {},
    // What is drawn whole tells no groups (that is a problem, `group-not-told`): an overview's boxes and a comparison's columns do.
    ...(id === 'r'
      ? { frames: [{ id: 'frame', stages: ['ry', 'rz'] }] }
      : {
          groups: [
            { id: `${id}-one`, stages: [`${id}x`] },
            { id: `${id}-two`, stages: [`${id}y`, `${id}z`] },
          ],
        }),
  })),
  dimensions: [{ id: 'd', cells: { a: '', b: { modalities: ['own'], sources } } }],
  events: [
    { id: 'e', mark: true, sources },
    { id: 'rest', sources },
  ],
  facts: ['strip', 'below', 'number', 'second', 'bar', 'log', 'share'].map((id, at) => ({
    id,
    value: 11 + at,
    sources,
  })),
  claims: [
    { id: 'c', verdict: 'wrong', sources },
    { id: 'd', verdict: 'dated', edits: [{ cut: undefined }, { after: undefined }], sources },
    { id: 'e', verdict: 'correct', sources },
  ],
  terms: [{ id: 't', sources }],
  sources: [
    { id: 'S0', arxiv: '1706.03762' },
    { id: 'S1', doi: '10.2307/2529876' },
    { id: 'S2', isbn: '9780262033848' },
    { id: 'S3', url: 'https://a.example/source' },
  ],
  outline: [
    { id: 'opening', slides: [] as object[] },
    { id: 'main', slides: [] as object[] },
  ],
}
for (const kind of kinds)
  skeleton.outline[kind === 'cover' ? 0 : 1]!.slides.push(
    ...slides[kind].map((own, at) => ({ id: `${kind}-${at}`, kind, sources: ['S1', 'S2', 'S3'], ...own })),
  )

export interface FullDeck {
  /** The content, for one YAML file beside which `picture.svg` lies. */
  content: unknown
  fields: Filled[]
}

/** @returns the deck, and each text with its field */
export function fullDeck(): FullDeck {
  const fields: Filled[] = []
  let count = 0
  const content = fill(contentFile, skeleton, (field, kind) => {
    count++
    if (kind === 'date') {
      const year = String(1900 + count)
      fields.push({ field, text: { en: year, zh: year } })
      return year
    }
    const text = { en: `q${count}en`, zh: `q${count}zh` }
    fields.push({ field, text })
    return text
  })
  const full = JSON.parse(JSON.stringify(content)) as FullDeck['content'] & {
    claims: ClaimTexts[]
    outline: { slides: { quote?: Texts; stress?: Texts }[] }[]
  }
  for (const claim of full.claims) quoteEdits(claim)
  for (const { quote, stress = {} } of full.outline.flatMap(({ slides }) => slides))
    for (const [code, words] of Object.entries(stress)) quote![code] += ` ${words}`
  return { content: full, fields }
}

type Texts = Record<string, string>
interface ClaimTexts {
  quote: Texts
  edits?: ({ cut: Texts } | { after: Texts })[]
}

/** The words of a claim’s edits stand in its quotation. */
function quoteEdits({ quote, edits = [] }: ClaimTexts): void {
  for (const edit of edits)
    for (const [code, words] of Object.entries('cut' in edit ? edit.cut : edit.after))
      quote[code] += ` ${words}`
}
