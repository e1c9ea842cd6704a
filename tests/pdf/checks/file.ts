import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFStream } from '@cantoo/pdf-lib'
import { expect, it } from 'vitest'
import { installed, type Built } from '../built.js'

const names = ['slides.pdf', 'handout.pdf']
const key = (name: string): PDFName => PDFName.of(name)

/** Font dictionaries of a file, without the descendants of composite ones. */
export async function fontsOf(path: string): Promise<PDFDict[]> {
  const document = await PDFDocument.load(readFileSync(path), { updateMetadata: false })
  const all = document.context.enumerateIndirectObjects().map(([, object]) => object)
  return all.filter(
    (object): object is PDFDict =>
      object instanceof PDFDict &&
      object.get(key('Type')) === key('Font') &&
      !/^\/CIDFont/.test(String(object.get(key('Subtype')))),
  )
}

/** Is the font's program in the file, and a map to Unicode? */
function whole(font: PDFDict): boolean {
  const below = font.lookup(key('DescendantFonts'))
  const inner = below instanceof PDFArray ? (below.lookup(0) as PDFDict) : font
  const descriptor = inner.lookup(key('FontDescriptor'))
  if (!(descriptor instanceof PDFDict)) return false
  const program = ['FontFile', 'FontFile2', 'FontFile3'].some(
    (name) => descriptor.lookup(key(name)) instanceof PDFStream,
  )
  return program && font.lookup(key('ToUnicode')) instanceof PDFStream
}

/** Fonts and metadata, by a library, and by poppler's tools where they are installed. */
export function fileChecks(built: () => Built): void {
  it.each(names)('%s: every font is embedded, has a Unicode map and is not Type 3', async (name) => {
    for (const deck of built().decks) {
      const fonts = await fontsOf(built().file(deck, name))
      expect(fonts.length).toBeGreaterThan(2)
      for (const font of fonts) {
        expect(String(font.get(key('Subtype')))).not.toBe('/Type3')
        expect(String(font.get(key('BaseFont'))), 'a subset').toMatch(/^\/[A-Z]{6}\+/)
        expect(whole(font), String(font.get(key('BaseFont')))).toBe(true)
      }
    }
  })

  it.each(names)('%s: tagged, with title, author, subject, language and date', async (name) => {
    for (const deck of built().decks) {
      const document = await built().open(deck, name)
      const { info, metadata } = await document.getMetadata()
      const title = (info as { Title: string }).Title
      if (name === 'slides.pdf') expect(title).toBe(deck.meta.title)
      // A title with right-to-left letters stands in isolates, which draw nothing.
      else expect(title.replace(/[\u2068\u2069]/g, '').startsWith(`${deck.meta.title} · `)).toBe(true)
      expect(info).toMatchObject({
        Author: deck.meta.author,
        Subject: deck.meta.description,
        Language: deck.locale.tag,
        CreationDate: `D:${deck.meta.date?.replaceAll('-', '')}000000Z`,
      })
      expect(metadata.get('dc:rights')).toBe(deck.meta.licence)
      expect(await document.getMarkInfo()).toMatchObject({ Marked: true })
    }
  })

  it.runIf(installed('pdffonts'))('pdffonts says so, too', () => {
    for (const deck of built().decks)
      for (const name of names) {
        const rows = execFileSync('pdffonts', [built().file(deck, name)], { encoding: 'utf8' })
        const fonts = rows.trim().split('\n').slice(2)
        expect(fonts.length).toBeGreaterThan(2)
        // Name, type, encoding, embedded, subset, Unicode map, object.
        for (const row of fonts) expect(row).toMatch(/ yes +yes +yes +\d+ +0$/)
        expect(rows).not.toContain('Type 3')
      }
  })

  it.runIf(installed('pdfinfo'))('pdfinfo says “Tagged: yes” and the title', () => {
    for (const deck of built().decks)
      for (const name of names) {
        const text = execFileSync('pdfinfo', [built().file(deck, name)], { encoding: 'utf8' })
        expect(text).toMatch(/^Tagged: +yes$/m)
        expect(text).toContain(deck.meta.title)
      }
  })
}
