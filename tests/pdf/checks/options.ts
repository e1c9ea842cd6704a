import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { PDFRawStream, PDFDocument } from '@cantoo/pdf-lib'
import { expect, it } from 'vitest'
import { printDeck } from '../../../scripts/pdf/index.js'
import { privateText } from '../../support/site.js'
import { allText, filesOf, openPdf, plain, type Built } from '../built.js'

/** A file's text: a PDF's pages and streams, anything else as it is. */
async function searchable(file: string): Promise<string> {
  if (!file.endsWith('.pdf')) return readFileSync(file, 'utf8')
  const parts = await allText(await openPdf(file))
  const document = await PDFDocument.load(readFileSync(file), { updateMetadata: false })
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) parts.push(object.toString())
    else if (String(object.dict).includes('FlateDecode'))
      parts.push(inflateSync(object.contents).toString('latin1'))
    else parts.push(Buffer.from(object.contents).toString('utf8'))
  }
  return parts.join('\n')
}

/** Options, and what must not be published; two equal builds: built.long.ts. */
export function optionChecks(built: () => Built): void {
  it('a page a click, a handout without notes, an overview of six a page', async () => {
    const deck = built().decks[0]!
    const dir = join(built().work, 'options')
    const common = { ...(await built().shown(deck)), deck }
    const results = [
      await printDeck({ ...common, outDir: join(dir, 'a'), clicks: true, notes: false }),
      await printDeck({ ...common, outDir: join(dir, 'b'), slides: false, layout: 'overview' }),
    ]
    expect(results.flatMap(({ problems }) => problems)).toEqual([])

    const clicks = await openPdf(join(dir, 'a', 'slides.pdf'))
    const labels = deck.slides.flatMap(({ number, clicks: n }) =>
      n === 0 ? [String(number)] : Array.from({ length: n + 1 }, (_, step) => `${number}.${step + 1}`),
    )
    expect(labels.length).toBeGreaterThan(deck.slides.length)
    expect(clicks.numPages).toBe(labels.length)
    expect(await clicks.getPageLabels()).toEqual(labels)

    const bare = (await allText(await openPdf(join(dir, 'a', 'handout.pdf')))).join('')
    const noted = (await allText(await built().open(deck, 'handout.pdf'))).join('')
    const note = plain(
      deck.slides[0]!.notes.flatMap(({ text }) =>
        text.map((node) => ('value' in node ? node.value : '')),
      ).join(''),
    )
    expect(noted).toContain(note)
    expect(bare).not.toContain(note)
    for (const { headline } of deck.slides) expect(bare).toContain(plain(headline))

    const overview = await allText(await openPdf(join(dir, 'b', 'handout.pdf')))
    const first = overview.findIndex(
      (page) =>
        deck.slides.slice(0, 6).every((s) => page.includes(plain(s.headline))) &&
        !page.includes(plain(deck.slides[6]!.headline)),
    )
    expect(first).toBeGreaterThan(0)
    for (const [index, { headline }] of deck.slides.entries())
      expect(overview[first + Math.floor(index / 6)]).toContain(plain(headline))
  })

  it('private notes are in no published file', async () => {
    const deck = built().decks[0]!
    expect(JSON.stringify(deck.slides)).toContain(privateText.zh)
    const files = filesOf(built().dist).filter((file) => !/\.(woff2?|png|svg|ico)$/.test(file))
    expect(files.filter((file) => /\.(pdf|html|js|json)$/.test(file)).length).toBeGreaterThan(12)
    for (const file of files) {
      const text = await searchable(file)
      for (const secret of Object.values(privateText)) expect(text.includes(secret), file).toBe(false)
    }
  })
}
