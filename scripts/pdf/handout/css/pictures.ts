/** The slides' pictures in the handout, by how many share a page. */
import { print } from '../../../theme/tokens.js'
import { sheet } from './pages.js'

/**
 * Width of a picture in mm. Alone or two to a page it fills the page's width, so that the smallest labels of a drawing
 * (16 px of 1280) are 7 pt high: 7 pt = 2.469 mm = 16/1280 of 197.6 mm.
 */
/** A section's slide: its title of 72 px is 7 pt high. */
const lead = 46
const widths = { page: sheet.width, half: (sheet.width - 2 * sheet.inset - 6) / 2, lead }

/** A slide has 1280 px; `--slide-height` says how many px of its height are shown. */
const picture = (width: number): string =>
  `width: ${width}mm; height: calc(${width / 1280}mm * var(--slide-height, 720));`
const scaled = (width: number): string => `transform: scale(${(width * 96) / 25.4 / 1280});`

export const picturesCss = `
#handout .print-slide-container { break-after: auto !important; break-inside: avoid; }
.ho-slide { ${picture(widths.page)} margin-inline: -${sheet.inset}mm; position: relative; overflow: clip; contain: strict; border-radius: 2mm; break-inside: avoid; }
.ho-slide::after { content: ''; position: absolute; inset: 0; border: .6pt solid ${print.rule}; border-radius: 2mm; }
/* Strict containment, or the browser shrinks every page to fit the 1280 px inside. */
.ho-scale { position: absolute; top: 0; left: 0; width: 1280px; height: 720px; ${scaled(widths.page)} transform-origin: 0 0; }
/* Blocks, not a grid: a browser breaks a grid's rows where it need not, and leaves half pages empty. */
#handout > .ho-several { padding-inline-end: ${sheet.inset - 6}mm; }
.ho-cell { break-inside: avoid; }
/* As .ho-body: what is said about a picture comes after it in the file, too. */
.ho-several > .ho-cell > :not(.ho-slide) { position: relative; }
.ho-several > .ho-cell { margin-bottom: 2.5mm; }
.ho-several > .ho-wide { margin-inline-end: 6mm; }
/* As wide as its smallest type needs (picture-sizes.ts); text's width and less begins where text does. */
.ho-wide > .ho-slide { --mm: var(--picture, ${sheet.width}); width: calc(var(--mm) * 1mm); height: calc(var(--mm) * 1mm / 1280 * var(--slide-height, 720)); margin-inline: min(0mm, (${sheet.width - 2 * sheet.inset}mm - var(--mm) * 1mm) / 2); }
.ho-wide .ho-scale { transform: scale(calc(var(--mm) * ${96 / 25.4 / 1280})); top: calc(var(--mm) * -1mm / 1280 * var(--slide-top, 0)); }
.ho-plain-top .dt-kicker { visibility: hidden; }
.ho-several > .ho-whole { display: inline-block; vertical-align: top; width: calc(100% - 6mm); }
.ho-several > .ho-small { display: inline-block; vertical-align: top; width: ${widths.half}mm; margin-inline-end: 6mm; }
.ho-cell.ho-lead { display: grid; grid-template-columns: ${widths.lead}mm minmax(0, 1fr); column-gap: 8mm; grid-template-rows: auto auto 1fr; margin-bottom: 6mm; }
.ho-lead > .ho-slide { grid-row: 1 / span 3; ${picture(widths.lead)} margin-inline: 0; }
.ho-lead > :not(.ho-slide) { grid-column: 2; }
.ho-lead .ho-scale { ${scaled(widths.lead)} }
.ho-cell.ho-small .ho-slide { ${picture(widths.half)} margin-inline: 0; }
.ho-cell.ho-small .ho-scale { ${scaled(widths.half)} }
/* States of a drawing that grows, side by side. */
.ho-states { display: flex; gap: 3mm; margin-top: 3mm; break-inside: avoid; }
.ho-states > div { flex: 1; min-width: 0; position: relative; border: .4pt solid ${print.rule}; border-radius: 1mm; padding: 1mm; }
.ho-states svg { display: block; width: 100%; height: auto; }
.ho-states .ho-badge { position: absolute; inset-inline-end: 0; bottom: 0; margin: 0; transform: scale(.75); }
#handout .ho-under { display: flex; flex-wrap: wrap; gap: 0 3mm; margin-top: 1mm; font-size: 8pt; line-height: 1.4; }
.ho-six { display: grid; grid-template-columns: 1fr 1fr; gap: 6mm; align-content: start; break-before: page; }
.ho-six .ho-slide { ${picture(widths.half)} margin-inline: 0; }
.ho-six .ho-scale { ${scaled(widths.half)} }
.ho-six .ho-cell { height: 76mm; overflow: hidden; }
#handout .ho-caption { font-size: 9pt; line-height: 1.5; margin-top: 2mm; display: flex; gap: 2mm; }
#handout .ho-caption .ho-no { min-width: 5mm; }`
