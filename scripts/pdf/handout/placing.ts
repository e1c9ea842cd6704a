/** Where each slide stands in the handout: a page of its own, shared with others, or in a list at the end. */
import { inlineText } from '../../content/inline.js'
import type { DeckModel, SlideModel } from '../../deck/model.js'
import { lines } from '../../text/measure.js'
import type { EndPart, Listing } from './parts.js'

/**
 * - `page`: a page with notes and room for writing.
 * - `wide`: as large, two to a page with what is said about them.
 * - `small`: half as wide, four to a page.
 * - `lead`: half as wide, above the slide that it opens, with what is said beside it.
 * - `end`: as an entry of a list at the end, which has all that the slide has.
 */
export type Placing = 'page' | 'wide' | 'small' | 'lead' | 'end'

const endKinds: Partial<Record<SlideModel['kind'], EndPart>> = {
  question: 'questions',
  correction: 'corrections',
  glossary: 'glossary',
  sources: 'sources',
}

/**
 * Kinds of nothing but large type: half as wide a slide's 38 px are 7 pt high, so only they may stand four to a page.
 * Labels of 16 px have 7 pt where the picture fills the page's width (./css/pictures.ts).
 */
const largeKinds = new Set<SlideModel['kind']>(['cover', 'section', 'statement', 'quote'])

/** What is printed beside a slide: its notes and its pipelines' remarks; private notes never. */
export function saidOf(slide: SlideModel, notes: boolean): SlideModel['notes'] {
  if (!notes) return []
  const remarks = 'remarks' in slide ? (slide.remarks ?? []) : []
  return [...slide.notes, ...remarks.map((text) => ({ click: 0, text }))]
}

/** @param notes are notes printed? */
export const listing =
  (deck: DeckModel, notes: boolean): Listing =>
  (slide) =>
    listedIn(deck, slide, notes)

function listedIn(deck: DeckModel, slide: SlideModel, notes: boolean): EndPart | undefined {
  const part = endKinds[slide.kind]
  // With all that is said about it: beside the picture that would tell its answer.
  if (part === 'questions') return part
  if (!part || saidOf(slide, notes).length) return undefined
  if (slide.kind === 'correction') {
    const shown = deck.slides.flatMap((one) => (one.kind === 'correction' ? one.claims : []))
    const listed = slide.claims.every(
      ({ id }) =>
        shown.filter((claim) => claim.id === id).length === 1 && deck.claims.some((claim) => claim.id === id),
    )
    return listed ? part : undefined
  }
  // The list takes the slides' headline and footnote as its own; two kinds of list are two slides.
  const alike = deck.slides.filter(({ kind }) => kind === slide.kind)
  const one = alike.every(
    ({ headline, footnote }) => headline === slide.headline && footnote === slide.footnote,
  )
  return one ? part : undefined
}

/** Does a slide open the next one's page? A section's slide has no evidence that needs a page of its own. */
export const leads = (slide: SlideModel, next: SlideModel | undefined): boolean =>
  slide.kind === 'section' && !slide.appendix && next?.section === slide.section

/** Height of a picture that shares its sheet, with what stands below it, in mm: as its kind's smallest type needs. */
const highest = 105
const high: Partial<Record<SlideModel['kind'], number>> = { statement: 77, quote: 77, image: 74 }
const drawn = new Set<SlideModel['kind']>(['pipeline', 'compare', 'timeline'])
const heightOfKind = (kind: SlideModel['kind']): number => high[kind] ?? (drawn.has(kind) ? highest : 91)
/** What is said, over the text's width: px of its type, of a line, and between paragraphs. */
const said = { size: 11.4, width: 655, line: 15.6, after: 3 }
const mm = 25.4 / 96

/** Height of a slide with what is said about it where two share a sheet, in mm, as far as it is known before printing. */
function sharedHeight(slide: SlideModel, notes: boolean): number {
  const texts = saidOf(slide, notes).map(({ text }) => inlineText(text))
  const px = texts.reduce(
    (sum, text) => sum + lines(text, said.size, said.width) * said.line + said.after,
    slide.footnote ? 20 : 0,
  )
  return heightOfKind(slide.kind) + px * mm
}

/**
 * Slides of the talk that share a sheet: two that follow one another in a part, where little is said about both.
 *
 * @param room height of a sheet in mm
 * @returns number of a slide → number of the first one of its sheet
 */
export function sharedSheets(
  slides: SlideModel[],
  listed: Listing,
  notes: boolean,
  room: number,
): Map<number, number> {
  const found = new Map<number, number>()
  const printed = slides.filter((slide) => !listed(slide))
  const alone = (slide: SlideModel, at: number): boolean =>
    placingOf(slide, listed, notes) !== 'page' ||
    slide.kind === 'cover' ||
    slide.kind === 'section' ||
    // A section's slide stands above it.
    printed[at - 1]?.kind === 'section' ||
    found.has(slide.number)
  for (const [at, slide] of printed.entries()) {
    const next = printed[at + 1]
    if (!next || alone(slide, at) || alone(next, at + 1) || next.section !== slide.section) continue
    if (sharedHeight(slide, notes) + sharedHeight(next, notes) > room) continue
    for (const one of [slide, next]) found.set(one.number, slide.number)
  }
  return found
}

/**
 * By rule: the talk has a page a slide, with the slide of its section above the first, or two where little is said
 * (`sharedSheets`); an appendix, which nobody writes notes about while listening, shares its pages; what the lists at the
 * end hold in full is not printed twice.
 */
export function placingOf(slide: SlideModel, listed: Listing, notes: boolean): Placing {
  if (listed(slide)) return 'end'
  if (!slide.appendix) return 'page'
  return !largeKinds.has(slide.kind) || saidOf(slide, notes).length ? 'wide' : 'small'
}
