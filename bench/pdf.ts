/** Sizes of slides.pdf, tagged and linked, beside `slidev export`'s of the same markdown. */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { DeckModel } from '../scripts/deck/model.js'

export interface PdfSizes {
  lang: string
  /** Bytes. */
  ours: number
  stock: number
}

/** Looks at what buildOurs() and buildStock() left in their folders. */
export async function comparePdfs(decks: DeckModel[], ours: string, stock: string): Promise<PdfSizes[]> {
  const size = async (file: string): Promise<number> => (await stat(file)).size
  return Promise.all(
    decks.map(async ({ id, locale: { code } }) => ({
      lang: code,
      ours: await size(join(ours, id, code, 'slides.pdf')),
      stock: await size(join(stock, `${code}.pdf`)),
    })),
  )
}
