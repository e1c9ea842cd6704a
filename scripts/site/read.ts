/** `read.html`: every slide in order as one page that needs no script and reads well on a phone. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DeckModel, SlideModel } from '../deck/model.js'
import { inRow, isolate } from '../text/isolate.js'
import { nightDrawing } from '../theme/drawing.js'
import { paper } from '../theme/tokens.js'
import { cssName } from '../fonts/css-name.js'
import { drawingStack } from '../fonts/families.js'
import { wordOf } from '../locale/word.js'
import { builtFonts } from './built-fonts.js'
import { fenceKey } from './key.js'
import { bodyHtml } from '../kinds/htmls.js'
import { pageId, referencesHtml, type BodyContext } from './pages/pieces.js'
import { BAR, escapeHtml as e, ICON_LINK, PAGE_STYLE, textHtml } from './pages/html.js'
import { clausesHtml } from './pages/clauses.js'
import { DRAWING_STYLE, SharedStyles } from './pages/drawings.js'
import type { ReadingDrawing } from './types.js'

const STYLE = `${PAGE_STYLE}
main{max-width:46rem;margin:0 auto;padding:clamp(1.5rem,5vw,4rem) 1.125rem 6rem}
h1,h2{word-break:keep-all;overflow-wrap:anywhere}
h1{font-size:clamp(1.75rem,6vw,2.75rem);font-weight:900}
h2{font-size:1.5rem;margin:.25rem 0 .75rem}
h3{font-size:1.125rem;margin:1.25rem 0 .25rem}
section{padding:2rem 0;border-top:1px solid var(--line)}
section>p:first-child{margin:0}
figure{margin:1rem 0}
.picture{background:${paper.paper};border:1px solid var(--line);border-radius:14px}
${DRAWING_STYLE}.wide{display:none;text-align:center;color:var(--muted);font-size:.9rem;margin:.5rem 0 0}
@media (max-width:46rem){.wide{display:block}}
details summary{cursor:pointer;min-height:1.75rem}
.meter{display:block;height:.85rem;margin:.3rem 0;border-radius:4px;background:var(--line)}
.meter i{display:block;height:100%;min-width:2px;border-radius:4px;background:var(--ink)}
.timeline{list-style:none;margin:1rem 0;padding:0;border-inline-start:2px solid var(--muted);margin-inline-start:.5rem}
.timeline li{position:relative;padding-inline-start:1.25rem;margin:0 0 .75rem}
.timeline li::before{content:'';position:absolute;inset-inline-start:-.45rem;top:.55em;width:.8rem;height:.8rem;border-radius:50%;background:var(--ink)}
.timeline time{display:block;color:var(--muted);font-size:.95rem}
.clause{display:inline-block}
.photo{display:block;max-width:100%;height:auto}
figcaption{color:var(--muted);font-size:.95rem}
table{border-collapse:collapse;width:100%}
th,td{text-align:start;vertical-align:top;padding-block:.6rem;padding-inline:0 .75rem;border-bottom:1px solid var(--line)}
@media (max-width:36rem){thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}tr,td,tbody th{display:block;border:0;padding:.25rem 0}tr{border-bottom:1px solid var(--line);padding:.5rem 0}td::before{content:attr(data-of);display:block;font-size:.85rem;color:var(--muted)}}
blockquote{margin:1rem 0;padding-inline-start:1rem;border-inline-start:4px solid var(--image)}
pre{overflow-x:auto;padding:1rem;background:var(--card);border:1px solid var(--line);border-radius:10px}
code{font-family:'JetBrains Mono','Noto Sans SC','Inter Symbols',Inter,ui-monospace,monospace;font-size:.9em}
pre{tab-size:4}
[dir=rtl] :is(pre,code){direction:ltr;unicode-bidi:isolate;text-align:left}
dt{font-weight:700;margin-top:.75rem}dd{margin:0}dd small{display:inline-block}
li{margin:.35rem 0;overflow-wrap:anywhere}
.kicker{display:flex;gap:.75rem;justify-content:space-between;color:var(--muted);font-size:.95rem}
.sources{color:var(--muted);font-size:.9rem}
@media print{main{max-width:none;padding:0}section{break-inside:auto;padding:1.25rem 0}h2,h3,.kicker{break-after:avoid}figure,tr,blockquote,pre,li{break-inside:avoid}.wide{display:none}details::details-content{display:block;content-visibility:visible}summary{display:none}.picture{overflow:visible;width:auto;margin:0}.picture svg:only-child{min-width:0}pre{white-space:pre-wrap}.kicker a,header p{display:none}}
`

/**
 * The page. Pure: the same deck, drawings and fonts give the same bytes.
 * @param fonts `@font-face` rules; drawings were measured with these fonts
 */
