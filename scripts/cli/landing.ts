/** The last step of a build: pages' heads, `deck.json` beside each deck, and the landing page. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Compiled } from '../compile.js'
import type { DeckModel } from '../deck/model.js'
import { routeOf } from '../markdown/route.js'
import { dressDeck } from '../site/dress.js'
import * as site from '../site/landing.js'
import { writeReading } from '../site/read.js'
import type { Drawing } from '../site/types.js'

/**
 * Finishes a built deck in the staging folder.
 *
 * @param next staging folder, `<next>/<deck>/<lang>/`
 * @param dist the folder whose manifest is kept for languages that weren't built now
 * @param drawings drawings by fence key
 */
export async function writeManifest(
  { id, decks }: Compiled,
  next: string,
  dist: string,
  drawings: Record<string, Drawing> = {},
): Promise<void> {
  for (const deck of decks) {
    const dir = join(next, id, deck.locale.code)
    await writeReading(deck, dir, drawings)
    await dressDeck(deck, dir, {
      picture: existsSync(join(dir, 'cover.png')),
      reading: true,
      elsewhere: elsewhereOf(deck, decks),
    })
  }
  await site.writeManifest(
    await site.manifestOf(decks, join(next, id)),
    join(next, id),
    await site.readManifest(join(dist, id)),
  )
}

/** For every other language: the slides that it lacks, and the number of the nearest one before that it has. */
export function elsewhereOf(deck: DeckModel, decks: DeckModel[]): Record<string, Record<string, number>> {
  const others = decks.filter((other) => other !== deck)
  return Object.fromEntries(
    others.map((other) => {
      const numbers = new Map(other.slides.map(({ id, number }) => [id, number]))
      let near = 1
      const lacking: Record<string, number> = {}
      for (const { id } of deck.slides) {
        const number = numbers.get(id)
        if (number === undefined) lacking[routeOf(id)] = near
        else near = number
      }
      return [other.locale.code, lacking]
    }),
  )
}

/** Writes `index.html` for every deck in `dist`, with those that are coming in `next`. */
export async function writeLanding(dist: string, next?: string): Promise<void> {
  await site.writeLanding(dist, next)
}
