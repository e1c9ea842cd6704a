import type { SlideOf } from '../../deck/model.js'
import { wrap, type KindOutput, type MarkdownContext } from '../context.js'
import { fence } from '../fence.js'
import { numbers } from './chart.js'
import { headline } from '../headline.js'

/** A pipeline, or several side by side, as a Mermaid fence. */
export function diagram(
  slide: SlideOf<'pipeline'> | SlideOf<'compare'>,
  context: MarkdownContext,
): KindOutput {
  const difference = context.paragraph(slide.diagram.difference)
  return {
    blocks: [
      headline(slide, context),
      ...fence(slide.diagram.mermaid, 'mermaid'),
      ...(difference ? wrap('<Difference>', 'Difference', [difference]) : []),
      ...(slide.facts.length ? numbers('strip', slide.facts, context) : []),
      context.paragraph(slide.text),
    ],
    frontMatter: {
      diagram: slide.diagram.id,
      ...(slide.kind === 'compare' ? { subjects: slide.subjects } : {}),
      ...(slide.diagram.solid.length ? { solid: slide.diagram.solid } : {}),
    },
  }
}
