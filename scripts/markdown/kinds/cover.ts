import type { SlideOf } from '../../deck/model.js'
import { inRow } from '../../text/isolate.js'
import { wrap, type KindOutput, type MarkdownContext } from '../context.js'

/** The deck's title, subtitle and who made it. */
export function cover(slide: SlideOf<'cover'>, context: MarkdownContext): KindOutput {
  const { meta, locale } = context.deck
  const known = [meta.dateText, meta.author, meta.affiliation, meta.version, meta.licence, meta.address]
  const facts = inRow(
    known.filter((fact): fact is string => !!fact),
    locale.dir,
  )
  const lines = [context.paragraph(meta.credit), context.paragraph(facts), context.paragraph(meta.copyright)]
  const some = lines.some((line) => line !== '')
  return {
    blocks: [
      `# ${context.heading(slide.title)}`,
      context.paragraph(slide.subtitle),
      context.paragraph(slide.text),
      ...(some ? wrap('<CoverMeta>', 'CoverMeta', lines) : []),
    ],
  }
}
