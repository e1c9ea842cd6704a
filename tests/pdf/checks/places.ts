import { expect, it } from 'vitest'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { DeckModel } from '../../../scripts/deck/model.js'
import { listing } from '../../../scripts/pdf/handout/placing.js'
import { sharedAddress as address } from '../../support/site.js'
import { pageText, plain, type Built } from '../built.js'

interface Entry {
  title: string
  dest: unknown
  items: Entry[]
}

/** 0-based page of a destination, named or explicit. */
export async function pageOf(document: PDFDocumentProxy, dest: unknown): Promise<number> {
  const explicit = typeof dest === 'string' ? await document.getDestination(dest) : (dest as unknown[])
  if (!explicit) throw new Error(`${String(dest)} leads nowhere`)
  return document.getPageIndex(explicit[0] as never)
}

const titleOf = (slide: DeckModel['slides'][number]): string =>
  slide.headline + (slide.part ? ` (${slide.part.n}/${slide.part.of})` : '')

/** Every address that the data gave. */
const given = (deck: DeckModel): Set<string> => {
  const found = new Set([address])
  const visit = (value: unknown, key = ''): void => {
    if (typeof value === 'string' && key === 'href') found.add(new URL(value).href)
    else if (value && typeof value === 'object') for (const [k, v] of Object.entries(value)) visit(v, k)
  }
  visit(deck)
  return found
}

/** A piece of text with its place from the left and the bottom and its size, in pt. */
interface Piece {
  text: string
  x: number
  y: number
  size: number
}

/** Below this, in pt, stand the sources and the number of a slide: beside its picture in the handout. */
const footer = 70 * 0.75
/** Above this stands the small line over the headline. */
const kicker = 490

/** Text pieces of a page. */
async function pieces(document: PDFDocumentProxy, number: number): Promise<Piece[]> {
  const { items } = await (await document.getPage(number)).getTextContent()
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [a, b, , , x, y] = item.transform as number[]
    return [{ text: item.str, x: x!, y: y!, size: Math.hypot(a!, b!) }]
  })
}

/** Pages, bookmarks, page labels and links. */
export function placeChecks(built: () => Built): void {
  it('slides.pdf has a page a slide, labelled by its number', async () => {
    for (const deck of built().decks) {
      const document = await built().open(deck, 'slides.pdf')
      expect(document.numPages).toBe(deck.slides.length)
      const numbers = deck.slides.map(({ number }) => String(number))
      expect((await document.getPageLabels()) ?? numbers).toEqual(numbers)
    }
  })

  it.each(['slides.pdf', 'handout.pdf'])('%s has bookmarks of sections and slides', async (name) => {
    for (const deck of built().decks) {
      const document = await built().open(deck, name)
      const outline = (await document.getOutline()) as Entry[]
      const titles = deck.sections.map(({ title }) => title)
      expect(outline.slice(0, titles.length).map(({ title }) => title)).toEqual(titles)
      if (name === 'slides.pdf') expect(outline.length).toBe(titles.length)
      const entries = outline.flatMap(({ items }) => items)
      expect(entries.map(({ title }) => title)).toEqual(deck.slides.map(titleOf))
      for (const [index, { dest }] of entries.entries()) {
        const page = await pageOf(document, dest)
        if (name === 'slides.pdf') expect(page).toBe(index)
        expect(await pageText(document, page + 1)).toContain(plain(deck.slides[index]!.headline))
      }
      for (const section of outline)
        if (section.items[0])
          expect(await pageOf(document, section.dest)).toBe(await pageOf(document, section.items[0].dest))
    }
  })

  it('slides.pdf: a citation leads to the sources, a term to the glossary, and nowhere else', async () => {
    for (const deck of built().decks) {
      const document = await built().open(deck, 'slides.pdf')
      const ends = new Map(deck.slides.map(({ number, kind }) => [number - 1, kind]))
      let [sources, terms] = [0, 0]
      for (const slide of deck.slides) {
        const links = await (await document.getPage(slide.number)).getAnnotations()
        for (const link of links.filter(({ subtype }) => subtype === 'Link')) {
          if (link.url) {
            expect([...given(deck)], slide.id).toContain(new URL(link.url as string).href)
            continue
          }
          const kind = ends.get(await pageOf(document, link.dest))
          if (kind === 'sources') sources++
          else if (kind === 'glossary') terms++
          else expect.fail(`${slide.id} leads to a slide of kind ${kind}`)
        }
      }
      const cited = deck.slides.filter(({ kind }) => kind !== 'sources')
      expect(sources).toBeGreaterThanOrEqual(cited.flatMap((slide) => slide.sources).length)
      expect(terms).toBe(JSON.stringify(deck.slides).split('"type":"term"').length - 1)
    }
  })

  it('handout.pdf: the contents lead to their pages, outer links are of the data', async () => {
    for (const deck of built().decks) {
      const document = await built().open(deck, 'handout.pdf')
      const outer = new Set<string>()
      const inner: number[] = []
      for (let number = 1; number <= document.numPages; number++)
        for (const link of await (await document.getPage(number)).getAnnotations()) {
          if (link.url) outer.add(new URL(link.url as string).href)
          else if (link.subtype === 'Link') {
            const page = await pageOf(document, link.dest)
            if (number === 2) inner.push(page)
          }
        }
      expect([...outer].filter((href) => !given(deck).has(href))).toEqual([])
      expect([...outer]).toContain(address)
      for (const { href } of deck.sources) if (href) expect([...outer]).toContain(new URL(href).href)
      const listed = listing(deck, true)
      const printed = deck.slides.filter((slide) => !listed(slide) || listed(slide) === 'questions')
      const pages = await Promise.all(
        inner.slice(0, printed.length).map((page) => pageText(document, page + 1)),
      )
      expect(pages.length).toBe(printed.length)
      for (const [index, { headline }] of printed.entries()) expect(pages[index]).toContain(plain(headline))
    }
  })

  it('handout.pdf shows each slide but its footer as it is: every piece of text stands where the slide has it', async () => {
    for (const deck of built().decks) {
      const [slides, handout] = [
        await built().open(deck, 'slides.pdf'),
        await built().open(deck, 'handout.pdf'),
      ]
      const outline = (await handout.getOutline()) as Entry[]
      const entries = outline.flatMap(({ items }) => items)
      const listed = listing(deck, true)
      for (const [index, slide] of deck.slides.entries()) {
        if (listed(slide)) continue
        // Where slides share a sheet its header has the section's name.
        const told = ({ text, y }: Piece) => y > kicker && plain(slide.kicker).includes(plain(text))
        const there = (await pieces(slides, slide.number)).filter((piece) => piece.y > footer && !told(piece))
        const here = await pieces(handout, (await pageOf(handout, entries[index]!.dest)) + 1)
        // The headline's first piece may stand elsewhere, too: the best one counts.
        const start = there.reduce((large, piece) => (piece.size > large.size ? piece : large))
        const strays = here
          .filter(({ text }) => text === start.text)
          .map((twin) => {
            const scale = twin.size / start.size
            const near = (piece: Piece, { x, y }: Piece) =>
              Math.abs(piece.x - twin.x - (x - start.x) * scale) < 1 &&
              Math.abs(piece.y - twin.y - (y - start.y) * scale) < 1
            return there.filter((one) => !here.some((piece) => piece.text === one.text && near(piece, one)))
          })
          .reduce((least, some) => (some.length < least.length ? some : least), there)
        expect(strays, `${deck.locale.code} ${slide.id}`).toEqual([])
      }
    }
  })
}
