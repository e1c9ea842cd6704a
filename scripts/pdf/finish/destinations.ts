import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFString,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib'

export interface Destination {
  /** 0-based. */
  page: number
  /** pt from the page's top. */
  top: number
}

/** Where the document's named destinations are: name → place. */
export function destinations(document: PDFDocument): Map<string, Destination> {
  const pages = new Map(
    document.getPages().map((page, index) => [page.ref.toString(), { index, height: page.getHeight() }]),
  )
  const found = new Map<string, Destination>()
  for (const [name, array] of rawDestinations(document)) {
    const page = pages.get(String(array.get(0)))
    const y = array.size() > 3 ? array.lookup(3) : undefined
    if (page)
      found.set(name, { page: page.index, top: y instanceof PDFNumber ? page.height - y.asNumber() : 0 })
  }
  return found
}

/** The named destinations as they stand in the file: name → `[page /XYZ left top zoom]`. */
export function rawDestinations(document: PDFDocument): Map<string, PDFArray> {
  const { context, catalog } = document
  const found = new Map<string, PDFArray>()
  const add = (name: string, value: PDFObject | undefined): void => {
    const object = context.lookup(value)
    const array = object instanceof PDFDict ? object.lookup(PDFName.of('D')) : object
    if (array instanceof PDFArray) found.set(name, array)
  }
  const visit = (node: PDFObject | undefined): void => {
    const tree = context.lookup(node)
    if (!(tree instanceof PDFDict)) return
    const names = tree.lookup(PDFName.of('Names'))
    if (names instanceof PDFArray)
      for (let index = 0; index + 1 < names.size(); index += 2) {
        const name = names.lookup(index)
        if (name instanceof PDFString || name instanceof PDFHexString)
          add(name.decodeText(), names.get(index + 1))
      }
    const kids = tree.lookup(PDFName.of('Kids'))
    if (kids instanceof PDFArray) kids.asArray().forEach(visit)
  }
  const old = catalog.lookup(PDFName.of('Dests'))
  if (old instanceof PDFDict) for (const [name, value] of old.entries()) add(name.decodeText(), value)
  const names = catalog.lookup(PDFName.of('Names'))
  if (names instanceof PDFDict) visit(names.get(PDFName.of('Dests')))
  return found
}
