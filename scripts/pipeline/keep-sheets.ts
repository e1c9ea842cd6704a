/** Sheets of talks: a build keeps them for the presenter's view. */
import { sheetOf } from '../present/sheet.js'
import { keepSheet, TALK_CACHE } from '../present/store.js'
import { cacheFolder } from '../process/cache.js'
import type { Compiled } from './compile.js'

/** Keeps the sheets of what was built. A disk that refuses costs the presenter's view a second or two, and no build. */
export async function keepSheets(compiled: Compiled[], digests: Map<string, string>): Promise<void> {
  try {
    const cache = await cacheFolder(TALK_CACHE)
    for (const { dir, decks } of compiled)
      for (const deck of decks) keepSheet(cache, dir, digests.get(dir) ?? '', sheetOf(deck))
  } catch {
    // They are made when they are asked for.
  }
}
