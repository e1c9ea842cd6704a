/** The page of a listener: the deck in a frame that follows the talk, the reading page, sources and questions at hand. Pure. */
import { dataElement, escapeHtml as e, ICON_LINK } from '../site/pages/html.js'
import { pageProperties } from '../theme/css.js'
import { night, nightTones, paper, paperTones } from '../theme/tokens.js'
import { TALK, TALK_DATA } from '../talk/messages.js'
import { familiesOf, VIEW_POLICY, type ViewInput } from './pages.js'

/**
 * It holds no more than the deck does: its data comes from an address that everyone may ask.
 * @param fonts `@font-face` rules
 */
export function followPage(view: ViewInput, fonts: string): string {
  const { tag, dir, title, deck, lang, ids } = view
  const colours = (ground: typeof night, of: typeof nightTones): string =>
    `${pageProperties(ground, of)};--panel:${ground.soft};--strong:${ground.accent};--on-strong:${ground.onAccent}`
  return `<!doctype html>
<html lang="${e(tag)}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="${VIEW_POLICY}">
<title>${e(title)}</title>
${ICON_LINK}
<style>${fonts}:root{${colours(paper, paperTones)};color-scheme:light dark;--families:${familiesOf(view)}}@media (prefers-color-scheme:dark){:root{${colours(night, nightTones)}}}</style>
<link rel="stylesheet" href="${TALK.files}follow.css">
</head>
<body>
<main id="app"><h1 class="waiting">${e(title)}</h1></main>
${dataElement(TALK_DATA, JSON.stringify({ deck, lang, ids }))}
<script src="${TALK.files}follow.js"></script>
</body>
</html>
`
}
