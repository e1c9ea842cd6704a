import { PDFDict, PDFHexString, PDFName, PDFString, type PDFDocument } from '@cantoo/pdf-lib'

/** Stands before the name of a destination in another part of the same print. `.invalid` is no host's (RFC 2606). */
export const elsewhere = 'https://elsewhere.invalid/#'

/** Makes links between the parts inner links; a name that no part has takes its link along. */
export function linkParts(document: PDFDocument, known: ReadonlySet<string>): void {
  for (const page of document.getPages()) {
    const links = page.node.Annots()
    if (!links) continue
    for (let index = links.size() - 1; index >= 0; index--) {
      const link = links.lookup(index)
      const name = link instanceof PDFDict ? nameElsewhere(link) : undefined
      if (name === undefined || !(link instanceof PDFDict)) continue
      if (known.has(name)) {
        link.delete(PDFName.of('A'))
        link.set(PDFName.of('Dest'), PDFName.of(name))
      } else links.remove(index)
    }
  }
}

function nameElsewhere(link: PDFDict): string | undefined {
  const action = link.lookup(PDFName.of('A'))
  const address = action instanceof PDFDict ? action.lookup(PDFName.of('URI')) : undefined
  if (!(address instanceof PDFString || address instanceof PDFHexString)) return undefined
  const text = address.decodeText()
  return text.startsWith(elsewhere) ? decodeURIComponent(text.slice(elsewhere.length)) : undefined
}
