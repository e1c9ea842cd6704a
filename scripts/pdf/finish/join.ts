/** Puts PDFs that the browser printed in parts into one: pages, tags and destinations. */
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFObjectCopier,
  PDFPage,
  PDFPageLeaf,
  PDFRawStream,
  PDFRef,
  type PDFObject,
} from '@cantoo/pdf-lib'
import { rawDestinations } from './destinations.js'
import { stableIds } from './stable.js'

const name = (text: string): PDFName => PDFName.of(text)

/**
 * Joins the parts in their order. Fonts stay each part's own; the outline and the metadata are the first part's.
 *
 * @param parts PDFs as Chromium prints them, at least one; tagged or not, but all alike
 */
export async function joinPdfs(parts: Uint8Array[]): Promise<PDFDocument> {
  const [first, ...rest] = parts
  if (!first) throw new Error('nothing to join')
  const whole = await PDFDocument.load(first, { updateMetadata: false })
  if (rest.length === 0) return whole
  stableIds(whole, 'p0-')
  const tags = new TagTree(whole)
  const places = rawDestinations(whole)
  for (const [index, bytes] of rest.entries()) {
    const part = await PDFDocument.load(bytes, { updateMetadata: false })
    // The browser counts its ids anew in every part.
    stableIds(part, `p${index + 1}-`)
    const copier = PDFObjectCopier.for(part.context, whole.context)
    const own = new TagTree(part)
    own.shift(tags.next)
    for (const { ref } of part.getPages()) {
      const copied = copier.copy(ref)
      whole.addPage(PDFPage.of(whole.context.lookup(copied) as PDFPageLeaf, copied, whole))
    }
    tags.append(own, (object) => copier.copy(object))
    for (const [key, value] of rawDestinations(part))
      if (!places.has(key)) places.set(key, copier.copy(value))
  }
  tags.write()
  const dests = whole.context.obj({})
  for (const [key, value] of places) dests.set(name(key), value)
  whole.catalog.set(name('Dests'), whole.context.register(dests))
  return whole
}

/** The structure tree of one document: its root, the top elements' kids, and the numbers that pages refer to. */
class TagTree {
  private readonly root: PDFDict | undefined
  private readonly entries: [number, PDFObject][] = []
  /** First number that no page uses. */
  next = 0

  constructor(private readonly document: PDFDocument) {
    const root = document.catalog.lookup(name('StructTreeRoot'))
    if (!(root instanceof PDFDict)) return
    this.root = root
    this.collect(root.lookup(name('ParentTree')))
    const next = root.lookup(name('ParentTreeNextKey'))
    this.next = Math.max(
      next instanceof PDFNumber ? next.asNumber() : 0,
      ...this.entries.map(([key]) => key + 1),
    )
  }

  private collect(node: PDFObject | undefined): void {
    if (!(node instanceof PDFDict)) return
    const kids = node.lookup(name('Kids'))
    if (kids instanceof PDFArray)
      for (let index = 0; index < kids.size(); index++) this.collect(kids.lookup(index))
    const numbers = node.lookup(name('Nums'))
    if (!(numbers instanceof PDFArray)) return
    for (let index = 0; index + 1 < numbers.size(); index += 2) {
      const key = numbers.lookup(index)
      const value = numbers.get(index + 1)
      if (key instanceof PDFNumber && value) this.entries.push([key.asNumber(), value])
    }
  }

  /** Moves the numbers of pages, forms and links up, so that they stand behind another tree's. */
  shift(by: number): void {
    const moved = new Set<PDFDict>()
    const move = (dict: PDFDict): void => {
      if (moved.has(dict)) return
      moved.add(dict)
      for (const key of ['StructParents', 'StructParent'].map(name)) {
        const value = dict.get(key)
        if (value instanceof PDFNumber) dict.set(key, PDFNumber.of(value.asNumber() + by))
      }
    }
    for (const [, object] of this.document.context.enumerateIndirectObjects()) {
      if (object instanceof PDFDict) move(object)
      else if (object instanceof PDFRawStream) move(object.dict)
      if (!(object instanceof PDFPageLeaf)) continue
      const links = object.Annots()
      for (let index = 0; index < (links?.size() ?? 0); index++) {
        const link = links?.lookup(index)
        if (link instanceof PDFDict) move(link)
      }
    }
    for (const entry of this.entries) entry[0] += by
    this.next += by
  }

  /** Takes over another document's tree, whose numbers follow this one's. */
  append(other: TagTree, copy: (object: PDFObject) => PDFObject): void {
    if (!this.root || !other.root) return
    const parent = this.top()
    const kids = parent.dict.lookup(name('K'))
    const list =
      kids instanceof PDFArray ? kids : this.document.context.obj(kids ? [parent.dict.get(name('K'))] : [])
    const theirs = other.top()
    const from = theirs.dict.lookup(name('K'))
    const values = from instanceof PDFArray ? from.asArray() : from ? [theirs.dict.get(name('K'))] : []
    for (const value of values) {
      if (!value) continue
      const copied = copy(value)
      const element = this.document.context.lookup(copied)
      if (element instanceof PDFDict) element.set(name('P'), parent.ref)
      list.push(copied)
    }
    parent.dict.set(name('K'), list)
    for (const [key, value] of other.entries) this.entries.push([key, copy(value)])
    this.next = other.next
  }

  /** The one Document element below the root, or the root itself. */
  private top(): { dict: PDFDict; ref: PDFRef } {
    const { context, catalog } = this.document
    const root = this.root as PDFDict
    const kids = root.get(name('K'))
    const only = kids instanceof PDFArray && kids.size() === 1 ? kids.get(0) : kids
    const dict = context.lookup(only)
    if (only instanceof PDFRef && dict instanceof PDFDict && dict.get(name('S')) === name('Document'))
      return { dict, ref: only }
    return { dict: root, ref: catalog.get(name('StructTreeRoot')) as PDFRef }
  }

  /** Writes the numbers as one flat tree. */
  write(): void {
    if (!this.root) return
    const { context } = this.document
    const numbers = this.entries.sort(([a], [b]) => a - b).flatMap(([key, value]) => [key, value])
    this.root.set(name('ParentTree'), context.register(context.obj({ Nums: numbers })))
    this.root.set(name('ParentTreeNextKey'), PDFNumber.of(this.next))
  }
}
