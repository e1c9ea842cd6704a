/** A deck in a frame: only where its data says so. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { DeckModel } from '../../scripts/deck/model.js'
import { embedRules, EMBED_SCRIPT, oembedOf } from '../../scripts/site/embed.js'
import { hashOf } from '../../scripts/site/pages/start.js'
import { postprocessPage } from '../../scripts/site/postprocess.js'
import { ownDeck } from '../support/compiled.js'

let deck: DeckModel
beforeAll(async () => {
  const own = (await ownDeck('sql-vs-document')).decks.find(({ locale }) => locale.code === 'en')!
  deck = { ...own, meta: { ...own.meta, address: 'https://example.org/talks/', title: 'A "deck" & more' } }
})
const framed = (embed: true | string[]): DeckModel => ({ ...deck, meta: { ...deck.meta, embed } })
const page =
  '<!doctype html><html><head><meta name="viewport" content="x"><script type="module" src="./a.js"></script></head><body><div id="app"></div></body></html>'

describe('a deck that may be framed', () => {
  it('is told to hosts, by all or by some; others stay refused', () => {
    const manifest = (id: string, embed?: true | string[]) => ({
      id,
      languages: [],
      ...(embed ? { embed } : {}),
    })
    expect(embedRules([manifest('closed')])).toBe('')
    const rules = embedRules([
      manifest('closed'),
      manifest('open', true),
      manifest('some', ['https://a.example']),
    ])
    expect(rules).not.toContain('closed')
    expect(rules).toMatch(/\/open\/\*\n {2}! Content-Security-Policy\n.*frame-ancestors \*;/)
    expect(rules).toMatch(/\/some\/\*\n.*\n.*frame-ancestors 'self' https:\/\/a\.example;/)
  })

  it('has an oEmbed file with its frame, and a link to it; without its address, or leave, neither', () => {
    const told = oembedOf(framed(true), true)!
    expect(told).toMatchObject({ version: '1.0', type: 'rich', width: 960, height: 540 })
    const address = `https://example.org/talks/${deck.id}/en/`
    expect(told['html']).toContain(`src="${address}?embed"`)
    expect(told['html']).toContain('title="A &#34;deck&#34; &#38; more"')
    expect(told['thumbnail_url']).toBe(`${address}cover.png`)
    expect(oembedOf(deck, true)).toBe(undefined)
    expect(
      oembedOf({ ...framed(true), meta: { ...deck.meta, embed: true, address: undefined! } }, true),
    ).toBe(undefined)
    const has = { picture: true, reading: true }
    expect(postprocessPage(page, framed(true), has)).toContain(`href="${address}oembed.json"`)
    expect(postprocessPage(page, deck, has)).not.toMatch(/oembed|dt-whole|dt-embed'\)\)?;add/)
  })

  it('runs its script under the page’s own policy, before all others, and links to the whole deck', () => {
    const html = postprocessPage(page, framed(['https://a.example']), { picture: false, reading: true })
    expect(html).toContain(hashOf(EMBED_SCRIPT))
    expect(html.indexOf(EMBED_SCRIPT)).toBeLessThan(html.indexOf('serviceWorker'))
    expect(html).toMatch(/<a id="dt-whole" href="\.\/" target="_blank" rel="noopener">/)
  })
})
