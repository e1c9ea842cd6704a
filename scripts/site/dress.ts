/** What a deck's `index.html` says to hosts, search engines and people who share its link. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DeckModel } from '../deck/model.js'
import { BAR, escapeHtml as e, ICON, ICON_LINK, word } from './pages/html.js'

/** No inline script, no eval, no other host. Slides place things by style attributes, so styles may be inline. */
export const DECK_POLICY =
  "default-src 'self';script-src 'self';style-src 'self' 'unsafe-inline';img-src 'self' data: blob:;font-src 'self' data:;connect-src 'self';object-src 'none';base-uri 'none';form-action 'none'"

/** Head elements of a deck's page. Pure. */
export function headOf(deck: DeckModel, has: { picture: boolean; reading: boolean }): string {
  const { meta, locale } = deck
  const address = meta.address?.replace(/\/+$/, '')
  const own = address && `${address}/${deck.id}/${locale.code}/`
  const property = (name: string, text: string | undefined) =>
    text ? `<meta property="${name}" content="${e(text)}">` : ''
  const description = meta.description ?? meta.subtitle
  return [
    `<meta http-equiv="Content-Security-Policy" content="${DECK_POLICY}">`,
    description ? `<meta name="description" content="${e(description)}">` : '',
    `<meta name="theme-color" content="#0E1A2B">`,
    ICON_LINK,
    '<link rel="manifest" href="./site.webmanifest">',
    property('og:type', 'article'),
    property('og:title', meta.title),
    property('og:description', description),
    property('og:locale', locale.tag.replace('-', '_')),
    property('og:url', own),
    has.picture ? property('og:image', own ? `${own}cover.png` : './cover.png') : '',
    has.picture ? '<meta name="twitter:card" content="summary_large_image">' : '',
    own ? `<link rel="canonical" href="${e(own)}">` : '',
    ...(address
      ? deck.languages.map(
          ({ code, tag }) =>
            `<link rel="alternate" hreflang="${e(tag)}" href="${e(`${address}/${deck.id}/${code}/`)}">`,
        )
      : []),
    has.reading ? '<link rel="alternate" type="text/html" title="read" href="./read.html">' : '',
  ]
    .filter(Boolean)
    .join('\n')
}

/** What stands in the page until the slides do, and for good where scripts don't run (or from a disk). Pure. */
export function waitingRoom(deck: DeckModel, has: { reading: boolean }): string {
  const { meta, locale } = deck
  const style =
    'position:fixed;inset:0;display:flex;flex-direction:column;justify-content:center;padding:8vmin;background:#0E1A2B;color:#FBFAF6;font-family:Inter,system-ui,sans-serif'
  const read = has.reading
    ? `<noscript><p><a style="color:#5AA2F2" href="./read.html">${e(word(locale.strings, 'readDeck', 'read.html'))}</a></p></noscript>`
    : ''
  return `<div style="${style}"><div style="filter:brightness(1.6)">${BAR}</div><h1 style="font-size:clamp(1.75rem,5.9vmin,4.75rem);line-height:1.2;margin:0">${e(meta.title)}</h1>${meta.subtitle ? `<p style="font-size:clamp(1rem,3vmin,2rem);opacity:.85">${e(meta.subtitle)}</p>` : ''}${read}</div>`
}

/** The page with everything of `headOf` and `waitingRoom` put in. Pure. */
export function dressPage(
  html: string,
  deck: DeckModel,
  has: { picture: boolean; reading: boolean },
): string {
  // Replacements by function: a title may hold `$&`.
  return html
    .replace(
      /<meta (property="og:title"|name="description"|http-equiv="Content-Type"|property="slidev:)[^>]*>\s*/g,
      '',
    )
    .replace(/(<meta name="viewport"[^>]*>)/, (found) => `${found}\n${headOf(deck, has)}`)
    .replace('<div id="app"></div>', () => `<div id="app">${waitingRoom(deck, has)}</div>`)
    .replace(/\s*<div id="mermaid-rendering-container"><\/div>/, '')
}

/**
 * Dresses a built deck: rewrites its `index.html` and `404.html`, adds `site.webmanifest` and `icon.svg`.
 * @throws disk errors
 */
export async function dressDeck(
  deck: DeckModel,
  dir: string,
  has: { picture: boolean; reading: boolean },
): Promise<void> {
  const file = join(dir, 'index.html')
  await writeFile(file, dressPage(await readFile(file, 'utf8'), deck, has))
  await writeFile(join(dir, 'icon.svg'), ICON)
  const manifest = {
    name: deck.meta.title,
    short_name: deck.meta.title.slice(0, 24),
    lang: deck.locale.tag,
    dir: deck.locale.dir,
    start_url: './',
    scope: './',
    display: 'fullscreen',
    background_color: '#0E1A2B',
    theme_color: '#0E1A2B',
    icons: [{ src: './icon.svg', sizes: 'any', type: 'image/svg+xml' }],
  }
  await writeFile(join(dir, 'site.webmanifest'), `${JSON.stringify(manifest, null, 2)}\n`)
}
