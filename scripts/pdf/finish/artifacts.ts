/** Marks what the browser draws outside of every tag, decoration and page margins, as artifacts. */
import { deflateSync, inflateSync } from 'node:zlib'
import { PDFArray, PDFName, PDFRawStream, PDFRef, type PDFDocument } from '@cantoo/pdf-lib'

/** Marks the content of every page. A stream that is not deflated, as the browser writes them, stays as it is. */
export function markArtifacts(document: PDFDocument): void {
  const { context } = document
  for (const page of document.getPages()) {
    const entry = page.node.get(PDFName.of('Contents'))
    const object = context.lookup(entry)
    const refs = object instanceof PDFArray ? object.asArray() : [entry]
    for (const ref of refs) {
      const stream = context.lookup(ref)
      if (!(ref instanceof PDFRef) || !(stream instanceof PDFRawStream)) continue
      if (stream.dict.lookup(PDFName.of('Filter')) !== PDFName.of('FlateDecode')) continue
      const marked = markContent(inflateSync(stream.contents).toString('latin1'))
      const bytes = deflateSync(Buffer.from(marked, 'latin1'), { level: 9 })
      stream.dict.set(PDFName.of('Length'), context.obj(bytes.length))
      context.assign(ref, PDFRawStream.of(stream.dict, bytes))
    }
  }
}

/** Operators that begin an object on the page: a path, a text, a form or picture, a shading. */
const begins = /(?:^|\s)(?:m|re|BT|Do|sh)$/

/**
 * Puts `/Artifact BMC … EMC` around everything outside of a tag. The mark opens before an object and closes
 * before the next tag, so never between `BT` and `ET` nor inside of a path.
 *
 * @param content a page's operators, as the browser writes them: operands and operator end a line
 */
export function markContent(content: string): string {
  const out: string[] = []
  let depth = 0
  let open = false
  for (const line of content.split('\n')) {
    const tag = /\/MCID\b.*BDC$/.test(line)
    if (open && tag && depth === 1) {
      out.push('EMC')
      open = false
      depth = 0
    }
    if (depth === 0 && begins.test(line)) {
      out.push('/Artifact BMC')
      open = true
      depth = 1
    }
    if (/B[DM]C$/.test(line)) depth++
    else if (/(?:^|\s)EMC$/.test(line)) depth--
    out.push(line)
  }
  if (open) out.push('EMC', '')
  return out.join('\n')
}
