import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { expect, it } from 'vitest'
import { structElements } from '../../../scripts/pdf/finish/stable.js'
import { printDeck } from '../../../scripts/pdf/index.js'
import { allText, openPdf, type Built } from '../built.js'
import { pageOf } from './places.js'

/** Roles of all tags that mean something, in document order, and whether each id is one tag's only. */
async function tagsOf(file: string): Promise<{ roles: string[]; ids: number; elements: number }> {
  const document = await PDFDocument.load(readFileSync(file), { updateMetadata: false })
  const elements = structElements(document).map(({ dict }) => dict)
  const read = (key: string) =>
    elements.map((dict) => [...dict.entries()].find(([k]) => k.asString() === key)?.[1])
  const ids = read('/ID')
    .filter((id) => id !== undefined)
    .map(String)
  return {
    roles: read('/S')
      .map(String)
      .filter((role) => role !== '/NonStruct'),
    ids: new Set(ids).size,
    elements: ids.length,
  }
}

/** Where every inner link and bookmark of a file leads: `from → to` by page. */
async function ways(file: string): Promise<string[]> {
  const document = await openPdf(file)
  const found: string[] = []
  for (let number = 1; number <= document.numPages; number++)
    for (const link of await (await document.getPage(number)).getAnnotations())
      if (link.subtype === 'Link')
        found.push(`${number - 1} → ${link.url ?? (await pageOf(document, link.dest))}`)
  for (const { title, dest, items } of await document.getOutline())
    for (const entry of [{ title, dest }, ...items])
      found.push(`${entry.title} → ${await pageOf(document, entry.dest)}`)
  return found.sort()
}

/** A deck that is too long for one run of the browser. */
export function partChecks(built: () => Built): void {
  it('printed in parts: the same text, tags, links and bookmarks as in one run', async () => {
    const deck = built().decks[0]!
    const dir = join(built().work, 'parts')
    const { problems } = await printDeck({
      ...(await built().shown(deck)),
      deck,
      outDir: dir,
      pagesOfPart: 6,
    })
    expect(problems).toEqual([])
    for (const name of ['slides.pdf', 'handout.pdf']) {
      const [whole, parts] = [built().file(deck, name), join(dir, name)]
      // Page numbers are part of the handout's text.
      expect(await allText(await openPdf(parts)), name).toEqual(await allText(await openPdf(whole)))
      expect(await ways(parts), name).toEqual(await ways(whole))
      const tags = await tagsOf(parts)
      expect(tags.roles, name).toEqual((await tagsOf(whole)).roles)
      expect(tags.ids, name).toBe(tags.elements)
      expect(readFileSync(parts).includes('.invalid'), name).toBe(false)
      const labels = await (await openPdf(parts)).getPageLabels()
      expect(labels, name).toEqual(await (await openPdf(whole)).getPageLabels())
    }
  })
}
