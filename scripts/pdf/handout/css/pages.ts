/** The handout's sheets: size, margins, and what stands in them. */
import type { DeckModel } from '../../../deck/model.js'
import { inRow } from '../../../text/isolate.js'
import { unturned } from '../../../text/turns.js'
import { paper, print } from '../../../theme/tokens.js'

/**
 * Space inside the margins, in mm: `top` + `height` + `bottom` are A4's 297, `width` + 2 `side` its 210. Text keeps `inset`
 * from both sides; only pictures fill the width, since the browser cuts off what reaches into a page's margins.
 */
export const sheet = { width: 198, height: 259, top: 21, side: 6, bottom: 17, inset: 12 }

/** A string for CSS `content`. */
function cssString(text: string): string {
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

/** @see handoutCss */
export function pagesCss(deck: DeckModel, headers: Map<string, string>, family: string): string {
  const { start, end } = sides(deck.locale.dir)
  const box = `font: 8.5pt/1.4 ${family}; color: ${paper.muted};`
  const rule = `vertical-align: bottom; padding-bottom: 2.2mm; margin-bottom: 5mm; border-bottom: .6pt solid ${print.rule};`
  const inset = (side: string) => `padding-${side}: ${sheet.inset}mm;`
  const foot = `${box} vertical-align: top; padding-top: 3mm`
  const rights = inRow(
    [deck.meta.copyright, deck.meta.licence].flatMap((text) => (text ? [unturned(text)] : [])),
    deck.locale.dir,
  )
  const named = [...headers].map(
    ([name, text]) => `@page ${name} { @top-${end} { content: ${cssString(text)} } }`,
  )
  return `
@page { size: A4 portrait; margin: ${sheet.top}mm ${sheet.side}mm ${sheet.bottom}mm;
  @top-${start} { content: ${cssString(unturned(deck.meta.title))}; text-align: ${start}; ${inset(start)} ${box} ${rule} }
  @top-${end} { content: ""; text-align: ${end}; ${inset(end)} ${box} ${rule} }
  @bottom-${start} { content: ${cssString(rights)}; text-align: ${start}; ${inset(start)} ${foot} }
  @bottom-${end} { content: counter(page) " / " counter(pages); direction: ltr; text-align: ${end}; ${inset(end)} ${foot} }
}
${named.join('\n')}
@page cover { @top-${start} { content: ""; border: 0 } @top-${end} { content: ""; border: 0 } }
html.print, html.print body, html.print #app, html.print #page-root, #print-container, #print-content {
  display: block !important; overflow: visible !important; background: none !important; height: auto !important; width: auto !important; min-width: 0 !important; }
html.print, html.print body { width: ${sheet.width}mm !important; margin: 0 !important; }
#page-root > :not(#print-container) { display: none !important; }
.ho-page, .ho-several, .ho-contents, .ho-end, .ho-cover { break-before: page; }
#handout > :first-child { break-before: auto; }
#handout { width: ${sheet.width}mm; }
#handout > section { padding-inline: ${sheet.inset}mm; }`
}
