/** `dist/index.html`: all decks on one page that needs no script and asks for nothing but the covers. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inRow } from '../text/isolate.js'
import { night } from '../theme/tokens.js'
import { BAR, escapeHtml as e, ICON_LINK, PAGE_STYLE, word } from './pages/html.js'
import { addressOf, HOST_FILES, writeHostFiles } from './hosts.js'
import { replaceFile } from './replace-file.js'
import { readManifests, type DeckManifest, type ManifestLanguage } from './pages/manifest.js'

export {
  manifestOf,
  readManifest,
  writeManifest,
  type DeckManifest,
  type ManifestLanguage,
} from './pages/manifest.js'

const GENERATOR = '<meta name="generator" content="Diptych">'

/** Every file that the landing page and its company may replace at the top of `dist`. */
export const LANDING_FILES = ['index.html', ...HOST_FILES]

/** Did Diptych make the page in a folder? False where there is none. */
export function isOwnLanding(dist: string): boolean {
  try {
    return readFileSync(join(dist, 'index.html'), 'utf8').includes(GENERATOR)
  } catch {
    return false
  }
}

const STYLE = `${PAGE_STYLE}
main{max-width:76rem;margin:0 auto;padding:clamp(1.5rem,5vw,4.5rem) clamp(1rem,4vw,2rem)}
header{margin-bottom:clamp(1.5rem,4vw,3rem)}
header h1{font-size:clamp(1.75rem,4.5vw,2.75rem);font-weight:900;margin:0}
.decks{display:grid;gap:2.5rem;list-style:none;margin:0;padding:0}
.talk{background:var(--card);border:1px solid var(--line);border-radius:14px;overflow:hidden;display:flex;flex-direction:column}
.talk picture,.talk img{display:block;width:100%;height:auto;aspect-ratio:16/9;background:${night.paper}}
.body{padding:1.5rem 1.75rem 1.75rem;flex:1;display:flex;flex-direction:column;gap:.5rem}
.body h2{font-size:1.5rem;font-weight:700;margin:0}
.body p{margin:0}
.links{display:flex;flex-wrap:wrap;gap:.5rem .75rem;list-style:none;padding:0;margin:auto 0 0;padding-top:1rem}
.links a{display:inline-block;min-height:2.75rem;padding:.5rem 1rem;border:2px solid currentColor;border-radius:10px;text-decoration:none;font-weight:700;line-height:1.4}
.links a.main{background:var(--ink);border-color:var(--ink);color:var(--paper)}
.links a:hover{text-decoration:underline}
.deck>ul{display:grid;gap:1.5rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,28rem),1fr));list-style:none;margin:0;padding:0}
`

/** The page's HTML. Pure: the same decks give the same bytes. */
export function renderLanding(decks: DeckManifest[]): string {
  const first = decks[0]?.languages[0]
  const title = decks.length === 1 && first ? first.title : word(first?.words ?? {}, 'decks', 'Diptych')
  const address = addressOf(decks)
  const about = inRow(
    decks.flatMap(({ languages }) => languages.slice(0, 1)).map((one) => one.title),
    first?.dir ?? 'ltr',
  )
  const cover = decks.flatMap(({ id, languages }) =>
    languages.flatMap(({ code, picture }) => (picture ? `${id}/${code}/${picture}` : [])),
  )[0]
  const head = [
    `<meta name="description" content="${e(about)}">`,
    `<meta property="og:type" content="website">`,
    `<meta property="og:title" content="${e(title)}">`,
    `<meta property="og:description" content="${e(about)}">`,
    ...(cover
      ? [
          `<meta property="og:image" content="${e(address ? `${address}/${cover}` : cover)}">`,
          '<meta name="twitter:card" content="summary_large_image">',
        ]
      : []),
    ...(address
      ? [`<meta property="og:url" content="${e(address)}/">`, `<link rel="canonical" href="${e(address)}/">`]
      : []),
  ].join('\n')
  return `<!doctype html>
<html lang="${e(first?.tag ?? 'en')}"${first?.dir === 'rtl' ? ' dir="rtl"' : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none';style-src 'unsafe-inline';img-src 'self' data:;base-uri 'none';form-action 'none'">
${GENERATOR}
<title>${e(title)}</title>
${head}
${ICON_LINK}
<style>${STYLE}</style>
</head>
<body>
<main>
<header>${BAR}<h1>${e(title)}</h1></header>
<ul class="decks">
${decks.map(renderDeck).join('\n')}
</ul>
</main>
</body>
</html>
`
}

const renderDeck = (deck: DeckManifest) =>
  `<li class="deck" id="${e(deck.id)}"><ul>\n${deck.languages.map((one) => renderLanguage(deck.id, one)).join('\n')}\n</ul></li>`

function renderLanguage(id: string, one: ManifestLanguage): string {
  const base = `${encodeURIComponent(id)}/${encodeURIComponent(one.code)}`
  const { words, title } = one
  const alt = word(words, 'coverPicture', '{title}', { title })
  const picture = one.picture
    ? `<a href="${base}/" tabindex="-1"><img src="${base}/${e(one.picture)}" alt="${e(alt)}" width="1280" height="720" loading="lazy"></a>`
    : ''
  const facts = [
    one.name,
    word(words, 'slideCount', '{n}', { n: one.slides }),
    one.minutes ? word(words, 'minutes', '{n} min', { n: one.minutes }) : '',
    one.author ?? '',
    one.date ?? '',
  ].filter(Boolean)
  const download = { slides: ['downloadSlides', 'PDF'], handout: ['downloadHandout', 'Handout'] } as const
  const links = [
    `<a class="main" href="${base}/">${e(word(words, 'openDeck', one.name))}</a>`,
    ...(one.reading ? [`<a href="${base}/${e(one.reading)}">${e(word(words, 'readDeck', 'HTML'))}</a>`] : []),
    ...one.downloads.map(({ kind, file, bytes }) => {
      const size = bytes < 950_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
      return `<a href="${base}/${e(file)}" download>${e(word(words, download[kind][0], download[kind][1]))} <small>${size}</small></a>`
    }),
  ]
  return `<li class="talk" lang="${e(one.tag)}" dir="${one.dir}">${picture}
<div class="body"><h2>${e(title)}</h2>
${one.subtitle ? `<p>${e(one.subtitle)}</p>` : ''}
<p class="muted">${e(inRow(facts, one.dir))}</p>
${one.description ? `<p>${e(one.description)}</p>` : ''}
<ul class="links">${links.map((link) => `<li>${link}</li>`).join('')}</ul></div></li>`
}

/**
 * Writes the landing page of all decks in `dist`, and what stands beside it for hosts (hosts.ts).
 *
 * @param next a folder whose decks will take the place of those in `dist`: the pages are written there, too
 * @throws disk errors
 */
export async function writeLanding(dist: string, next = dist): Promise<void> {
  const coming = next === dist ? [] : await readManifests(next)
  const staying = (await readManifests(dist)).filter(({ id }) => !coming.some((deck) => deck.id === id))
  const decks = [...staying, ...coming].sort((a, b) => (a.id < b.id ? -1 : 1))
  replaceFile(join(next, 'index.html'), renderLanding(decks))
  await writeHostFiles(decks, dist, next)
}
