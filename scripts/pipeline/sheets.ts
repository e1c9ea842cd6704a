/** Sheets of talks, as the presenter's view asks for them. A kept one is read without the code that makes one. */
import { wordKeys } from '../locale/load.js'
import { keptSheet, TALK_CACHE } from '../present/store.js'
import { isWhole } from '../present/words.js'
import { ContentProblems, hasErrors } from '../problems/result.js'
import { cacheFolder } from '../process/cache.js'
import type { TalkSheet } from '../talk/sheet.js'

/**
 * The sheet of a built deck in a language: the one kept with that build, else one of the content as it is now.
 * @param built digest of the content that was built
 * @throws ContentProblems when it has to be made and the content has errors
 */
export async function sheetFor(dir: string, lang: string, built: string | undefined): Promise<TalkSheet> {
  const cache = await cacheFolder(TALK_CACHE).catch(() => undefined)
  const kept = cache && built ? await keptSheet(cache, dir, lang, built) : undefined
  if (kept && isWhole(kept, wordKeys())) return kept
  const [{ compileDeck }, { sheetOf }] = await Promise.all([
    import('./compile.js'),
    import('../present/sheet.js'),
  ])
  const { decks, problems } = await compileDeck(dir, [lang])
  const [deck] = decks
  if (!deck || hasErrors(problems)) throw new ContentProblems(problems)
  return sheetOf(deck)
}
