/** The characters that a font file really has, kept in the cache: opening a large one takes a second. */
import { readFile } from 'node:fs/promises'
import * as fontkit from 'fontkit'
import { putWhole } from '../process/draft.js'

/**
 * Characters of a font file, without control characters.
 *
 * @param known the file of the cache; one that cannot be read as such a list is written anew
 * @throws when the font can't be read
 */
export async function coverageOf(font: string, known: string): Promise<Set<string>> {
  const cached = listIn(await readFile(known, 'utf8').catch(() => ''))
  if (cached) return new Set(cached)
  const all = String.fromCodePoint(
    ...fontkit
      .create(await readFile(font))
      .characterSet.filter((point) => point > 31 && (point < 0xd800 || point > 0xdfff)),
  )
  await putWhole(known, JSON.stringify(all)).catch(() => undefined)
  return new Set(all)
}

/** The list in a file's text; undefined where it is none, such as half of one. */
function listIn(text: string): string | undefined {
  try {
    const list: unknown = JSON.parse(text)
    return typeof list === 'string' && list ? list : undefined
  } catch {
    return undefined
  }
}
