/** The handout's style sheet: A4, headers in the page margins, one named page for each header text. */
import type { DeckModel } from '../../deck/model.js'
import { unturned } from '../../text/turns.js'
import { inRow } from '../../text/isolate.js'
import { paper, print } from '../../theme/tokens.js'

/** Space inside the margins, in mm. */
export const sheet = { width: 174, height: 253, top: 24, side: 18, bottom: 20 }
const mm = 96 / 25.4
const factor = (width: number) => (width * mm) / 1280

/** A string for CSS `content`. */
export function cssString(text: string): string {
  const safe = text.replace(/[\\"<>\n\r\f]/g, (char) => `\\${char.codePointAt(0)?.toString(16)} `)
  return `"${safe}"`
}

/** Where lines begin and end: margin boxes know no logical sides. */
const sides = (dir: string) =>
  dir === 'rtl' ? { start: 'right', end: 'left' } : { start: 'left', end: 'right' }

/**
 * Page numbers of a part of the handout.
 *
 * @param before pages of the parts before it
 * @param pages pages of the whole handout
 * @param dir direction of the deck's language
 */
export function pageNumberCss(before: number, pages: number, dir: string): string {
  return `@page { @bottom-${sides(dir).end} { content: counter(page) " / ${pages}" } }
@page :first { counter-set: page ${before + 1} }`
}

/**
 * @param headers text at the top right by page name
 * @param family font family of the slides
 */
export function handoutCss(deck: DeckModel, headers: Map<string, string>, family: string): string {
  const { start, end } = sides(deck.locale.dir)
  const box = `font: 8.5pt/1.4 ${family}; color: ${paper.muted};`
  const rule = `vertical-align: bottom; padding-bottom: 2.2mm; margin-bottom: 5mm; border-bottom: .6pt solid ${print.rule};`
  const rights = inRow(
    [deck.meta.copyright, deck.meta.licence].flatMap((text) => (text ? [unturned(text)] : [])),
    deck.locale.dir,
  )
  const named = [...headers].map(
    ([name, text]) => `@page ${name} { @top-${end} { content: ${cssString(text)} } }`,
  )
  const slide = (width: number) => `
    width: ${width}mm; height: ${(width * 9) / 16}mm;`
  return `
@page { size: A4 portrait; margin: ${sheet.top}mm ${sheet.side}mm ${sheet.bottom}mm;
  @top-${start} { content: ${cssString(unturned(deck.meta.title))}; text-align: ${start}; ${box} ${rule} }
  @top-${end} { content: ""; text-align: ${end}; ${box} ${rule} }
  @bottom-${start} { content: ${cssString(rights)}; text-align: ${start}; ${box} vertical-align: top; padding-top: 3mm }
  @bottom-${end} { content: counter(page) " / " counter(pages); direction: ltr; text-align: ${end}; ${box} vertical-align: top; padding-top: 3mm }
}
${named.join('\n')}
@page cover { @top-${start} { content: ""; border: 0 } @top-${end} { content: ""; border: 0 } }
html.print, html.print body, html.print #app, html.print #page-root, #print-container, #print-content {
  display: block !important; overflow: visible !important; background: none !important; height: auto !important; width: auto !important; min-width: 0 !important; }
html.print, html.print body { width: ${sheet.width}mm !important; margin: 0 !important; }
#page-root > :not(#print-container) { display: none !important; }
#handout { width: ${sheet.width}mm; font: 10.5pt/1.75 ${family}; color: ${paper.ink}; text-align: start;
  text-autospace: normal; text-spacing-trim: trim-start; line-break: strict; overflow-wrap: break-word; font-synthesis: none; }
#handout .print-slide-container { break-after: auto !important; break-inside: avoid; }
.ho-page, .ho-contents, .ho-end, .ho-cover { break-before: page; }
#handout > :first-child { break-before: auto; }
.ho-slide { ${slide(sheet.width)} position: relative; overflow: clip; contain: strict; border-radius: 2mm; break-inside: avoid; }
.ho-slide::after { content: ''; position: absolute; inset: 0; border: .6pt solid ${print.rule}; border-radius: 2mm; }
/* Strict containment, or the browser shrinks every page to fit the 1280 px inside. */
.ho-scale { position: absolute; top: 0; left: 0; width: 1280px; height: 720px; transform: scale(${factor(sheet.width)}); transform-origin: 0 0; }
/* Positioned like the picture above it, so that it comes after it in the file, too. */
.ho-body { position: relative; display: grid; grid-template-columns: minmax(0, 1fr) 46mm; column-gap: 8mm; margin-top: 7mm; }
.ho-body.ho-wide { grid-template-columns: minmax(0, 1fr); }
.ho-side { border-inline-start: .6pt solid ${print.rule}; padding-inline-start: 6mm; font-size: 9pt; line-height: 1.6; }
/* Only the handout's own: the slides in it keep their paddings and type. */
#handout p:where(:not(.ho-slide *)) { margin: 0; orphans: 2; widows: 2; line-height: inherit; }
#handout .ho-headline { font-size: 13.5pt; line-height: 1.4; font-weight: 700; margin-bottom: 3mm; break-after: avoid; }
/* Items below an item are moved in, as they were written. */
#handout .ho-notes p { margin-bottom: 2.6mm; white-space: pre-wrap; }
.nb { white-space: nowrap; }
.ho-badge { display: inline-block; min-width: 5.4mm; height: 5.4mm; margin-inline-end: 1.8mm; padding: 0 1mm; box-sizing: border-box;
  border-radius: 2.7mm; background: ${paper.ink}; color: #fff; font-size: 8.5pt; line-height: 5.4mm; font-weight: 700; text-align: center; }
#handout .ho-label { color: ${paper.muted}; font-size: 9pt; margin-bottom: 1.5mm; break-after: avoid; }
#handout .ho-foot { color: ${paper.muted}; margin-top: 2mm; }
#handout ul:where(:not(.ho-slide *)) { list-style: none; margin: 0; padding: 0; }
#handout li:where(:not(.ho-slide *)) { margin: 0; padding: 0; line-height: inherit; }
.ho-used-here li { margin-bottom: 1.2mm !important; }
.ho-write { margin-top: 7mm; }
.ho-main > .ho-write { margin-top: 4mm; }
.ho-line { height: 9mm; border-bottom: .6pt solid ${print.writing}; }
#handout a:where(:not(.ho-slide *)) { color: inherit; text-decoration: none; border: 0; }
#handout .ho-notes a, #handout .ho-sources a[href^='http'], #handout .ho-address a { text-decoration: underline; text-decoration-color: ${paper.line}; text-underline-offset: .2em; }
#handout .ho-cite { font-size: .82em; color: ${paper.muted}; text-decoration: none; }
#handout .ho-term { text-decoration: underline dotted ${paper.line}; text-underline-offset: .2em; }
#handout code:where(:not(.ho-slide *)) { font-family: var(--dt-font-mono); font-size: .92em; background: none; padding: 0; }
#handout em:where(:not(.ho-slide *)) { font-style: normal; font-weight: 700; }
#handout :is(h1, h2, h3):where(:not(.ho-slide *)) { letter-spacing: normal; }
#handout .ho-kind { color: ${paper.muted}; font-size: 10pt; }
#handout .ho-title { font-size: 25pt; line-height: 1.25; font-weight: 700; margin: 1mm 0 1mm; }
#handout .ho-subtitle { font-size: 12.5pt; line-height: 1.5; color: ${print.subtitle}; }
.ho-bar { display: flex; gap: 1.5mm; margin: 5mm 0; }
.ho-bar span { width: 14mm; height: 1.6mm; border-radius: .8mm; }
#handout .ho-description { margin-bottom: 4mm; }
#handout .ho-who { font-weight: 700; }
#handout .ho-facts { font-size: 9.5pt; color: ${paper.muted}; }
.ho-cover .ho-notes { margin-top: 6mm; border-top: .6pt solid ${print.rule}; padding-top: 4mm; }
.ho-plain { padding-top: 60mm; }
.ho-qr { display: block; width: 34mm; height: 34mm; margin-block: 0 3mm; margin-inline: -3mm 0; }
.ho-address { overflow-wrap: anywhere; margin-bottom: 6mm; }
#handout .ho-contents h2, #handout .ho-end h2 { font-size: 20pt; line-height: 1.3; font-weight: 700; margin: 0 0 7mm; }
.ho-group { margin-bottom: 5mm; }
#handout .ho-group h3 { font-size: 10.5pt; line-height: 1.6; font-weight: 700; margin: 0 0 1mm; break-after: avoid; }
.ho-group a { display: flex; gap: 3mm; align-items: baseline; padding: .7mm 0; border-bottom: .4pt solid ${print.faint} !important; font-size: 9.5pt; line-height: 1.45; break-inside: avoid; }
.ho-no { flex: none; min-width: 8mm; color: ${paper.muted}; }
.ho-entry { flex: 1; }
.ho-at { flex: none; min-width: 8mm; text-align: end; }
#handout .ho-sources li, #handout .ho-terms li { break-inside: avoid; margin-bottom: 2.4mm; font-size: 9.5pt; line-height: 1.6; }
#handout .ho-sources li { display: flex; }
.ho-aka, .ho-used, .ho-where { color: ${paper.muted}; }
.ho-definition, .ho-where { display: block; }
.ho-where { font-weight: 400; font-size: 8.5pt; margin-top: 1mm; }
.ho-table { width: 100%; border-collapse: collapse; font-size: 9pt; line-height: 1.55; table-layout: fixed; }
.ho-table th, .ho-table td { border-bottom: .6pt solid ${print.rule}; padding-block: 2mm; padding-inline: 0 3mm; vertical-align: top; text-align: start; }
.ho-table thead th { color: ${paper.muted}; font-weight: 400; border-bottom-color: ${paper.ink}; }
.ho-table tbody th { font-weight: 700; }
.ho-table tr { break-inside: avoid; }
.ho-table th:nth-child(1) { width: 34% } .ho-table th:nth-child(2) { width: 15% } .ho-table th:nth-child(4) { width: 14% }
.ho-verdict { font-weight: 700; }
.ho-six { display: grid; grid-template-columns: 1fr 1fr; gap: 6mm; align-content: start; break-before: page; }
.ho-six .ho-slide { ${slide(84)} }
.ho-six .ho-scale { transform: scale(${factor(84)}); }
.ho-cell { break-inside: avoid; height: 76mm; overflow: hidden; }
#handout .ho-caption { font-size: 9pt; line-height: 1.5; margin-top: 2mm; display: flex; gap: 2mm; }
#handout .ho-caption .ho-no { min-width: 5mm; }
#handout :is(code, bdi, .ho-cite, .ho-no):where(:not(.ho-slide *)) { unicode-bidi: isolate; }
#handout code:where(:not(.ho-slide *)) { direction: ltr; }
`
}
