/** The last step of a build: pages' heads, `deck.json` beside each deck, and the landing page. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Compiled } from './compile.js'
import type { DeckModel } from '../deck/model.js'
import { singleScript } from '../present/bundle.js'
import { singleTalk } from '../present/single.js'
import { routeOf } from '../markdown/route.js'
import { postprocessDeck } from '../site/postprocess.js'
import * as site from '../site/landing/index.js'
import { writeReading } from '../site/read.js'
import type { ReadingDrawing } from '../site/types.js'

/**
 * Finishes a built deck in the staging folder.
 *
 * @param next staging folder, `<next>/<deck>/<lang>/`
 * @param dist the folder whose manifest is kept for languages that weren't built now
 * @param drawings drawings by fence key
 * @param digest of the content that was read
 * @param presenter `deck.html` has private notes, too
 */
export async function writeManifest(
  { id, decks }: Compiled,
  next: string,
  dist: string,
  drawings: Record<string, ReadingDrawing> = {},
  digest?: string,
  presenter = false,
): Promise<void> {
  const before = await site.readManifest(join(dist, id))
  const kept = (before?.languages ?? [])
    .filter(({ code }) => !decks.some(({ locale }) => locale.code === code))
    .filter(({ code }) => existsSync(join(next, id, code)))
  const all = [...decks.map(built), ...kept]
  const script = await singleScript()
  const ids = Object.fromEntries(all.map((one) => [one.code, one.ids ?? []]))
  for (const deck of decks) {
    const dir = join(next, id, deck.locale.code)
    await writeReading(deck, dir, drawings)
    await postprocessDeck(deck, dir, {
      picture: existsSync(join(dir, 'cover.png')),
      reading: true,
      elsewhere: elsewhereOf(built(deck), all),
      talk: singleTalk(deck, script, ids, presenter),
    })
  }
  const manifest = await site.manifestOf(decks, join(next, id))
  const order = decks[0]?.languages.map(({ code }) => code) ?? []
  const fresh = manifest.languages.map((one) => (digest === undefined ? one : { ...one, content: digest }))
  const languages = [...fresh, ...kept].sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code))
  await site.writeManifest({ ...manifest, languages }, join(next, id))
}

/** A language of a deck and its slides; without ids where an earlier version has built it. */
type Language = Pick<site.ManifestLanguage, 'code' | 'ids'>

const built = ({ locale, slides }: DeckModel): Language => ({
  code: locale.code,
  ids: slides.map(({ id }) => id),
})

/** For every other language: the slides that it lacks, and the number of the nearest one before that it has. */
export function elsewhereOf(deck: Language, all: Language[]): Record<string, Record<string, number>> {
  return Object.fromEntries(
    all
      .filter(({ code }) => code !== deck.code)
      .map(({ code, ids }) => {
        const numbers = new Map(ids?.map((id, index) => [id, index + 1]))
        let near = 1
        const lacking: Record<string, number> = {}
        for (const id of ids ? (deck.ids ?? []) : []) {
          const number = numbers.get(id)
          if (number === undefined) lacking[routeOf(id)] = near
          else near = number
        }
        return [code, lacking]
      }),
  )
}
