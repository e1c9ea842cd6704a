import { PDFName, PDFString, type PDFDocument } from '@cantoo/pdf-lib'

/** Writes the page labels that viewers show instead of positions; runs of plain numbers take one entry. */
export function writeLabels(document: PDFDocument, labels: string[]): void {
  const { context } = document
  const nums: unknown[] = []
  let running: number | undefined
  for (const [index, label] of labels.entries()) {
    const number = /^[1-9]\d*$/.test(label) ? Number(label) : undefined
    if (number !== undefined && running !== undefined && number === running + 1) {
      running = number
      continue
    }
    running = number
    nums.push(index, number === undefined ? { P: PDFString.of(label) } : { S: PDFName.of('D'), St: number })
  }
  document.catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: nums as never }))
}
