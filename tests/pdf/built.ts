/** What the checks of tests/pdf/checks/ look at: the PDFs of the site that suites share. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import type { Browser } from 'playwright-chromium'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { compileDeck } from '../../scripts/pipeline/compile.js'
import type { DeckModel } from '../../scripts/deck/model.js'
import { servePreview, type Preview } from '../../scripts/site/preview.js'
import { start, startBrowser } from '../e2e/support.js'
import { sharedDate, sharedSite } from '../support/site.js'

export interface Built {
  /** The deck's folder of content. */
  content: string
  /** The output folder of `build`. */
  dist: string
  decks: DeckModel[]
  /** A folder for what the checks make. */
  work: string
  /** Path of a file of one language. */
  file(deck: DeckModel, name: string): string
  /** A PDF of one language, read once. */
  open(deck: DeckModel, name: string): Promise<PDFDocumentProxy>
  /** A browser, and the address of a language's page; started when first asked for. */
  shown(deck: DeckModel): Promise<{ browser: Browser; url: string }>
  /** Removes what was made besides. */
  close(): Promise<void>
}

/** The site that suites share, which is only read, and a folder for what the checks make besides. */
export async function openBuilt(): Promise<Built> {
  const { content, dist } = await sharedSite()
  const work = mkdtempSync(join(tmpdir(), 'diptych-pdf-'))
  const { decks } = await compileDeck(content)
  const read = new Map<string, Promise<PDFDocumentProxy>>()
  const file = (deck: DeckModel, name: string): string => join(dist, deck.id, deck.locale.code, name)
  let running: Promise<{ browser: Browser; server: Preview }> | undefined
  const run = async (): Promise<{ browser: Browser; server: Preview }> => {
    const server = await servePreview(dist)
    if ('error' in server) throw new Error(server.error.message)
    return { server, browser: await startBrowser() }
  }
  return {
    content,
    dist,
    work,
    decks,
    file,
    open(deck, name) {
      const path = file(deck, name)
      const document = read.get(path) ?? openPdf(path)
      read.set(path, document)
      return document
    },
    async shown(deck) {
      const { browser, server } = await (running ??= run())
      return { browser, url: new URL(`${deck.id}/${deck.locale.code}/`, server.url).href }
    },
    async close() {
      const { browser, server } = (await running) ?? {}
      await browser?.close()
      await server?.close()
      rmSync(work, { recursive: true, force: true })
    },
  }
}

/** The command line's `build`; throws what it said when it fails. */
export async function build(content: string, out: string, ...options: string[]): Promise<void> {
  const args = ['build', content, '--out', out, '--no-inspect', ...options]
  const running = start(args, sharedDate)
  if ((await running.ended) !== 0) throw new Error(running.stderr())
}

export const openPdf = (path: string): Promise<PDFDocumentProxy> =>
  getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0, fontExtraProperties: true }).promise

/** Text of a page in the order of its content, ligatures as letters, without spaces: a line's end has none. */
export async function pageText(document: PDFDocumentProxy, number: number): Promise<string> {
  const { items } = await (await document.getPage(number)).getTextContent()
  return plain(items.map((item) => ('str' in item ? item.str : '')).join(''))
}

/** The text of every page. */
export async function allText(document: PDFDocumentProxy): Promise<string[]> {
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number++) pages.push(await pageText(document, number))
  return pages
}

// Inter draws U+02BC and U+2019 with one glyph; a font that is not subset to the deck reads back as the former.
export const plain = (text: string): string => text.normalize('NFKC').replaceAll('ʼ', '’').replace(/\s+/g, '')

/** Is a command-line tool installed? */
export const installed = (tool: string): boolean =>
  (process.env.PATH ?? '').split(delimiter).some((dir) => dir !== '' && existsSync(join(dir, tool)))

/** Every file of a folder, at any depth. */
export function filesOf(dir: string): string[] {
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
}
