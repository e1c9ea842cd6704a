import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-chromium'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DeckModel } from '../../scripts/deck/model.js'
import { sheet } from '../../scripts/pdf/handout/css/pages.js'
import { leads, listing, placingOf, sharedSheets } from '../../scripts/pdf/handout/placing.js'
import { printDeck, printSlides, type PrintResult } from '../../scripts/pdf/index.js'
import { patience } from '../support/patience.js'
import { startPrinting, type Language, type Printing } from './fixture.js'

let printing: Printing
const results = new Map<Language, PrintResult>()
/** Chinese is harder to print; the long version (print.long.ts) has both. */
const languages = (process.env.PRINTED ?? 'zh').split(',') as Language[]
const file = (language: Language, name: string) => join(printing.folder, language, name)
const open = async (path: string): Promise<PDFDocumentProxy> =>
  getDocument({ data: new Uint8Array(await readFile(path)), verbosity: 0 }).promise
// Inter draws U+02BC and U+2019 with one glyph; a font that is not subset to the deck reads back as the former.
const plain = (text: string) => text.normalize('NFKC').replaceAll('ʼ', '’').replace(/\s+/g, '')

async function pageText(document: PDFDocumentProxy, number: number): Promise<string> {
  const { items } = await (await document.getPage(number)).getTextContent()
  return plain(items.map((item) => ('str' in item ? item.str : '')).join(''))
}

interface Tag {
  role?: string
  alt?: string
  children?: Tag[]
}
const tags = (node: Tag): Tag[] => [node, ...(node.children ?? []).flatMap(tags)]

beforeAll(async () => {
  printing = await startPrinting(languages)
  for (const language of languages) {
    const { browser, decks, url, folder } = printing
    results.set(
      language,
      await printDeck({ browser, url: url(language), deck: decks[language], outDir: join(folder, language) }),
    )
  }
})
afterAll(() => printing?.close())

describe.each(languages)('slides.pdf in %s', (language) => {
  it('has a page a slide, with the headline in its text', async () => {
    expect(results.get(language)?.problems).toEqual([])
    const deck = printing.decks[language]
    const document = await open(file(language, 'slides.pdf'))
    expect(document.numPages).toBe(deck.slides.length)
    for (const { number, headline } of deck.slides)
      expect(await pageText(document, number)).toContain(plain(headline))
  })

  it('has bookmarks of sections and slides on the right pages', async () => {
    const deck = printing.decks[language]
    const document = await open(file(language, 'slides.pdf'))
    const outline = await document.getOutline()
    expect(outline.map(({ title }) => title)).toEqual(deck.sections.map(({ title }) => title))
    const slides = outline.flatMap(({ items }) => items)
    expect(slides.map(({ title }) => title)).toEqual(deck.slides.map(({ headline }) => headline))
    for (const [index, { dest }] of slides.entries())
      expect(await document.getPageIndex((dest as unknown[])[0] as never)).toBe(index)
  })

  it('has links to slides of the deck and to addresses of the data only', async () => {
    const deck = printing.decks[language]
    const document = await open(file(language, 'slides.pdf'))
    const given = JSON.stringify(deck)
    const destinations = await document.getDestinations()
    let internal = 0
    for (let number = 1; number <= document.numPages; number++)
      for (const link of await (await document.getPage(number)).getAnnotations()) {
        if (link.url) expect(given).toContain(link.url)
        else {
          internal++
          expect(Object.keys(destinations)).toContain(link.dest)
        }
      }
    expect(internal).toBeGreaterThan(0)
  })

  it('has one H1 a slide and a name for every figure', async () => {
    const document = await open(file(language, 'slides.pdf'))
    for (let number = 1; number <= document.numPages; number++) {
      const all = tags((await (await document.getPage(number)).getStructTree()) as Tag)
      expect(all.filter(({ role }) => role === 'H1')).toHaveLength(1)
      for (const figure of all.filter(({ role }) => role === 'Figure')) expect(figure.alt).toBeTruthy()
    }
  })

  it('tells who made it, when and in what language', async () => {
    const deck = printing.decks[language]
    const { info, metadata } = await (await open(file(language, 'slides.pdf'))).getMetadata()
    expect(info).toMatchObject({
      Title: deck.meta.title,
      Author: deck.meta.author,
      Language: deck.locale.tag,
    })
    expect(info).toMatchObject({ CreationDate: 'D:20240615000000Z' })
    expect(metadata.get('dc:title')).toBe(deck.meta.title)
  })

  it('is the same in two runs', async () => {
    const { browser, decks, url, folder } = printing
    const again = join(folder, `${language}-again.pdf`)
    await printSlides({ browser, url: url(language), deck: decks[language], out: again })
    expect((await readFile(again)).equals(await readFile(file(language, 'slides.pdf')))).toBe(true)
  })
})

