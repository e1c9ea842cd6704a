/** What Chromium's PDF lacks: metadata, bookmarks, page labels, stable ids, and a small file. */
import type { PDFDocument } from '@cantoo/pdf-lib'
import type { DeckModel } from '../../deck/model.js'
import { markArtifacts } from './artifacts.js'
import { destinations } from './destinations.js'
import { linkParts } from './elsewhere.js'
import { joinPdfs } from './join.js'
import { writeLabels } from './labels.js'
import { documentDate, writeMetadata } from './metadata.js'
import { writeOutline, type Bookmark } from './outline.js'
import { mapRoles, stableIds } from './stable.js'

export interface FinishOptions {
  deck: DeckModel
  bookmarks: Bookmark[] | ((document: PDFDocument) => Bookmark[])
  /** One label a page. */
  labels?: string[]
  /** Put after the deck's title, e.g. “Handout”. */
  suffix?: string
  now?: Date
}

/**
 * Finishes a print. The tags stay as the browser wrote them; what has none becomes an artifact.
 *
 * @param parts the PDFs of the parts that the print was made in, in their order
 */
export async function finishPdf(
  parts: Uint8Array[],
  options: FinishOptions,
): Promise<{ bytes: Uint8Array; pages: number }> {
  const document = await joinPdfs(parts)
  const bookmarks = typeof options.bookmarks === 'function' ? options.bookmarks(document) : options.bookmarks
  linkParts(document, new Set(destinations(document).keys()))
  writeOutline(document, bookmarks)
  if (options.labels) writeLabels(document, options.labels)
  stableIds(document)
  mapRoles(document)
  markArtifacts(document)
  writeMetadata(document, options.deck, documentDate(options.deck, options.now), options.suffix)
  const bytes = await document.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
  })
  return { bytes, pages: document.getPageCount() }
}
