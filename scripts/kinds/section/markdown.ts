import type { SlideModel, SlideOf } from '../../deck/model.js'
import type { KindOutput, MarkdownContext } from '../../markdown/context.js'
import { headline } from '../../markdown/headline.js'
import { miniatureBlocks } from '../../markdown/miniature.js'

const mostDrawn = 4
/** Slides of the part that stand beside its headline, small. */
const mostSlides = 3
/** Kinds of which the slide itself is seen, small: what stands for a kind of evidence says nothing of a part. */
const pictured = new Set<SlideModel['kind']>(['pipeline', 'compare', 'image'])

/** What such a slide shows, in a few words. */
const nameOf = (slide: SlideModel): string =>
  slide.kind === 'pipeline' || slide.kind === 'compare' ? slide.diagram.title : slide.headline

/**
 * The opening of a section, with the modalities of what it is about where it says so, else with drawings and pictures
 * of its own slides, by name: of different kinds first, in their order.
 */
export function markdown(slide: SlideOf<'section'>, context: MarkdownContext): KindOutput {
  const of = new Map(context.deck.subjects.map(({ id, modalities }) => [id, modalities]))
  // Each modality once, and no more than have room below one another.
  const about = [...new Set((slide.subjects ?? []).flatMap((id) => of.get(id) ?? []))].slice(0, mostDrawn)
  const shown = about.length || slide.appendix ? [] : picturesOf(slide, context.deck.slides)
  return {
    blocks: [
      headline(slide, context),
      context.paragraph(slide.text),
      ...shown.flatMap((one, at) => miniatureBlocks(one, at + 1, context, nameOf(one))),
    ],
    frontMatter: { ordinal: slide.ordinal, ...(about.length ? { about } : {}) },
  }
}

function picturesOf({ section, number }: SlideModel, slides: SlideModel[]): SlideModel[] {
  const names = new Set<string>()
  // A drawing in several parts, or looked at more closely, stands there once.
  const own = slides.filter((one) => {
    if (one.section !== section || one.number <= number || !pictured.has(one.kind)) return false
    const known = names.has(nameOf(one))
    names.add(nameOf(one))
    return !known
  })
  const first = own.filter(({ kind }, at) => own.findIndex((one) => one.kind === kind) === at)
  const chosen = [...first, ...own.filter((one) => !first.includes(one))].slice(0, mostSlides)
  return chosen.sort((a, b) => a.number - b.number)
}
