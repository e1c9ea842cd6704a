import type { SlideOf } from '../../deck/model.js'
import { coverLanes } from '../../diagram/cover.js'
import { imprintLine } from '../../deck/meta.js'
import { pictureBlock } from '../../markdown/picture.js'
import { wrap, type KindOutput, type MarkdownContext } from '../../markdown/context.js'

/** The deck's title, subtitle and who made it. */
export function markdown(slide: SlideOf<'cover'>, context: MarkdownContext): KindOutput {
  const { meta } = context.deck
  const facts = imprintLine(context.deck)
  const lines = [context.paragraph(meta.credit), context.paragraph(facts), context.paragraph(meta.copyright)]
  const some = lines.some((line) => line !== '')
  const { deck } = context
  const of = (slide.pipelines ?? []).flatMap((id) => deck.pipelines.find((one) => one.id === id) ?? [])
  const art = coverLanes(of, deck.modalities, deck.locale.strings)
  const { picture } = slide
  const by = picture?.credit ? wrap('<By>', 'By', [context.paragraph(picture.credit)]) : []
  return {
    frontMatter: art ? { art: { ...art } } : {},
    blocks: [
      `# ${context.heading(slide.title)}`,
      ...(picture ? [pictureBlock(picture.src, picture.alt, context), ...by] : []),
      context.paragraph(slide.subtitle),
      context.paragraph(slide.text),
      ...(some ? wrap('<CoverMeta>', 'CoverMeta', lines) : []),
    ],
  }
}
