/** Type of the handout: what stands beside and below the pictures. */
import { seamCut } from '../../../text/seams.js'
import { paper, print } from '../../../theme/tokens.js'

/** @param family font family of the slides */
export const textCss = (family: string): string => `
#handout { font: 10.5pt/1.6 ${family}; color: ${paper.ink}; text-align: start;
  text-autospace: normal; text-spacing-trim: trim-start; line-break: strict; overflow-wrap: break-word; font-synthesis: none; }
/* Scripts without gaps between words want more between lines. */
#handout:is(:lang(zh), :lang(ja), :lang(ko)) { line-height: 1.75; }
#handout:lang(ko) { word-break: keep-all; }
/* Positioned like the picture above it, so that it comes after it in the file, too. */
.ho-body { position: relative; display: grid; grid-template-columns: minmax(0, 1fr) 46mm; column-gap: 8mm; margin-top: 6mm; }
.ho-body.ho-wide { grid-template-columns: minmax(0, 1fr); }
.ho-side { border-inline-start: .6pt solid ${print.rule}; padding-inline-start: 6mm; font-size: 9pt; line-height: 1.6; }
/* Only the handout's own: the slides in it keep their paddings and type. */
#handout p:where(:not(.ho-slide *)) { margin: 0; orphans: 2; widows: 2; line-height: inherit; }
/* Items below an item are moved in, as they were written. */
#handout .ho-notes p { margin-bottom: 2.6mm; white-space: pre-wrap; }
#handout .ho-close .ho-notes { font-size: 10pt; line-height: 1.5; }
#handout .ho-close .ho-notes p { margin-bottom: 2mm; }
#handout .ho-closer .ho-notes { font-size: 9.5pt; line-height: 1.42; }
#handout .ho-closer .ho-notes p { margin-bottom: 1.4mm; }
#handout .ho-closest .ho-notes { font-size: 9pt; line-height: 1.38; }
#handout .ho-closest .ho-notes p { margin-bottom: 1mm; }
.ho-closer .ho-body { margin-top: 4mm; }
.ho-closer .ho-cell.ho-lead { margin-bottom: 3mm; }
.ho-cell .ho-notes { font-size: 8.5pt; line-height: 1.36; margin-top: .5mm; }
.ho-cell .ho-notes:is(:lang(zh), :lang(ja), :lang(ko)) { font-size: 9pt; line-height: 1.4; }
#handout .ho-cell .ho-notes p { margin-bottom: .8mm; }
/* Or the space below the last line has a sheet of its own. */
#handout .ho-notes p:last-child { margin-bottom: 0 !important; }
.nb { white-space: nowrap; }
.sp { word-spacing: ${seamCut}em; }
.ho-badge { display: inline-block; min-width: 5.4mm; height: 5.4mm; margin-inline-end: 1.8mm; padding: 0 1mm; box-sizing: border-box;
  border-radius: 2.7mm; background: ${paper.ink}; color: #fff; font-size: 8.5pt; line-height: 5.4mm; font-weight: 700; text-align: center; }
#handout .ho-label { color: ${paper.muted}; font-size: 9pt; margin-bottom: 1.5mm; break-after: avoid; }
#handout .ho-under .ho-label { font-size: inherit; margin: 0; }
#handout .ho-foot { color: ${paper.muted}; margin-top: 2mm; }
#handout .ho-cell .ho-foot { margin-top: 0; font-size: 8.5pt; line-height: 1.5; }
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
#handout :is(code, bdi, .ho-cite, .ho-no):where(:not(.ho-slide *)) { unicode-bidi: isolate; }
#handout code:where(:not(.ho-slide *)) { direction: ltr; }`
