/** A deck in the frame of an article: what its data allows, and what it shows there (`?embed`). Pure. */
import type { DeckModel } from '../deck/model.js'
import { wordOf } from '../locale/word.js'
import { night } from '../theme/tokens.js'
import { escapeHtml as e } from './pages/html.js'
import type { DeckManifest } from './pages/manifest.js'

/** Name of the file beside a deck's page that tells others how to show it. */
export const OEMBED_FILE = 'oembed.json'

/** Of a frame, in px: a slide is 16 to 9. */
const frame = { width: 960, height: 540 }

/**
 * Runs before all else. In a frame, the deck has no controls of its own but a link to the whole deck, at the slide and
 * click that are shown.
 */
export const EMBED_SCRIPT = `if(/[?&]embed\\b/.test(location.search)){document.documentElement.classList.add('dt-embed');addEventListener('click',e=>{const a=e.target.closest?.('#dt-whole');if(a)a.href='./'+location.hash},true)}`

export const EMBED_STYLE = `#dt-whole{display:none}.dt-embed :is(.dt-controls,#dt-disk){display:none}
.dt-embed #dt-whole{display:block;position:fixed;z-index:9;inset:auto 8px 8px auto;padding:6px 12px;border-radius:6px;background:${night.paper};color:${night.ink};font:15px/1.4 system-ui,sans-serif;opacity:.85}
.dt-embed #dt-whole:is(:hover,:focus-visible){opacity:1;outline:2px solid ${night.focus}}
@media print{#dt-whole{display:none!important}}
`

/** The link to the whole deck. */
export const wholeLink = ({ locale }: DeckModel): string =>
  `<a id="dt-whole" href="./" target="_blank" rel="noopener">${e(wordOf(locale.strings, 'openDeck'))}</a>`

/** The deck's page, where its data gives the site's address. */
const addressOf = ({ id, meta, locale }: DeckModel): string | undefined =>
  meta.address && `${meta.address.replace(/\/+$/, '')}/${id}/${locale.code}/`

/** The head's link to `oembed.json`; nothing where the deck may not be framed, or its address is not known. */
export function oembedLink(deck: DeckModel): string {
  const address = addressOf(deck)
  if (!deck.meta.embed || !address) return ''
  return `<link rel="alternate" type="application/json+oembed" href="${e(`${address}${OEMBED_FILE}`)}" title="${e(deck.meta.title)}">`
}

/** What `oembed.json` says (oEmbed 1.0); undefined as above. */
export function oembedOf(deck: DeckModel, picture: boolean): Record<string, unknown> | undefined {
  const address = addressOf(deck)
  const { title, author, embed } = deck.meta
  if (!embed || !address) return undefined
  return {
    ...{ version: '1.0', type: 'rich', provider_name: 'Diptych', title },
    ...(author ? { author_name: author } : {}),
    ...frame,
    html: `<iframe src="${e(`${address}?embed`)}" width="${frame.width}" height="${frame.height}" title="${e(title)}" style="border:0" allowfullscreen loading="lazy"></iframe>`,
    ...(picture
      ? { thumbnail_url: `${address}cover.png`, thumbnail_width: 1280, thumbnail_height: 720 }
      : {}),
  }
}

/** For `_headers`: decks that may be framed, by all or by the hosts that their data names. */
export function embedRules(decks: readonly DeckManifest[]): string {
  return decks
    .flatMap(({ id, embed }) => {
      if (!embed) return []
      const who = embed === true ? '*' : ["'self'", ...embed].join(' ')
      return [
        `\n/${id}/*\n  ! Content-Security-Policy\n  Content-Security-Policy: frame-ancestors ${who}; object-src 'none'; base-uri 'none'\n`,
      ]
    })
    .join('')
}