export function renderReading(deck: DeckModel, drawings: Record<string, ReadingDrawing>, fonts = ''): string {
  const { meta, locale } = deck
  const styles = new SharedStyles()
  const drawing: BodyContext['drawing'] = (mermaid) =>
    [drawings[fenceKey(mermaid)]].flatMap((one) =>
      one ? [one.svg, one.upright].flatMap((svg) => (svg === undefined ? [] : styles.of(svg))) : [],
    )
  const sections = deck.slides.map((slide) => renderSection(slide, { deck, drawing })).join('\n')
  const others = deck.languages
    .filter(({ code }) => code !== locale.code)
    .map(
      ({ code, tag, name }) =>
        ` · <a href="../${e(code)}/read.html" hreflang="${e(tag)}" lang="${e(tag)}">${isolate(e(name))}</a>`,
    )
    .join('')
  return `<!doctype html>
<html lang="${e(locale.tag)}" dir="${locale.dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none';style-src 'unsafe-inline';img-src 'self' data:;font-src 'self';base-uri 'none';form-action 'none'">
<title>${e(meta.title)}</title>
${meta.description ? `<meta name="description" content="${e(meta.description)}">` : ''}
${addresses(deck)}${ICON_LINK}
<style>${fonts}${STYLE}${ownFonts(deck)}
${styles.css()}
${atNight(deck)}</style>
</head>
<body>
<main>
<header>${BAR}<h1>${clausesHtml(meta.title, locale.tag)}</h1><p><a href="./">${e(wordOf(locale.strings, 'openDeck'))}</a>${others}</p></header>
${sections}
${lastSources(deck)}</main>
</body>
</html>
`
}

/** Drawings in the colours of the dark ground, with those of the deck's own modalities. */
function atNight({ modalities }: DeckModel): string {
  const own = modalities.flatMap(({ id, tone, night }) => (night ? [[tone ?? id, night] as const] : []))
  return `@media screen and (prefers-color-scheme:dark){.two{background:none;${nightDrawing(Object.fromEntries(own))}}}`
}

/** The deck's own families, which PAGE_STYLE does not know. */
function ownFonts({ fonts, locale }: DeckModel): string {
  if (fonts.length === 0) return ''
  const own = fonts.map(({ family }) => cssName(family)).join(',')
  return `:root body{font-family:${drawingStack(fonts, locale.tag)}}code{font-family:'JetBrains Mono',${own},'Noto Sans SC','Inter Symbols',Inter,monospace}`
}

/** Where this page and those in the other languages lie, when the content gives the site's address. */
function addresses({ id, locale, languages, meta }: DeckModel): string {
  if (!meta.address) return ''
  const at = (code: string) => e(`${meta.address?.replace(/\/+$/, '')}/${id}/${code}/read.html`)
  const others = languages.map(
    ({ code, tag }) => `<link rel="alternate" hreflang="${e(tag)}" href="${at(code)}">\n`,
  )
  return `<link rel="canonical" href="${at(locale.code)}">\n${others.join('')}`
}

function renderSection(slide: SlideModel, context: BodyContext): string {
  const { deck } = context
  const part = slide.part ? ` (${slide.part.n}/${slide.part.of})` : ''
  const used = slide.sources
    .map((id) => deck.sources.find((source) => source.id === id))
    .filter((source) => source !== undefined)
    .map(({ number, short }) => `<a href="#${pageId('source', number)}">${textHtml(short)}</a>`)
  const footnote = slide.footnote ? [textHtml(slide.footnote)] : []
  const open = wordOf(deck.locale.strings, 'openSlide')
  const heading = pageId('headline', slide.number)
  const headline = clausesHtml(slide.headline, deck.locale.tag)
  const end = inRow([...used, ...footnote], deck.locale.dir)
  return `<section id="${e(slide.id)}" aria-labelledby="${heading}">
<p class="kicker"><span>${textHtml(slide.kicker)}</span> <a href="./#/${slide.number}" aria-label="${e(`${open}: ${slide.number}/${deck.slides.length}`)}">${slide.number}/${deck.slides.length}</a></p>
<h2 id="${heading}">${part ? isolate(headline) : headline}${part}</h2>
${bodyHtml(slide, context)}
${end ? `<p class="sources">${e(wordOf(deck.locale.strings, 'sources'))} ${end}</p>` : ''}
</section>`
}

/** The sources at the end, where no slide of the deck lists them: the links to them lead somewhere. */
function lastSources(deck: DeckModel): string {
  if (deck.sources.length === 0 || deck.slides.some(({ kind }) => kind === 'sources')) return ''
  const heading = pageId('headline', 'sources')
  return `<section aria-labelledby="${heading}">
<h2 id="${heading}">${e(wordOf(deck.locale.strings, 'sources'))}</h2>
${referencesHtml(deck, deck.sources)}
</section>
`
}

/**
 * Writes `read.html` beside a deck's `index.html`.
 * @param drawings drawings by fence key; a diagram without one is told in words only
 * @throws disk errors
 */
export async function writeReading(
  deck: DeckModel,
  dir: string,
  drawings: Record<string, ReadingDrawing>,
): Promise<void> {
  await writeFile(join(dir, 'read.html'), renderReading(deck, drawings, await builtFonts(dir, './assets/')))
}
