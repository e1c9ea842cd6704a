/** The shared site, served to a network: another address of this machine. */
import type { Frame, Page } from 'playwright-chromium'
import { expect } from 'vitest'
import { builtDeck, serveTalk } from '../../scripts/pipeline/talk.js'
import type { PresentServer } from '../../scripts/present/serve/index.js'
import { placeAt } from '../../scripts/talk/address.js'
import { FOLLOW_FRAME } from '../../scripts/talk/messages.js'
import { sharedDeck, sharedSite } from '../support/site.js'

const network = '127.0.0.2'
let ids: string[] = []

/** Serves it. @param port of a server before */
export async function serveShared(port = 0): Promise<PresentServer> {
  const { content, dist } = await sharedSite()
  const folder = { id: sharedDeck, dir: content, committed: false }
  const built = await builtDeck(folder, dist, [])
  ids = built.languages[0]!.ids!
  const listened = { hosts: ['localhost', network], told: network }
  return serveTalk(folder, built, { out: dist, languages: ['en'], port, listened })
}

/** The deck in a listener's page. */
export const frameOf = (page: Page): Frame => page.frames().find((frame) => frame.name() === FOLLOW_FRAME)!

/** Waits until the deck of a listener's page is at `slide click`. */
export const standsOn = (page: Page, place: string): Promise<void> =>
  expect
    .poll(async () => {
      const hash = await frameOf(page).evaluate(() => location.hash)
      const at = placeAt(hash, ids)
      return `${at?.slide} ${at?.click}`
    })
    .toBe(place)