describe.each(languages)('handout.pdf in %s', (language) => {
  it('holds every headline and every note, and no private one', async () => {
    const deck = printing.decks[language]
    const document = await open(file(language, 'handout.pdf'))
    const pages: string[] = []
    for (let number = 1; number <= document.numPages; number++) pages.push(await pageText(document, number))
    const text = pages.join('')
    for (const { headline } of deck.slides) expect(text).toContain(plain(headline))
    for (let line = 1; line <= 24; line++) expect(text).toContain(`${line}.`)
    expect(text).not.toContain('PRIVATE-NOTE')
    // Cover, contents, notes that go over a page, and the lists, which hold some slides in full.
    const listed = listing(deck, true)
    // A section's slide stands above the one after it.
    const printed = deck.slides.filter(
      (slide, at) => placingOf(slide, listed, true) === 'page' && !leads(slide, deck.slides[at + 1]),
    ).length
    const pairs = sharedSheets(deck.slides, listed, true, sheet.height).size / 2
    expect(printed).toBeGreaterThan(10)
    expect(document.numPages).toBeGreaterThan(printed - pairs + 2)
  })
})

describe('what goes wrong is told, and no PDF is written over it', () => {
  const input = (change: Partial<DeckModel> = {}) => {
    const { browser, decks, url, folder } = printing
    const deck = { ...decks.zh, ...change }
    return { browser, url: url('zh'), deck, out: join(folder, 'none.pdf'), timeoutMs: patience }
  }
  const slides = () => printing.decks.zh.slides
  const codesOf = ({ problems }: PrintResult) => [...new Set(problems.map(({ code }) => code))]
  /** A browser whose pages are changed before they are used. */
  const through = (change: (page: Page) => unknown): Browser =>
    ({
      newContext: async (options: object) => {
        const context = await printing.browser.newContext(options)
        const newPage = context.newPage.bind(context)
        context.newPage = async () => {
          const page = await newPage()
          await change(page)
          return page
        }
        return context
      },
    }) as unknown as Browser

  it('a page that does not open, a slide that is not on it, one that fails', async () => {
    const nowhere = { ...input(), url: `${printing.url('zh')}nowhere/`, timeoutMs: 2000 }
    expect(codesOf(await printSlides(nowhere))).toEqual(['print-page-failed'])
    const others = slides().map((slide, at, all) => (at < all.length - 1 ? slide : { ...slide, number: 99 }))
    expect(codesOf(await printSlides(input({ slides: others })))).toEqual(['print-slide-missing'])
    const browser = through((page) => page.addInitScript('setTimeout(() => { throw new Error("x") })'))
    expect(codesOf(await printSlides({ ...input(), browser }))).toEqual(['print-slide-failed'])
  })

  it('a link to a slide that is not there, a PDF of other pages, one that can’t be finished', async () => {
    const renamed = slides().map((slide) => ({ ...slide, id: `${slide.id}-else` }))
    expect(codesOf(await printSlides(input({ slides: renamed })))).toEqual(['print-link-broken'])
    const browser = through((page) => {
      const pdf = page.pdf.bind(page)
      page.pdf = (options) => pdf({ ...options, pageRanges: '1' })
    })
    expect(codesOf(await printSlides({ ...input(), browser }))).toContain('print-pages-wrong')
    const broken = through((page) => {
      page.pdf = () => Promise.resolve(Buffer.from('no PDF'))
    })
    expect(codesOf(await printSlides({ ...input(), browser: broken }))).toEqual(['print-failed'])
  })
})
