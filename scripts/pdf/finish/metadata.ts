/** Document information, XMP, language and viewer preferences, all from the deck. */
import { createHash } from 'node:crypto'
import { PDFHexString, PDFName, PDFString, type PDFDict, type PDFDocument } from '@cantoo/pdf-lib'
import type { DeckModel } from '../../deck/model.js'
import { inRow } from '../../text/isolate.js'
import { escapeHtml } from '../../text/escape.js'

const producer = 'Diptych'

/** The date that the files carry: the deck's own, else the one given, else a fixed one. Whole seconds, UTC. */
export function documentDate(deck: DeckModel, now?: Date): Date {
  const own = deck.meta.date === undefined ? NaN : Date.parse(deck.meta.date)
  const time = Number.isNaN(own) ? (now ?? new Date('2000-01-01T00:00:00Z')).getTime() : own
  return new Date(Math.floor(time / 1000) * 1000)
}

/** Writes the metadata; `suffix` comes after the title (“Handout”). */
export function writeMetadata(document: PDFDocument, deck: DeckModel, date: Date, suffix?: string): void {
  const { context, catalog } = document
  const { meta, locale } = deck
  const title = suffix ? inRow([meta.title, suffix], locale.dir) : meta.title
  const subject = meta.description ?? meta.subtitle

  const info = document.context.lookup(context.trailerInfo.Info) as PDFDict | undefined
  for (const key of info?.keys() ?? []) info?.delete(key)
  document.setTitle(title, { showInWindowTitleBar: true })
  if (meta.author) document.setAuthor(meta.author)
  if (subject) document.setSubject(subject)
  if (meta.keywords.length) document.setKeywords([meta.keywords.join(', ')])
  document.setCreator(producer)
  document.setProducer(producer)
  document.setCreationDate(date)
  document.setModificationDate(date)
  catalog.set(PDFName.of('Lang'), PDFString.of(locale.tag))
  if (locale.dir === 'rtl')
    document.catalog.getOrCreateViewerPreferences().setReadingDirection('R2L' as never)

  const xmp = xmpPacket({ title, subject, date, deck })
  const stream = context.stream(new TextEncoder().encode(xmp), { Type: 'Metadata', Subtype: 'XML' })
  catalog.set(PDFName.of('Metadata'), context.register(stream))

  // The same content gives the same id: the tag tree and pages are what the hash sees through their sizes.
  const seed = JSON.stringify([title, locale.tag, date, deck, document.getPageCount()])
  const id = PDFHexString.of(createHash('sha256').update(seed).digest('hex').slice(0, 32).toUpperCase())
  context.trailerInfo.ID = context.obj([id, id])
}

interface XmpInput {
  title: string
  subject?: string
  date: Date
  deck: DeckModel
}

/** The XMP packet: Dublin Core, XMP basic and PDF properties. */
export function xmpPacket({ title, subject, date, deck: { meta, locale } }: XmpInput): string {
  const when = date.toISOString().replace(/\.\d+Z$/, 'Z')
  const alt = (name: string, text?: string) =>
    text
      ? `<dc:${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeHtml(text)}</rdf:li></rdf:Alt></dc:${name}>`
      : ''
  const list = (name: string, kind: 'Bag' | 'Seq', items: string[]) =>
    items.length
      ? `<dc:${name}><rdf:${kind}>${items.map((item) => `<rdf:li>${escapeHtml(item)}</rdf:li>`).join('')}</rdf:${kind}></dc:${name}>`
      : ''
  const keywords = meta.keywords.length
    ? `<pdf:Keywords>${escapeHtml(meta.keywords.join(', '))}</pdf:Keywords>`
    : ''
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">',
    '<dc:format>application/pdf</dc:format>',
    alt('title', title),
    alt('description', subject),
    alt(
      'rights',
      inRow(
        [meta.copyright, meta.licence].filter((text) => text !== undefined),
        locale.dir,
      ),
    ),
    list('creator', 'Seq', meta.author ? [meta.author] : []),
    list('subject', 'Bag', meta.keywords),
    list('language', 'Bag', [locale.tag]),
    `<xmp:CreateDate>${when}</xmp:CreateDate><xmp:ModifyDate>${when}</xmp:ModifyDate><xmp:MetadataDate>${when}</xmp:MetadataDate>`,
    `<xmp:CreatorTool>${producer}</xmp:CreatorTool><pdf:Producer>${producer}</pdf:Producer>`,
    keywords,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="w"?>',
  ]
    .filter(Boolean)
    .join('\n')
}
