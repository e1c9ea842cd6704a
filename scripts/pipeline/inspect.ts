/** Every slide, looked at as its readers will see it. */
import type { Browser } from 'playwright-chromium'
import type { Compiled } from './compile.js'
import { inspectDeck } from '../inspect/index.js'
import type { Problem } from '../problems/problem.js'
import { byRules } from '../problems/rules.js'
import { servePreview } from '../site/preview.js'
import type { DeckFolder } from './decks.js'
import { failure } from '../problems/failure.js'
import { decksIn } from './compile-all.js'

/** Measures every slide of the site in the browser. */
export async function inspect(
  folders: DeckFolder[],
  compiled: Compiled[],
  dist: string,
  browser: Browser,
): Promise<Problem[]> {
  const server = await servePreview(dist)
  if ('error' in server) throw failure(server.error.code, server.error.message)
  const problems: Problem[] = []
  try {
    for (const [dir, deck] of decksIn(folders, compiled)) {
      const url = new URL(`${deck.id}/${deck.locale.code}/`, server.url).href
      const rules = compiled.find(({ id }) => id === deck.id)?.content?.deck.rules
      problems.push(...byRules(await inspectDeck({ browser, url, deck, dir }), rules))
    }
  } finally {
    await server.close()
  }
  return problems
}
