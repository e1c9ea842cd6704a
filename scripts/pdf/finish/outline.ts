/** Bookmarks, written by us: the browser's lose spaces where a headline wraps and skip untitled slides. */
import {
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFDict,
  type PDFDocument,
  type PDFRef,
} from '@cantoo/pdf-lib'
import type { DeckModel } from '../../deck/model.js'
import { isolate } from '../../text/isolate.js'

export interface Bookmark {
  title: string
  /** 0-based page. */
  page: number
  /** Distance of the target from the page's top in pt; whole page without. */
  top?: number
  children?: Bookmark[]
}

/**
 * Sections with their slides below them; slides outside every section stand at the top.
 *
 * @param pageOf 0-based page of a slide number
 */
export function slideBookmarks(deck: DeckModel, pageOf: (slide: number) => number | undefined): Bookmark[] {
  const bookmarks: Bookmark[] = []
  const groups = new Map<string, Bookmark>()
  for (const slide of deck.slides) {
    const page = pageOf(slide.number)
    if (page === undefined) continue
    const part = slide.part ? ` (${slide.part.n}/${slide.part.of})` : ''
    const bookmark = { title: part ? isolate(slide.headline) + part : slide.headline, page }
    const section = deck.sections.find(({ id }) => id === slide.section)
    if (!section?.title || deck.sections.length < 2) {
      bookmarks.push(bookmark)
      continue
    }
    let group = groups.get(section.id)
    if (!group) {
      group = { title: section.title, page, children: [] }
      groups.set(section.id, group)
      bookmarks.push(group)
    }
    group.children?.push(bookmark)
  }
  return bookmarks
}

/** Replaces the document's outline. */
export function writeOutline(document: PDFDocument, bookmarks: Bookmark[]): void {
  const { context, catalog } = document
  catalog.delete(PDFName.of('Outlines'))
  if (bookmarks.length === 0) return
  const pages = document.getPages()
  const root = context.nextRef()

  const write = (level: Bookmark[], parent: PDFRef): { first: PDFRef; last: PDFRef; count: number } => {
    const refs = level.map(() => context.nextRef())
    let count = level.length
    for (const [index, { title, page, top, children }] of level.entries()) {
      const target = pages[page]
      const ref = refs[index] as PDFRef
      const dest = !target
        ? undefined
        : top === undefined
          ? [target.ref, PDFName.of('Fit')]
          : [target.ref, PDFName.of('XYZ'), PDFNull, PDFNumber.of(target.getHeight() - top), PDFNull]
      const item = context.obj({
        Title: PDFHexString.fromText(title),
        Parent: parent,
        ...(dest && { Dest: dest }),
      }) as PDFDict
      const [before, after] = [refs[index - 1], refs[index + 1]]
      if (before) item.set(PDFName.of('Prev'), before)
      if (after) item.set(PDFName.of('Next'), after)
      if (children?.length) {
        const inner = write(children, ref)
        item.set(PDFName.of('First'), inner.first)
        item.set(PDFName.of('Last'), inner.last)
        item.set(PDFName.of('Count'), PDFNumber.of(inner.count))
        count += inner.count
      }
      context.assign(ref, item)
    }
    return { first: refs[0] as PDFRef, last: refs.at(-1) as PDFRef, count }
  }

  const { first, last, count } = write(bookmarks, root)
  context.assign(root, context.obj({ Type: 'Outlines', First: first, Last: last, Count: count }))
  catalog.set(PDFName.of('Outlines'), root)
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
}
