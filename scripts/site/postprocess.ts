/** What a deck's `index.html` says to hosts, search engines and people who share its link. */
import { existsSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DeckModel } from '../deck/model.js'
import { firstFontsCss } from './first/fonts.js'
import { FIRST_FILE, type FirstSlide } from './first/index.js'
import { cssName } from '../fonts/css-name.js'
import { wordOf } from '../locale/word.js'
import { night, paper } from '../theme/tokens.js'
import { writeWorker } from './offline.js'
import { BAR, dataElement, escapeHtml as e, ICON, ICON_LINK, insideStyle } from './pages/html.js'
import { edited, elements, insert, isEntry, isLink, isTold, one, without } from './pages/edit.js'
import { FIRST_STYLE, hashOf, startScript } from './pages/start.js'
import { hostsOf } from './embedded.js'
import { searchEntries } from './search.js'
import { EMBED_SCRIPT, EMBED_STYLE, OEMBED_FILE, oembedLink, oembedOf, wholeLink } from './embed.js'
import { writeSingle, type SingleTalk } from './single.js'
import { PRELOAD_FILE } from './types.js'

/** What a deck's folder holds, as its page tells it. */
export interface DeckHas {
  picture: boolean
  reading: boolean
  /** Files that the controls offer: `slides.pdf`, `handout.pdf`, `read.html`. */
  files?: string[]
  /** The first slide, to be painted before any script. */
  first?: FirstSlide
  /** Files that the deck's script will ask for. */
  preload?: string[]
  /** Slides that another language lacks (its code → slide id → number there to go to). */
  elsewhere?: Record<string, Record<string, number>>
  /** What makes `deck.html` a talk of its own. */
  talk?: SingleTalk
}

/** No inline script, no eval, no other host. Slides place things by style attributes, so styles may be inline. */
export const DECK_POLICY =
  "default-src 'self';script-src 'self';style-src 'self' 'unsafe-inline';img-src 'self' data: blob:;font-src 'self' data:;connect-src 'self';object-src 'none';base-uri 'none';form-action 'none'"

/** The same for a deck whose slides may load frames, films and pictures from other hosts. */
export function deckPolicy(hosts: string[]): string {
  if (hosts.length === 0) return DECK_POLICY
  const list = hosts.join(' ')
  return `${DECK_POLICY.replace("img-src 'self'", `img-src 'self' ${list}`)};frame-src 'self' ${list};media-src 'self' ${list}`
}

/** Head elements of a deck's page. Pure. */
export function headOf(deck: DeckModel, has: DeckHas, scripts: string[] = []): string {
  const { meta, locale } = deck
  const address = meta.address?.replace(/\/+$/, '')
  const own = address && `${address}/${deck.id}/${locale.code}/`
  const property = (name: string, text: string | undefined) =>
    text ? `<meta property="${name}" content="${e(text)}">` : ''
  const named = (name: string, text: string | undefined) =>
    text ? `<meta name="${name}" content="${e(text)}">` : ''
  const description = meta.description ?? meta.subtitle
  return [
    `<meta http-equiv="Content-Security-Policy" content="${deckPolicy(hostsOf(deck)).replace("script-src 'self'", ["script-src 'self'", ...scripts.map(hashOf)].join(' '))}">`,
    controlsMeta(deck, has),
    named('description', description),
    named('author', meta.author),
    named('keywords', meta.keywords.join(', ')),
    `<meta name="theme-color" content="${night.paper}">`,
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
    oembedLink(deck),
    has.reading ? '<link rel="alternate" type="text/html" title="read" href="./read.html">' : '',
  ]
    .filter(Boolean)
    .join('\n')
}

/** What the deck's controls (components/DeckControls.vue) may offer. */
export function controlsMeta(deck: DeckModel, has: DeckHas): string {
  const offers = {
    files: has.files ?? (has.reading ? ['read.html'] : []),
    languages: deck.languages
      .map(({ code }) => code)
      .filter((code) => code === deck.locale.code || (has.elsewhere ?? {})[code]),
    elsewhere: has.elsewhere ?? {},
  }
  return `<meta name="diptych-offers" content="${e(JSON.stringify(offers))}">`
}

/** What stands in the page until the slides do, and for good where scripts don't run (or from a disk). Pure. */
export function waitingRoom(deck: DeckModel, has: { reading: boolean }): string {
  const { meta, locale } = deck
  const families = ['Inter', ...deck.fonts.map(({ family }) => cssName(family)), 'system-ui', 'sans-serif']
  const style = `position:fixed;inset:0;display:flex;flex-direction:column;justify-content:center;padding:8vmin;background:${night.paper};color:${paper.paper};font-variant-ligatures:no-contextual;font-family:${families.join(',')}`
  const read = has.reading
    ? `<noscript><p><a style="color:${night.link}" href="./read.html">${e(wordOf(locale.strings, 'readDeck'))}</a></p></noscript>`
    : ''
  return `<div style="${style}"><div style="filter:brightness(1.6)">${BAR}</div><h1 style="font-size:clamp(1.75rem,5.9vmin,4.75rem);line-height:1.2;margin:0">${e(meta.title)}</h1>${meta.subtitle ? `<p style="font-size:clamp(1rem,3vmin,2rem);opacity:.85">${e(meta.subtitle)}</p>` : ''}${read}</div>`
}

