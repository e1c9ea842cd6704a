/** The handout's own pages: cover, contents, and the lists at the end. */
import { paper, print } from '../../../theme/tokens.js'

export const partsCss = `
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
#handout .ho-contents h2, #handout .ho-end h2 { font-size: 20pt; line-height: 1.3; font-weight: 700; margin: 0 0 5mm; break-after: avoid; }
.ho-columns, .ho-terms, .ho-sources { columns: 2; column-gap: 8mm; }
.ho-group { margin-bottom: 3mm; }
#handout .ho-group h3 { font-size: 9.5pt; line-height: 1.5; font-weight: 700; margin: 0 0 .5mm; break-after: avoid; }
.ho-group a { display: flex; gap: 2mm; align-items: baseline; padding: .25mm 0; border-bottom: .4pt solid ${print.faint} !important; font-size: 8.5pt; line-height: 1.35; break-inside: avoid; }
#handout .ho-contents.ho-close h2 { margin-bottom: 3mm; }
.ho-contents.ho-close .ho-group { margin-bottom: 2mm; }
.ho-contents.ho-close .ho-group a { font-size: 8pt; line-height: 1.25; padding: .15mm 0; }
.ho-contents.ho-closer .ho-group a { font-size: 7.5pt; line-height: 1.2; padding: .1mm 0; }
.ho-contents.ho-closer .ho-group { margin-bottom: 1.2mm; }
#handout .ho-contents.ho-closer h3 { font-size: 8.5pt; line-height: 1.3; }
.ho-no { flex: none; min-width: 7mm; color: ${paper.muted}; }
.ho-group .ho-no { white-space: nowrap; }
.ho-entry { flex: 1; }
.ho-at { flex: none; min-width: 7mm; text-align: end; }
.ho-asked { margin-bottom: 5mm !important; }
/* No grid: a browser puts one on a sheet of its own where it need not. */
#handout .ho-asked > li { position: relative; break-inside: avoid; padding-block: 3mm; padding-inline-start: 17mm; border-bottom: .6pt solid ${print.rule}; }
#handout .ho-asked .ho-label { position: absolute; inset-inline-start: 0; line-height: 1.6; }
#handout .ho-asked h3, #handout .ho-answers { font-size: 11pt; line-height: 1.45; font-weight: 700; margin: 0; break-after: avoid; }
#handout .ho-asked p:not(.ho-label), #handout .ho-asked ol { font-size: 9.5pt; line-height: 1.5; }
#handout .ho-asked ol { list-style: none; margin: 1.5mm 0 0; padding: 0; }
.ho-asked ol li { display: inline-block; margin-inline-end: 8mm !important; }
.ho-letter { display: inline-block; width: 4.6mm; margin-inline-end: 2mm; border: .6pt solid ${paper.ink}; border-radius: 50%; font-size: 8pt; line-height: 4.6mm; text-align: center; }
#handout .ho-said { color: ${paper.muted}; margin-top: 1mm; }
.ho-right { margin-inline-end: 1mm; }
/* The glossary and the sources go on where the list before them ends. */
.ho-end ~ .ho-end { break-before: auto; margin-top: 7mm; }
#handout .ho-terms li { break-inside: avoid; margin-bottom: 1.2mm; font-size: 8.5pt; line-height: 1.4; }
#handout .ho-sources li { break-inside: avoid; margin-bottom: 1mm; font-size: 8pt; line-height: 1.35; }
#handout .ho-sources li { display: flex; overflow-wrap: anywhere; }
.ho-aka, .ho-used, .ho-where { color: ${paper.muted}; }
.ho-definition, .ho-where { display: block; }
.ho-where { font-weight: 400; font-size: 8pt; margin-top: .6mm; }
.ho-table { width: 100%; border-collapse: collapse; font-size: 8.5pt; line-height: 1.45; table-layout: fixed; }
.ho-table th, .ho-table td { border-bottom: .6pt solid ${print.rule}; padding-block: 1.3mm; padding-inline: 0 3mm; vertical-align: top; text-align: start; }
.ho-table thead th { color: ${paper.muted}; font-weight: 400; border-bottom-color: ${paper.ink}; }
.ho-table tbody th { font-weight: 400; }
.ho-table tr { break-inside: avoid; }
.ho-table th:nth-child(1) { width: 34% } .ho-table th:nth-child(2) { width: 12% } .ho-table th:nth-child(4) { width: 11% }
.ho-verdict { font-weight: 700; }`
