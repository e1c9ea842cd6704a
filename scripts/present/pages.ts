/** The pages of a talk: the presenter's view, and a deck's page with the script that follows. Pure. */
import { dataElement, escapeHtml as e, ICON_LINK } from '../site/pages/html.js'
import { edited, elements, insert, one } from '../site/pages/edit.js'
import { pageProperties } from '../theme/css.js'
import { night, nightTones } from '../theme/tokens.js'
import { TALK, TALK_DATA, type WindowData } from '../talk/messages.js'

/** What the presenter's view is told before it has its sheet. */
export interface ViewInput extends WindowData {
  tag: string
  dir: 'ltr' | 'rtl'
  title: string
  /** The one sentence that it needs where the key is missing. */
  locked: string
  /** What a remote is told whose code or key is none (any more). */
  withdrawn: string
  /** Above the code on the audience's screen. */
  invitation: string
  /** Families that the deck adds, as CSS. */
  families: string
}

/** No other host, no inline script; the deck itself in frames. */
export const VIEW_POLICY =
  "default-src 'none';script-src 'self';style-src 'self' 'unsafe-inline';img-src data:;font-src 'self';connect-src 'self';frame-src 'self';base-uri 'none';form-action 'none'"

/** Families of a page in a deck's language, as CSS. */
export const familiesOf = ({ tag, families }: Pick<ViewInput, 'tag' | 'families'>): string =>
  `Inter,${/^(zh|ja|ko)\b/.test(tag) ? '' : "'Inter Marks',"}${families ? `${families},` : ''}'Noto Sans SC','Inter Symbols',system-ui,'PingFang SC','Microsoft YaHei',sans-serif`

/**
 * The presenter's view. It holds nothing that others may not read: its data comes for the key.
 * @param fonts `@font-face` rules
 */
export function viewPage(view: ViewInput, fonts: string): string {
  const { tag, dir, title, locked, withdrawn, deck, lang, ids, rehearse, begin } = view
  const file = (name: string): string => `${TALK.files}${name}`
  const colours = `${pageProperties(night, nightTones)};--panel:${night.soft};--strong:${night.accent};--on-strong:${night.onAccent}`
  return `<!doctype html>
<html lang="${e(tag)}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="${VIEW_POLICY}">
<title>${e(title)}</title>
${ICON_LINK}
<style>${fonts}:root{${colours};color-scheme:dark;--families:${familiesOf(view)}}</style>
<link rel="stylesheet" href="${file('presenter.css')}">
</head>
<body>
<main id="app"><div class="locked"><h1>${e(title)}</h1><p data-withdrawn="${e(withdrawn)}">${e(locked)}</p></div></main>
${dataElement(TALK_DATA, JSON.stringify({ deck, lang, ids, rehearse, begin }))}
<script src="${file('presenter.js')}"></script>
</body>
</html>
`
}

/** A built deck's page with the script that follows the talk before all of its own. */
export function followingPage(html: string, data: WindowData): string {
  const head = one(elements(html), 'head', ({ tag }) => tag === 'head')
  const script = `${dataElement(TALK_DATA, JSON.stringify(data))}<script src="${TALK.files}window.js"></script>`
  return edited(html, [insert(head.innerEnd, `${script}\n`)])
}
