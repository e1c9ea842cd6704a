/** Random texts in every field of every slide kind, through the markdown and back through Slidev. */
import type { DeckModel, SlideModel } from '../../scripts/deck/model.js'
import { renderMarkdown } from '../../scripts/markdown/index.js'
import { sampleDeck } from '../markdown/sample.js'
import { carriers, ourLink, type Carrier } from './fields/index.js'
import { seedOf } from '../support/dice.js'
import { randomTexts } from './random.js'
import { readPages, type ReadPage } from './read-page.js'
import { normal, withDeck, type CompiledSlide } from './slidev.js'
import { all, made, textOf, type Tree } from './tree.js'

export interface Tried {
  /** Texts tried, by field (`quote.by`). */
  tried: Map<string, number>
  /** What came back otherwise, as `field: wanted → got`. */
  faults: string[]
}

/** Elements that our own markdown may become; another one was made of a text. */
const ours = new Set(
  'div h1 h2 p br ul ol li span strong em code pre blockquote table thead tbody tr th td img root'.split(' '),
)

const isForeign = ({ tag, attrs }: Tree, carrier: Carrier): boolean =>
  !tag.startsWith('#') &&
  !ours.has(tag) &&
  !carrier.elements?.includes(tag) &&
  !(tag === 'a' && String(attrs['href']).startsWith(ourLink))

/** Texts of one field without end, from its seed. */
function stream(field: string, seed: number): () => string {
  let batch: string[] = []
  let count = 0
  return () => {
    if (batch.length === 0) batch = randomTexts(500, seedOf(field, seed) + count++)
    return batch.pop()!
  }
}

/** Slides that go through Vue at once. */
const together = 25

type Wanted = Map<string, string[]>

/**
 * Sends at least `count` texts for each field through one deck.
 *
 * @param seed the same seed gives the same texts
 */
export async function tryFields(count: number, seed: number): Promise<Tried> {
  const streams = new Map<string, () => string>()
  const base = sampleDeck('en')
  const cover = base.slides[0]!
  const slides: SlideModel[] = []
  const plans: { carrier: Carrier; wanted: Wanted }[] = []
  for (const carrier of carriers) {
    for (let left = Math.ceil(count / carrier.perSlide); left > 0; left--) {
      const wanted: Wanted = new Map()
      const want = (field: string, text: string): void =>
        void wanted.set(field, [...(wanted.get(field) ?? []), text])
      const next = (field: string): string => {
        const key = `${carrier.kind}.${field}`
        if (!streams.has(key)) streams.set(key, stream(key, seed))
        const text = streams.get(key)!()
        if (field !== 'made') want(field, text)
        return text
      }
      slides.push(slideOf(carrier, slides.length + 1, base, next, want))
      plans.push({ carrier, wanted })
    }
  }
  const sources = slides.map((_, index) => ({
    id: `s${index}`,
    number: index + 1,
    short: plans[index]!.wanted.get('source')?.[0] ?? 'a',
    full: 'a',
  }))
  const subjects = [{ id: 's0', name: 'Subject', modalities: [] }]
  const deck: DeckModel = { ...base, slides: [cover, ...slides], sources, subjects }
  const result: Tried = { tried: new Map(), faults: [] }
  await withDeck(renderMarkdown(deck), `fields-${seed}`, async (opened) => {
    if (opened.slides !== slides.length + 1) result.faults.push(`${slides.length} slides → ${opened.slides}`)
    for (let from = 0; from < plans.length; from += together) {
      const compiled: CompiledSlide[] = []
      for (let at = from; at < Math.min(plans.length, from + together); at++)
        compiled.push(await opened.compile(at + 1))
      for (const [at, page] of readPages(compiled).entries()) {
        const { carrier, wanted } = plans[from + at]!
        compare(carrier.kind, wanted, readAll(carrier, page), result)
        for (const { tag } of all(page.tree, (node) => isForeign(node, carrier)))
          result.faults.push(`${carrier.kind} slide ${from + at + 2}: an element <${tag}>`)
      }
    }
  })
  return result
}

function slideOf(
  carrier: Carrier,
  index: number,
  base: DeckModel,
  next: (field: string) => string,
  want: (field: string, text: string) => void,
): SlideModel {
  const own = carrier.make(next, want) as { title?: string }
  const framed = (field: string): string => (carrier.framed ? next(field) : 'a')
  const headline = own.title ?? framed('headline')
  framed('source')
  const common = {
    ...base.slides[3]!,
    id: `f${index}`,
    number: index + 1,
    headline,
    kicker: framed('kicker'),
    footnote: framed('footnote'),
    sources: [`s${index - 1}`],
    notes: [],
    private: [],
    dark: false,
    clicks: 0,
    minutes: 0,
    text: undefined,
    points: undefined,
  }
  return { ...common, kind: carrier.kind, ...own } as unknown as SlideModel
}

function readAll(carrier: Carrier, page: ReadPage): Record<string, (string | undefined)[]> {
  const own = carrier.read(page)
  if (!carrier.framed) return own
  const heading = all(page.tree, ({ tag }) => tag === 'h1')[0]
  const footnote = all(page.tree, ({ attrs }) => attrs['class'] === 'footnote')[0]
  return {
    ...own,
    headline: [textOf(heading)],
    title: [page.title],
    kicker: [page.kicker],
    footnote: [textOf(footnote)],
    source: [textOf(made(page.tree, 'Source')[0])],
  }
}

function compare(
  kind: string,
  wanted: Wanted,
  got: Record<string, (string | undefined)[]>,
  result: Tried,
): void {
  for (const [field, texts] of Object.entries(got)) {
    // The slide's title in Slidev is its headline.
    const expected = wanted.get(field) ?? wanted.get(field === 'title' ? 'headline' : '') ?? []
    const key = `${kind}.${field}`
    result.tried.set(key, (result.tried.get(key) ?? 0) + expected.length)
    if (texts.length !== expected.length) result.faults.push(`${key}: ${expected.length} → ${texts.length}`)
    expected.forEach((text, at) => {
      if (normal(text) !== normal(texts[at]))
        result.faults.push(`${key}: ${JSON.stringify(text)} → ${JSON.stringify(texts[at])}`)
    })
  }
  for (const field of wanted.keys())
    if (!(field in got)) result.faults.push(`${kind}.${field}: nothing reads it`)
}
