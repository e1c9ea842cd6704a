import { readFileSync } from 'node:fs'
import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { expect, it } from 'vitest'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { DeckModel } from '../../../scripts/deck/model.js'
import { listing } from '../../../scripts/pdf/handout/placing.js'
import { structElements } from '../../../scripts/pdf/finish/stable.js'
import type { Built } from '../built.js'

export interface Tag {
  role?: string
  alt?: string
  children?: Tag[]
}
const below = (node: Tag): Tag[] => [node, ...(node.children ?? []).flatMap(below)]

/** Tags of a page. */
export async function tagsOf(document: PDFDocumentProxy, number: number): Promise<Tag[]> {
  return below(((await (await document.getPage(number)).getStructTree()) ?? {}) as Tag)
}

/** What a page draws outside of every tag and artifact: texts, and operators of paths and pictures. */
async function untagged(document: PDFDocumentProxy, number: number): Promise<string[]> {
  const { fnArray, argsArray } = await (await document.getPage(number)).getOperatorList()
  // What a form draws follows in the list.
  const pictures = [OPS.paintImageXObject, OPS.paintImageMaskXObject, OPS.shadingFill]
  const marks: boolean[] = []
  const stray: string[] = []
  for (const [index, operation] of fnArray.entries()) {
    const args = (argsArray[index] ?? []) as unknown[]
    if (operation === OPS.beginMarkedContent)
      marks.push(String((args[0] as { name?: string }).name ?? args[0]) === 'Artifact')
    else if (operation === OPS.beginMarkedContentProps)
      marks.push(args[0] === 'Artifact' || typeof args[1] === 'number')
    else if (operation === OPS.endMarkedContent) marks.pop()
    else if (marks.includes(true)) continue
    else if (operation === OPS.showText)
      stray.push((args[0] as { unicode?: string }[]).map((glyph) => glyph.unicode ?? '').join(''))
    else if (pictures.includes(operation) || (operation === OPS.constructPath && args[0] !== OPS.endPath))
      stray.push(`operator ${operation}`)
  }
  return stray
}

const count = (tags: Tag[], role: string): number => tags.filter((tag) => tag.role === role).length

/** The tag tree. */
export function tagChecks(built: () => Built): void {
  it('slides.pdf: one H1 a slide, a name for every figure, headers in tables, items in lists', async () => {
    for (const deck of built().decks) {
      const document = await built().open(deck, 'slides.pdf')
      for (const slide of deck.slides) {
        const tags = await tagsOf(document, slide.number)
        const name = `${deck.locale.code} ${slide.id}: ${tags.map(({ role }) => role).join(' ')}`
        expect(count(tags, 'H1'), name).toBe(1)
        for (const figure of tags.filter(({ role }) => role === 'Figure'))
          expect(figure.alt, name).toBeTruthy()
        for (const list of tags.filter(({ role }) => role === 'L'))
          expect(count(below(list), 'LI'), name).toBeGreaterThan(0)
        checkKind(slide, tags, name)
      }
    }
  })

  // Newer Chromium puts what is scaled into forms, whose tags pdf.js does not count among the page's.
  it('handout.pdf: one H1, a heading a slide, a name for every figure', async () => {
    for (const deck of built().decks) {
      const document = await PDFDocument.load(readFileSync(built().file(deck, 'handout.pdf')))
      const tags = structElements(document).map(({ dict }) => ({
        role: (dict.lookup(PDFName.of('S')) as PDFName).decodeText(),
        alt: dict.lookup(PDFName.of('Alt')),
      }))
      const count = (wanted: string) => tags.filter(({ role }) => role === wanted).length
      expect(count('H1')).toBe(1)
      const listed = listing(deck, true)
      const printed = deck.slides.filter((slide) => !listed(slide))
      expect(printed.length).toBeGreaterThan(10)
      expect(count('H2')).toBeGreaterThanOrEqual(printed.length)
      expect(count('TH')).toBeGreaterThan(4)
      expect(count('Figure')).toBeGreaterThan(0)
      for (const { role, alt } of tags) if (role === 'Figure') expect(alt).toBeTruthy()
    }
  })

  it.each(['slides.pdf', 'handout.pdf'])('%s: nothing is outside the tags but artifacts', async (name) => {
    for (const deck of built().decks) {
      const document = await built().open(deck, name)
      for (let number = 1; number <= document.numPages; number++)
        expect(await untagged(document, number), `${deck.locale.code} page ${number}`).toEqual([])
    }
  })
}

function checkKind(slide: DeckModel['slides'][number], tags: Tag[], name: string): void {
  if (slide.kind === 'table') {
    expect(count(tags, 'Table'), name).toBe(1)
    expect(count(tags, 'TH'), name).toBeGreaterThanOrEqual(slide.rows.length + slide.subjects.length)
    expect(count(tags, 'TD'), name).toBeGreaterThanOrEqual(slide.rows.length * slide.subjects.length)
  }
  if (slide.kind === 'pipeline' || slide.kind === 'compare') {
    const alts = tags.filter(({ role }) => role === 'Figure').map(({ alt }) => alt ?? '')
    expect(
      alts.some((alt) => alt.includes(slide.diagram.title)),
      `${name}\n${alts.join('\n')}`,
    ).toBe(true)
  }
  if ('points' in slide && slide.points.length) expect(count(tags, 'LI'), name).toBe(slide.points.length)
  if (slide.kind === 'sources') expect(count(tags, 'LI'), name).toBe(slide.references.length)
  if (slide.kind === 'columns')
    expect(count(tags, 'LI'), name).toBe(slide.columns.flatMap(({ points }) => points).length)
}
