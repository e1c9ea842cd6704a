import type { SlideOf } from '../../deck/model.js'
import { wrap, type KindOutput, type MarkdownContext } from '../context.js'

/** The deck's title, subtitle and who made it. */
export function cover(slide: SlideOf<'cover'>, context: MarkdownContext): KindOutput {
  const { meta } = context.deck
  const facts = [meta.dateText, meta.author, meta.affiliation, meta.version, meta.licence, meta.address]
    .filter((fact): fact is string => !!fact)
    .join(' · ')
  const lines = [context.paragraph(meta.credit), context.paragraph(facts), context.paragraph(meta.copyright)]
  const known = lines.some((line) => line !== '')
  return {
    blocks: [
      `# ${context.heading(slide.title)}`,
      context.paragraph(slide.subtitle),
      context.paragraph(slide.text),
      ...(known ? wrap('<CoverMeta>', 'CoverMeta', lines) : []),
    ],
  }
}
