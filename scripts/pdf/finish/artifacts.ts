/** Marks what the browser draws outside of every tag, decoration and page margins, as artifacts. */
import { deflateSync, inflateSync } from 'node:zlib'
import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFRawStream,
  PDFRef,
  type PDFContext,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib'

/**
 * Marks the content of every page, and of every form that has tags in it: newer Chromium puts what is scaled into a
 * form of its own. A stream that is not deflated, as the browser writes them, stays as it is.
 */
export function markArtifacts(document: PDFDocument): void {
  const { context } = document
  const tagged = new Set<PDFRef>()
  for (const [ref, object] of context.enumerateIndirectObjects())
    if (object instanceof PDFRawStream && object.dict.has(name('StructParents'))) tagged.add(ref)
  for (const ref of tagged) {
    const form = context.lookup(ref) as PDFRawStream
    rewrite(context, ref, taggedForms(form.dict.lookup(name('Resources')), tagged))
  }
  for (const page of document.getPages()) {
    const entry = page.node.get(name('Contents'))
    const object = context.lookup(entry)
    const refs = object instanceof PDFArray ? object.asArray() : [entry]
    for (const ref of refs)
      if (ref instanceof PDFRef) rewrite(context, ref, taggedForms(page.node.Resources(), tagged))
  }
}

const name = (text: string): PDFName => PDFName.of(text)

/** Names of the forms among the resources that have tags in them. */
function taggedForms(resources: PDFObject | undefined, tagged: ReadonlySet<PDFRef>): Set<string> {
  const objects = resources instanceof PDFDict ? resources.lookup(name('XObject')) : undefined
  const names = new Set<string>()
  if (objects instanceof PDFDict)
    for (const [key, value] of objects.entries())
      if (value instanceof PDFRef && tagged.has(value)) names.add(key.asString())
  return names
}

function rewrite(context: PDFContext, ref: PDFRef, forms: ReadonlySet<string>): void {
  const stream = context.lookup(ref)
  if (!(stream instanceof PDFRawStream)) return
  if (stream.dict.lookup(name('Filter')) !== name('FlateDecode')) return
  const marked = markContent(inflateSync(stream.contents).toString('latin1'), forms)
  const bytes = deflateSync(Buffer.from(marked, 'latin1'), { level: 9 })
  stream.dict.set(name('Length'), context.obj(bytes.length))
  context.assign(ref, PDFRawStream.of(stream.dict, bytes))
}

/** Operators that begin an object on the page: a path, a text, a form or picture, a shading. */
const begins = /(?:^|\s)(?:m|re|BT|Do|sh)$/

/**
 * Puts `/Artifact BMC … EMC` around everything outside of a tag. The mark opens before an object and closes
 * before the next tag, so never between `BT` and `ET` nor inside of a path.
 *
 * @param content a page's operators, as the browser writes them: operands and operator end a line
 * @param forms names (`/X5`) of forms whose own content is marked: what draws them is none
 */
export function markContent(content: string, forms: ReadonlySet<string> = new Set()): string {
  const out: string[] = []
  let depth = 0
  let open = false
  for (const line of content.split('\n')) {
    const tag = /\/MCID\b.*BDC$/.test(line)
    const form = / Do$/.test(line) && forms.has(line.slice(0, -3).trim())
    if (open && (tag || form) && depth === 1) {
      out.push('EMC')
      open = false
      depth = 0
    }
    if (depth === 0 && !form && begins.test(line)) {
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
