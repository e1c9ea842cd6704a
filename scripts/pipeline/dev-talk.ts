/** The presenter's view of a deck that is being written. */
import type { DeckModel } from '../deck/model.js'
import { presentFiles, type PresentFiles } from '../present/bundle.js'
import { openDevTalk, type OpenDevTalk } from '../present/dev-talk.js'
import { keyOf } from '../present/serve/key.js'
import { talkName, TALK_CACHE } from '../present/store.js'
import { cacheFolder } from '../process/cache.js'
import type { DevPort } from '../site/dev-server.js'
import { viewOf } from './talk.js'

/** Paths of font files in rules, as the addresses that `dev` has for them. */
export const served = (css: string): string =>
  css.replaceAll(/url\('([^']*)'\)/g, (_, path: string) => `url('/@fs/${path.replace(/^\//, '')}')`)

/**
 * Opens it at the port of `dev`.
 * @param dir the deck's folder
 * @param css rules of the deck's fonts, with paths
 */
export async function talkOf(
  deck: DeckModel,
  dir: string,
  css: string,
  { door, url }: Pick<DevPort, 'door' | 'url'>,
): Promise<OpenDevTalk> {
  const { locale, meta, fonts } = deck
  const language = { code: locale.code, tag: locale.tag, dir: locale.dir, title: meta.title, fonts }
  const cache = await cacheFolder(TALK_CACHE).catch(() => '')
  let files: Promise<PresentFiles> | undefined
  return openDevTalk({
    ...{ door, url, deck, fonts: served(css) },
    // Another key than that of `present`: each counts at its own server only.
    key: await keyOf(cache, `${talkName(dir)}.dev`),
    view: viewOf(language, { deck: deck.id, ids: {}, command: 'dev' }),
    files: () => (files ??= presentFiles()),
  })
}
