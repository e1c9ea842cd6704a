/** Files at the top of `dist` for hosts and search engines: `_headers`, `404.html`, `sitemap.xml`, `robots.txt`. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { embedRules } from './embed.js'
import { BAR, escapeHtml as e, ICON_LINK, PAGE_STYLE, word } from './pages/html.js'
import type { DeckManifest } from './pages/manifest.js'
import { replaceFile } from './replace-file.js'
import { REMOVED } from './swap/commit.js'

/** Names of the files that are written here. */
export const HOST_FILES = ['_headers', '404.html', 'sitemap.xml', 'robots.txt']

/**
 * For Netlify and Cloudflare Pages. What a page may load, each page says itself (a policy of the host could not know
 * the hashes); here stands what only a header can say.
 */
export const HEADERS = `/*
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Content-Security-Policy: frame-ancestors 'self'; object-src 'none'; base-uri 'none'
  Permissions-Policy: camera=(), microphone=(), geolocation=()
  Cache-Control: no-cache

/*/assets/*
  ! Cache-Control
  Cache-Control: public, max-age=31536000, immutable
`

/** The site's address, without a slash at its end, where a deck gives it. */
export const addressOf = (decks: DeckManifest[]): string | undefined =>
  decks.find(({ address }) => address)?.address?.replace(/\/+$/, '')

/** One entry a deck and language, each with the addresses of the others. Undefined without an address. Pure. */
export function renderSitemap(decks: DeckManifest[]): string | undefined {
  const entries = decks.flatMap(({ id, languages, address }) => {
    if (!address) return []
    const at = (code: string) => e(`${address.replace(/\/+$/, '')}/${id}/${code}/`)
    const others = languages
      .map(({ code, tag }) => `<xhtml:link rel="alternate" hreflang="${e(tag)}" href="${at(code)}"/>`)
      .join('')
    return languages.map(({ code }) => `<url><loc>${at(code)}</loc>${others}</url>`)
  })
  if (entries.length === 0) return undefined
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.join('\n')}
</urlset>
`
}

/**
 * The page for what is not there. It is shown at any depth, so it links only where the site's address is known. Pure.
 */
export function renderNotFound(decks: DeckManifest[]): string {
  const languages = [
    ...new Map(decks.flatMap((deck) => deck.languages).map((one) => [one.tag, one])).values(),
  ]
  const address = addressOf(decks)
  const lines = languages.map(({ tag, dir, words }) => {
    const link = address ? ` <a href="${e(address)}/">${e(word(words, 'decks', 'Diptych'))}</a>` : ''
    return `<p lang="${e(tag)}" dir="${dir}">${e(word(words, 'notFound', '404'))}${link}</p>`
  })
  return `<!doctype html>
<html lang="${e(languages[0]?.tag ?? 'en')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none';style-src 'unsafe-inline';img-src data:;base-uri 'none';form-action 'none'">
<meta name="robots" content="noindex">
<title>404</title>
${ICON_LINK}
<style>${PAGE_STYLE}main{max-width:46rem;margin:15vh auto 0;padding:1.5rem}h1{font-size:2.75rem;font-weight:900;margin:0}</style>
</head>
<body>
<main>${BAR}<h1>404</h1>
${lines.join('\n')}
</main>
</body>
</html>
`
}

const ROBOTS = 'User-agent: *\nAllow: /\nSitemap: '

/**
 * Writes all of them; those that need the site's address are removed where no deck gives it. A `robots.txt` that
 * somebody has put there stays.
 *
 * @param next the folder that will take the place of what is in `dist`: the files are written there
 * @throws disk errors
 */
export async function writeHostFiles(decks: DeckManifest[], dist: string, next = dist): Promise<void> {
  replaceFile(join(next, '_headers'), HEADERS + embedRules(decks))
  replaceFile(join(next, '404.html'), renderNotFound(decks))
  const writeOrRemove = async (name: string, text: string | undefined): Promise<void> => {
    if (text) replaceFile(join(next, name), text)
    else if (next === dist) await rm(join(dist, name), { force: true })
    else await removeOnCommit(next, name)
  }
  const sitemap = renderSitemap(decks)
  await writeOrRemove('sitemap.xml', sitemap)
  const old = await readFile(join(dist, 'robots.txt'), 'utf8').catch(() => undefined)
  if (old !== undefined && !old.startsWith(ROBOTS)) return
  await writeOrRemove('robots.txt', sitemap && `${ROBOTS}${addressOf(decks)}/sitemap.xml\n`)
}

/** Notes that a file shall be gone from the output once the staging folder takes its place (swap/commit.ts). */
async function removeOnCommit(next: string, name: string): Promise<void> {
  await mkdir(join(next, REMOVED), { recursive: true })
  await writeFile(join(next, REMOVED, name), '')
}
