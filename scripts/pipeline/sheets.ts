/** Sheets of talks: a build keeps them, and the presenter's view reads them. */
import { wordKeys } from '../locale/load.js'
import { isWhole, sheetOf } from '../present/sheet.js'
import { keepSheet, keptSheet, TALK_CACHE } from '../present/store.js'
import { ContentProblems, hasErrors } from '../problems/result.js'
import { cacheFolder } from '../process/cache.js'
import type { TalkSheet } from '../talk/sheet.js'
import { compileDeck, type Compiled } from './compile.js'

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

/**
 * The sheet of a built deck in a language: the one kept with that build, else one of the content as it is now.
 * @param built digest of the content that was built
 * @throws ContentProblems when it has to be made and the content has errors
 */
export async function sheetFor(dir: string, lang: string, built: string | undefined): Promise<TalkSheet> {
  const cache = await cacheFolder(TALK_CACHE).catch(() => undefined)
  const kept = cache && built ? await keptSheet(cache, dir, lang, built) : undefined
  if (kept && isWhole(kept, wordKeys())) return kept
  const { decks, problems } = await compileDeck(dir, [lang])
  const [deck] = decks
  if (!deck || hasErrors(problems)) throw new ContentProblems(problems)
  return sheetOf(deck)
}
