/** Where each slide stands in the handout: a page of its own, shared with others, or in a list at the end. */
import type { DeckModel, SlideModel } from '../../deck/model.js'
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

/**
 * By rule: the talk has a page a slide, with the slide of its section above the first; an appendix, which nobody writes notes about while listening, shares its pages;
 * what the lists at the end hold in full is not printed twice.
 */
export function placingOf(slide: SlideModel, listed: Listing, notes: boolean): Placing {
  if (listed(slide)) return 'end'
  if (!slide.appendix) return 'page'
  return !largeKinds.has(slide.kind) || saidOf(slide, notes).length ? 'wide' : 'small'
}
