import type { SlideModel, SlideOf } from '../../deck/model.js'
import type { KindOutput, MarkdownContext } from '../../markdown/context.js'
import { headline } from '../../markdown/headline.js'
import { miniatureBlocks } from '../../markdown/miniature.js'

const mostDrawn = 4
/** Kinds of which a slide is seen beside the headline, small, the most telling first: one picture says more than three. */
const pictured: SlideModel['kind'][] = ['compare', 'pipeline', 'image', 'timeline', 'chart']

/** What such a slide shows, in a few words. */
const nameOf = (slide: SlideModel): string =>
  slide.kind === 'pipeline' || slide.kind === 'compare' ? slide.diagram.title : slide.headline

/**
 * The opening of a section, with the modalities of what it is about where it says so, else with the drawing or picture
 * of one of its own slides, by name.
 */
export function markdown(slide: SlideOf<'section'>, context: MarkdownContext): KindOutput {
  const of = new Map(context.deck.subjects.map(({ id, modalities }) => [id, modalities]))
  // Each modality once, and no more than have room below one another.
  const about = [...new Set((slide.subjects ?? []).flatMap((id) => of.get(id) ?? []))].slice(0, mostDrawn)
  const shown = about.length || slide.appendix ? undefined : pictureOf(slide, context.deck.slides)
  return {
    blocks: [
      headline(slide, context),
      context.paragraph(slide.text),
      ...(shown ? miniatureBlocks(shown, 1, context, nameOf(shown)) : []),
    ],
    frontMatter: { ordinal: slide.ordinal, ...(about.length ? { about } : {}) },
  }
}

function pictureOf({ section, number }: SlideModel, slides: SlideModel[]): SlideModel | undefined {
  const own = slides.filter((one) => one.section === section && one.number > number)
  return pictured.flatMap((kind) => own.find((one) => one.kind === kind) ?? [])[0]
}
