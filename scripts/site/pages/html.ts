/** Text as HTML, for element content and double-quoted attributes. */
import { fill } from '../../text/fill.js'
import { unbroken } from '../../text/words.js'
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)

/** A style sheet for its element, which no text in it ends, in whatever case: CSS reads `\/` as `/`. */
export const insideStyle = (css: string): string => css.replace(/<(?=\/style)/gi, '<\\')

/** A script for its element: neither ends it, nor begins a comment in which its end would not be seen. */
export const insideScript = (code: string): string =>
  code.replace(/<(?=\/script)/gi, '<\\').replaceAll('<!--', '\\x3c!--')

/** Data as an element that a page's own script reads. */
export const dataElement = (id: string, json: string): string =>
  `<script type="application/json" id="${id}">${json.replaceAll('<', '\\u003c')}</script>`

/** The same of a text in a line, with what no line may break (scripts/text/words.ts) in elements of their own. */
export function textHtml(text: string): string {
  let out = ''
  let done = 0
  for (const [from, to] of unbroken(text)) {
    out += `${escapeHtml(text.slice(done, from))}<span class="nb">${escapeHtml(text.slice(from, to))}</span>`
    done = to
  }
  return out + escapeHtml(text.slice(done))
}

/** A word of the interface with its places filled in; the key itself never reaches a page. */
export function word(
  words: Record<string, string>,
  key: string,
  other: string,
  values: Record<string, unknown> = {},
): string {
  return fill(words[key] ?? other, (name) => values[name]?.toString())
}

/** The style that static pages share: paper and ink of the slides, night when the reader's system is dark. */
export const PAGE_STYLE = `
:root{--paper:#FBFAF6;--card:#fff;--ink:#17212F;--muted:#566172;--line:#D9DCE1;--text:#0A3D9E;--image:#B4530A;--audio:#007A4E;--video:#6B1D59;color-scheme:light dark}
@media screen and (prefers-color-scheme:dark){:root{--paper:#0E1A2B;--card:#16263C;--ink:#F2F0EA;--muted:#A9B4C4;--line:#2C3D55;--text:#5AA2F2;--image:#F0883F;--audio:#4FE0AE;--video:#F0BCE6}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;font-variant-ligatures:no-contextual;text-autospace:normal;text-spacing-trim:trim-start;line-break:strict}
body{margin:0;background:var(--paper);color:var(--ink);font:400 1.0625rem/1.6 Inter,'Noto Sans SC','Inter Symbols','JetBrains Mono','PingFang SC','Microsoft YaHei',system-ui,sans-serif}
body:not(:lang(zh),:lang(ja),:lang(ko)){font-family:Inter,'Inter Marks','Noto Sans SC','Inter Symbols','JetBrains Mono',system-ui,sans-serif}
a{color:var(--text);text-underline-offset:.2em}
a:focus-visible{outline:3px solid var(--image);outline-offset:3px;border-radius:4px}
.bar{display:flex;width:6rem;height:.375rem;margin-bottom:1.25rem}
.bar i{flex:1}.bar i:nth-child(1){background:var(--text)}.bar i:nth-child(2){background:var(--image)}.bar i:nth-child(3){background:var(--audio)}.bar i:nth-child(4){background:var(--video)}
h1,h2,h3{line-height:1.3;text-wrap:balance}
.nb{white-space:nowrap}
.muted{color:var(--muted)}
@media print{:root{color-scheme:light}body{background:none}}
`

export const BAR = '<div class="bar" aria-hidden="true"><i></i><i></i><i></i><i></i></div>'
/** The four bars as an icon that needs no request. */
export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#FBFAF6"/><path d="M6 7h8v8H6z" fill="#0A3D9E"/><path d="M18 7h8v8h-8z" fill="#B4530A"/><path d="M6 18h8v8H6z" fill="#007A4E"/><path d="M18 18h8v8h-8z" fill="#6B1D59"/></svg>`
export const ICON_LINK = `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(ICON)}">`
