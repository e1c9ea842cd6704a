/** `dist/index.html`: all decks on one page that needs no script and asks for nothing but the covers. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inRow } from '../../text/isolate.js'
import { BAR, escapeHtml as e, ICON_LINK, insideStyle, word } from '../pages/html.js'
import { renderCard } from './card.js'
import { landingFonts } from './fonts.js'
import { STYLE } from './style.js'
import { addressOf, HOST_FILES, writeHostFiles } from '../hosts.js'
import { replaceFile } from '../replace-file.js'
import { readManifests, type DeckManifest } from '../pages/manifest.js'

export {
  manifestOf,
  readManifest,
  writeManifest,
  type DeckManifest,
  type ManifestLanguage,
} from '../pages/manifest.js'

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

/**
 * The page's HTML. Pure: the same decks and fonts give the same bytes.
 *
 * @param fonts `@font-face` rules
 */
export function renderLanding(decks: DeckManifest[], fonts = ''): string {
  const first = decks[0]?.languages[0]
  const title = decks.length === 1 && first ? first.title : word(first?.words ?? {}, 'decks', 'Diptych')
  const line = word(first?.words ?? {}, 'aboutDiptych', '')
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
<meta http-equiv="Content-Security-Policy" content="default-src 'none';style-src 'unsafe-inline';img-src 'self' data:;font-src data:;base-uri 'none';form-action 'none'">
${GENERATOR}
<title>${e(title)}</title>
${head}
${ICON_LINK}
<style>${insideStyle(fonts + STYLE)}</style>
</head>
<body>
<main>
<header>${BAR}<h1>${e(title)}</h1>
${line ? `<p class="muted">${e(line)}</p>` : ''}</header>
<ul class="decks">
${decks.map(renderCard).join('\n')}
</ul>
</main>
</body>
</html>
`
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
  replaceFile(join(next, 'index.html'), renderLanding(decks, await landingFonts(decks)))
  await writeHostFiles(decks, dist, next)
}
