/** Makes what the browser numbers by chance the same in every run. */
import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFRef,
  PDFString,
  PDFHexString,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib'

/**
 * The tags' /ID (and what refers to them: table headers, the id tree) come from the browser's node ids, which
 * depend on the run. They get numbers in document order.
 *
 * @param prefix stands before each number; parts that are to be joined need different ones
 */
export function stableIds(document: PDFDocument, prefix = 'n'): void {
  const { context, catalog } = document
  const root = catalog.lookup(PDFName.of('StructTreeRoot'))
  if (!(root instanceof PDFDict)) return
  const names = new Map<string, PDFString>()
  const elements = structElements(document)
  const renamed = (value: PDFObject | undefined): PDFString | undefined => {
    if (!(value instanceof PDFString || value instanceof PDFHexString)) return undefined
    const old = value.decodeText()
    const name = names.get(old) ?? PDFString.of(`${prefix}${String(names.size + 1).padStart(7, '0')}`)
    names.set(old, name)
    return name
  }
  const owners: [PDFString, PDFRef][] = []
  for (const { dict, ref } of elements) {
    const id = renamed(dict.get(PDFName.of('ID')))
    if (!id) continue
    dict.set(PDFName.of('ID'), id)
    if (ref) owners.push([id, ref])
  }
  for (const { dict } of elements) renameHeaders(context.lookup(dict.get(PDFName.of('A'))), renamed)
  if (owners.length === 0) return
  const flat = owners.flatMap(([id, ref]) => [id, ref])
  const limits = [owners[0]?.[0] as PDFString, owners.at(-1)?.[0] as PDFString]
  const leaf = context.register(context.obj({ Names: flat, Limits: limits }))
  // The old tree's nodes would stay in the file as orphans, with the browser's ids in them.
  deleteTree(document, root.get(PDFName.of('IDTree')))
  root.set(PDFName.of('IDTree'), context.obj({ Kids: [leaf] }))
}

function deleteTree(document: PDFDocument, node: PDFObject | undefined): void {
  const dict = document.context.lookup(node)
  const kids = dict instanceof PDFDict ? dict.lookup(PDFName.of('Kids')) : undefined
  if (kids instanceof PDFArray) for (const kid of kids.asArray()) deleteTree(document, kid)
  if (node instanceof PDFRef) document.context.delete(node)
}

/** Tags of PDF 2.0 that the browser writes into a PDF 1.7 are mapped to the old ones. */
export function mapRoles(document: PDFDocument): void {
  const root = document.catalog.lookup(PDFName.of('StructTreeRoot'))
  if (!(root instanceof PDFDict)) return
  const roles = { Em: 'Span', Strong: 'Span', Title: 'P', FENote: 'Note', Aside: 'Sect' }
  const map = root.lookup(PDFName.of('RoleMap'))
  const target = map instanceof PDFDict ? map : document.context.obj({})
  for (const [from, to] of Object.entries(roles)) target.set(PDFName.of(from), PDFName.of(to))
  root.set(PDFName.of('RoleMap'), target)
}

/** The structure elements in document order. */
export function structElements(document: PDFDocument): { dict: PDFDict; ref?: PDFRef; depth: number }[] {
  const { context, catalog } = document
  const found: { dict: PDFDict; ref?: PDFRef; depth: number }[] = []
  const visit = (value: PDFObject | undefined, depth: number): void => {
    const object = context.lookup(value)
    if (object instanceof PDFArray) return object.asArray().forEach((kid) => visit(kid, depth))
    if (!(object instanceof PDFDict)) return
    if (object.has(PDFName.of('S')))
      found.push({ dict: object, ref: value instanceof PDFRef ? value : undefined, depth })
    else if (!object.has(PDFName.of('ParentTree'))) return
    visit(object.get(PDFName.of('K')), depth + 1)
  }
  visit(catalog.get(PDFName.of('StructTreeRoot')), 0)
  return found
}

function renameHeaders(
  attributes: PDFObject | undefined,
  renamed: (value: PDFObject) => PDFString | undefined,
): void {
  if (attributes instanceof PDFArray) {
    for (let index = 0; index < attributes.size(); index++) renameHeaders(attributes.lookup(index), renamed)
  } else if (attributes instanceof PDFDict) {
    const headers = attributes.lookup(PDFName.of('Headers'))
    if (!(headers instanceof PDFArray)) return
    for (let index = 0; index < headers.size(); index++) {
      const name = renamed(headers.lookup(index) as PDFObject)
      if (name) headers.set(index, name)
    }
  }
}