function noScript(deck: DeckModel, has: DeckHas): string {
  if (!has.reading) return ''
  const style = `position:fixed;z-index:9;inset:auto 0 0 0;margin:0;padding:1rem 2rem;background:${night.paper};color:${paper.paper}`
  return `<noscript><p style="${style}"><a style="color:${night.link}" href="./read.html">${e(wordOf(deck.locale.strings, 'readDeck'))}</a></p></noscript>`
}

/** What a device that keeps the deck as an app is told of it. Pure. */
export function webManifest({ meta, locale }: DeckModel): string {
  const manifest = {
    name: meta.title,
    // Under its icon. By characters: half of an emoji is none.
    short_name: Array.from(meta.title).slice(0, 24).join(''),
    lang: locale.tag,
    dir: locale.dir,
    start_url: './',
    scope: './',
    display: 'fullscreen',
    background_color: night.paper,
    theme_color: night.paper,
    icons: [{ src: './icon.svg', sizes: 'any', type: 'image/svg+xml' }],
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}

/** The page with everything of `headOf` and `waitingRoom` put in. Pure. */
export function postprocessPage(html: string, deck: DeckModel, has: DeckHas): string {
  const all = elements(html)
  const entry = all.find(isEntry)?.attributes['src']
  const script = entry ? startScript(entry, has.preload ?? [], true) : undefined
  const words = deck.locale.strings
  const disk = `<p id="dt-disk"><a href="./deck.html">${e(wordOf(words, 'openDeck'))}</a><a href="./read.html">${e(wordOf(words, 'readDeck'))}</a></p>`
  const { first } = has
  const embedded = deck.meta.embed !== undefined && script !== undefined
  const scripts = script ? [...(embedded ? [EMBED_SCRIPT] : []), script] : []
  const start = scripts.map((one) => `<script>${one}</script>`).join('')
  const critical = `<style>${FIRST_STYLE}${embedded ? EMBED_STYLE : ''}${insideStyle(first?.css ?? '')}</style>`
  const slide = first ? `<div id="dt-first" aria-hidden="true" inert><div>${first.html}</div></div>` : ''
  const sheets = all.filter(isLink('stylesheet'))
  // Without `crossorigin`: the page's own style sheet needs none, and from a disk it would be refused.
  const styles = sheets.map(({ attributes: { href = '' } }) => `<link rel="stylesheet" href="${e(href)}">`)
  // Behind the first slide: what stands before a style sheet is painted without waiting for it.
  const [early, late] = first ? ['', styles.join('\n')] : [styles.join('\n'), '']
  const head = one(all, 'head', ({ tag }) => tag === 'head')
  const body = one(all, 'body', ({ tag }) => tag === 'body')
  const viewport = one(all, 'viewport', ({ attributes }) => attributes['name'] === 'viewport')
  const app = one(all, 'place for the deck', ({ attributes }) => attributes['id'] === 'app')
  const gone = all.filter(
    (element) =>
      isTold(element) ||
      (script && (isEntry(element) || isLink('modulepreload')(element))) ||
      element.attributes['id'] === 'mermaid-rendering-container',
  )
  return edited(html, [
    ...[...gone, ...sheets].map((element) => without(html, element)),
    insert(viewport.end, `\n${headOf(deck, has, scripts)}`),
    insert(head.innerEnd, `${early}\n${start}\n${critical}\n`),
    insert(body.innerStart, `\n${slide}${disk}${embedded ? wholeLink(deck) : ''}\n`),
    {
      start: app.start,
      end: app.end,
      text: `${late}<div id="app">${first ? noScript(deck, has) : waitingRoom(deck, has)}</div>`,
    },
  ])
}

/**
 * Postprocesses a built deck: rewrites its `index.html`, adds `deck.html`, `search.json`, `site.webmanifest`, `icon.svg` and
 * the offline worker `sw.js`. Call it once everything else lies in the folder.
 * @throws disk errors
 */
export async function postprocessDeck(deck: DeckModel, dir: string, has: DeckHas): Promise<void> {
  const file = join(dir, 'index.html')
  const stored = join(dir, FIRST_FILE)
  const first = existsSync(stored) ? (JSON.parse(await readFile(stored, 'utf8')) as FirstSlide) : undefined
  if (first) first.css += await firstFontsCss(first, dir)
  await rm(stored, { force: true })
  const files = ['slides.pdf', 'handout.pdf', 'read.html'].filter((name) => existsSync(join(dir, name)))
  const asked = join(dir, PRELOAD_FILE)
  const preload = JSON.parse(await readFile(asked, 'utf8')) as string[]
  await rm(asked)
  const all: DeckHas = { files, preload, ...(first ? { first } : {}), ...has }
  const search = JSON.stringify(searchEntries(deck))
  await writeFile(join(dir, 'search.json'), search)
  const oembed = oembedOf(deck, has.picture)
  if (oembed) await writeFile(join(dir, OEMBED_FILE), `${JSON.stringify(oembed, null, 2)}\n`)
  const data = dataElement('diptych-search', search)
  await writeSingle(dir, `${controlsMeta(deck, all)}${ICON_LINK}`, `${data}\n`, {
    hosts: hostsOf(deck),
    talk: has.talk,
  })
  await writeFile(file, postprocessPage(await readFile(file, 'utf8'), deck, all))
  await writeFile(join(dir, 'icon.svg'), ICON)
  await writeFile(join(dir, 'site.webmanifest'), webManifest(deck))
  await writeWorker(dir)
}
