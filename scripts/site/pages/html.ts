/** What static pages are made of: texts as HTML, data and style for their elements, the style that all share. */
import { escapeHtml } from '../../text/escape.js'
import { fill } from '../../text/fill.js'
import { unbroken } from '../../text/pieces.js'
import { seamCut, seamSpaces } from '../../text/seams.js'
import { pageProperties } from '../../theme/css.js'
import { night, nightTones, paper, paperTones, tones } from '../../theme/tokens.js'

export { escapeHtml }

/** A style sheet for its element, which no text in it ends, in whatever case: CSS reads `\/` as `/`. */
export const insideStyle = (css: string): string => css.replace(/<(?=\/style)/gi, '<\\')

/** A script for its element: neither ends it, nor begins a comment in which its end would not be seen. */
export const insideScript = (code: string): string =>
  code.replace(/<(?=\/script)/gi, '<\\').replaceAll('<!--', '\\x3c!--')

/** Data as an element that a page's own script reads. */
export const dataElement = (id: string, json: string): string =>
  `<script type="application/json" id="${id}">${json.replaceAll('<', '\\u003c')}</script>`

/** The same of a text in a line, with what no line may break (scripts/text/pieces.ts) in elements of their own. */
export function textHtml(text: string): string {
  let out = ''
  let done = 0
  for (const [from, to] of unbroken(text)) {
    out += `${spacedHtml(text.slice(done, from))}<span class="nb">${spacedHtml(text.slice(from, to))}</span>`
    done = to
  }
  return out + spacedHtml(text.slice(done))
}

/** A text as HTML whose spaces between scripts are nearly as thin as those that the browser puts in (scripts/text/seams.ts). */
function spacedHtml(text: string): string {
  let out = ''
  let done = 0
  for (const at of seamSpaces(text)) {
    out += `${escapeHtml(text.slice(done, at))}<span class="sp"> </span>`
    done = at + 1
  }
  return out + escapeHtml(text.slice(done))
}

/**
 * A word of a manifest (manifest.ts) with its places filled in. Another version of Diptych may have written the manifest,
 * so that it lacks a word: then a name or a number stands in, which has no language.
 */
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
:root{${pageProperties(paper, paperTones)};color-scheme:light dark}
@media screen and (prefers-color-scheme:dark){:root{${pageProperties(night, nightTones)}}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;font-variant-ligatures:no-contextual;text-autospace:normal;text-spacing-trim:trim-start;line-break:strict}
body{margin:0;background:var(--paper);color:var(--ink);font:400 1.0625rem/1.6 Inter,'Noto Sans SC','Inter Symbols','JetBrains Mono','PingFang SC','Microsoft YaHei',system-ui,sans-serif}
body:not(:lang(zh),:lang(ja),:lang(ko)),[lang]:not(:lang(zh),:lang(ja),:lang(ko)){font-family:Inter,'Inter Marks','Noto Sans SC','Inter Symbols','JetBrains Mono',system-ui,sans-serif}
:lang(ko){word-break:keep-all;overflow-wrap:break-word}
a{color:var(--text);text-underline-offset:.2em}
a:focus-visible{outline:3px solid var(--image);outline-offset:3px;border-radius:4px}
.bar{display:flex;width:6rem;height:.375rem;margin-bottom:1.25rem}
.bar i{flex:1}${tones.map((tone, at) => `.bar i:nth-child(${at + 1}){background:var(--${tone})}`).join('')}
h1,h2,h3{line-height:1.3;text-wrap:balance}
.nb{white-space:nowrap}
.sp{word-spacing:${seamCut}em}
.muted{color:var(--muted)}
@media print{:root{color-scheme:light}body{background:none}}
`

/** A bar in the colours of the tones. */
export const BAR = `<div class="bar" aria-hidden="true">${tones.map(() => '<i></i>').join('')}</div>`
const places = ['M6 7h8v8H6z', 'M18 7h8v8h-8z', 'M6 18h8v8H6z', 'M18 18h8v8h-8z']
const squares = tones
  .map((tone, at) => `<path d="${places[at]}" fill="${paperTones[tone].stroke}"/>`)
  .join('')
/** The four bars as an icon that needs no request. */
export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="${paper.paper}"/>${squares}</svg>`
export const ICON_LINK = `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(ICON)}">`
