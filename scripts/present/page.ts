/** What the pages of a talk have in common, around what each of them shows. Pure. */
import { dataElement, escapeHtml as e, ICON_LINK } from '../site/pages/html.js'
import { pageProperties } from '../theme/css.js'
import { TALK, TALK_DATA, type WindowData } from '../talk/messages.js'

/** No other host, no inline script; the deck itself in frames. */
export const VIEW_POLICY =
  "default-src 'none';script-src 'self';style-src 'self' 'unsafe-inline';img-src data:;font-src 'self';connect-src 'self';frame-src 'self';base-uri 'none';form-action 'none'"

export interface TalkPage {
  tag: string
  dir: 'ltr' | 'rtl'
  title: string
  /** Families that the deck adds, as CSS. */
  families: string
  /** Name of its script and of its style sheet (`PresentFiles`). */
  name: 'presenter' | 'follow'
  /** `@font-face` rules, colours and families. */
  style: string
  /** In `#app` until the script has something to show. */
  first: string
  data: Partial<WindowData>
  /** Further settings of the viewport. */
  viewport?: string
}

/** Families of a page in a deck's language, as CSS. */
export const familiesOf = ({ tag, families }: Pick<TalkPage, 'tag' | 'families'>): string =>
  `Inter,${/^(zh|ja|ko)\b/.test(tag) ? '' : "'Inter Marks',"}${families ? `${families},` : ''}'Noto Sans SC','Inter Symbols',system-ui,'PingFang SC','Microsoft YaHei',sans-serif`

/** Colours of a page on a ground, as declarations. */
export const coloursOn = (...[ground, tones]: Parameters<typeof pageProperties>): string =>
  `${pageProperties(ground, tones)};--panel:${ground.soft};--strong:${ground.accent};--on-strong:${ground.onAccent}`

/** The whole page. */
export function talkPage({ tag, dir, title, name, style, first, data, viewport = '' }: TalkPage): string {
  return `<!doctype html>
<html lang="${e(tag)}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1${viewport}">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="${VIEW_POLICY}">
<title>${e(title)}</title>
${ICON_LINK}
<style>${style}</style>
<link rel="stylesheet" href="${TALK.files}${name}.css">
</head>
<body>
<main id="app">${first}</main>
${dataElement(TALK_DATA, JSON.stringify(data))}
<script src="${TALK.files}${name}.js"></script>
</body>
</html>
`
}
